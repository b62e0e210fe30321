"""What every export is made of: reports as people left them, and their records, each with what was decided on it.

A record is what somebody said. So no row goes out without its voice, its source, its factuality, and whether a person
has confirmed that the text says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field, fields, replace
from typing import Any, TypeAlias

from selon.judge import Decision, judged
from selon.model import Document, Event, Record
from selon.ontology.load import Codes, Ontology, codes
from selon.records import claims, number_voices, order_events

Cell: TypeAlias = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What people decided on a record, and who did so last.

    ``confirmed`` is true once somebody has accepted it: the text says so. To correct is not to confirm.
    """

    confirmed: bool = False
    reviewer: str | None = None
    reviewed: str | None = None
    corrected: tuple[str, ...] = ()
    added: bool = False


UNTOUCHED = Standing()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report with all judgements applied; ``standings`` by record, of those that somebody decided on."""

    doc: Document
    standings: Mapping[str, Standing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """One record, the event and the report it was read in, what was decided on it, and what other schemes call it."""

    record: Record
    event: Event
    doc: Document
    standing: Standing
    codes: Codes


# Columns that came later stand at the end, so that those before keep their place.
_LAST = ("confidence", "uncertain", "also")
_RECORD = tuple(f.name for f in fields(Record) if f.name not in _LAST)
_STANDING = tuple(f.name for f in fields(Standing))
_EVENT = ("mode", "begin", "end_date", "country", "geonames_id", "within")
_SCHEMES = tuple(f.name for f in fields(Codes))
_DOCUMENT = ("path", "url", "title", "lang")
COLUMNS: tuple[str, ...] = (*_RECORD, *_STANDING, *_EVENT, *_SCHEMES, *_DOCUMENT, *_LAST)
"""The columns of a record in an export that has columns; further ones may be added at the end."""


def reviewed(docs: Iterable[Document], decisions: Mapping[str, Decision]) -> Iterator[Reviewed]:
    """Documents as they were read, with what people decided: corrected, added to, and without what was rejected."""
    for doc in docs:
        standing = _in_text_order(judged(doc, decisions))
        own = {record.id for record, _ in claims(standing)}
        found = {id: _standing(decisions[id]) for id in sorted(own.intersection(decisions))}
        yield Reviewed(standing, {id: held for id, held in found.items() if held.confirmed or _touched(held)})


def statements(report: Reviewed, ontology: Ontology) -> tuple[Statement, ...]:
    """The records of a report, in text order."""
    return tuple(
        Statement(
            record,
            event,
            report.doc,
            report.standings.get(record.id, UNTOUCHED),
            codes(ontology, event.type, event.mode, event.actor.code if event.actor else None),
        )
        for record, event in claims(report.doc)
    )


def row(statement: Statement) -> dict[str, Cell]:
    """The values of a record by ``COLUMNS``; what is not known is None."""
    event, doc = statement.event, statement.doc
    place = event.place.place if event.place else None
    told: tuple[Any, ...] = (
        *(getattr(statement.record, name) for name in _RECORD),
        *astuple(statement.standing),
        event.mode,
        event.time.begin if event.time else None,
        event.time.end if event.time else None,
        place.country if place else None,
        place.id if place else None,
        place.within if place else (),
        *(code for _, code in statement.codes),
        doc.path,
        doc.url,
        doc.title,
        doc.lang,
        *(getattr(statement.record, name) for name in _LAST),
    )
    return dict(zip(COLUMNS, told, strict=True))


def _in_text_order(doc: Document) -> Document:
    """As every form has it, whatever order things were decided in."""
    return replace(doc, attributions=number_voices(doc.attributions).ordered, events=order_events(doc.events))


def _touched(standing: Standing) -> bool:
    return bool(standing.corrected) or standing.added


def _standing(decision: Decision) -> Standing:
    """What holds now: the verdict if there is one, else the last correction tells who was at it and when."""
    last = max(decision.fields.values(), key=lambda entry: entry.number)
    entry = decision.fields["verdict"] if decision.state == "accepted" else last
    return Standing(
        confirmed=decision.state == "accepted",
        reviewer=entry.who,
        reviewed=entry.at,
        corrected=decision.corrected,
        added=decision.added,
    )
