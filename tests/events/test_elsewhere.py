"""One verb with a number at each of several places: so many happenings, each where it was."""

from __future__ import annotations

import pytest

from spoken import happenings

TWO = [("Gao", "killed", 10), ("Kidal", "killed", 5)]


def told(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Place, kind and lower bound of each number."""
    return [
        (None if event.place is None else event.place.span.of(text), q.of, q.low)
        for event in happenings(text)
        for q in event.quantities
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les assaillants ont tué 10 personnes à Gao et 5 personnes à Kidal.", TWO),
        ("Les assaillants ont tué 10 personnes à Gao et 5 à Kidal.", TWO),
        ("Dix civils ont été tués à Gao et cinq soldats à Kidal.", TWO),
        ("Dix personnes ont été tuées à Gao, principalement des rebelles, et cinq à Kidal.", TWO),
        ("Il y a eu dix morts à Gao et cinq blessés à Kidal.", [("Gao", "killed", 10), ("Kidal", "injured", 5)]),
        (
            "Dix personnes ont été tuées à Gao et deux blessées à Kidal.",
            [("Gao", "killed", 10), ("Kidal", "injured", 2)],
        ),
        (
            "L'armée a arrêté dix hommes à Gao et cinq femmes à Kidal.",
            [("Gao", "arrested", 10), ("Kidal", "arrested", 5)],
        ),
        # others have a verb of their own, or are no people
        (
            "Dix civils ont été tués à Gao et deux soldats à Kidal ont été arrêtés.",
            [("Gao", "killed", 10), ("Kidal", "arrested", 2)],
        ),
        ("L'attaque a fait dix morts à Gao et deux jours de deuil à Kidal.", [("Gao", "killed", 10)]),
        ("Dix civils ont été tués à Gao.", [("Gao", "killed", 10)]),
    ],
)
def test_each_number_has_its_place(text: str, found: list[tuple[str, str, int]]) -> None:
    assert told(text) == found


def test_the_further_ones_are_who_is_counted_there() -> None:
    text = "Les assaillants ont tué 10 personnes à Gao et 5 bergers à Kidal."
    _, second = happenings(text)
    assert second.recipient is not None
    assert second.recipient.span.of(text) == "5 bergers"
