"""Bulletins: what is told after the hours that they open with, and a row of dates without a verb."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine

HOURS = "2031-05-07/2031-05-08"
OPENED = "Communiqué de l'armée\n\nAu cours des dernières 24 heures, l'ennemi a bombardé trois villages. "


def days(text: str) -> list[tuple[str, str | None]]:
    events = read_words(text, "example", engine(), "2031-05-08").events
    return [
        (e.trigger.of(text), None if e.time is None else e.time.value)
        for e in events
        if e.trigger.start > text.index("Au cours")
    ]


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Nos unités ont repris la ville de Kamen.", "repris"),
        ("Onze combattants ont déposé les armes.", "déposé les armes"),
        ("Trois civils tués à Lipa.", "tués"),
    ],
)
def test_what_a_bulletin_tells_was_in_its_hours(told: str, word: str) -> None:
    assert dict(days(OPENED + told)) == {"bombardé": HOURS, word: HOURS}


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("La trêve reste violée par les rebelles.", "violée"),
        ("Ils attaqueront la ville.", "attaqueront"),
        ("En mars, ils avaient attaqué la ville.", "attaqué"),
    ],
)
def test_what_goes_on_is_ahead_or_was_before_is_not_of_its_hours(told: str, word: str) -> None:
    assert dict(days(OPENED + told)).get(word) != HOURS


def test_an_earlier_day_ends_the_bulletin() -> None:
    told = "En 2014, ils ont détruit le pont de Lipa. Des soldats ont tué le maire."
    assert ("tué", HOURS) not in days(OPENED + told)


def test_a_longer_time_is_that_of_no_bulletin() -> None:
    text = OPENED.replace("24 heures", "semaines") + "Nos unités ont repris la ville de Kamen."
    assert ("repris", HOURS) not in days(text)
