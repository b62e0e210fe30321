"""Notes: what is added without a verb has the day and the place of what was told right before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Event, Place, Span, Time, Toponym

DAYS = {"lundi": "2031-05-05", "mardi": "2031-05-06", "5 mai": "2031-05-05", "6 mai": "2031-05-06"}
TOWNS = ("Lyon", "Nice")


def events_of(text: str, gap: str = " ") -> tuple[Event, ...]:
    """The events of a text with its days and towns; ``gap`` stands between its sentences."""
    doc = read(text)
    times = [Time(at, "DATE", day, day, day) for word, day in DAYS.items() for at in _spans(text, word)]
    towns = [Toponym(at, Place(len(n), n, 1.0, 2.0, "XX", None), "city") for n in TOWNS for at in _spans(text, n)]
    flat = replace(doc, text=text.replace("\n", gap))
    places = tuple(sorted(towns, key=lambda t: t.span))
    return find(replace(flat, times=tuple(sorted(times, key=lambda t: t.span)), places=places))


def _spans(text: str, word: str) -> list[Span]:
    starts = [i for i in range(len(text)) if text.startswith(word, i)]
    return [Span(i, i + len(word)) for i in starts]


def told(event: Event, text: str) -> tuple[str | None, str | None]:
    """The day and the words of the place of an event."""
    return event.time.value if event.time else None, event.place.span.of(text) if event.place else None


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("Une bombe a explosé lundi à Lyon.\nDeux soldats blessés.", "2031-05-05", "Lyon"),
        ("Une bombe a explosé lundi à Lyon.\nAucun blessé.", "2031-05-05", "Lyon"),
        ("Une bombe a explosé lundi à Lyon.\nBilan : trois morts.", "2031-05-05", "Lyon"),
        ("Une bombe a explosé lundi à Lyon.\nAucune revendication.\nTrois suspects arrêtés.", "2031-05-05", "Lyon"),
        ("Lundi, l'armée a mené un raid à Lyon ; au moins six combattants tués.", None, "Lyon"),
        ("Le 5 mai, l'armée a mené un raid à Lyon ; au moins six combattants tués.", "2031-05-05", "Lyon"),
        ("Le 5 mai, un raid a visé Lyon.\nLe 6 mai, attaque à Nice.\nDeux soldats tués.", "2031-05-06", "Nice"),
        ("Le 5 mai, attaque à Lyon.\nDeux maisons brûlées à Nice.", "2031-05-05", "Nice"),
        ("Le 5 mai, attaque à Lyon.\nTrois suspects arrêtés mardi.", "2031-05-06", None),
        ("Le 5 mai, le ministre a parlé à Lyon.\nDeux soldats tués.", None, None),
    ],
)
def test_a_note_without_a_verb_goes_on_from_the_one_before(text: str, when: str | None, where: str | None) -> None:
    *_, event = events_of(text)
    assert told(event, text) == (when, where)


def test_a_line_of_its_own_goes_on_from_nothing() -> None:
    *_, toll = events_of("Une bombe a explosé mardi à Lyon.\nDeux soldats tués.", gap="\n")
    assert toll.time is None


def test_what_is_still_to_come_tells_no_day() -> None:
    """« Un raid est prévu lundi. Deux soldats tués »: not by that raid."""
    *_, toll = events_of("L'armée lancera une offensive lundi à Lyon.\nDeux soldats tués.")
    assert toll.time is None


def test_a_day_of_its_own_ends_what_was_before() -> None:
    """The dead of the second day did not die where those of the first did."""
    text = "Un résumé.\nLe 5 mai, une bombe a explosé à Lyon.\nLe 6 mai, dix soldats ont été tués."
    *_, toll = events_of(text)
    assert told(toll, text) == ("2031-05-06", None)


def test_the_same_word_is_not_of_a_day_that_another_has_followed() -> None:
    days = "Le 5 mai, dix soldats ont été tués à Lyon.\nLe 6 mai, un raid a visé Nice."
    text = f"Un résumé.\n{days}\nCinq soldats ont été tués."
    *_, toll = events_of(text, gap="\n")
    assert toll.time is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Lyon.\nDeux soldats ont été tués.", "Lyon"),
        ("Le 5 mai, Lyon.\nAttaque d'un convoi.\nAucun blessé.", "Lyon"),
        ("Région de Lyon : une attaque a tué dix soldats.", "Région de Lyon"),
        ("Le maire de Lyon se tait.\nDeux hommes ont été arrêtés.", None),
    ],
)
def test_a_place_that_stands_alone_is_that_of_its_line(text: str, where: str | None) -> None:
    *_, event = events_of(text)
    assert told(event, text)[1] == where
