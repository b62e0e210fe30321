"""One record laid open: each field with its words, their place in the text, and the rule that filled it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selon.confidence.weights import UNCERTAIN
from selon.export.phrases import SIGNS, counted, flat, heading, number, speaker, spoken
from selon.model import (
    HEARD,
    Attribution,
    Document,
    Event,
    Party,
    Quantity,
    Reason,
    Record,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)
from selon.records import (
    Voices,
    claims,
    main_quantity,
    number_voices,
    party_name,
    place_name,
    source_name,
    time_value,
    wording_voices,
)

NOTHING = "–"
FIELDS = {"quantities": "number"}  # reasons whose field is shown under another name
OPEN = "no rule gave one"


@dataclass(frozen=True, slots=True)
class Field:
    """One answer: its name, its value, where its words stand, and the rules that gave it."""

    name: str
    value: str
    span: Span | None = None
    rules: tuple[Reason, ...] = ()


def explain(doc: Document, record: str) -> str:
    """The record with that id as readable lines; LookupError when the document has none such."""
    found = next((claim for claim in claims(doc) if claim[0].id == record), None)
    if found is None:
        raise LookupError(f"no record {record} in {doc.path or doc.id}")
    row, event = found
    lines = [*_title(doc, row), "", "event", *_shown(doc.text, event_fields(doc.text, event))]
    voices = number_voices(doc.attributions)
    charged = wording_fields(doc, row, voices)
    if charged:
        lines += ["", "charged words in this voice", *_shown(doc.text, charged)]
    for attribution in chain(event.attribution):
        lines += ["", _voice_title(attribution, voices), *_shown(doc.text, voice_fields(doc.text, attribution))]
    return "\n".join(lines)


def chain(attribution: Attribution | None) -> Iterator[Attribution]:
    """An attribution and those that it stands within, innermost first."""
    while attribution is not None:
        yield attribution
        attribution = attribution.within


def event_fields(text: str, event: Event) -> tuple[Field, ...]:
    """What an event holds, each field with its rules."""
    mode = f" ({spoken(event.mode)})" if event.mode else ""
    place, time = event.place, event.time
    given = [
        Field("type", spoken(event.type) + mode, event.trigger, (Reason("type", event.rule),)),
        Field("factuality", f"{SIGNS[event.factuality]} {event.factuality}"),
        _party("actor", event.actor, text),
        *([Field("nation", event.nation.code, event.nation.span)] if event.nation else ()),
        _party("recipient", event.recipient, text),
        Field("place", _place(place, text), place.span if place else None),
        Field("time", _time(time), time.span if time else None),
        *_numbers(event.quantities),
    ]
    return _with_rules(given, event.reasons)


def voice_fields(text: str, attribution: Attribution) -> tuple[Field, ...]:
    """What an attribution holds, each field with its rules."""
    source, cue = attribution.source, attribution.cue
    traits = [source.kind, "anonymous" if source.anonymous else None] if source else []
    kind = ", ".join(trait for trait in traits if trait)
    name = flat(source_name(attribution, text) or NOTHING)
    given = [
        Field("source", f"{name} ({kind})" if kind else name, source.span if source else None),
        *_traits(source, attribution, text),
        Field("cue", cue.lemma if cue else NOTHING, cue.span if cue else None, (Reason("cue", attribution.rule),)),
        Field("act", spoken(attribution.act)),
        *(Field("relay", flat(span.of(text)), span) for span in attribution.relay),
        *(Field("content", attribution.speech, span) for span in attribution.content),
    ]
    return _with_rules(given, attribution.reasons)


def wording_fields(doc: Document, row: Record, voices: Voices) -> tuple[Field, ...]:
    """The charged words of a record's words, in its voice: what each is about, and plainer words for it."""
    quote = Span(row.start, row.end)
    spoken_by = zip(doc.wording, wording_voices(doc, voices), strict=True)
    return tuple(_charged(word) for word, by in spoken_by if by == row.voice and quote.holds(word.span))


def _charged(word: Wording) -> Field:
    plainer = (
        f"about {flat(word.about)}; plainer: {', '.join(word.neutral)}" if word.neutral else f"about {flat(word.about)}"
    )
    rule = f"listed word {word.lemma}" if word.neutral else "kept at a distance by quotation marks"
    return Field("word", plainer, word.span, (Reason("word", rule),))


def _party(name: str, party: Party | None, text: str) -> Field:
    code = f" [{party.code}]" if party and party.code else ""
    return Field(name, flat(party_name(party, text) or NOTHING) + code, party.span if party else None)


