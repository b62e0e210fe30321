"""Lists of reports and incidents with all judgements applied, for looking through and filtering.

Nothing here reads a document whole, so that thousands of reports are listed at once.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TypeVar

from selon.judge import UNDECIDED, Decision, Judgement, regrouped
from selon.link import Incident, Link, Linked
from selon.link.results import by_document
from selon.score.dates import days
from selon.store import Store
from selon.store.overview import Overview, RecordLine, ReportLine

T = TypeVar("T")
Texts = tuple[tuple[str, str], ...]
Stamp = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """A record as it stands now: read or added, corrected, decided or not. Days are ISO dates."""

    id: str
    document: str
    type: str
    place: str | None
    begin: str | None
    end: str | None
    start: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """An incident in a list: what most of its records say, its records and its reports.

    ``stamp`` is its id and the numbers of the judgements that hold on its records: another as soon as anything is.
    """

    stamp: Stamp
    type: str
    place: str | None
    begin: str | None
    end: str | None
    records: tuple[Told, ...]
    reports: tuple[ReportLine, ...]
    reasons: tuple[str, ...]

    @property
    def id(self) -> str:
        """The hash of its records."""
        return self.stamp[0]

    @property
    def undecided(self) -> int:
        """How many of its records nobody has decided on."""
        return sum(told.decision.state == "undecided" for told in self.records)


class Now:
    """All records, rejected ones too, and all incidents, without what was rejected, after some entries of the log."""

    def __init__(
        self, number: int, told: Mapping[str, Told], incidents: Callable[[], tuple[IncidentLine, ...]]
    ) -> None:
        self.number, self.told = number, told
        self._incidents = incidents

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Told, ...]]:
        """The records of each document, in the order of its text."""
        found: dict[str, list[Told]] = {}
        for record in self.told.values():
            found.setdefault(record.document, []).append(record)
        return {document: tuple(sorted(own, key=lambda told: told.start)) for document, own in found.items()}

    @cached_property
    def incidents(self) -> tuple[IncidentLine, ...]:
        """Those of most reports first, then the earliest."""
        return self._incidents()


class Index:
    """A store at one moment."""

    def __init__(self, overview: Overview, linked: Linked | None, texts: Callable[[], Texts]) -> None:
        """``texts`` gives the id and the text of every report; it is asked when somebody searches in them."""
        self._overview = overview
        self.linked = linked or Linked((), ())
        self.fresh = linked is not None
        self.reports: Mapping[str, ReportLine] = {line.id: line for line in overview.reports}
        self._texts = texts
        self._read: Mapping[str, Told] = {line.id: _told(line, UNDECIDED) for line in overview.records}
        self._lines: dict[Stamp, IncidentLine] = {}
        self._now: Now | None = None

    def stale(self, store: Store) -> bool:
        """True when the store holds other documents now."""
        return store.changed(self._overview)

    def now(self, log: Sequence[Judgement], decisions: Mapping[str, Decision]) -> Now:
        """Everything after these entries of the log; ``decisions`` are those of the same entries."""
        number = log[-1].number if log else 0
        if self._now is None or self._now.number != number:
            told = {**self._read, **{record.id: record for record in self._decided(decisions)}}
            self._now = Now(number, told, lambda: self._incidents(log, told))
        return self._now

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Who published the reports, by name."""
        return tuple(sorted({report.outlet for report in self.reports.values() if report.outlet}))

    def holding(self, words: str) -> frozenset[str]:
        """The documents whose text has all these words, whatever their accents and capitals."""
        wanted = [folded(word) for word in words.split()]
        return frozenset(id for id, text in self._folded if all(word in text for word in wanted))

    def _decided(self, decisions: Mapping[str, Decision]) -> Iterator[Told]:
        lines = self._by_id
        for record, decision in decisions.items():
            if record in lines:
                yield _told(lines[record], decision)
            elif decision.added and decision.value("record")["document"] in self.reports:
                row = decision.value("record")
                start = row["trigger"]["start"]
                yield _told(RecordLine(record, row["document"], row["type"], None, None, "asserted", start), decision)

    def _incidents(self, log: Sequence[Judgement], told: Mapping[str, Told]) -> tuple[IncidentLine, ...]:
        there = [id for id, record in told.items() if record.decision.state != "rejected"]
        lines = [self._line(incident, told) for incident in regrouped(self.linked, log, there).incidents]
        return tuple(sorted(lines, key=lambda line: (-len(line.reports), line.begin or "9", line.id)))

    def _line(self, incident: Incident, told: Mapping[str, Told]) -> IncidentLine:
        """The line of an incident, the one of before when nothing was decided on its records since."""
        records = tuple(told[id] for id in incident.records)
        stamp = incident.id, tuple(entry.number for r in records for entry in r.decision.fields.values())
        if stamp not in self._lines:
            reports = tuple(self.reports[document] for document in dict.fromkeys(told.document for told in records))
            begin, end = _most((r.begin, r.end) for r in records if r.begin) or (None, None)
            type, place = _most(r.type for r in records) or "", _most(r.place for r in records if r.place)
            self._lines[stamp] = IncidentLine(stamp, type, place, begin, end, records, reports, incident.reasons)
        return self._lines[stamp]

    @cached_property
    def _by_id(self) -> Mapping[str, RecordLine]:
        return {line.id: line for line in self._overview.records}

    @cached_property
    def links(self) -> Mapping[str, Sequence[Link]]:
        """Of each document, the links that touch it."""
        return by_document(self.linked.links)

    @cached_property
    def _folded(self) -> tuple[tuple[str, str], ...]:
        return tuple((id, folded(text)) for id, text in self._texts())


def read_index(store: Store) -> Index:
    """The index of a store as it is now."""
    return Index(store.overview(), store.linked(), store.texts)


def folded(text: str) -> str:
    """Words without capitals and accents, straight apostrophes."""
    low = text.casefold().replace("’", "'")
    return (
        low if low.isascii() else "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    )


def _told(line: RecordLine, decision: Decision) -> Told:
    begin, end = _days(line.time)
    told = Told(line.id, line.document, line.type, line.place, begin, end, line.start, decision)
    if decision is UNDECIDED:
        return told
    if "type" in decision.fields:
        told = replace(told, type=decision.value("type"))
    if "place" in decision.fields:
        place = decision.value("place")
        told = replace(told, place=place["name"] if place else None)
    if "time" in decision.fields:
        time = decision.value("time") or {"begin": None, "end_date": None}
        told = replace(told, begin=time["begin"], end=time["end_date"])
    return told


@lru_cache(maxsize=10_000)
def _days(time: str | None) -> tuple[str | None, str | None]:
    covered = days(time) if time else None
    return (covered[0].isoformat(), covered[1].isoformat()) if covered else (None, None)


def _most(values: Iterator[T]) -> T | None:
    return next((value for value, _ in Counter(values).most_common(1)), None)
