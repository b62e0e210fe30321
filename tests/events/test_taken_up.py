"""What a number counts that stands behind « en »: « dix drones ont visé le port. L'armée en a abattu six »."""

from __future__ import annotations

import pytest

from spoken import happenings, numbers


@pytest.mark.parametrize(
    ("text", "type", "counted"),
    [
        ("L'armée a tiré cent missiles. La défense antiaérienne en a abattu 60.", "destruction", ("other", 60)),
        ("La Ruvanie a lancé douze drones sur Gao. L'armée en a abattu dix.", "destruction", ("other", 10)),
        ("Vingt rebelles ont attaqué le poste. Les soldats en ont abattu douze.", "killing", ("killed", 12)),
        ("Les rebelles ont tiré six roquettes. Les soldats en ont abattu douze.", "killing", ("killed", 12)),
        ("Des manifestants ont défilé. La police en a arrêté dix.", "arrest", ("arrested", 10)),
    ],
)
def test_drones_that_were_shot_down_are_no_dead(text: str, type: str, counted: tuple[str, int]) -> None:
    """Where people were told as well, « en » may be they."""
    assert happenings(text)[-1].type == type
    assert numbers(text)[-1] == [counted]
