"""Judgements laid over a document that was read: what was read stays in the store as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from selon.judge.decisions import UNDECIDED, Decision
from selon.judge.log import CORRECTIONS, Judgement, standing
from selon.judge.values import UnusableValue, added, corrected
from selon.model import Attribution, Document, Event, Reason
from selon.records import event_record


def judged(doc: Document, decisions: Mapping[str, Decision], *, rejected: bool = False) -> Document:
    """The document with records corrected, added and, unless ``rejected`` keeps them, taken out.

    A record keeps its id whatever is corrected in it. What was decided on words that no longer stand where they
    stood is passed over: see ``orphans``.
    """
    own = {event_record(doc.id, event): event for event in doc.events}
    own |= {record: event for record, event in _added(doc, decisions) if record not in own}
    events = []
    for record, event in own.items():
        decision = decisions.get(record, UNDECIDED)
        if rejected or decision.state != "rejected":
            events.append(_corrected(event, record, decision, doc))
    known = set(map(id, doc.attributions))
    made = {id(e.attribution): e.attribution for e in events if e.attribution and id(e.attribution) not in known}
    new = tuple(a for a in made.values() if a not in doc.attributions)
    return replace(doc, events=tuple(events), attributions=(*doc.attributions, *_distinct(new)))


def orphans(log: Iterable[Judgement], docs: Iterable[Document]) -> tuple[Judgement, ...]:
    """The entries that hold but do not fit what is stored now, ``docs`` being all documents of the store.

    Their record is gone, because a text was read again and its words now stand elsewhere, or mean something else.
    They are never attached to another record.
    """
    fits: dict[str, tuple[Document, Event]] = {}
    by_id = {}
    for doc in docs:
        by_id[doc.id] = doc
        fits.update({event_record(doc.id, event): (doc, event) for event in doc.events})
    entries = standing(log)
    for entry in entries:
        if entry.field == "record" and (own := by_id.get(entry.after["document"])) and (event := _made(entry, own)):
            fits.setdefault(entry.record, (own, event))
    return tuple(entry for entry in entries if not _fits(entry, fits))


def _fits(entry: Judgement, events: Mapping[str, tuple[Document, Event]]) -> bool:
    if entry.record not in events:
        return False
    doc, event = events[entry.record]
    return entry.field not in CORRECTIONS or _changed(event, entry, doc) is not None


def _added(doc: Document, decisions: Mapping[str, Decision]) -> Iterator[tuple[str, Event]]:
    for record, decision in decisions.items():
        if decision.added and decision.value("record")["document"] == doc.id:
            event = _made(decision.fields["record"], doc)
            if event is not None:
                yield record, event


def _made(entry: Judgement, doc: Document) -> Event | None:
    try:
        return added(entry.after, entry.record, doc)
    except UnusableValue:
        return None


def _corrected(event: Event, record: str, decision: Decision, doc: Document) -> Event:
    for name in decision.corrected:
        entry = decision.fields[name]
        changed = _changed(event, entry, doc)
        if changed is not None:
            reasons = (*(r for r in event.reasons if r.field != name), Reason(name, f"corrected by {entry.who}"))
            event = replace(changed, reasons=reasons, record=record)
    return event


def _changed(event: Event, entry: Judgement, doc: Document) -> Event | None:
    try:
        return corrected(event, entry.field, entry.after, doc)
    except UnusableValue:
        return None


def _distinct(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    return tuple(dict.fromkeys(attributions))
