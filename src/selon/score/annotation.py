"""What is compared: the layers of a text as its annotators write them down, and a document in that form.

The shape is that of a gold file: attributions are referred to by their index, and every offset counts
code points of the text file, not of the cleaned text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selon.model import Attribution, Document, Event, Party, Span, Time, Toponym
from selon.score.dates import days
from selon.text.clean import to_original
from selon.voices import voice


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution; ``who`` is its source resolved within the text."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    who: str | None
    speech: str
    anonymous: bool
    via: tuple[Span, ...]
    act: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of things, with the bounds that the text gives."""

    span: Span
    of: str | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event; ``attribution`` is an index, None for the writer's voice; ``time`` is what its date was read from."""

    trigger: Span
    type: str
    actor: Span | None
    recipient: Span | None
    place: Span | None
    place_name: str | None
    date: str | None
    quantities: tuple[Amount, ...]
    factuality: str
    attribution: int | None
    time: Span | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place name, with coordinates where they are sure."""

    span: Span
    name: str | None
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Label:
    """A loaded word; ``voice`` is the index of the attribution that uses it, None for the writer."""

    span: Span
    voice: int | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All layers of one text."""

    attributions: tuple[Saying, ...] = ()
    events: tuple[Happening, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Spot, ...] = ()
    labels: tuple[Label, ...] = ()


def original(doc: Document, span: Span) -> Span:
    """A span of the cleaned text as a span of the text it was cleaned from."""
    start = to_original(doc, span.start)
    return Span(start, to_original(doc, span.end - 1) + 1) if len(span) else Span(start, start)


def annotation(doc: Document) -> Annotation:
    """The layers of a document that was read, in the form and the offsets of a gold file."""
    return Annotation(
        attributions=tuple(_saying(doc, a) for a in doc.attributions),
        events=tuple(_happening(doc, e) for e in doc.events),
        times=tuple(Timex(original(doc, t.span), t.type, t.value) for t in doc.times),
        places=tuple(_spot(doc, p) for p in doc.places),
        labels=tuple(Label(original(doc, w.span), _index(doc, voice(doc.attributions, w.span))) for w in doc.wording),
    )


def _saying(doc: Document, found: Attribution) -> Saying:
    source = found.source
    return Saying(
        content=_originals(doc, found.content),
        cue=original(doc, found.cue.span) if found.cue else None,
        source=original(doc, source.span) if source and source.span else None,
        who=source.name if source else None,
        speech=found.speech,
        anonymous=source is None or source.anonymous,  # nobody named: the annotators say anonymous
        via=_originals(doc, found.relay),
        act=found.act,
    )


def _happening(doc: Document, found: Event) -> Happening:
    amounts = (Amount(original(doc, q.span), q.of, q.low, q.high) for q in found.quantities)
    return Happening(
        trigger=original(doc, found.trigger),
        type=found.type,
        actor=_party(doc, found.actor),
        recipient=_party(doc, found.recipient),
        place=original(doc, found.place.span) if found.place else None,
        place_name=found.place.place.name if found.place and found.place.place else None,
        date=_date(found.time) if found.time else None,
        quantities=tuple(amounts),
        factuality=found.factuality,
        attribution=_index(doc, found.attribution),
        time=original(doc, found.time.span) if found.time else None,
    )


def _spot(doc: Document, found: Toponym) -> Spot:
    place = found.place
    point = None if place is None or place.lat is None or place.lon is None else (place.lat, place.lon)
    return Spot(original(doc, found.span), place.name if place else None, point)


def _originals(doc: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(original(doc, span) for span in spans)


def _party(doc: Document, party: Party | None) -> Span | None:
    return original(doc, party.span) if party else None


def _date(time: Time) -> str:
    """The value of a time; its days where the value is no date (``P2D``: the two days before the report)."""
    if days(time.value) is None and time.begin and time.end:
        return f"{time.begin}/{time.end}"
    return time.value


def _index(doc: Document, wanted: Attribution | None) -> int | None:
    """The position of an attribution; one that the document does not hold has none, as a mistake would."""
    if wanted is None:
        return None
    return next((i for i, a in enumerate(doc.attributions) if a == wanted), -1)
