"""A day that a sentence gives, and the words that only say what it was the day before or after of."""

from __future__ import annotations

import pytest

from spoken import read_on, when_and_where


@pytest.mark.parametrize(
    ("text", "type", "day"),
    [
        ("Lundi, l'armée a bombardé Gao, à la veille du sommet de Kidal.", "shelling", "2024-06-10"),
        ("Le 3 juin, au lendemain du scrutin, l'armée a bombardé Gao.", "shelling", "2024-06-03"),
        ("Mardi, trois hommes ont été tués, au lendemain d'un attentat.", "killing", "2024-06-11"),
        ("L'armée a bombardé Gao lundi, à la veille du scrutin.", "shelling", "2024-06-10"),
        ("Lundi, les deux armées se sont affrontées. Le lendemain, l'armée a bombardé Gao.", "shelling", "2024-06-11"),
    ],
)
def test_a_day_says_more_than_what_it_was_the_eve_of(text: str, type: str, day: str | None) -> None:
    """« Lundi, …, à la veille du sommet » was on Monday, wherever the eve stands."""
    assert when_and_where(text, type)[0] == day


@pytest.mark.parametrize(
    ("text", "type", "day"),
    [
        ("Une ordonnance du tribunal de Gao datant de mars a été annulée.", "judicial", "2024-03"),
        ("La police a arrêté l'auteur d'un attentat contre un juge de Gao datant de 2012.", "armed_attack", "2012"),
        ("Une grenade datant de la guerre de 1914 a explosé lundi.", "bombing", "2024-06-10"),
    ],
)
def test_what_dates_from_a_day_is_of_it(text: str, type: str, day: str | None) -> None:
    """« Une ordonnance du tribunal de X datant de mars », whichever noun a parser hangs it on."""
    event = next(e for e in read_on("2024-06-12", text).events if e.type == type)
    assert event.time is not None
    assert event.time.value == day
