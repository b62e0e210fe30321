"""Who harmed others and what befell them afterwards, whose happening it is and where they came from."""

from __future__ import annotations

import pytest

from selon.model import Document, Event, Party
from selon.pipeline import read_document
from spoken import engine


def events(text: str) -> list[Event]:
    doc = read_document(Document("example", text, "", published="2031-05-06"), engine())
    return list(doc.events)


def words(party: Party | None, text: str) -> str | None:
    return party.span.of(text) if party else None


def told(text: str) -> list[tuple[str, str | None, str | None, list[tuple[str | None, int | float | None]]]]:
    """Trigger, actor, recipient and what is counted, of each happening."""
    return [
        (e.trigger.of(text), words(e.actor, text), words(e.recipient, text), [(q.of, q.best) for q in e.quantities])
        for e in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un homme a attaqué une infirmière avant d'être abattu.",
            [("attaqué", "Un homme", "une infirmière", []), ("abattu", None, "Un homme", [])],
        ),
        (
            "Un homme a blessé deux policiers avant d'être abattu.",
            [("blessé", "Un homme", "deux policiers", [("injured", 2)]), ("abattu", None, "Un homme", [])],
        ),
        (
            "Trois hommes ont attaqué le poste et ont été abattus.",
            [
                ("attaqué", "Trois hommes", "le poste", [("combatants", 3)]),
                ("abattus", None, "Trois hommes", [("killed", 3)]),
            ],
        ),
        (
            "Des voleurs ont blessé deux policiers et ont été tués.",
            [
                ("blessé", "Des voleurs", "deux policiers", [("injured", 2)]),
                ("tués", None, "Des voleurs", []),
            ],
        ),
        (
            "Un malade abattu après une agression.",
            [("abattu", None, "Un malade", []), ("agression", None, None, [])],
        ),
    ],
)
def test_whoever_struck_and_was_killed_is_not_the_victim(text: str, expected: object) -> None:
    """The nurse is not dead, nor the policemen: it is the one who attacked them."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("Le diplomate raconte son expulsion du pays.", "expulsion", None, "Le diplomate"),
        ("Les habitants attendent leur évacuation du camp.", "évacuation", None, "Les habitants"),
        ("Le prisonnier raconte sa libération de la prison.", "libération", None, "Le prisonnier"),
        ("Le juge lui a signifié son expulsion.", "expulsion", None, None),
        ("Le ministre leur a annoncé son arrestation.", "arrestation", None, "Le ministre"),
        ("Le ministre annonce sa démission du gouvernement.", "démission", "Le ministre", None),
        ("L'armée annonce son retrait de la ville.", "retrait", "L'armée", "la ville"),
    ],
)
def test_a_possessive_tells_whose_it_is_and_a_place_where_from(
    text: str, trigger: str, actor: str | None, recipient: str | None
) -> None:
    """Nobody expels themselves, and no government resigns where a minister does."""
    assert [t[1:3] for t in told(text) if t[0] == trigger] == [(actor, recipient)]


def test_what_is_to_be_done_to_prisoners_is_not_done_by_them() -> None:
    """An infinitive behind a participle goes on with the one before it."""
    text = "L'armée a reçu l'ordre d'attaquer les hommes retranchés, de les capturer et de les juger."
    assert ("capturer", "L'armée", "les hommes retranchés", []) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il met sa menace à exécution.",
        "Il rêve de conquérir l'Élysée.",
        "Les voisins font appel à la police.",
        "Deux galaxies sont en train de fusionner.",
        "L'alliance réunit trois partis.",
        "La comédienne dénonce « les préjugés qui tuent ».",
    ],
)
def test_words_of_harm_that_harm_nobody(text: str) -> None:
    """No execution, no conquest, no appeal in court, no merger of parties, no killing."""
    assert events(text) == []


def test_a_coalition_that_is_formed_is_not_trained() -> None:
    """« former une coalition » is politics, « former des soldats » military help."""
    assert [e.type for e in events("Le chef du parti a réussi à former une coalition.")] == ["political_act"]
    assert [e.type for e in events("Le royaume a formé les soldats.")] == ["military_support"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trois soldats sont morts en désamorçant une bombe.",
            [("morts", None, "Trois soldats", [("killed", 3)]), ("désamorçant", None, None, [])],
        ),
        (
            "Une roquette tirée par la milice a blessé deux enfants.",
            [("tirée", "la milice", "deux enfants", [("injured", 2)])],
        ),
        (
            "Deux barils explosifs largués par un hélicoptère ont tué dix civils.",
            [("largués", "un hélicoptère", "dix civils", [("killed", 10)])],
        ),
        ("Quatre voleurs ont été brûlés vifs.", [("brûlés", None, "Quatre voleurs", [("killed", 4)])]),
        ("Le nombre de morts est désormais de douze.", [("morts", None, None, [("killed", 12)])]),
        ("Les officiers se sont emparés du pouvoir.", [("emparés", "Les officiers", None, [])]),
        ("Les insurgés se sont emparés d'un stock d'armes.", []),
    ],
)
def test_losses_are_where_they_were_suffered(text: str, expected: object) -> None:
    """The dead are no part of what did not explode, and a shot with its wounded is one happening."""
    assert told(text) == expected


def test_several_do_not_undergo_what_one_does() -> None:
    """« deux passants a été abattu »: the verb of one is of whoever stabbed them."""
    text = "Un homme soupçonné d'avoir poignardé deux passants a été abattu par la police."
    assert [t[3] for t in told(text)] == [[("other", 2)], [("killed", 1)]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("L'armée a brisé le siège de la ville.", "la ville"),
        ("L'armée a levé le siège d'Alep.", "Alep"),
        ("Le siège d'Alep a été levé.", "Alep"),
    ],
)
def test_a_siege_that_is_over_is_no_seat_and_one_happening(text: str, place: str) -> None:
    """Whoever breaks a siege does not lay it, and « le siège » is not where a party has its offices."""
    (event,) = events(text)
    assert event.place is not None
    assert event.place.span.of(text) == place


def test_means_and_mines() -> None:
    """By what a crowd is dispersed is no part of it; who hits a mine is hit by a blast."""
    text = "La police a dispersé les manifestants à coups de matraque."
    assert told(text) == [("dispersé", "La police", "les manifestants", [])]
    text = "Une patrouille est tombée sur une mine, faisant trois blessés."
    assert told(text) == [("tombée", None, "Une patrouille", [("injured", 3)])]


def test_what_no_longer_arrives_is_not_given() -> None:
    """« L'aide n'arrive plus » is no aid."""
    assert [e.factuality for e in events("L'aide alimentaire n'arrive plus à Goma.")] == ["negated"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée russe a frappé Odessa et Kiev.", [("frappé", "L'armée russe", "Odessa et Kiev", [])]),
        ("Un séisme a frappé Alep.", []),
        ("Cent drones ont été lancés sur Kiev.", [("lancés", None, "Kiev", [("other", 100)])]),
        ("L'armée lance un nouveau drone de reconnaissance.", []),
    ],
)
def test_towns_are_struck_by_those_who_fight(text: str, expected: object) -> None:
    """An army strikes a town; an earthquake does so otherwise, and a new model is launched at nobody."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'armée soudanaise a repris le palais présidentiel à Khartoum aux paramilitaires.",
            [("repris", "L'armée soudanaise", "paramilitaires", [])],
        ),
        (
            "L'armée américaine a frappé un bateau dans le Pacifique, tuant ses quatre occupants.",
            [("frappé", "L'armée américaine", "un bateau", [("killed", 4)])],
        ),
        (
            "Dix otages ont été libérés par l'intermédiaire de la Croix-Rouge.",
            [("libérés", None, "Dix otages", [("released", 10)])],
        ),
        (
            "Le maire déchu a été placé en résidence surveillée par la junte.",
            [("placé en résidence", "la junte", "Le maire déchu", [])],
        ),
    ],
)
def test_buildings_boats_and_go_betweens(text: str, expected: object) -> None:
    """What is retaken is retaken, and whoever goes between has not held anybody."""
    assert told(text) == expected


