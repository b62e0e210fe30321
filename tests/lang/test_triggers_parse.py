"""Every example of ``triggers.toml``, read by the real reader: what the frames ask for is found in real parses.

A parser errs, so a few examples may fail; how many is a floor that only rises. Those that fail are listed.
"""

from __future__ import annotations

from parsed import event_at, french
from selon.lang.frames import TriggerFrame

FLOOR = 0.98


def frames() -> list[TriggerFrame]:
    return [frame for group in french().triggers.values() for frame in group]


def fault(frame: TriggerFrame) -> str | None:
    """What is wrong with what was found in a frame's example, None when nothing is."""
    event, marks = event_at(frame.example)
    if event is None:
        return "no event"
    if event.type != frame.type:
        return f"type {event.type}"
    for role, party in (("actor", event.actor), ("recipient", event.recipient)):
        if role in marks and (party is None or not party.span.meets(marks[role])):
            return f"{role} {party.name if party else None}"
    return None


def test_examples_are_read_as_marked() -> None:
    """A frame that no parse fulfils is dead: the share of living ones must not fall."""
    faults = [(fault(frame), frame) for frame in frames()]
    failing = [f"{why}: {frame.lemma}/{frame.upos} {frame.example}" for why, frame in faults if why]
    share = 1 - len(failing) / len(faults)
    assert share >= FLOOR, f"{share:.3f} of the examples pass:\n" + "\n".join(failing)
