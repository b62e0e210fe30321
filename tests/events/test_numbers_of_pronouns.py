"""What a number counts where a pronoun stands for those it counts, where it counts all of them, or leaves some out."""

from __future__ import annotations

import pytest

from spoken import numbers


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Soupçonnant deux hommes d'avoir trahi, ils les ont décapités.", [[("killed", 2)]]),
        ("Vingt enfants sont partis : ils auraient été enlevés par la milice.", [[("abducted", 20)]]),
        ("L'attaque a provoqué le départ de la quasi-totalité de ses 9 500 habitants.", [[], [("displaced", 9500)]]),
        # who does it is counted as one who does it
        ("Dix soldats ont attaqué le village et l'ont pillé.", [[("combatants", 10)], []]),
    ],
)
def test_whom_a_pronoun_stands_for_is_counted_as_it_befell_them(
    text: str, counted: list[list[tuple[str | None, int | None]]]
) -> None:
    assert numbers(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "Les otages ont été libérés, à l'exception de trois femmes.",
        "Les otages, sauf trois, ont été libérés.",
    ],
)
def test_who_is_left_out_is_not_counted(text: str) -> None:
    assert numbers(text) == [[]]
