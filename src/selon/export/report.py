"""What the page shows of one report: the text in pieces, its voices, and a card for each record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selon.export.explain import Field, chain, event_fields, voice_fields
from selon.export.marks import marks_of
from selon.export.phrases import SIGNS, counted, flat, heading, moment, speaker, spoken, to_check, visible
from selon.export.segments import Paragraph, Segment, paragraphs
from selon.model import Attribution, Document, Event, Record, Span
from selon.records import Voices, claims, event_record, number_voices, order_events, source_name

# So many colours the style sheet holds; a further speaker begins again with the first.
HUES = 24
# As many ways to draw the line under a voice as the style sheet holds.
LINES = 4


@dataclass(frozen=True, slots=True)
class Tag:
    """A voice's label, ``a3``, in the colour of its speaker; it leads to the speaker's place in the list."""

    label: str
    hue: int
    note: str
    href: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the classes of its layers, the labels before and after it, its links.

    ``start`` is its offset in the text of the document.
    """

    start: int
    text: str
    classes: str
    note: str
    roles: str
    href: str | None
    anchor: str | None
    before: tuple[Tag, ...]
    after: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of pieces and the kind of its block."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a report, with the labels of all that is attributed to them."""

    anchor: str
    name: str
    hue: int
    anonymous: bool
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record as people read it; ``why`` holds the fields that a rule filled."""

    record: Record
    event: int
    href: str
    type: str
    sign: str
    speaker: str
    manner: str
    hue: int | None
    outer: tuple[str, ...]
    number: str
    time: str
    check: str
    quote: tuple[str, str, str]
    why: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One section of the page."""

    anchor: str
    title: str
    outlet: str | None
    author: str | None
    published: str | None
    origin: str | None
    where: str | None
    sha256: str
    lang: str
    titled: bool
    prose: tuple[Prose, ...]
    speakers: tuple[Speaker, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class _Labels:
    """How the voices of one report are named and coloured."""

    anchor: str
    voices: Voices
    hues: Mapping[str, int]
    by_id: Mapping[str, Attribution]
    first: Mapping[str, str]
    text: str

    def tag(self, label: str, first: bool = False) -> Tag:
        who = flat(source_name(self.by_id[label], self.text) or "somebody unnamed")
        return Tag(label, self.hues[label], who, f"#{self.home(label)}", f"{self.anchor}-{label}" if first else None)

    def home(self, label: str) -> str:
        """The anchor of the speaker in the list of voices."""
        return f"{self.anchor}-by-{self.first[label]}"


def report(doc: Document, number: int) -> Report:
    """The view of a document that is the ``number``-th on its page."""
    anchor = f"d{number}"
    labels = _labels(doc, anchor)
    targets = {str(i): event_record(doc.id, e) for i, e in enumerate(order_events(doc.events), start=1)}
    events = {record: int(event) for event, record in reversed(targets.items())}
    text = paragraphs(doc.text, doc.blocks, marks_of(doc))
    return Report(
        anchor=anchor,
        title=heading(doc),
        outlet=doc.outlet,
        author=doc.author,
        published=doc.published,
        origin=doc.published_from,
        where=doc.url or doc.path,
        sha256=doc.source_sha256,
        lang=doc.lang,
        titled=_titled(text, heading(doc), doc.text),
        prose=tuple(_prose(p, labels, targets) for p in text),
        speakers=_speakers(labels),
        cards=tuple(_card(row, event, events[row.id], labels) for row, event in claims(doc)),
    )


def _titled(paragraphs: Sequence[Paragraph], title: str, text: str) -> bool:
    """True when the text opens with its title, which is then not shown twice."""
    return any(p.kind == "heading" and flat(p.span.of(text)) == title for p in paragraphs[:1])


def _labels(doc: Document, anchor: str) -> _Labels:
    """Voices of one named source share a colour and a place in the list, unnamed ones do not."""
    voices = number_voices(doc.attributions)
    by_id = {voices.id_of(a): a for a in voices.ordered}
    by_source: dict[str, str] = {}
    first = {label: by_source.setdefault(source_name(a, doc.text) or label, label) for label, a in by_id.items()}
    colour = {label: i % HUES for i, label in enumerate(by_source.values())}
    return _Labels(anchor, voices, {label: colour[first[label]] for label in by_id}, by_id, first, doc.text)


def _prose(paragraph: Paragraph, labels: _Labels, targets: Mapping[str, str]) -> Prose:
    begin = paragraph.span.start
    return Prose(paragraph.kind, tuple(_piece(s, begin, labels, targets) for s in paragraph.segments))


def _piece(segment: Segment, begin: int, labels: _Labels, targets: Mapping[str, str]) -> Piece:
    start, marks = segment.span.start, segment.marks
    triggers = [m for m in marks if m.layer == "trigger"]
    opened = [m for m in marks if m.layer == "voice" and (m.span.start == start or start == begin)]
    ended = [m for m in marks if m.layer == "source" and m.span.end == segment.span.end]
    return Piece(
        start=start,
        text=visible(segment.span.of(labels.text)),
        classes=" ".join(_classes(segment, labels)),
        note="\n".join(m.note for m in marks if m.note),
        roles=" ".join(m.ref for m in marks if m.layer == "role"),
        href=f"#rec-{targets[triggers[-1].ref]}" if triggers else None,
        anchor=f"{labels.anchor}-t{start}" if any(m.span.start == start for m in triggers) else None,
        before=tuple(labels.tag(m.ref, _first(labels.by_id[m.ref], m.span, start)) for m in opened),
        after=tuple(labels.tag(m.ref) for m in ended),
    )


def _first(attribution: Attribution, part: Span, start: int) -> bool:
    return start == part.start == min(span.start for span in attribution.content)


def _classes(segment: Segment, labels: _Labels) -> Iterator[str]:
    """The innermost voice has the ground and line, the one around it a second line."""
    inner_first = sorted((m for m in segment.marks if m.layer == "voice"), key=lambda m: len(m.span))
    for mark in inner_first[:1]:
        hue = labels.hues[mark.ref]
        yield from ("voice", f"h{hue}", f"line{hue % LINES}")
    for mark in inner_first[1:2]:
        yield from ("outer", f"o{labels.hues[mark.ref]}")
    for layer in ("source", "cue", "relay"):
        for mark in [m for m in segment.marks if m.layer == layer][:1]:
            yield from (layer, f"s{labels.hues[mark.ref]}")
    present = {m.layer for m in segment.marks}
    yield from (layer for layer in ("trigger", "place", "time", "quantity", "wording") if layer in present)
    charged = [m.span for m in segment.marks if m.layer == "wording"]
    if any(span.start == segment.span.start for span in charged):
        yield "opens"
    if any(span.end == segment.span.end for span in charged):
        yield "closes"


def _speakers(labels: _Labels) -> tuple[Speaker, ...]:
    mine: dict[str, list[str]] = {}
    for label, first in labels.first.items():
        mine.setdefault(first, []).append(label)
    return tuple(_speaker(first, of_first, labels) for first, of_first in mine.items())


def _speaker(first: str, mine: Sequence[str], labels: _Labels) -> Speaker:
    source, hue = labels.by_id[first].source, labels.hues[first]
    tags = tuple(Tag(label, hue, "to these words", f"#{labels.anchor}-{label}") for label in mine)
    return Speaker(labels.home(first), labels.tag(first).note, hue, bool(source and source.anonymous), tags)


def _card(row: Record, event: Event, position: int, labels: _Labels) -> Card:
    voices = tuple(chain(event.attribution))
    anonymous = "anonymous" if row.anonymous else None
    relay = f"via {flat(row.relay)}" if row.relay else None
    manner = [anonymous, spoken(row.act or ""), row.speech, relay]
    fields = [*event_fields(labels.text, event), *(f for v in voices for f in voice_fields(labels.text, v))]
    return Card(
        record=row,
        event=position,
        href=f"#{labels.anchor}-t{event.trigger.start}",
        type=spoken(row.type),
        sign=SIGNS[row.factuality],
        speaker=speaker(row),
        manner=" · ".join(part for part in manner if part),
        hue=labels.hues[row.voice] if voices else None,
        outer=tuple(f"{labels.voices.id_of(v)} {labels.tag(labels.voices.id_of(v)).note}" for v in voices[1:]),
        number=counted(row),
        time=moment(row.time),
        check=to_check(row),
        quote=_quote(row, event.trigger, labels.text),
        why=tuple(field for field in fields if field.rules),
    )


def _quote(row: Record, trigger: Span, text: str) -> tuple[str, str, str]:
    """The quote before, in and after its trigger."""
    return text[row.start : trigger.start], trigger.of(text), text[trigger.end : row.end]