def test_states_at_a_border_do_not_riot() -> None:
    """« des heurts » between two countries are fighting, between groups in a street they are unrest."""
    assert [e.type for e in events("Des heurts entre la Thaïlande et le Cambodge ont fait douze morts.")] == [
        "armed_clash"
    ]
    assert [e.type for e in events("Des heurts ont éclaté dans la capitale.")] == ["riot"]


def test_a_truce_that_was_in_the_way_is_of_no_day_of_the_fighting() -> None:
    """« malgré la trêve conclue à X »: the fighting is not at X, and the truce not of Thursday."""
    doc = read_document(
        Document(
            "example",
            "À Khartoum, les combats ont repris jeudi malgré la trêve conclue à Djeddah.",
            "",
            published="2031-05-06",
        ),
        engine(),
    )
    found = {e.type: (e.place and e.place.span.of(doc.text), e.time and e.time.span.of(doc.text)) for e in doc.events}
    assert found == {"armed_clash": ("Khartoum", "jeudi"), "ceasefire": ("Djeddah", None)}


def test_where_people_flee_to_is_not_where_they_fled_from() -> None:
    """« ont fui les violences vers le Tchad »: there is no violence in Chad, and none against it."""
    told = events("Dix mille personnes ont fui les violences du 2 mai vers le Tchad.")
    (violence,) = (e for e in told if e.trigger.of("Dix mille personnes ont fui les violences") == "violences")
    assert (violence.recipient, violence.place) == (None, None)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("L'ONG a évacué par avion sept blessés graves vers Bunia.", "sept blessés graves"),
        ("Les soldats ont tué à coups de machette douze civils.", "douze civils"),
    ],
)
def test_those_behind_what_it_was_done_with_underwent_it(text: str, whom: str) -> None:
    (event,) = events(text)
    assert (event.recipient and event.recipient.span.of(text)) == whom
    assert [quantity.span.of(text) for quantity in event.quantities] == [whom.split()[0]]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("L'évacuation par les gendarmes de députés de l'opposition a choqué.", ("les gendarmes", "députés de l'op")),
        ("L'arrestation par la police de deux journalistes a été condamnée.", ("la police", "deux journalistes")),
    ],
)
def test_those_behind_the_agent_of_a_noun_underwent_it(text: str, sides: tuple[str, str]) -> None:
    event = events(text)[0]
    assert event.actor is not None
    assert event.recipient is not None
    assert event.actor.span.of(text) == sides[0]
    assert event.recipient.span.of(text).startswith(sides[1])


def test_who_takes_refuge_may_stand_behind_the_verb() -> None:
    text = "Des heurts ont éclaté dans la province, où se sont réfugiés des centaines d'habitants."
    event = next(e for e in events(text) if e.type == "displacement")
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "des centaines d'habitants"
