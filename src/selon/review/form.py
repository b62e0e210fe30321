"""The form in which every field of a record can be corrected: what it offers. ``filling`` reads what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from selon.export.phrases import flat
from selon.judge import Value
from selon.judge.values import value_of, voice_row
from selon.lines import place_row, time_row
from selon.model import Document, Event, Factuality, Precision, Quantity
from selon.ontology.counted import KILLED
from selon.records import number_voices, place_name, source_name, time_value
from selon.review.desk import Desk

NONE, OTHER = "", "other"
# So many empty lines for numbers the form has.
SPARE = 1


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A line of numbers in the form, as text."""

    words: str
    of: str
    low: str
    best: str
    high: str


@dataclass(frozen=True, slots=True)
class Form:
    """What the form of one record shows."""

    record: str
    types: tuple[Option, ...]
    factualities: tuple[Option, ...]
    sources: tuple[Option, ...]
    actor: str
    recipient: str
    places: tuple[Option, ...]
    precisions: tuple[Option, ...]
    place: Value
    times: tuple[Option, ...]
    time: Value
    numbers: tuple[Number, ...]
    counted: tuple[str, ...]


def form(desk: Desk, doc: Document, record: str, event: Event) -> Form:
    """The form of a record as it stands now."""
    now = {name: value_of(name, event, doc.text) for name in ("source", "actor", "recipient", "place", "time")}
    known = {q.of for q in (*doc.quantities, *event.quantities) if q.of}
    return Form(
        record=record,
        types=tuple(Option(t, kind.label, t == event.type) for t, kind in desk.ontology.types.items()),
        factualities=tuple(Option(f, f, f == event.factuality) for f in get_args(Factuality)),
        sources=tuple(_sources(doc, now["source"])),
        actor=now["actor"]["text"] if now["actor"] else "",
        recipient=now["recipient"]["text"] if now["recipient"] else "",
        places=tuple(_places(doc, now["place"])),
        precisions=tuple(Option(p, p, p == (now["place"] or {}).get("precision")) for p in get_args(Precision)),
        place=now["place"],
        times=tuple(_times(doc, now["time"])),
        time=now["time"],
        numbers=(*(_number(q, doc.text) for q in event.quantities), *[Number("", "", "", "", "")] * SPARE),
        counted=tuple(sorted({KILLED, "injured", "displaced", "evacuated", "arrested"} | known)),
    )


def _sources(doc: Document, now: Value) -> Iterator[Option]:
    voices = number_voices(doc.attributions)
    yield Option(NONE, "the writer", now is None)
    for attribution in voices.ordered:
        label = voices.id_of(attribution)
        name = flat(source_name(attribution, doc.text) or "somebody unnamed")
        yield Option(label, f"{label} {name}", voice_row(attribution, doc.text) == now)
    yield Option(OTHER, "somebody else, in the words beside")


def _places(doc: Document, now: Value) -> Iterator[Option]:
    yield Option(NONE, "not told", now is None)
    for at, toponym in enumerate(doc.places):
        where = f" ({toponym.precision})" if toponym.precision else ", not found"
        label = f"{flat(place_name(toponym, doc.text) or '')}{where}"
        yield Option(str(at), label, place_row(toponym, doc.text) == now)
    known = any(place_row(toponym, doc.text) == now for toponym in doc.places)
    yield Option(OTHER, "another, given beside", now is not None and not known)


def _times(doc: Document, now: Value) -> Iterator[Option]:
    yield Option(NONE, "not told", now is None)
    for at, time in enumerate(doc.times):
        if time.begin:
            label = f"{flat(time.span.of(doc.text))}: {time_value(time) or time.value}"
            yield Option(str(at), label, time_row(time, doc.text) == now)
    known = any(time_row(time, doc.text) == now for time in doc.times)
    yield Option(OTHER, "another, given beside", now is not None and not known)


def _number(q: Quantity, text: str) -> Number:
    low, best, high = ("" if n is None else str(n) for n in (q.low, q.best, q.high))
    return Number(flat(q.span.of(text)), q.of or "", low, best, high)
