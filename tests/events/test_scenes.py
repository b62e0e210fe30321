"""What is told before a new scene: « deux soldats ont été tués … Vendredi, un marchand a été tué à Gao »."""

from __future__ import annotations

import pytest

from spoken import read_on

DAY = "2022-05-14"


def first_day(text: str) -> str | None:
    """The day of the first happening in a report of Saturday 14 May 2022."""
    event = read_on(DAY, text).events[0]
    return None if event.time is None else event.time.value[:10]


@pytest.mark.parametrize(
    "text",
    [
        "Deux soldats ont été tués par un obus. Les habitants ont fui. Vendredi, un marchand a été tué à Gao.",
        "Un obus tua quatre enfants à Kidal. Les habitants ont fui. Vendredi, un soldat a été tué à Gao.",
        "Une mine a tué le chef Lom. Mardi, un avion a bombardé un camp.",
        "Une mine a tué le chef Lom. Mardi, une mine a tué un garde à Gao.",
        "La police a arrêté un homme à Gao. À 7 h 55, une explosion a retenti au marché.",
    ],
)
def test_a_day_that_opens_a_new_scene_is_not_of_what_was_told_before(text: str) -> None:
    """Other people, in another town, or of another kind: on which day those were is not told."""
    assert first_day(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Deux soldats ont été tués par un obus. L'attaque a eu lieu vendredi.", "2022-05-13"),
        ("Deux soldats ont été tués à Kidal. Vendredi, des hommes armés ont attaqué leur poste.", "2022-05-13"),
        ("Deux soldats ont été tués à Kidal. Vendredi, deux soldats ont été abattus par un tireur.", "2022-05-13"),
        ("Dix enfants ont été tués à Kidal. Lundi, un avion a bombardé une école.", "2022-05-09"),
        ("Dix personnes ont été tuées à Kidal. Lundi, ils ont tué cinq policiers et cinq civils.", "2022-05-09"),
        ("Une bombe a explosé au marché de Kidal. Vendredi, une bombe a tué dix personnes.", "2022-05-13"),
        ("Vendredi, deux soldats ont été tués. Un marchand a été tué à Gao.", "2022-05-13"),
    ],
)
def test_a_day_of_the_same_is(text: str, day: str) -> None:
    assert first_day(text) == day
