"""The timeline of an incident: for each report the days that it gives, as intervals, and the day it came out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selon.export.comparison.words import days, outlet
from selon.link import Comparison
from selon.link.times import When

WIDTH = 960
_LABEL, _RIGHT, _TOP, _STEP = 250, 24, 34, 30
_TICKS = 8
_NARROWEST = 10
# Days further away than this from when the reports came out are left out of the drawing: it would show nothing else.
_FAR = 60
_ROOM = 33


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval, from its first day to its last."""

    x: int
    width: int
    note: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One report: its intervals, and where it came out."""

    y: int
    label: str
    whole: str
    bars: tuple[Bar, ...]
    published: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lanes and the days below which they stand."""

    width: int
    height: int
    step: int
    left: int
    ticks: tuple[tuple[int, str], ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, day: float) -> int:
        room = WIDTH - _LABEL - _RIGHT
        return round(_LABEL + room * (day - self.first) / (self.last - self.first))


def timeline(comparison: Comparison) -> Timeline | None:
    """The timeline of an incident; None when nothing in it has a date."""
    out = {doc.id: date.fromisoformat(doc.published).toordinal() for doc in comparison.reports if doc.published}
    times = {doc.id: tuple(_near(_times(doc.id, comparison), out.values())) for doc in comparison.reports}
    edges = [*out.values(), *(edge for own in times.values() for t in own for edge in (t.begin, t.end))]
    if not edges:
        return None
    scale = _Scale(min(edges) - 1, max(edges) + 2)
    lanes = tuple(
        _lane(at, doc.id, comparison, scale, times[doc.id], out.get(doc.id))
        for at, doc in enumerate(comparison.reports)
    )
    ticks = tuple((scale.x(day + 0.5), date.fromordinal(day).isoformat()) for day in _days(scale))
    return Timeline(WIDTH, _TOP + _STEP * len(lanes) + 8, _STEP, _LABEL, ticks, lanes)


def _times(document: str, comparison: Comparison) -> Iterable[When]:
    times = (claim.when for claim in comparison.claims if claim.record.document == document)
    return dict.fromkeys(time for time in times if time)


def _near(times: Iterable[When], published: Iterable[int]) -> Iterator[When]:
    given = tuple(published)
    for time in times:
        if not given or min(given) - _FAR <= time.begin <= time.end <= max(given) + _FAR:
            yield time


def _lane(
    at: int, document: str, comparison: Comparison, scale: _Scale, times: Iterable[When], published: int | None
) -> Lane:
    doc = comparison.docs[document]
    bars = tuple(Bar(scale.x(t.begin), _width(scale, t), days(t)) for t in times)
    name = outlet(doc)
    said = ", ".join(bar.note for bar in bars) or "no date"
    note = f"{name}: happened {said}; came out {doc.published or 'at an unknown date'}"
    label = name if len(name) <= _ROOM else name[: _ROOM - 1].rstrip() + "…"
    x = None if published is None else scale.x(published + 0.5)
    return Lane(_TOP + _STEP * at, label, name, bars, x, note)


def _width(scale: _Scale, time: When) -> int:
    return max(_NARROWEST, scale.x(time.end + 1) - scale.x(time.begin))


def _days(scale: _Scale) -> range:
    span = scale.last - scale.first
    return range(scale.first, scale.last, max(1, -(-span // _TICKS)))
