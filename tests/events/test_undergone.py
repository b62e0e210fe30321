"""Who or what undergoes a happening, where the words around it say so and its own frame does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import event_at, events_of, find, read
from selon.model import Place, Span, Toponym


def parties(example: str) -> tuple[object, object, object, object]:
    event, marks = event_at(example)
    assert event is not None
    spans = [None if party is None else party.span for party in (event.actor, event.recipient)]
    return spans[0], spans[1], marks.get("actor"), marks.get("recipient")


@pytest.mark.parametrize(
    "example",
    [
        "<actor>Les forces spéciales</actor> ont été <trigger>déployées</trigger> sur la place.",
        "<actor>Les forces de police</actor> <trigger>déployées</trigger> ont reculé.",
        "<recipient>Deux cents soldats</recipient> ont été <trigger>déployés</trigger> au nord.",
        "La <trigger>sortie</trigger> du <actor>Mali</actor> de <recipient>l'Union africaine</recipient> inquiète.",
        "La ville a été <trigger>libérée</trigger> des <recipient>djihadistes</recipient> lundi.",
        "Une voiture a <trigger>explosé</trigger> près d'<recipient>un bus de l'armée</recipient>.",
        "<actor>Un homme</actor> <recipient>lui</recipient> aurait <trigger>tiré</trigger> dans le dos.",
        "Les combats ont fait <trigger>fuir</trigger> <recipient>les habitants</recipient>.",
        "Il y a eu des <trigger>manifestations</trigger> contre la réforme des retraites.",
        "Une <trigger>enquête</trigger> sur les violations a été ouverte.",
        "L'accord a permis aux <recipient>habitants</recipient> d'<trigger>évacuer</trigger> deux villages.",
        "<actor>Des chars</actor> ont <trigger>tiré</trigger> en direction de <recipient>la caserne</recipient>.",
        "<recipient>La milice</recipient> avance malgré les <trigger>frappes</trigger> de <actor>l'armée</actor>.",
        "<recipient>Dix hommes</recipient> furent <trigger>arrêtés</trigger> lors d'un raid de <actor>l'armée</actor>.",
        "<trigger>Raid</trigger> mené par <actor>des hommes armés</actor> contre <recipient>le camp</recipient>.",
        "<trigger>Attaque</trigger> d'<recipient>un convoi sur la route de Dona</recipient>.",
        "Une <trigger>attaque</trigger> sur <recipient>la caserne</recipient> a été signalée.",
        "Burundi : <trigger>combats</trigger> avec <recipient>les miliciens</recipient> au nord.",
    ],
)
def test_no_side_is_taken_for_another(example: str) -> None:
    """What is sent, left, freed of, struck beside or only talked of is told from who acts and who suffers."""
    actor, recipient, wanted_actor, wanted_recipient = parties(example)
    if wanted_actor is not None or "lui aurait" not in example:
        assert actor == wanted_actor
    assert recipient == wanted_recipient


def test_what_a_shelling_hits_does_not_kill() -> None:
    """The subject of a passive is no actor of the participle that tells its dead."""
    actor, recipient, _, wanted = parties(
        "Trois écoles ont été <trigger>bombardées</trigger> au sud, tuant <recipient>trente civils</recipient>."
    )
    assert (actor, recipient) == (None, wanted)


def test_who_only_survives_an_attack_is_not_its_victim() -> None:
    """Who is called after an attack and dies otherwise did not die in it."""
    _, recipient, _, _ = parties("L'un des secouristes de l'<trigger>attentat</trigger> de Lyon est mort lundi.")
    assert recipient is None


@pytest.mark.parametrize(
    "example",
    [
        "Le ministre craint un <trigger>coup d'État</trigger> par <actor>un groupe d'officiers</actor>.",
        "Le pouvoir loue l'armée. Mais <actor>cette dernière</actor> a <trigger>attaqué</trigger> le camp.",
        "À l'aube ont <trigger>fait irruption</trigger> <actor>deux hommes</actor> dans l'église.",
    ],
)
def test_who_acts_is_found_away_from_the_usual_place(example: str) -> None:
    """An agent behind the noun, the state of a headline, who was told last, an inverted subject."""
    event, marks = event_at(example)
    assert event is not None
    assert event.actor is not None
    assert event.actor.span == marks["actor"]


def test_the_state_of_a_headline_acts_abroad() -> None:
    """Before the colon stands where something was, or the state that did it elsewhere."""
    doc = read("Canada : fin des frappes aériennes en Irak")
    canada = Toponym(Span(0, 6), Place(1, "Canada", 56.1, -106.3, "CA", None), "country")
    iraq = Toponym(Span(38, 42), Place(2, "Iraq", 33.2, 43.7, "IQ", None), "country")
    event = find(replace(doc, places=(canada, iraq)))[0]
    assert event.actor is not None
    assert event.actor.span == canada.span
    assert find(replace(doc, places=(canada,)))[0].actor is None


def test_own_losses_are_not_inflicted() -> None:
    """Whom the attacker loses is not whom it attacks."""
    actor, recipient, wanted, _ = parties("<actor>L'armée</actor> <trigger>avance</trigger> et perd trente soldats.")
    assert (actor, recipient) == (wanted, None)


def test_a_possessive_beside_what_undergoes_tells_who_acts() -> None:
    """``sa prise de la ville``: the town is taken, its taker is the possessive's."""
    actor, _, wanted, _ = parties("<actor>L'armée</actor> célèbre sa <trigger>reprise</trigger> de la cité.")
    assert actor == wanted


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Les alliés veulent que le roi cède et imposent des sanctions.", {"sanction": "Les alliés"}),
        ("La police empêcha les manifestants de se rassembler.", {"protest": "les manifestants"}),
        ("Une frappe a visé une école qui abritait dix familles, tuant trente civils.", {"killing": None}),
        ("Les gendarmes ont répliqué avec des tirs de grenades.", {"armed_attack": "Les gendarmes"}),
    ],
)
def test_nobody_acts_for_standing_nearest(text: str, actors: dict[str, str | None]) -> None:
    """A subject that does not agree, who keeps others from acting, a school and a grenade are not who acts."""
    found = {e.type: None if e.actor is None else e.actor.span.of(text) for e in events_of(text)}
    assert {kind: found.get(kind) for kind in actors} == actors


