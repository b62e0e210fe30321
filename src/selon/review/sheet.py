"""What the page of one report shows: the text, and each record with what was decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selon.export.phrases import counted, flat, spoken
from selon.export.report import Card, Report, report
from selon.judge import UNDECIDED, Decision, Field, Value, differences
from selon.model import Document
from selon.review.desk import Desk

STATES = {"undecided": "?", "accepted": "✓", "rejected": "✗"}


@dataclass(frozen=True, slots=True)
class Change:
    """A field that a person corrected: what it was, who changed it, why."""

    field: str
    before: str
    who: str
    why: str | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which reviewers differ: who has what."""

    field: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A record and what was decided on it."""

    card: Card
    state: str
    sign: str
    who: str | None
    why: str | None
    added: bool
    changes: tuple[Change, ...]
    disputes: tuple[Dispute, ...]
    short: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of a report."""

    document: str
    report: Report
    records: tuple[Decided, ...]
    seen: int

    @property
    def undecided(self) -> int:
        """How many records nobody has decided on."""
        return sum(record.state == "undecided" for record in self.records)


def sheet(desk: Desk, doc: Document) -> Sheet:
    """The page of a document that comes from ``Desk.document``."""
    view = report(doc, 1)
    decided = (_decided(card, desk.decisions.get(card.record.id, UNDECIDED)) for card in view.cards)
    return Sheet(doc.id, view, tuple(decided), desk.seen)


def told(field: Field, value: Value) -> str:
    """A value in words, on one line."""
    match field, value:
        case _, None | []:
            return "not told"
        case "numbers", [*rows]:
            return "; ".join(f"{row['text']} ({spoken(row['of'] or 'of something')})" for row in rows)
        case "time", {"value": words, "text": text}:
            return f"{words} (« {flat(text)} »)"
        case "place", {"name": name, "precision": precision}:
            return f"{flat(name)}{f' ({precision})' if precision else ''}"
        case "source", {"source": source}:
            return flat(source["name"] or source["text"] or "somebody unnamed") if source else "somebody unnamed"
        case (("actor" | "recipient"), {"text": text}):
            return flat(text)
        case "record", {"trigger": {"text": text}, "type": type}:
            return f"{spoken(type)}: {flat(text)}"
        case (("same_incident" | "undo" | "apart"), _):
            return flat(str(value))
        case _:
            return spoken(str(value))


def in_words(field: Field, value: Value) -> str:
    """The same for a field of a record, where no source means the writer."""
    return "the writer" if field == "source" and value is None else told(field, value)


def disputes(decision: Decision) -> tuple[Dispute, ...]:
    """The fields of a record on which reviewers differ."""
    return tuple(_dispute(d.field, d.values) for d in differences(decision))


def _dispute(field: Field, values: Mapping[str, Value]) -> Dispute:
    return Dispute(spoken(field), tuple((who, in_words(field, value)) for who, value in values.items()))


def _decided(card: Card, decision: Decision) -> Decided:
    verdict = decision.fields.get("verdict") if decision.state != "undecided" else None
    row = card.record
    number = counted(row)
    short = [card.type, flat(row.recipient or row.actor or ""), number, f"says {card.speaker}"]
    return Decided(
        card=card,
        state=decision.state,
        sign=STATES[decision.state],
        who=decision.who,
        why=verdict.why if verdict else None,
        added=decision.added,
        changes=tuple(_changes(decision)),
        disputes=disputes(decision),
        short=", ".join(part for part in short if part),
    )


def _changes(decision: Decision) -> Iterator[Change]:
    for name in decision.corrected:
        entry = decision.fields[name]
        yield Change(spoken(name), in_words(name, entry.before), entry.who, entry.why)
