"""A bombardment is one from the air or by guns, as the arms say that the report names."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Les obus pleuvent sur la ville.\nLe bombardement a duré une heure.", ["shelling"]),
        ("L'artillerie est en position.\nLa ville est bombardée.", ["shelling"]),
        ("Les avions ont survolé la ville.\nLa ville a été bombardée.", ["air_strike"]),
        ("L'armée a des avions et des canons.\nLe bombardement a duré une heure.", ["air_strike"]),
        ("Les canons se sont tus.\nUn bombardement aérien a détruit le pont.", ["air_strike"]),
    ],
)
def test_the_arms_of_a_report_tell_the_kind(text: str, types: list[str]) -> None:
    """A word that says its arms keeps them; where both or none are named the usual kind stays."""
    found = [event.type for event in events_of(text)]
    assert [type for type in found if type in {"air_strike", "shelling"}][-1:] == types
