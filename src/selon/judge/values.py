"""The values of a record's fields as a log holds them: as ``selon.lines`` writes them, with their words.

Each value of words carries them beside their offsets, so that a value whose text has changed is noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from selon.judge.log import Field, Value
from selon.lines import (
    party_row,
    place_row,
    quantity_row,
    read_party,
    read_place,
    read_quantity,
    read_source,
    read_span,
    read_time,
    source_row,
    time_row,
    words_row,
)
from selon.model import Attribution, Document, Event, Factuality, Precision, Source, Span, TimeType
from selon.ontology.load import Ontology

BY_HAND = "a person"
_FACTUALITIES, _PRECISIONS, _TIME_TYPES = map(get_args, (Factuality, Precision, TimeType))
_DEGREES = {"lat": 90, "lon": 180}


class UnusableValue(ValueError):
    """A value that the field cannot take; the message is for the person who gave it."""


def value_of(field: Field, event: Event, text: str) -> Value:
    """What an event holds in a field that can be corrected."""
    match field:
        case "type" | "factuality":
            return getattr(event, field)
        case "source":
            return voice_row(event.attribution, text)
        case "actor" | "recipient":
            return party_row(getattr(event, field), text)
        case "place":
            return place_row(event.place, text) if event.place else None
        case "time":
            return time_row(event.time, text) if event.time else None
        case "numbers":
            return [quantity_row(q, text) for q in event.quantities]
    raise ValueError(f"{field} is no field of an event")


def voice_row(attribution: Attribution | None, text: str) -> Value:
    """Whose words something is: the content and the source of an attribution; None for the writer."""
    if attribution is None:
        return None
    content = [words_row(span, text) for span in attribution.content]
    return {"content": content, "source": source_row(attribution.source, text) if attribution.source else None}


def record_row(doc: Document, trigger: Span, type: str, attribution: Attribution | None) -> Value:
    """A record that was missed: its words, its type, and whose words these are."""
    words = words_row(trigger, doc.text)
    return {"document": doc.id, "trigger": words, "type": type, "source": voice_row(attribution, doc.text)}


def corrected(event: Event, field: Field, value: Value, doc: Document) -> Event:
    """The event with another value in one field; a value that does not fit the document is an ``UnusableValue``."""
    if wrong := misplaced(value, doc.text):
        raise UnusableValue(wrong)
    match field:
        case "type":
            return replace(event, type=value)
        case "factuality":
            return replace(event, factuality=value)
        case "source":
            return replace(event, attribution=attribution_of(value, event, doc))
        case "actor":
            return replace(event, actor=read_party(value))
        case "recipient":
            return replace(event, recipient=read_party(value))
        case "place":
            return replace(event, place=read_place(value) if value else None)
        case "time":
            return replace(event, time=read_time(value) if value else None)
        case "numbers":
            return replace(event, quantities=tuple(map(read_quantity, value)))
    raise ValueError(f"{field} is no field of an event")


def added(value: Value, record: str, doc: Document) -> Event:
    """The event of a record that a person added; errors as for ``corrected``."""
    if wrong := misplaced(value, doc.text):
        raise UnusableValue(wrong)
    bare = Event(
        trigger=read_span(value["trigger"]),
        type=value["type"],
        mode=None,
        actor=None,
        recipient=None,
        place=None,
        time=None,
        quantities=(),
        factuality="asserted",
        attribution=None,
        rule=BY_HAND,
        record=record,
    )
    return replace(bare, attribution=attribution_of(value["source"], bare, doc))


def attribution_of(value: Value, event: Event, doc: Document) -> Attribution | None:
    """The attribution that a value of ``source`` means: one of the document, else one made from that of the event."""
    if value is None:
        return None
    content = tuple(read_span(row) for row in value["content"])
    source = read_source(value["source"]) if value["source"] else None
    where = source.span if source else None
    for known in doc.attributions:
        if known.content == content and (known.source.span if known.source else None) == where:
            return known
    return _made(event.attribution, content, source)


def _made(old: Attribution | None, content: tuple[Span, ...], source: Source | None) -> Attribution:
    if old and old.content == content:
        return replace(old, source=source, rule=BY_HAND, reasons=())
    return Attribution(content, None, source, (), "indirect", "state", BY_HAND)


def misplaced(value: Value, text: str) -> str | None:
    """What is wrong with the places in a text that a value holds; None when its words stand there."""
    for row in _placed(value):
        start, end = row["start"], row["end"]
        if not 0 <= start <= end <= len(text) or text[start:end] != row["text"]:
            return f"the words {row['text']!r} do not stand at {start}–{end}"
    return None


def check(field: Field, value: Value, ontology: Ontology) -> None:
    """Raises ``UnusableValue`` for a value that the field never takes, whatever the document."""
    checks: Mapping[str, Callable[[Value], str | None]] = {
        "verdict": lambda v: None if v in (None, "accepted", "rejected") else f"no verdict: {v}",
        "type": lambda v: None if v in ontology.types else f"no type of event: {v}",
        "record": lambda v: None if v["type"] in ontology.types else f"no type of event: {v['type']}",
        "factuality": lambda v: None if v in _FACTUALITIES else f"not a factuality: {v}",
        "place": lambda v: _wrong_place(v) if v else None,
        "time": lambda v: _wrong_time(v) if v else None,
        "numbers": lambda v: next(filter(None, map(_wrong_number, v)), None),
    }
    if wrong := checks.get(field, lambda v: None)(value):
        raise UnusableValue(wrong)


def _wrong_place(row: Value) -> str | None:
    if row["precision"] is not None and row["precision"] not in _PRECISIONS:
        return f"not a precision: {row['precision']}"
    if (row["lat"] is None) != (row["lon"] is None):
        return "a point needs a latitude and a longitude"
    for name, most in _DEGREES.items():
        if row[name] is not None and not -most <= row[name] <= most:
            return f"{name} must lie between -{most} and {most}"
    return None


def _wrong_time(row: Value) -> str | None:
    if row["type"] not in _TIME_TYPES:
        return f"not a kind of time: {row['type']}"
    try:
        begin, end = (date.fromisoformat(row[name]) for name in ("begin", "end_date"))
    except (TypeError, ValueError):
        return "not a day as YYYY-MM-DD"
    return "the last day comes before the first" if end < begin else None


def _wrong_number(row: Value) -> str | None:
    low, best, high = bounds = (row["low"], row["best"], row["high"])
    if any(b is not None and b < 0 for b in bounds):
        return "a number of people or things cannot be below 0"
    given = [b for b in (low, best, high) if b is not None]
    if not given:
        return "a quantity needs a number"
    return "low, best and high must rise" if given != sorted(given) else None


def _placed(value: Value) -> Iterator[Mapping[str, Value]]:
    """Every part of a value that has words in the text."""
    if isinstance(value, list):
        for item in value:
            yield from _placed(item)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value
        for item in value.values():
            yield from _placed(item)
