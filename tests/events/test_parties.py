"""Who did it to whom where a sentence says it less plainly: charges, asides, sides, honours."""

from __future__ import annotations

import pytest

from parsed import events_of, unmarked
from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine


def told(example: str) -> tuple[Event, dict[str, tuple[int, int]]]:
    """The event of the marked trigger, with the marked offsets."""
    text, marks = unmarked(example)
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    event = next(event for event in doc.events if event.trigger.meets(marks["trigger"]))
    return event, {name: (span.start, span.end) for name, span in marks.items()}


@pytest.mark.parametrize(
    "example",
    [
        # who is charged with a deed did it, as those say who charge
        "<actor>Son adjoint</actor>, poursuivi pour <trigger>viol</trigger>, a été acquitté.",
        "<actor>Trois hommes</actor> soupçonnés de l'<trigger>attentat</trigger> de Kano ont été arrêtés.",
        "<actor>Le sergent</actor> a été reconnu coupable de <trigger>tortures</trigger>.",
        "<recipient>L'accusé</recipient> a été reconnu coupable et <trigger>condamné</trigger> à mort.",
        # a party ends before what is its verb's
        "<actor>L'armée</actor> mène une <trigger>offensive</trigger> contre <recipient>le clan</recipient> à Kano.",
        "Le chef a été <trigger>condamné</trigger> par <actor>la cour d'assises</actor> à vingt ans de prison.",
        "<recipient>Deux ouvriers</recipient> ont été <trigger>enlevés</trigger> par <actor>des hommes armés</actor> "
        "près d'Aden.",
        "L'armée n'a <trigger>tué</trigger> que <recipient>des combattants</recipient>.",
        "<recipient>Deux policiers</recipient> <trigger>tués</trigger> et un troisième blessé dans l'incendie.",
        # what a parser hung elsewhere
        "Une <trigger>attaque</trigger> contre <recipient>des soldats</recipient> à Kidal menée par "
        "<actor>la milice</actor> a fait dix morts.",
        "Mali : <trigger>attentat</trigger> à la voiture piégée contre <recipient>un bus de l'armée</recipient>",
        "C'est le troisième <trigger>attentat</trigger> que subit <recipient>l'hôtel</recipient> depuis janvier.",
        "Une voiture piégée a <trigger>explosé</trigger> à proximité de <recipient>véhicules de la police</recipient>.",
        "Les <trigger>pourparlers</trigger> entre <actor>la junte</actor> et "
        "<recipient>trois groupes ethniques</recipient> reprendront lundi.",
        "Une <trigger>plainte</trigger> a été déposée par <actor>la famille</actor> contre "
        "<recipient>le médecin</recipient>.",
        # who holds, takes and loses a place
        "<actor>Les rebelles</actor> ont <trigger>pris</trigger> Tessit, dernier poste contrôlé par "
        "<recipient>l'armée</recipient>.",
        "<recipient>L'armée</recipient> a <trigger>perdu le contrôle</trigger> de la ville au profit des "
        "<actor>rebelles</actor>.",
        "La ville a été <trigger>conquise</trigger> face à <recipient>une armée affaiblie</recipient>.",
        # by a deed of theirs, in the face of what they deny, of what they are the subject elsewhere
        "<actor>La Russie</actor>, qui s'est opposée par <trigger>veto</trigger> à six projets, a refusé de voter.",
        "<actor>L'armée</actor> nie toute <trigger>frappe</trigger> contre <recipient>des civils</recipient>.",
        "<actor>Cette branche</actor> est apparue en 2012 et est responsable de plusieurs "
        "<trigger>attentats</trigger> contre <recipient>la police</recipient>.",
        "<recipient>Un homme</recipient> est <trigger>mort</trigger> sous les coups de <actor>policiers</actor>.",
        # the dead who are named, and whom people gather for
        "Le bilan fait état d'un <trigger>mort</trigger> : <recipient>une femme âgée de 67 ans</recipient>.",
        "Une <trigger>cérémonie</trigger> en hommage aux <recipient>victimes</recipient> s'est tenue à Nice.",
        "<actor>L'Union</actor> a <trigger>suspendu</trigger> son aide au <recipient>gouvernement</recipient>.",
        "Le <trigger>départ</trigger> du <actor>ministre</actor> a été annoncé.",
    ],
)  # fmt: skip
def test_parties_are_those_that_the_sentence_tells(example: str) -> None:
    """Each has the words of its party and no more: not its verb's complements, not a stressing adverb."""
    event, marks = told(example)
    for role, party in (("actor", event.actor), ("recipient", event.recipient)):
        if role in marks:
            assert party is not None, role
            assert (party.span.start, party.span.end) == marks[role], party.span.of(unmarked(example)[0])


