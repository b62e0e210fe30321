"""Flat records: each event of a document as one claim of one report, in the voice that makes it.

Everything here is copied from the layers of a document; nothing is guessed, and what is not known is None.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from selon.confidence.weights import UNCERTAIN
from selon.model import Attribution, Cue, Document, Event, Party, Quantity, Record, Source, Span, Time, Toponym
from selon.ontology.counted import KILLED, OTHER, figure
from selon.totals import Totals, totals
from selon.voices import voice

WRITER = "writer"
# A region or a country has no point: its coordinates would put a pin where nothing happened.
WITHOUT_PIN = frozenset({"region", "country"})

# A TIMEX3 value that tells when: no duration (P4Y), no reference (PRESENT_REF), no day of which nothing is known.
_CALENDAR = re.compile(r"[0-9]|XXXX[^T]*[0-9]")

_Key: TypeAlias = tuple[tuple[Span, ...], Span | None, Span | None]


@dataclass(frozen=True, slots=True)
class Voices:
    """The attributions of a document in text order, and the ids (a1, a2 …) that all writers give them."""

    ordered: tuple[Attribution, ...]
    ids: Mapping[_Key, str]

    def id_of(self, attribution: Attribution | None) -> str:
        """``writer`` for None; an attribution that is no layer of the document is a ValueError."""
        if attribution is None:
            return WRITER
        try:
            return self.ids[_key(attribution)]
        except KeyError:
            raise ValueError(f"attribution {attribution.content} is not a layer of its document") from None


def number_voices(attributions: Iterable[Attribution]) -> Voices:
    """Attributions in text order, an outer one before those inside it, with their ids."""
    ordered = tuple(sorted(attributions, key=_text_order))
    return Voices(ordered, {_key(a): f"a{i}" for i, a in enumerate(ordered, start=1)})


def order_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in text order, which is also the order of their records and of the ids e1, e2 …"""
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end, e.type)))


def record_id(document: str, trigger: Span, type: str) -> str:
    """The id of a record: 16 hex digits that a rerun gives again as long as the trigger stays in its place."""
    key = "\0".join((document, str(trigger.start), str(trigger.end), type))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def event_record(document: str, event: Event) -> str:
    """The id of the record of an event: its own where it has one, else that of its trigger and type."""
    return event.record or record_id(document, event.trigger, event.type)


def records(doc: Document) -> tuple[Record, ...]:
    """The records of a document, one for each event, in text order.

    The numbers are those of the main quantity: people killed, else the first one given, rows added up. The
    other quantities stay on the event. Of events that share trigger and type, and so their id, the first is kept.
    """
    return tuple(record for record, _ in claims(doc))


def claims(doc: Document) -> tuple[tuple[Record, Event], ...]:
    """The records of a document, each with the event it was made from."""
    voices = number_voices(doc.attributions)
    charged = sorted(zip((w.span for w in doc.wording), wording_voices(doc, voices), strict=True))
    starts = [s.span.start for s in doc.sentences]
    found: dict[str, tuple[Record, Event]] = {}
    for event in order_events(doc.events):
        quote = _quote(doc, event, starts)
        speaker = voices.id_of(event.attribution)
        within = charged[bisect_left(charged, (quote, "")) : bisect_left(charged, (Span(quote.end, quote.end), ""))]
        wording = tuple(span.of(doc.text) for span, by in within if by == speaker and quote.holds(span))
        record = _record(doc, event, speaker, quote, wording)
        found.setdefault(record.id, (record, event))
    return tuple(found.values())


def wording_voices(doc: Document, voices: Voices) -> tuple[str, ...]:
    """Whose words the charged words of a document are, in their order: ``model.voice`` for all of them at once."""
    parts = sorted(((part, rank) for rank, a in enumerate(voices.ordered) for part in a.content), reverse=True)
    found = [WRITER] * len(doc.wording)
    open_parts: list[tuple[Span, int]] = []
    for at, span in sorted(enumerate(w.span for w in doc.wording), key=lambda pair: pair[1]):
        while parts and parts[-1][0].start <= span.start:
            open_parts.append(parts.pop())
        open_parts = [pair for pair in open_parts if pair[0].end > span.start]
        # In text order, so that of two parts of one length the same one holds as in ``model.voice``.
        around = (voices.ordered[rank] for rank in sorted({rank for _, rank in open_parts}))
        found[at] = voices.id_of(voice(around, span))
    return tuple(found)


def main_quantity(quantities: Iterable[Quantity]) -> Quantity | None:
    """The number that a record shows: people killed before anything else, then the first one; rows are added up."""
    return _main(totals(quantities))


def _main(given: Totals) -> Quantity | None:
    return given.get(KILLED) or next(iter(given.values()), None)


def other_numbers(quantities: Iterable[Quantity]) -> tuple[str, ...]:
    """The number of each other thing that is counted, without parts of it: ``20 injured``."""
    given = totals(quantities)
    main = _main(given)
    shown = {None, OTHER, None if main is None else main.of}
    rest = {of: q for of, q in given.items() if of not in shown}
    return tuple(f"{number} {of}" for of, q in rest.items() if (number := figure(q.low, q.high)))