def _traits(source: Source | None, attribution: Attribution, text: str) -> Iterator[Field]:
    """What is decided about a source and its words beside who it is."""
    if source is not None:
        yield Field("name", flat(source.name or NOTHING))
        yield Field("anonymous", "yes" if source.anonymous else "no")
        for told, span in (("role", source.role), ("party", source.party)):
            if span is not None:
                yield Field(told, flat(span.of(text)), span)
    yield Field("speech", attribution.speech)


def _place(toponym: Toponym | None, text: str) -> str:
    if toponym is None:
        return NOTHING
    name, place = flat(place_name(toponym, text) or NOTHING), toponym.place
    if place is None:
        return f"{name} (not resolved)"
    point = "no coordinates" if place.lat is None or place.lon is None else f"{place.lat}, {place.lon}"
    known = f"GeoNames {place.id}" if place.id else None
    return f"{name} ({', '.join(part for part in (place.country, toponym.precision, point, known) if part)})"


def _time(time: Time | None) -> str:
    if time is None:
        return NOTHING
    value = time_value(time) or f"{time.value}, no date"
    return f"{value} (counted from {time.anchor})" if time.anchor else value


def _numbers(quantities: tuple[Quantity, ...]) -> Iterator[Field]:
    main = main_quantity(quantities)
    for q in quantities:
        value = f"{number(q.low, q.best, q.high)} {spoken(q.of or 'of something')}"
        yield Field("number", value + _share(q, main), q.span)


def _share(q: Quantity, main: Quantity | None) -> str:
    """What a number is in that of the record."""
    if main is None or q.of != main.of:
        return ""
    beside = {0: "", None: " and others that nobody counts"}.get(q.beside, f" and {q.beside} beside")
    if q.span != main.span:
        return f"{beside}, added in the record" if q.added else ""
    same = (q.low, q.best, q.high) == (main.low, main.best, main.high)
    return ", in the record" if same else f"{beside}, {number(main.low, main.best, main.high)} in the record"


def _with_rules(given: Iterable[Field], reasons: tuple[Reason, ...]) -> tuple[Field, ...]:
    """Each reason goes to the field of its name and words, else to the first of its name, else to a line of its own.

    A field that is open and has no reason says so.
    """
    fields = list(given)
    for reason in reasons:
        name = FIELDS.get(reason.field, reason.field)
        named = [i for i, field in enumerate(fields) if field.name == name]
        at = next((i for i in named if fields[i].span == reason.span), next(iter(named), None))
        if at is None:
            fields.append(Field(reason.field, "", None, (reason,)))
        else:
            # A reason with the words it read says more than the bare name of the same rule.
            bare = Reason(reason.field, reason.rule)
            fields[at] = replace(fields[at], rules=(*(r for r in fields[at].rules if r != bare), reason))
    return tuple(replace(f, rules=(Reason(f.name, OPEN),)) if f.value == NOTHING and not f.rules else f for f in fields)


def _title(doc: Document, record: Record) -> Iterator[str]:
    claim = [spoken(record.type), f"{SIGNS[record.factuality]} {record.factuality}", counted(record)]
    yield f"record {record.id}: {' · '.join(filter(None, claim))}"
    origin = f" (from {doc.published_from})" if doc.published_from else ""
    published = f"{doc.published}{origin}" if doc.published else "no date"
    yield f"report {flat(doc.outlet or 'unknown outlet')}, {published}: {heading(doc)}"
    yield f"voice  {record.voice}, {speaker(record)}" + (f", via {flat(record.relay)}" if record.relay else "")
    yield f"quote  « {flat(record.quote)} » {record.start}–{record.end}"
    if record.wording:
        yield f"charged words in this voice: {', '.join(flat(word) for word in record.wording)}"


def _voice_title(attribution: Attribution, voices: Voices) -> str:
    within = f", within {voices.id_of(attribution.within)}" if attribution.within else ""
    return f"voice {voices.id_of(attribution)}{within}"


def _shown(text: str, fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        words = f"  « {flat(field.span.of(text))} » {field.span.start}–{field.span.end}" if field.span else ""
        yield f"  {field.name:<11}{field.value}{words}".rstrip()
        for reason in field.rules:
            read = f"  « {flat(reason.span.of(text))} » {reason.span.start}–{reason.span.end}" if reason.span else ""
            yield f"  {'':<11}by {reason.rule}{read}{_trust(reason)}"


def _trust(reason: Reason) -> str:
    """How often such answers were right; of what the model hears as well, how likely it takes that to be."""
    if reason.confidence is None:
        return ""
    if reason.field == HEARD:
        return f"  likelihood {reason.confidence:.2f}"
    return f"  confidence {reason.confidence:.2f}{', uncertain' if reason.confidence < UNCERTAIN else ''}"
