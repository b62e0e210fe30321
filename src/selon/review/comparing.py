"""Incidents compared while somebody reviews: one for its page, all of them in the background for the list."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread

from selon.export.comparison.words import sources, state
from selon.judge import Decision, judged
from selon.link import Comparison, Incident, lay_open
from selon.model import Document
from selon.review.index import IncidentLine, Index, Stamp
from selon.store import StoreError, open_store

Read = Callable[[str], Document | None]
_LONGEST_REST = 1.0


@dataclass(frozen=True, slots=True)
class Summary:
    """An incident in one line of words, and the type that its page has as a title."""

    type: str
    state: str
    stated: str
    sources: str


def compared(read: Read, decisions: Mapping[str, Decision], index: Index, line: IncidentLine) -> Comparison | None:
    """An incident laid open with all judgements; None when none of its records is there any more."""
    incident = Incident(line.id, tuple(sorted(told.id for told in line.records)), line.reasons)
    own = {report.id for report in line.reports}

    def judged_one(id: str) -> Document | None:
        doc = read(id)
        return judged(doc, decisions) if doc else None

    return lay_open(incident, own, index.links, judged_one)


class Summaries:
    """The summaries of incidents, made one after another by a thread of its own and kept while they hold."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: dict[Stamp, Summary] = {}
        self._waiting: list[tuple[IncidentLine, Mapping[str, Decision], Index]] = []
        self._changed = Condition()
        self._worker: Thread | None = None
        self._closed = False

    def of(self, line: IncidentLine) -> Summary | None:
        """The summary of an incident as it stands; None while it has not been made."""
        return self._found.get(line.stamp)

    def want(self, lines: Iterable[IncidentLine], decisions: Mapping[str, Decision], index: Index) -> None:
        """Makes the summaries of these incidents, the small ones first; what was wanted before is let go."""
        with self._changed:
            missing = [(line, decisions, index) for line in lines if line.stamp not in self._found]
            self._waiting = sorted(missing, key=lambda waiting: -len(waiting[0].records))
            if missing and self._worker is None:
                self._worker = Thread(target=self._work, name="summaries", daemon=True)
                self._worker.start()
            self._changed.notify_all()

    def settle(self, seconds: float) -> int:
        """Waits until nothing is wanted any more, for so long at most; how many are still to be made."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._waiting, seconds)
            return len(self._waiting)

    def close(self) -> None:
        """Ends the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._worker:
            self._worker.join()

    def _work(self) -> None:
        try:
            with open_store(self._path, create=False) as store:
                while self._next(store.document):
                    pass
        except StoreError:
            # The page that asks for the same store says what is wrong with it.
            self._closed = True

    def _next(self, read: Read) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or bool(self._waiting))
            if self._closed:
                return False
            line, decisions, index = self._waiting[-1]
        start = time.perf_counter()
        comparison = compared(read, decisions, index, line)
        # Half of the time belongs to whoever looks at pages meanwhile.
        time.sleep(min(time.perf_counter() - start, _LONGEST_REST))
        with self._changed:
            if comparison:
                found = Summary(comparison.type, comparison.state, state(comparison), sources(comparison))
            else:
                found = Summary(line.type, "single", "no record stands", "")
            self._found[line.stamp] = found
            # Meanwhile something else may have been wanted instead.
            if self._waiting and self._waiting[-1][0].stamp == line.stamp:
                self._waiting.pop()
            self._changed.notify_all()
        return True
