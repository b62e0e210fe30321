"""Whether two happenings may be of one time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from selon.model import Time

Closeness = Literal["same", "close", "wide", "unknown", "apart"]

# An interval longer than this says little of when something happened in it.
_WIDE = 4


@dataclass(frozen=True, slots=True)
class When:
    """The first and last day that something may have happened on, as ordinals."""

    begin: int
    end: int

    @property
    def wide(self) -> bool:
        return self.end - self.begin >= _WIDE


def when(time: Time | None) -> When | None:
    """The days of a time; None when it has no begin and end, as a duration or an unanchored day has none."""
    if time is None or time.begin is None or time.end is None:
        return None
    try:
        begin, end = date.fromisoformat(time.begin).toordinal(), date.fromisoformat(time.end).toordinal()
    except ValueError:
        return None
    return When(begin, end) if begin <= end else None


def closeness(a: When | None, b: When | None, days: int) -> Closeness:
    """How close two times are; ``close`` is up to that many days apart."""
    if a is None or b is None:
        return "unknown"
    if a == b:
        return "same"
    if a.begin <= b.end and b.begin <= a.end:
        return "wide" if a.wide or b.wide else "same"
    gap = max(a.begin - b.end, b.begin - a.end)
    return "close" if gap <= days else "apart"
