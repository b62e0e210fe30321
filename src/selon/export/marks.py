"""What there is to show on the text of a document, layer by layer, as marks on spans."""

from __future__ import annotations

from collections.abc import Iterator

from selon.export.phrases import flat, number, spoken
from selon.export.segments import Mark
from selon.model import Document, Event, Quantity, Span, Time, Toponym
from selon.records import Voices, number_voices, order_events, place_name


def marks_of(doc: Document) -> tuple[Mark, ...]:
    """All marks of a document. ``ref`` is a voice (``a3``), an event (``4``) or an event's part (``4.actor``)."""
    return (*_layers(doc), *_voices(number_voices(doc.attributions)), *_events(doc))


def _layers(doc: Document) -> Iterator[Mark]:
    for toponym in doc.places:
        yield Mark(toponym.span, "place", note=_place_note(toponym, doc.text))
    for time in doc.times:
        yield Mark(time.span, "time", note=_time_note(time))
    for quantity in doc.quantities:
        yield Mark(quantity.span, "quantity", note=_quantity_note(quantity))
    for word in doc.wording:
        plainer = f"; plainer: {', '.join(word.neutral)}" if word.neutral else ""
        yield Mark(word.span, "wording", note=f"charged word for {flat(word.about)}{plainer}")


def _voices(voices: Voices) -> Iterator[Mark]:
    for attribution in voices.ordered:
        label = voices.id_of(attribution)
        for span in attribution.content:
            yield Mark(span, "voice", label)
        if attribution.source and attribution.source.span:
            yield Mark(attribution.source.span, "source", label)
        if attribution.cue:
            yield Mark(attribution.cue.span, "cue", label)
        for span in attribution.relay:
            yield Mark(span, "relay", label)


def _events(doc: Document) -> Iterator[Mark]:
    for position, event in enumerate(order_events(doc.events), start=1):
        yield Mark(event.trigger, "trigger", str(position), f"{spoken(event.type)}, {event.factuality}")
        for role, span in _roles(event):
            yield Mark(span, "role", f"{position}.{role}")


def _roles(event: Event) -> Iterator[tuple[str, Span]]:
    """The spans of a record by the part they play in it; these light up together."""
    yield "trigger", event.trigger
    parts = (("actor", event.actor), ("recipient", event.recipient), ("place", event.place), ("time", event.time))
    for role, part in parts:
        if part:
            yield role, part.span
    for quantity in event.quantities:
        yield "number", quantity.span
    if event.attribution:
        source, cue = event.attribution.source, event.attribution.cue
        if source and source.span:
            yield "source", source.span
        if cue:
            yield "cue", cue.span
        for span in event.attribution.relay:
            yield "via", span


def _place_note(toponym: Toponym, text: str) -> str:
    place = toponym.place
    if place is None:
        return "place, not resolved"
    point = None if place.lat is None or place.lon is None else f"{place.lat}, {place.lon}"
    return ", ".join(part for part in (place_name(toponym, text), place.country, toponym.precision, point) if part)


def _time_note(time: Time) -> str:
    return f"{time.type.lower()} {time.value}" + (f", counted from {time.anchor}" if time.anchor else "")


def _quantity_note(q: Quantity) -> str:
    return f"{number(q.low, q.best, q.high)} {spoken(q.of) if q.of else 'of something'}".strip()
