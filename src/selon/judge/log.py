"""The log of what people decided: entries that are only ever added, each sealed together with the one before.

The hash of an entry is the SHA-256 of its own cells and of the hash before it, so that a changed, a missing and
a moved entry all show (Haber and Stornetta, "How to time-stamp a digital document", 1991). What is cut off at
the end does not show: who needs that keeps the last hash elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Value: TypeAlias = Any
"""Plain JSON: words, a number, a list, an object, or None."""

Field = Literal[
    "verdict",
    "type",
    "factuality",
    "source",
    "actor",
    "recipient",
    "place",
    "time",
    "numbers",
    "record",
    "same_incident",
    "apart",
    "undo",
]
# What can be corrected in a record, in the order in which it is applied.
CORRECTIONS: tuple[Field, ...] = (
    "type",
    "factuality",
    "source",
    "actor",
    "recipient",
    "place",
    "time",
    "numbers",
)
FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that is not in a log yet. ``record`` is what it is about, ``why`` the words of who decides.

    ``after`` by field: ``verdict`` is ``accepted``, ``rejected`` or None; a correction is a value as ``values``
    has it; ``record`` is a record that was missed; ``same_incident`` is another record and ``apart`` a list of
    records; ``undo`` is a list of numbers of entries.
    """

    record: str
    field: Field
    before: Value
    after: Value
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """An entry of the log. ``at`` is a time in UTC; entries of one act have one time."""

    number: int
    record: str
    field: Field
    before: Value
    after: Value
    why: str | None
    who: str
    at: str
    previous: str
    hash: str


def sealed(draft: Draft, number: int, who: str, at: str, previous: str) -> Judgement:
    """The entry that a draft becomes after the one whose hash is ``previous``."""
    cells = (draft.record, draft.field, as_text(draft.before), as_text(draft.after), draft.why, who, at)
    digest = entry_hash(number, *cells, previous)
    return Judgement(number, draft.record, draft.field, draft.before, draft.after, draft.why, who, at, previous, digest)


def entry_hash(*cells: object) -> str:
    """What an entry is sealed with, of its cells in the order in which they are stored, the hash before it last."""
    return hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogateescape")).hexdigest()


def as_text(value: Value) -> str:
    """A value as it is stored: one text for one value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def standing(log: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The entries that hold: those that were not undone, by an undoing that was not undone itself."""
    return tuple(entry for entry in _kept(log) if entry.field != "undo")


def last_act(log: Iterable[Judgement], who: str) -> tuple[Judgement, ...]:
    """The last thing that somebody decided and that still holds: all entries of one moment. Empty when none is left."""
    own = [entry for entry in standing(log) if entry.who == who]
    return tuple(entry for entry in own if entry.at == own[-1].at)


def last_undoing(log: Iterable[Judgement], who: str) -> tuple[Judgement, ...]:
    """The undoing that can be taken back: the last one that holds, while nothing new was decided after it."""
    entries = tuple(log)
    undoings = {entry.number for entry in entries if entry.field == "undo"}
    for entry in reversed([entry for entry in _kept(entries) if entry.who == who]):
        if entry.field != "undo":
            return ()
        if undoings.isdisjoint(entry.after):
            return (entry,)
    return ()


def undoing(entries: Iterable[Judgement]) -> Draft | None:
    """The draft that undoes some entries; None when there are none."""
    found = tuple(entries)
    return Draft(found[-1].record, "undo", None, [entry.number for entry in found]) if found else None


def _kept(log: Iterable[Judgement]) -> tuple[Judgement, ...]:
    entries = tuple(log)
    undone: set[int] = set()
    for entry in reversed(entries):
        if entry.field == "undo" and entry.number not in undone:
            undone.update(entry.after)
    return tuple(entry for entry in entries if entry.number not in undone)
