"""Who only tells of a happening, fears it, or is where it was did not do it."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine


def events_of(text: str) -> tuple[Event, ...]:
    return read_document(Document("x", text, ""), engine()).events


@pytest.mark.parametrize(
    "text",
    [
        "L'ONG fait état de trente-neuf tués.",
        "L'ONG fait état de dix-huit tués.",
        "Le Croissant-Rouge a fait état de deux cents morts.",
        "L'armée redoute une offensive contre Kona.",
        "Les rebelles craignent un siège de la ville.",
        "L'armée met en garde contre une offensive du Front.",
        "Le royaume a connu trois coups d'État.",
        "La ville a connu deux attentats.",
    ],
)
def test_who_tells_or_fears_it_did_not_do_it(text: str) -> None:
    event = events_of(text)[-1]
    assert event.actor is None or event.actor.span.of(text) == "Front"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le pays connaît des affrontements avec son voisin.", "Le pays"),
        ("Les ouvriers ont fait une grève.", "Les ouvriers"),
        ("L'armée a fait usage de gaz contre la foule.", "L'armée"),
        ("Le retrait des troupes de la ville est achevé.", "troupes"),
        ("Le retrait des forces de la coalition a commencé.", "forces de la coalition"),
    ],
)
def test_who_does_it_is_told_by_such_a_verb(text: str, who: str) -> None:
    event = events_of(text)[-1]
    assert event.actor is not None
    assert event.actor.span.of(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "La bataille de la vallée a fait dix morts.",
        "Après la bataille du fleuve, les rebelles ont fui.",
        "Les combats de la plaine ont cessé.",
        "Les affrontements de la nuit ont fait dix blessés.",
        "Les combats du mois ont fait dix morts.",
        "Les captifs ont été abattus par groupes de six.",
        "Un juge évoque douze morts dissimulés par la junte.",
        "Une stèle sera inaugurée lundi.",
    ],
)
def test_land_and_time_do_nothing(text: str) -> None:
    """Where and when it was, how many at a time and who hides it are no actors."""
    assert events_of(text)[0].actor is None


def test_what_stands_behind_a_semicolon_is_no_part_of_who_did_it() -> None:
    text = "Kona – Pillage du marché par des hommes en uniforme ; trois blessés."
    event = events_of(text)[0]
    assert event.actor is not None
    assert event.actor.span.of(text) == "des hommes en uniforme"


@pytest.mark.parametrize(
    "text",
    [
        "Un violent orage a tué deux campeurs.",
        "Deux campeurs ont été tués par un impact de foudre.",
        "Un enfant a été tué par un chien.",
        "La grippe a tué douze personnes.",
        "Un violent orage a touché la commune mardi. Celui-ci a fait deux victimes.",
    ],
)
def test_weather_beasts_and_illness_kill_without_being_a_party(text: str) -> None:
    """The dead of an accident have no actor: a storm in that column would pass for an armed group."""
    assert [(event.type, event.actor) for event in events_of(text)] == [("killing", None)]
