"""An annotated text as the document that a perfect reading would give, so that linking is measured by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import cast

from selon.lang.load import load_language
from selon.model import (
    Attribution,
    Cue,
    Document,
    Event,
    Factuality,
    Party,
    Place,
    Precision,
    Quantity,
    Sentence,
    Source,
    Span,
    Speech,
    Time,
    Toponym,
)
from selon.score.annotation import Amount, Happening, Saying
from selon.score.corpus import Case
from selon.score.dates import days


def annotated(case: Case, outlet: str, published: str) -> Document:
    """The document of a case, its events in the order of the annotation."""
    digest = hashlib.sha256(case.text.encode()).hexdigest()
    points = {spot.name: spot.point for spot in case.gold.places if spot.name}
    sayings = [_attribution(case.text, saying) for saying in case.gold.attributions]
    events = [_event(case.text, happening, sayings, points) for happening in case.gold.events]
    return Document(
        id=digest[:16],
        text=case.text,
        source_sha256=digest,
        path=f"{case.name}.txt",
        outlet=outlet,
        published=published,
        published_from="option",
        sentences=_sentences(case.text),
        attributions=tuple(sayings),
        events=tuple(events),
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    from selon.acquire import read_bytes
    from selon.text import read_text

    doc = read_text(read_bytes(text.encode(), "text"), load_language("fr").layout)
    return doc.sentences if doc.text == text else _lines(text)


def _lines(text: str) -> tuple[Sentence, ...]:
    """Sentences by their full stops, for a text that cleaning would change."""
    found, start = [], 0
    for at, mark in enumerate(text):
        if mark in ".!?\n" and at + 1 > start:
            found.append(Sentence(Span(start, at + 1)))
            start = at + 1
    return tuple(found)


def _attribution(text: str, saying: Saying) -> Attribution:
    name = saying.who or (saying.source.of(text) if saying.source else None)
    source = Source(saying.source, name, None, saying.anonymous) if name else None
    cue = Cue(saying.cue, saying.cue.of(text)) if saying.cue else None
    return Attribution(saying.content, cue, source, saying.via, cast(Speech, saying.speech), "state", "annotated")


def _event(
    text: str,
    happening: Happening,
    sayings: list[Attribution],
    points: Mapping[str, tuple[float, float] | None],
) -> Event:
    return Event(
        trigger=happening.trigger,
        type=happening.type,
        mode=None,
        actor=Party(happening.actor) if happening.actor else None,
        recipient=Party(happening.recipient) if happening.recipient else None,
        place=_place(happening, points),
        time=_time(happening),
        quantities=tuple(_quantity(amount) for amount in happening.quantities),
        factuality=cast(Factuality, happening.factuality),
        attribution=None if happening.attribution is None else sayings[happening.attribution],
        rule="annotated",
    )


def _place(happening: Happening, points: Mapping[str, tuple[float, float] | None]) -> Toponym | None:
    if happening.place_name is None:
        return None
    name = happening.place_name
    whole = name if name in points else name.rpartition(", ")[2]
    point = points.get(whole)
    lat, lon = point or (None, None)
    precision: Precision = "region" if point is None else "city" if whole == name else "area"
    within = () if whole == name else (whole,)
    return Toponym(happening.place or happening.trigger, Place(None, name, lat, lon, None, None, within), precision)


def _time(happening: Happening) -> Time | None:
    covered = days(happening.date) if happening.date else None
    if happening.date is None or covered is None:
        return None
    begin, end = (day.isoformat() for day in covered)
    return Time(happening.trigger, "DATE", happening.date, begin, end)


def _quantity(amount: Amount) -> Quantity:
    low, high = (None if bound is None else int(bound) for bound in (amount.low, amount.high))
    return Quantity(amount.span, amount.of, low, low if low == high else None, high)
