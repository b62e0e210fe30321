"""Which tellings are worth comparing: those whose places and times may meet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selon.link.places import cells
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling


@dataclass(frozen=True, slots=True, order=True)
class _Days:
    """From when to when a telling may be, and its position; without a date it may be of any time."""

    begin: int
    end: int
    at: int


_EVER = (0, 10_000_000)


def candidates(tellings: Sequence[Telling], settings: IncidentSettings) -> set[tuple[int, int]]:
    """Pairs of positions, of two reports each, that share a place or may be within each other, in one time."""
    found: set[tuple[int, int]] = set()
    days = [_days(at, telling, settings) for at, telling in enumerate(tellings)]
    for fine in _by_cell(tellings, settings).values():
        found.update(_overlapping([days[at] for at in fine]))
    for wide, inside in _by_region(tellings):
        for pair in _meeting([days[at] for at in wide], [days[at] for at in inside]):
            found.add(pair)
    return {(a, b) for a, b in found if tellings[a].document != tellings[b].document}


def _days(at: int, telling: Telling, settings: IncidentSettings) -> _Days:
    if telling.when:
        return _Days(telling.when.begin - settings.days, telling.when.end, at)
    if telling.published:
        return _Days(telling.published - settings.fresh - settings.days, telling.published, at)
    return _Days(*_EVER, at)


def _by_cell(tellings: Sequence[Telling], settings: IncidentSettings) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, telling in enumerate(tellings):
        if telling.where and (telling.where.fine or not telling.where.resolved):
            for cell in cells(telling.where, settings.kilometres):
                found.setdefault(cell, []).append(at)
    return found


def _by_region(tellings: Sequence[Telling]) -> Iterator[tuple[list[int], list[int]]]:
    """For each region or country, the tellings that name it as their place, and those that lie in it or name it."""
    wide: dict[str, list[int]] = {}
    for at, telling in enumerate(tellings):
        if telling.where and telling.where.resolved and not telling.where.fine:
            wide.setdefault(telling.where.key, []).append(at)
    inside: dict[str, list[int]] = {name: list(own) for name, own in wide.items()}
    for at, telling in enumerate(tellings):
        for name in telling.where.within if telling.where else ():
            if name in inside and telling.where and telling.where.key != name:
                inside[name].append(at)
    return ((own, inside[name]) for name, own in sorted(wide.items()))


def _overlapping(days: list[_Days]) -> Iterator[tuple[int, int]]:
    """Pairs whose days meet, by a sweep over their beginnings."""
    open_days: list[_Days] = []
    for day in sorted(days):
        open_days = [other for other in open_days if other.end >= day.begin]
        yield from ((min(day.at, other.at), max(day.at, other.at)) for other in open_days)
        open_days.append(day)


def _meeting(wide: list[_Days], inside: list[_Days]) -> Iterator[tuple[int, int]]:
    ordered = sorted(inside)
    longest = max((day.end - day.begin for day in ordered), default=0)
    begins = [day.begin for day in ordered]
    for day in wide:
        for other in ordered[bisect_left(begins, day.begin - longest) :]:
            if other.begin > day.end:
                break
            if other.end >= day.begin and other.at != day.at:
                yield min(day.at, other.at), max(day.at, other.at)
