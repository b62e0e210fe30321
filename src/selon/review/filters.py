"""Which reports and incidents a list shows, and which part of it a page has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar
from urllib.parse import urlencode

from selon.review.comparing import Summaries
from selon.review.index import IncidentLine, Index, folded

T = TypeVar("T")
ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked for; an empty field asks for nothing. Days are ISO dates, ``words`` stand in the texts."""

    words: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    type: str = ""
    outlet: str = ""
    state: str = ""
    decided: str = ""

    @property
    def query(self) -> str:
        """The same as the query of an address."""
        return urlencode({name: value for name in self.__slots__ if (value := getattr(self, name))})


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list, counted from 1."""

    items: tuple[T, ...]
    number: int
    pages: int
    total: int


def read_filter(query: Mapping[str, str]) -> Filter:
    """The filter of an address; what is unknown in it is passed over."""
    return Filter(**{name: query[name].strip() for name in Filter.__slots__ if name in query})


def page(items: Sequence[T], number: str, size: int = ON_A_PAGE) -> Page[T]:
    """A page of a list; a number that is none gives the first, one that is too high the last."""
    pages = max(1, -(-len(items) // size))
    at = min(max(1, int(number)), pages) if number.isascii() and number.isdigit() else 1
    return Page(tuple(items[(at - 1) * size : at * size]), at, pages, len(items))


def incidents(
    lines: Sequence[IncidentLine], wanted: Filter, index: Index, summaries: Summaries
) -> tuple[IncidentLine, ...]:
    """The incidents that a filter lets through, in their order."""
    holding = index.holding(wanted.words) if wanted.words else None
    place = folded(wanted.place)

    def fits(line: IncidentLine) -> bool:
        return (
            (not wanted.type or any(told.type == wanted.type for told in line.records))
            and (not place or any(place in _folded(told.place or "") for told in line.records))
            and (not wanted.outlet or any(report.outlet == wanted.outlet for report in line.reports))
            and _within(line, wanted)
            and _decided(line, wanted.decided)
            and (holding is None or any(report.id in holding for report in line.reports))
            and (not wanted.state or _in_state(line, wanted.state, summaries))
        )

    return tuple(line for line in lines if fits(line))


@lru_cache(maxsize=50_000)
def _folded(name: str) -> str:
    """The same names come again and again."""
    return folded(name)


def _within(line: IncidentLine, wanted: Filter) -> bool:
    """True when any record of the incident happened, or may have, in the days asked for."""
    if not wanted.since and not wanted.until:
        return True
    last = wanted.until or "9999"
    return any(t.begin <= last and t.end >= wanted.since for t in line.records if t.begin and t.end)


def _decided(line: IncidentLine, wanted: str) -> bool:
    if wanted == "undecided":
        return line.undecided > 0
    return not wanted or line.undecided == 0


def _in_state(line: IncidentLine, state: str, summaries: Summaries) -> bool:
    """A record alone is a single source, whoever says it; others are known once they have been compared."""
    if len(line.records) == 1:
        return state == "single"
    summary = summaries.of(line)
    return summary is not None and summary.state == state
