"""From what a reviewer does on the page to entries for the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selon.judge import CORRECTIONS, Draft, Field, Value
from selon.judge.values import UnusableValue, check, record_row, value_of
from selon.model import Attribution, Document, Event, Span
from selon.records import claims, record_id
from selon.review import words
from selon.review.desk import Desk
from selon.voices import voice

ROLES: tuple[Field, ...] = ("source", "actor", "recipient", "place", "time", "numbers")


class NotThere(LookupError):
    """A report or a record that the store does not hold, or holds no longer."""


def verdicts(desk: Desk, records: Iterable[str], verdict: str | None, why: str | None = None) -> list[Draft]:
    """A verdict on some records; those that have it already are passed over."""
    check("verdict", verdict, desk.ontology)
    drafts = []
    for record in records:
        decision = desk.decisions.get(record)
        before = decision.value("verdict") if decision else None
        mine = decision.by.get(desk.who, {}).get("verdict") if decision else None
        # A second reviewer's own verdict counts even where it changes nothing.
        if before != verdict or (verdict and (mine is None or mine.after != verdict)):
            drafts.append(Draft(record, "verdict", before, verdict, why))
    return drafts


def corrections(
    desk: Desk, doc: Document, record: str, values: Mapping[Field, Value], why: str | None = None
) -> list[Draft]:
    """The corrections of a record: of all values given, those that are not what it has now."""
    event = found(desk, doc, record)
    drafts = []
    for field in CORRECTIONS:
        if field in values and values[field] != (now := value_of(field, event, doc.text)):
            check(field, values[field], desk.ontology)
            drafts.append(Draft(record, field, now, values[field], why))
    return drafts


def found(desk: Desk, doc: Document, record: str) -> Event:
    """The event of a record; NotThere when the document has none such."""
    event = desk.event(doc, record)
    if event is None:
        raise NotThere(f"record {record}")
    return event


def from_selection(doc: Document, event: Event, field: Field, span: Span) -> Value:
    """The value that selected words give a field; an ``UnusableValue`` says what is missing."""
    match field:
        case "actor" | "recipient":
            return words.party(doc, span)
        case "source":
            return words.source(doc, span, content_of(doc, event))
        case "place":
            return words.place(doc, span) or words.unknown_place(doc, span)
        case "time":
            if value := words.time(doc, span):
                return value
            raise UnusableValue(f"« {span.of(doc.text)} » has no date that was read: give it in the form (e)")
        case "numbers":
            if value := words.number(doc, span, _counted(event)):
                return [value, *(row for row in value_of("numbers", event, doc.text) if row["of"] != value["of"])]
            raise UnusableValue(f"« {span.of(doc.text)} » holds no number in digits: give it in the form (e)")
    raise UnusableValue(f"{field} is not told by words")


def content_of(doc: Document, event: Event) -> tuple[Span, ...]:
    """What is said in a record: the content of its voice, else its quote."""
    if event.attribution:
        return event.attribution.content
    rows = (row for row, own in claims(doc) if own.trigger == event.trigger and own.type == event.type)
    return tuple(Span(row.start, row.end) for row in rows) or (event.trigger,)


def addition(desk: Desk, doc: Document, trigger: Span, type: str, why: str | None = None) -> list[Draft]:
    """A record that was missed, accepted by who adds it. It stands in the voice whose words it is made of."""
    record = record_id(doc.id, trigger, type)
    if desk.event(doc, record) is not None:
        raise UnusableValue("there is a record of these words and this type")
    own: Attribution | None = voice(doc.attributions, trigger)
    value = record_row(doc, trigger, type, own)
    check("record", value, desk.ontology)
    return [Draft(record, "record", None, value, why), Draft(record, "verdict", None, "accepted")]


def merging(incidents: Sequence[Sequence[str]], why: str | None = None) -> list[Draft]:
    """One incident of several, each given by its records: the first record of each joins that of the first."""
    first, *others = (sorted(records) for records in incidents if records)
    return [Draft(records[0], "same_incident", None, first[0], why) for records in others]


def splitting(records: Sequence[str], incident: Sequence[str], why: str | None = None) -> list[Draft]:
    """Some records of an incident as an incident of their own."""
    own = sorted(set(records) & set(incident))
    rest = sorted(set(incident) - set(own))
    if not own or not rest:
        raise UnusableValue("choose some of the records, not all")
    return [*_leaving(own, rest, why), *(Draft(record, "same_incident", None, own[0], why) for record in own[1:])]


def _leaving(own: Sequence[str], rest: Sequence[str], why: str | None) -> Iterator[Draft]:
    return (Draft(record, "apart", None, rest, why) for record in own)


def _counted(event: Event) -> str | None:
    return event.quantities[0].of if event.quantities else None