@pytest.mark.parametrize(
    ("example", "role"),
    [
        ("L'<trigger>aide humanitaire</trigger>, bloquée par l'armée depuis avril, doit arriver lundi.", "actor"),
        ("Les habitants ont <trigger>manifesté</trigger> contre l'inaction de l'armée.", "recipient"),
        ("Le pays a <trigger>suspendu</trigger> l'aide.", "recipient"),
    ],
)
def test_what_is_no_party_fills_no_role(example: str, role: str) -> None:
    """Who holds up help gives none, an omission is nobody, and help undergoes no sanction."""
    event, _ = told(example)
    assert getattr(event, role) is None


def codes(text: str) -> list[str | None]:
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    return [party.code for event in doc.events for party in (event.actor,) if party is not None]


def test_a_body_is_not_of_a_country_that_the_report_tells_less_of() -> None:
    """One country's ministry that is named in passing says nothing of whose army fights."""
    text = (
        "Birmanie : l'armée recule dans le Rakhine. L'armée a bombardé deux villages rebelles. "
        "Les autorités bangladaises ont refoulé quatre cents réfugiés. La Birmanie est en guerre depuis 2021."
    )
    assert all(code is None or not code.startswith("BGD") for code in codes(text)[:2])


def test_a_sentence_that_opens_with_a_country_is_about_that() -> None:
    """The police of "En Géorgie, la police …" is not the police of the country of the news before."""
    text = (
        "L'armée nigérienne a tué dix rebelles au Niger. En Géorgie, mille personnes ont manifesté. "
        "Quarante d'entre elles ont été arrêtées par la police."
    )
    assert not str(codes(text)[-1]).startswith("NER")


def test_troops_that_are_somebodys_are_not_of_the_country_that_they_leave() -> None:
    """What leaves Niger as "its troops" must never be coded as the army of Niger."""
    doc = read_document(Document("x", "La France va retirer ses troupes du Niger.", ""), engine())
    (event,) = doc.events
    assert event.recipient is not None
    assert event.recipient.code is None


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le porte-parole de l'armée a nié avoir bombardé le village.", "l'armée"),
        ("Un porte-parole du groupe a reconnu avoir enlevé le maire.", "groupe"),
        ("Le chef des rebelles affirme avoir pris la ville.", "Le chef des rebelles"),
    ],
)
def test_who_speaks_for_others_did_not_act(text: str, actor: str) -> None:
    """A spokesman is no soldier: what he admits or denies others did; a chief leads his men."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == actor


@pytest.mark.parametrize("cause", ["Une manifestation", "La prise d'otages", "La chaleur", "Une fuite de gaz"])
def test_what_harms_without_acting_is_no_actor(cause: str) -> None:
    """Dead of a happening or of the weather were killed by nobody."""
    assert [event.actor for event in events_of(f"{cause} a fait dix morts.") if event.type == "killing"] == [None]


def test_quotation_mark_that_closes_within_a_party_opens_there_too() -> None:
    """Half a pair of marks would look like a slip of the text."""
    text = "L'armée a tué « une trentaine de terroristes » du groupe lors d'un raid."
    (event,) = events_of(text)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "« une trentaine de terroristes » du groupe"


def test_party_ends_before_what_a_colon_announces() -> None:
    """« une frappe a touché un immeuble : trois blessés »: the wounded are no part of the building."""
    text = "Une frappe a touché un immeuble du quartier : trois blessés."
    (event, *_) = events_of(text)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "un immeuble du quartier"


@pytest.mark.parametrize(
    ("example", "actor"),
    [
        ("L'<trigger>attaque</trigger> de Gao a fait douze morts.", None),
        ("Les <trigger>affrontements</trigger> de Tombora ont fait trois morts.", None),
        ("L'<trigger>attaque</trigger> du Front Kamil a fait douze morts.", "Front Kamil"),
        ("L'<trigger>attaque</trigger> de Boko Haram a fait douze morts.", "Boko Haram"),
        ("Les <trigger>frappes</trigger> d'Israël ont fait douze morts.", "Israël"),
    ],
)
def test_a_name_that_may_be_a_town_s_attacks_nobody(example: str, actor: str | None) -> None:
    """« l'attaque de Tombora » is by or on it, or there; a known group, a state and a name with its article act."""
    event, _ = told(example)
    assert (event.actor.name if event.actor else None) == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("La mort de trois civils, annoncée par l'armée, a provoqué une émeute.", None),
        ("La mort de trois civils, déplorée par le ministre, a provoqué une émeute.", None),
        ("La capture du général, rendue publique par la radio, a surpris.", None),
        ("Des tirs entendus par les habitants ont fait deux morts.", None),
        ("La prise de la ville, annoncée par les rebelles, a surpris.", "les rebelles"),
        ("L'armée a démenti la prise de la ville.", None),
        ("L'armée a annoncé la prise de la ville.", "L'armée"),
    ],
)
def test_who_only_tells_of_a_deed_did_none(text: str, actor: str | None) -> None:
    """Who announces a capture took the place; who announces or deplores a death killed nobody."""
    event = read_document(Document("x", text, ""), engine()).events[0]
    assert (event.actor and event.actor.span.of(text)) == actor