def test_what_somebody_is_tried_for_undergoes_nothing() -> None:
    """A charge behind ``de`` is no party."""
    _, recipient, _, _ = parties("Son <trigger>inculpation</trigger> de meurtre a surpris.")
    assert recipient is None


@pytest.mark.parametrize(
    ("text", "whom", "factuality"),
    [
        ("Le ministre a échappé à un attentat.", "Le ministre", "asserted"),
        ("Le convoi a échappé de justesse à une embuscade.", "Le convoi", "asserted"),
        ("Le général est sorti indemne d'un attentat à Gao.", "Le général", "asserted"),
        ("Le député a réchappé d'un attentat à la bombe.", "Le député", "asserted"),
        ("Le journaliste, rescapé d'un enlèvement, a témoigné.", "Le journaliste", "asserted"),
        ("Le colonel Diallo, cible d'une attaque au drone, est mort.", "Le colonel Diallo", "asserted"),
        ("Le suspect a échappé à l'arrestation.", "Le suspect", "negated"),
    ],
)
def test_who_escapes_an_attack_underwent_it(text: str, whom: str, factuality: str) -> None:
    """An attack that somebody escapes took place all the same; an arrest did not."""
    event = events_of(text)[0]
    assert event.recipient is not None
    assert (event.recipient.span.of(text), event.factuality) == (whom, factuality)


def test_what_people_flee_from_may_not_befall_them() -> None:
    text = "Les habitants ont fui pour échapper aux bombardements de l'armée."
    strike = next(event for event in events_of(text) if event.trigger.of(text) == "bombardements")
    assert strike.recipient is None


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("L'armée a bombardé le quartier de Sabra, tuant dix civils.", "dix civils"),
        ("Les rebelles ont attaqué la caserne, tuant deux soldats.", "deux soldats"),
        ("Des obus sont tombés sur le marché, tuant un boulanger.", "un boulanger"),
        ("L'armée a bombardé le quartier de Sabra.", "le quartier de Sabra"),
        ("La milice a attaqué un convoi, tuant deux chauffeurs.", "un convoi"),
        ("L'armée n'a tiré sur personne.", None),
        ("« Nous n'avons tiré sur personne », assure la police.", None),
        ("La milice a abattu ceux qui couraient.", "ceux"),
        ("Ceux qui couraient ont été abattus.", "Ceux"),
    ],
)
def test_people_go_before_the_place_that_is_struck(text: str, whom: str | None) -> None:
    event = events_of(text)[0]
    assert (event.recipient and event.recipient.span.of(text)) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Le Front a exécuté le maire après son enlèvement.", "le maire"),
        ("La police a relâché les deux hommes après leur arrestation.", "les deux hommes"),
        ("Les soldats ont battu les manifestants lors de leur interpellation.", "les manifestants"),
        ("Le maire a dénoncé son arrestation.", "Le maire"),
        ("Le Front nie être l'auteur de l'attaque contre le convoi.", "le convoi"),
        ("La livraison de vivres aux déplacés a repris.", "déplacés"),
        ("L'évacuation des blessés de l'hôpital a commencé.", "blessés"),
        ("Les gendarmes ont donné l'assaut au camp.", "camp"),
        ("Un détenu a affirmé à un avocat que la police avait torturé dix hommes.", "dix hommes"),
        ("Le village a été attaqué par les rebelles que soutient l'État voisin.", "les rebelles"),
    ],
)
def test_whom_the_verb_befalls_is_whose_it_was(text: str, whom: str) -> None:
    event = events_of(text)[-1]
    assert event.recipient is not None
    assert event.recipient.span.of(text) == whom
