"""Documents as people left them, for linking, and incidents laid open one by one.

An incident needs the documents that tell of it and those that these copy or quote with; no others are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from selon.judge import Decision, decide, judged, regrouped
from selon.link import Comparison, Incident, Link, Linked, Settings, lay_open, link
from selon.link.results import by_document
from selon.model import Document
from selon.store.sqlite import Store

# So many documents are kept at once while incidents follow each other; many are told by the same ones.
_RECENT = 512


def standing(store: Store) -> Iterator[Document]:
    """All documents with what people corrected, and without what they rejected.

    What they added is left out: it is in no incident until somebody puts it into one.
    """
    decisions = {record: d for record, d in decide(store.judgements()).items() if not d.added}
    return (judged(doc, decisions) for doc in store.documents())


def link_store(store: Store, settings: Settings | None = None) -> Linked:
    """What links the documents of a store, found now."""
    return link(standing(store), settings)


class _Home(NamedTuple):
    """Where a record stands: its document's place among all, the earliest first, and its own in the document."""

    rank: int
    position: int
    document: str


class Incidents:
    """What links the records of a store, with judgements applied."""

    def __init__(self, store: Store) -> None:
        """Finds the links now where the store has none that fit its documents."""
        log = store.judgements()
        linked = store.linked(between_records=False) or link_store(store)
        self._decisions = decide(log)
        self._homes = _homes(store, self._decisions)
        self._incidents = regrouped(linked, log, self._homes).incidents if log else linked.incidents
        self._of = {record: found.id for found in self._incidents for record in found.records}
        self._links = by_document(linked.links)
        self._read = lru_cache(maxsize=_RECENT)(lambda id: _judged(store.document(id), self._decisions))

    def beginning(self, incident: str) -> tuple[Incident, ...]:
        """The incidents with an id that begins so."""
        return tuple(found for found in self._incidents if found.id.startswith(incident))

    def ordered(self) -> tuple[Incident, ...]:
        """All of them, in the order of ``compare``: those told by most reports first, then by most records."""
        return tuple(sorted(self._incidents, key=self._place))

    def holds(self, found: Link) -> bool:
        """True for a link that nobody has undone: of records, when they are in one incident."""
        return found.of != "record" or self._of.get(found.left, found.left) == self._of.get(found.right, found.right)

    def told_widely(self, incident: Incident) -> bool:
        """True when more than one report tells of it."""
        return len(self._documents(incident)) > 1

    def laid_open(self, incidents: Iterable[Incident]) -> Iterator[Comparison]:
        """Each incident compared; one of which a new reading left no record is passed over."""
        for incident in incidents:
            comparison = lay_open(incident, self._documents(incident), self._links, self._read)
            if comparison:
                yield comparison

    def _documents(self, incident: Incident) -> frozenset[str]:
        return frozenset(self._homes[record].document for record in incident.records)

    def _place(self, incident: Incident) -> tuple[int, int, int, int]:
        first = min(self._homes[record] for record in incident.records)
        return -len(self._documents(incident)), -len(incident.records), first.rank, first.position


def _homes(store: Store, decisions: Mapping[str, Decision]) -> Mapping[str, _Home]:
    """Of each record that stands, those that were rejected left out and those that people added last."""
    ranks = {document: rank for rank, document in enumerate(store.order())}
    added = ((record, d.value("record")["document"]) for record, d in decisions.items() if d.added)
    found: dict[str, _Home] = {}
    for position, (record, document) in enumerate(chain(store.homes(), added)):
        rejected = record in decisions and decisions[record].state == "rejected"
        if not rejected and document in ranks:
            found.setdefault(record, _Home(ranks[document], position, document))
    return found


def _judged(doc: Document | None, decisions: Mapping[str, Decision]) -> Document | None:
    return judged(doc, decisions) if doc else None
