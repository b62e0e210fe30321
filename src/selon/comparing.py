"""What the verbs share that set many reports side by side: linking, comparing, explaining a record of a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from selon.model import Document
from selon.verbs import distinct, documents, is_store, refuse, store_errors

if TYPE_CHECKING:
    from selon.judge import Decision
    from selon.link import Comparison, Link, Linked, Settings


@dataclass(frozen=True, slots=True)
class LinkedAnew:
    """What links documents, found now; judgements count for ``links`` and ``incidents``."""

    links: tuple[Link, ...]
    incidents: int
    documents: int
    unread: int


def linked_anew(path: Path, settings: Settings) -> LinkedAnew:
    """Links documents and keeps that in their store.

    The documents of a store are gone through one by one, so that it may hold more than fit into memory.
    """
    from selon.link import link

    unread: list[bool] = []

    def counted(docs: Iterable[Document]) -> Iterator[Document]:
        for doc in docs:
            unread.append(doc.unread is not None)
            yield doc

    if not is_store(path):
        found = link(counted(distinct(path)), settings)
        return LinkedAnew(found.links, len(found.incidents), len(unread), sum(unread))
    from selon.store import Incidents, open_store, standing

    with store_errors(), open_store(path, create=False) as store:
        found = link(counted(standing(store)), settings)
        store.write_linked(found)
        incidents = Incidents(store)
        links = tuple(each for each in found.links if incidents.holds(each))
        return LinkedAnew(links, len(incidents.ordered()), len(unread), sum(unread))


def together(path: Path) -> tuple[tuple[Document, ...], Linked]:
    """All documents and what links them, as people corrected both; JSON lines hold no judgements."""
    from selon.link import link

    read = distinct(path)
    if not is_store(path):
        return read, link(read)
    from selon.judge import decide, judged, regrouped
    from selon.records import records
    from selon.store import link_store, open_store

    with store_errors(), open_store(path, create=False) as store:
        log, found = store.judgements(), store.linked() or link_store(store)
    if not log:
        return read, found
    decisions = decide(log)
    docs = tuple(judged(doc, decisions) for doc in read)
    return docs, regrouped(found, log, {record.id for doc in docs for record in records(doc)})


@contextmanager
def comparisons(path: Path, incident: str | None, widely: bool) -> Iterator[tuple[Iterator[Comparison], int]]:
    """Incidents laid open one after the other, and how many are left out.

    All of them, or the one with an id that begins so; of all only those that more than one report tells when
    ``widely`` is true. Of a store only the documents are read that they need.
    """
    if not is_store(path):
        found = _of_lines(path)
        chosen = [c for c in found if incident is None or c.incident.id.startswith(incident)]
        shown = [c for c in chosen if incident is not None or not widely or len(c.reports) > 1]
        _one_only(path, incident, len(shown))
        yield iter(shown), len(chosen) - len(shown)
        return
    from selon.store import Incidents, open_store

    with store_errors(), open_store(path, create=False) as store:
        incidents = Incidents(store)
        if incident is not None:
            one = incidents.beginning(incident)
            _one_only(path, incident, len(one))
            yield incidents.laid_open(one), 0
            return
        every = incidents.ordered()
        wide = tuple(found for found in every if not widely or incidents.told_widely(found))
        yield incidents.laid_open(wide), len(every) - len(wide)


def _of_lines(path: Path) -> tuple[Comparison, ...]:
    from selon.link import compare

    return compare(*together(path))


def _one_only(path: Path, incident: str | None, found: int) -> None:
    if incident is not None and found != 1:
        refuse(f"{path}: {'no incident' if not found else f'{found} incidents begin with'} {incident}")


def explained(path: Path, record: str) -> str:
    """The record with an id that begins so, laid open, with what people decided on it."""
    from selon.export.explain import explain
    from selon.judge import decide, judged
    from selon.records import records
    from selon.store import open_store

    if not is_store(path):
        found = [(doc, row.id) for doc in documents(path) for row in records(doc) if row.id.startswith(record)]
        return explain(*_one_record(path, record, found))
    with store_errors(), open_store(path, create=False) as store:
        decisions = decide(store.judgements())
        homes = dict(store.homes(record))
        homes |= {id: d.value("record")["document"] for id, d in decisions.items() if d.added and id.startswith(record)}
        docs = {id: doc for id in set(homes.values()) if (doc := store.document(id))}
    known = [(docs[document], id) for id, document in homes.items() if document in docs]
    doc, id = _one_record(path, record, known)
    return "\n".join((explain(judged(doc, decisions, rejected=True), id), *_decided(decisions.get(id))))


def _decided(decision: Decision | None) -> Iterator[str]:
    """What people decided on a record as a whole; corrections stand beside their fields."""
    if decision and decision.added:
        yield f"\nadded by {decision.fields['record'].who}"
    if decision and decision.who:
        yield f"\n{decision.state} by {decision.who}"


def _one_record(path: Path, record: str, found: Sequence[tuple[Document, str]]) -> tuple[Document, str]:
    if not found:
        refuse(f"{path}: no record {record}")
    if len(found) > 1:
        refuse(f"{path}: {record} begins {len(found)} records; give more of the id")
    return found[0]


def settings(kilometres: float, days: int) -> Settings:
    """The settings of linking, with what the user says of distance and time."""
    from selon.link import Settings

    chosen = Settings()
    return replace(chosen, incidents=replace(chosen.incidents, kilometres=kilometres, days=days))