def test_what_a_deed_is_called_is_no_part_of_whom_it_befell() -> None:
    text = "L'ONU a qualifié le bombardement de l'hôpital de « crime de guerre »."
    (event,) = read_document(Document("x", text, ""), engine()).events
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "l'hôpital"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Une mine a explosé au passage d'un véhicule de l'armée entre Gao et Kidal.", "un véhicule de l'armée"),
        ("Les rebelles ont enlevé six passagers d'un bus entre Gao et Kidal.", "six passagers d'un bus"),
    ],
)
def test_the_towns_that_somebody_was_between_are_no_part_of_them(text: str, whom: str) -> None:
    event = read_document(Document("x", text, ""), engine()).events[0]
    assert event.recipient is not None
    assert event.recipient.span.of(text) == whom


def test_who_is_arrested_in_the_course_of_a_deed_did_not_do_it() -> None:
    events = events_of("La police fait état d'une fusillade au terme de laquelle trois hommes ont été arrêtés.")
    assert [(event.type, event.actor) for event in events] == [("armed_attack", None), ("arrest", None)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le général a félicité ses troupes pour la prise de la ville.", "ses troupes"),
        ("Le président a remercié le Qatar pour la libération des otages.", "le Qatar"),
    ],
)
def test_who_is_praised_for_a_deed_did_it(text: str, actor: str) -> None:
    """It was done, and is no aim of the praise."""
    event = read_document(Document("x", text, ""), engine()).events[0]
    assert event.actor is not None
    assert (event.actor.span.of(text), event.factuality) == (actor, "asserted")


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("C'est la garde, selon un témoin, qui a ouvert le feu.", "la garde", None),
        ("Ce sont les rebelles, d'après l'ONU, qui ont incendié le village.", "les rebelles", "le village"),
        ("L'ONU a fait porter la responsabilité du massacre aux miliciens.", "miliciens", None),
        ("Les rebelles, que Kinshasa dit soutenus par Kigali, attendent.", "Kigali", "Les rebelles"),
    ],
)
def test_who_says_so_in_between_is_no_party(text: str, actor: str, recipient: str | None) -> None:
    event = read_document(Document("x", text, ""), engine()).events[0]
    assert event.actor is not None
    assert event.actor.span.of(text) == actor
    assert (event.recipient and event.recipient.span.of(text)) == recipient