def source_name(attribution: Attribution, text: str) -> str | None:
    """Who speaks: the fullest name, else the words of the mention, else None."""
    if (source := attribution.source) is None:
        return None
    return source.name or (None if source.span is None else source.span.of(text))


def party_name(party: Party | None, text: str) -> str | None:
    """Who acts or undergoes: the name where it is resolved, else the words of the mention."""
    return None if party is None else party.name or party.span.of(text)


def place_name(toponym: Toponym | None, text: str) -> str | None:
    """The usual name of a place, else the words of the mention."""
    if toponym is None:
        return None
    return toponym.place.name if toponym.place else toponym.span.of(text)


def time_value(time: Time | None) -> str | None:
    """When: a calendar value, or the interval a duration was resolved to; None when it has no date."""
    if time is None:
        return None
    if _CALENDAR.match(time.value):
        return time.value
    return f"{time.begin}/{time.end}" if time.begin and time.end else None


def _record(doc: Document, event: Event, speaker: str, quote: Span, wording: tuple[str, ...]) -> Record:
    attribution, number = event.attribution, main_quantity(event.quantities)
    source = attribution.source if attribution else None
    lat, lon = _point(event.place)
    return Record(
        id=event_record(doc.id, event),
        document=doc.id,
        outlet=doc.outlet,
        published=doc.published,
        voice=speaker,
        source=source_name(attribution, doc.text) if attribution else None,
        anonymous=source.anonymous if source else None,
        relay=_relay(attribution, doc.text),
        speech=attribution.speech if attribution else None,
        act=attribution.act if attribution else None,
        factuality=event.factuality,
        type=event.type,
        actor=party_name(event.actor, doc.text),
        recipient=party_name(event.recipient, doc.text),
        place=place_name(event.place, doc.text),
        lat=lat,
        lon=lon,
        precision=event.place.precision if event.place else None,
        time=time_value(event.time),
        low=number.low if number else None,
        best=number.best if number else None,
        high=number.high if number else None,
        of=number.of if number else None,
        quote=quote.of(doc.text),
        start=quote.start,
        end=quote.end,
        wording=wording,
        rule=event.rule,
        actor_code=_actor_code(event),
        recipient_code=event.recipient.code if event.recipient else None,
        confidence=_confidence(event),
        uncertain=uncertain_fields(event),
        also=other_numbers(event.quantities),
    )


def _actor_code(event: Event) -> str | None:
    """The code of who acts; where nobody is named, that of the country whose deed it is called."""
    if event.actor is not None:
        return event.actor.code
    return event.nation.code if event.nation else None


def uncertain_fields(event: Event) -> tuple[str, ...]:
    """The fields of an event that are filled by an answer of too little confidence, in the order of its reasons."""
    unsure = (r.field for r in event.reasons if r.confidence is not None and r.confidence < UNCERTAIN)
    return tuple(dict.fromkeys(unsure))


def _confidence(event: Event) -> float | None:
    """That there is such a happening, and that it is told in this voice; None where either is not known."""
    shares = {reason.field: reason.confidence for reason in event.reasons}
    type, voice = shares.get("type"), shares.get("voice")
    return None if type is None or voice is None else round(type * voice, 2)


def _relay(attribution: Attribution | None, text: str) -> str | None:
    names = [span.of(text) for span in attribution.relay] if attribution else []
    return ", ".join(names) or None


def _point(toponym: Toponym | None) -> tuple[float | None, float | None]:
    if toponym is None or toponym.place is None or toponym.precision in WITHOUT_PIN:
        return None, None
    return toponym.place.lat, toponym.place.lon


def _quote(doc: Document, event: Event, starts: Sequence[int]) -> Span:
    """The sentence of the trigger, cut down to what its voice says of it."""
    at = bisect_right(starts, event.trigger.start) - 1
    around = doc.sentences[at].span if at >= 0 else event.trigger
    quote = around if around.holds(event.trigger) else event.trigger
    for part in event.attribution.content if event.attribution else ():
        if part.holds(event.trigger):
            quote = Span(max(quote.start, part.start), min(quote.end, part.end))
    return _trim(doc.text, quote)


def _trim(text: str, span: Span) -> Span:
    """The span without the blanks at its edges."""
    words = span.of(text)
    lead, tail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return span if words.isspace() else Span(span.start + lead, span.end - tail)


def _key(attribution: Attribution) -> _Key:
    """What tells attributions of one document apart: where they stand."""
    return attribution.content, _where(attribution.cue), _where(attribution.source)


def _text_order(attribution: Attribution) -> tuple[int, int, int, int]:
    cue, source = _where(attribution.cue), _where(attribution.source)
    spans = attribution.content or tuple(span for span in (cue, source) if span is not None)
    start, end = min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)
    return start, -end, -1 if cue is None else cue.start, -1 if source is None else source.start


def _where(part: Cue | Source | None) -> Span | None:
    return None if part is None else part.span
