"""Weekdays that one sentence tells one below the other: what was over by a day was before it.

« Le ministre est venu mercredi à X, où une bombe avait explosé lundi »: in a report of Monday that is no bomb of the
same day. What is said to have been is over by the day of saying so, too: « a annoncé mercredi qu'il a été tué lundi ».
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, timedelta

from selon.annotate.times.dates import full_day
from selon.annotate.times.tense import Clauses
from selon.model import Span, Time

WEEK = timedelta(days=7)


def in_order(found: Sequence[Time], weekdays: Container[Span], around: Clauses) -> tuple[Time, ...]:
    """The times with each weekday of what was over a week earlier where it lies past the day it was over by."""
    return tuple(_set_back(time) if _is_ahead(time, found, weekdays, around) else time for time in found)


def _is_ahead(time: Time, found: Sequence[Time], weekdays: Container[Span], around: Clauses) -> bool:
    """True for a weekday past the one on which the clause above it tells that it was over."""
    own = full_day(time.value[:10])
    if time.span not in weekdays or own is None:
        return False
    above = around.over_by(time.span.start)
    for other in found:
        day = full_day(other.value[:10]) if other.span in weekdays and other != time else None
        if day is not None and timedelta(0) < own - day < WEEK and around.verb_of(other.span.start) in above:
            return True
    return False


def _set_back(time: Time) -> Time:
    moved = [None if end is None else (date.fromisoformat(end) - WEEK).isoformat() for end in (time.begin, time.end)]
    value = f"{(date.fromisoformat(time.value[:10]) - WEEK).isoformat()}{time.value[10:]}"
    return replace(time, value=value, begin=moved[0], end=moved[1])
