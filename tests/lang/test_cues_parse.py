"""Every example of ``cues.toml``, read by the real stages: who says what, and through whom, is found in real parses.

A parser errs, so a few examples may fail; how many is a floor that only rises. Those that fail are listed.
"""

from __future__ import annotations

from selon.lang.frames import CueFrame
from spoken import engine, fault

FLOOR = 0.88


def frames() -> list[CueFrame]:
    return [frame for group in engine().lang.cues.values() for frame in group]


def test_examples_are_read_as_marked() -> None:
    """A frame that no parse fulfils is dead: the share of living ones must not fall."""
    faults = [(fault(frame.example), frame) for frame in frames()]
    failing = [f"{why}: {frame.lemma}/{frame.upos} {frame.example}" for why, frame in faults if why]
    share = 1 - len(failing) / len(faults)
    assert share >= FLOOR, f"{share:.3f} of the examples pass:\n" + "\n".join(failing)
