"""What a number counts (``Quantity.of``), in the names of the records, and of which happening it is the measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KILLED: Final = "killed"
INJURED: Final = "injured"
COMBATANTS: Final = "combatants"
PARTICIPANTS: Final = "participants"
ATTACKS: Final = "attacks"
OTHER: Final = "other"
# By the type of event: what is told of those who undergo it.
UNDERGONE: Final[Mapping[str, str]] = {
    "killing": KILLED,
    "arrest": "arrested",
    "evacuation": "evacuated",
    "displacement": "displaced",
    "release": "released",
    "abduction": "abducted",
}
CASUALTIES: Final = frozenset({KILLED, INJURED})
SUFFERED: Final = CASUALTIES | frozenset(UNDERGONE.values())
HELD: Final = frozenset({"arrested", "released"})  # what no attack does
PEOPLE: Final = frozenset({COMBATANTS, PARTICIPANTS})  # what people are, and not what happened to them


def figure(low: int | None, high: int | None) -> str:
    """A number by its bounds, as scripts read it: ``17``, ``>=12``, ``<=40`` or ``20-99``; empty without either."""
    if low is None or high is None:
        return f">={low}" if low is not None else f"<={high}" if high is not None else ""
    return str(low) if low == high else f"{low}-{high}"
