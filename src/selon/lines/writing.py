"""One JSON line for each document (schema ``selon.document/1``), and back.

The line holds every layer but the tokens of the sentences. Beside the stable fields it carries the words
of most spans, so that a reader needs no offsets. ``reading`` takes it back in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, TypeAlias

from selon.model import (
    Attribution,
    Document,
    Event,
    Nation,
    Party,
    Quantity,
    Quotation,
    Reason,
    Record,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)
from selon.ontology.load import Ontology, codes
from selon.records import Voices, number_voices, order_events, place_name, records, wording_voices

SCHEMA = "selon.document/1"

# Line ends for some readers, or not encodable: both may stand in a JSON string only as an escape.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

Row: TypeAlias = dict[str, Any]


def write_jsonl(doc: Document, ontology: Ontology) -> str:
    """The document as one line without its line end, always the same for the same document.

    Attributions and events get the ids a1, e1 … in text order. An event of an unknown type, or that
    points to an attribution outside the document, is a ValueError.
    """
    return dump(document_row(doc, ontology))


def dump(row: Row) -> str:
    """Plain values as one line of JSON that can be written in UTF-8 and holds no other line end."""
    line = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def document_row(doc: Document, ontology: Ontology) -> Row:
    """The document as plain JSON values, keys in the order of the contract."""
    voices = number_voices(doc.attributions)
    row = _head(doc)
    row["blocks"] = [{**span_row(b.span), "kind": b.kind} for b in doc.blocks]
    row["attributions"] = [_attribution(a, voices, doc.text) for a in voices.ordered]
    row["events"] = [
        _event(f"e{i}", event, voices, doc.text, ontology) for i, event in enumerate(order_events(doc.events), start=1)
    ]
    row["times"] = [time_row(t, doc.text) for t in doc.times]
    row["places"] = [place_row(p, doc.text) for p in doc.places]
    row["quantities"] = [quantity_row(q, doc.text) for q in doc.quantities]
    row["wording"] = [_wording(w, by, doc.text) for w, by in zip(doc.wording, wording_voices(doc, voices), strict=True)]
    row["records"] = [_record(r) for r in records(doc)]
    row["quotations"] = [_quotation(q) for q in doc.quotations]
    row["sentences"] = [span_row(s.span) for s in doc.sentences]
    row["names"] = [{**words_row(n.span, doc.text), "kind": n.kind, "entity": n.entity} for n in doc.names]
    row["unread"] = doc.unread
    return row


def _head(doc: Document) -> Row:
    return {
        "schema": SCHEMA,
        "id": doc.id,
        "path": doc.path,
        "url": doc.url,
        "outlet": doc.outlet,
        "title": doc.title,
        "author": doc.author,
        "published": doc.published,
        "published_from": doc.published_from,
        "lang": doc.lang,
        "source_sha256": doc.source_sha256,
        "text": doc.text,
        "origin": [list(pair) for pair in doc.origin],
    }


def span_row(span: Span) -> Row:
    """Where words stand."""
    return {"start": span.start, "end": span.end}


def _record(record: Record) -> Row:
    listed = {name: list(words) for name, words in asdict(record).items() if isinstance(words, tuple)}
    return {**asdict(record), **listed}


def words_row(span: Span, text: str) -> Row:
    """Words and where they stand."""
    return {**span_row(span), "text": span.of(text)}


def _attribution(a: Attribution, voices: Voices, text: str) -> Row:
    return {
        "id": voices.id_of(a),
        "content": [span_row(span) for span in a.content],
        "cue": {**span_row(a.cue.span), "lemma": a.cue.lemma} if a.cue else None,
        "act": a.act,
        "source": source_row(a.source, text) if a.source else None,
        "relay": [words_row(span, text) for span in a.relay],
        "speech": a.speech,
        "within": voices.id_of(a.within) if a.within else None,
        "rule": a.rule,
        "reasons": _reasons(a.reasons),
    }


def source_row(source: Source, text: str) -> Row:
    """Who speaks, as in ``attributions[].source``."""
    unknown = {"start": None, "end": None, "text": None}
    where = unknown if source.span is None else words_row(source.span, text)
    told = {name: None if span is None else words_row(span, text) for name, span in _office(source)}
    return {**where, "name": source.name, "kind": source.kind, "anonymous": source.anonymous, **told}


def _office(source: Source) -> tuple[tuple[str, Span | None], ...]:
    return ("role", source.role), ("party", source.party)


def _event(id: str, event: Event, voices: Voices, text: str, ontology: Ontology) -> Row:
    return {
        "id": id,
        "type": event.type,
        "mode": event.mode,
        "trigger": words_row(event.trigger, text),
        "actor": party_row(event.actor, text),
        "recipient": party_row(event.recipient, text),
        "place": place_row(event.place, text) if event.place else None,
        "time": time_row(event.time, text) if event.time else None,
        "quantities": [quantity_row(q, text) for q in event.quantities],
        "factuality": event.factuality,
        "attribution": voices.id_of(event.attribution) if event.attribution else None,
        "codes": dict(codes(ontology, event.type, event.mode, event.actor.code if event.actor else None)),
        "rule": event.rule,
        "reasons": _reasons(event.reasons),
        "nation": nation_row(event.nation, text),
    }


def nation_row(nation: Nation | None, text: str) -> Row | None:
    """Whose deed it is called, as in ``events[].nation``."""
    return None if nation is None else {**words_row(nation.span, text), "code": nation.code}


def party_row(party: Party | None, text: str) -> Row | None:
    """Who acts or undergoes, as in ``events[].actor``."""
    return None if party is None else {**words_row(party.span, text), "name": party.name, "code": party.code}


def time_row(time: Time, text: str) -> Row:
    """A time, as in ``times[]``."""
    return {
        **words_row(time.span, text),
        "type": time.type,
        "value": time.value,
        "begin": time.begin,
        "end_date": time.end,
        "anchor": time.anchor,
    }


def place_row(toponym: Toponym, text: str) -> Row:
    """A place, as in ``places[]``. ``name`` falls back on the words of the text; ``resolved`` tells the two apart."""
    place = toponym.place
    return {
        **words_row(toponym.span, text),
        "name": place_name(toponym, text),
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "country": place.country if place else None,
        "feature": place.feature if place else None,
        "precision": toponym.precision,
        "geonames_id": place.id if place else None,
        "within": list(place.within) if place else [],
        "resolved": place is not None,
    }


def quantity_row(q: Quantity, text: str) -> Row:
    """A number, as in ``quantities[]``."""
    bounds = {"low": q.low, "best": q.best, "high": q.high}
    return {**words_row(q.span, text), "of": q.of, **bounds, "added": q.added, "beside": q.beside}


def _wording(w: Wording, by: str, text: str) -> Row:
    return {
        **words_row(w.span, text),
        "lemma": w.lemma,
        "about": w.about,
        "voice": by,
        "neutral": list(w.neutral),
    }


def _quotation(q: Quotation) -> Row:
    return {**span_row(q.span), "inner": span_row(q.inner), "depth": q.depth, "closed": q.closed}


def _reasons(reasons: Iterable[Reason]) -> list[Row]:
    return [_reason(reason) for reason in reasons]


def _reason(r: Reason) -> Row:
    span = None if r.span is None else span_row(r.span)
    return {"field": r.field, "rule": r.rule, "span": span, "confidence": r.confidence}
