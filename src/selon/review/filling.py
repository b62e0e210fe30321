"""Reading the form of a record: from what was filled in to the values that the log keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import get_args

from selon.export.phrases import flat
from selon.judge import Field, Value
from selon.judge.values import UnusableValue, value_of, voice_row
from selon.lines import place_row, quantity_row, time_row
from selon.model import Document, Event, Place, Precision, Quantity, Span, Toponym
from selon.records import number_voices
from selon.review import words
from selon.review.deciding import content_of
from selon.review.desk import Desk
from selon.review.form import NONE, OTHER, SPARE

_FEATURES: Mapping[str, Precision] = {"PCLI": "country", "ADM1": "region"}


def filled(desk: Desk, doc: Document, event: Event, given: Mapping[str, str]) -> dict[Field, Value]:
    """The values that a filled-in form means; an ``UnusableValue`` names the first that means nothing."""
    return {
        "type": given["type"],
        "factuality": given["factuality"],
        "source": _source(doc, event, given),
        "actor": _party(doc, event, given, "actor"),
        "recipient": _party(doc, event, given, "recipient"),
        "place": _place(desk, doc, event, given),
        "time": _time(doc, event, given),
        "numbers": list(_numbers(doc, event, given)),
    }


def _where(doc: Document, event: Event, given: Mapping[str, str], name: str) -> Span | None:
    """The words of a field: selected ones by their offset, typed ones by looking them up near the event."""
    text = given.get(f"{name}_words", "").strip()
    if not text:
        return None
    start = given.get(f"{name}_start", "")
    if start.isdigit() and flat(doc.text[int(start) : int(start) + len(text)]) == flat(text):
        return Span(int(start), int(start) + len(text))
    return words.typed(doc, text, event.trigger.start)


def _needed(doc: Document, event: Event, given: Mapping[str, str], name: str) -> Span:
    span = _where(doc, event, given, name)
    if span is None:
        raise UnusableValue(f"the words of the {name} are missing")
    return span


def _party(doc: Document, event: Event, given: Mapping[str, str], name: Field) -> Value:
    now = value_of(name, event, doc.text)
    if now and flat(now["text"]) == flat(given.get(f"{name}_words", "")):
        return now
    span = _where(doc, event, given, name)
    return words.party(doc, span) if span else None


def _source(doc: Document, event: Event, given: Mapping[str, str]) -> Value:
    chosen = given.get("source", NONE)
    if chosen == NONE:
        return None
    if chosen == OTHER:
        return words.source(doc, _needed(doc, event, given, "source"), content_of(doc, event))
    voices = number_voices(doc.attributions)
    for attribution in voices.ordered:
        if voices.id_of(attribution) == chosen:
            return voice_row(attribution, doc.text)
    raise UnusableValue(f"no voice {chosen}")


def _place(desk: Desk, doc: Document, event: Event, given: Mapping[str, str]) -> Value:
    chosen = given.get("place", NONE)
    if chosen == NONE:
        return None
    if chosen != OTHER:
        return place_row(doc.places[_index(chosen, len(doc.places))], doc.text)
    now = value_of("place", event, doc.text)
    if now and _same(given, now):
        return now
    span = _needed(doc, event, given, "place")
    found = _found_place(desk, span.of(doc.text), given)
    precision: Precision | None = next((p for p in get_args(Precision) if p == given.get("precision")), None)
    if found is None:
        return place_row(Toponym(span), doc.text)
    usual = _FEATURES.get((found.feature or "").rpartition(".")[2], "city")
    return place_row(Toponym(span, found, precision or usual), doc.text)


def _same(given: Mapping[str, str], now: Value) -> bool:
    """True when the place in the form is the one that the record has."""
    point = [None if now[axis] is None else float(now[axis]) for axis in ("lat", "lon")]
    there = [_degrees(given.get(axis, "")) for axis in ("lat", "lon")]
    words_as_before = flat(now["text"]) == flat(given.get("place_words", ""))
    chosen = given.get("candidate", "") or (given.get("precision", "") not in ("", now["precision"]))
    return words_as_before and point == there and not chosen


def _found_place(desk: Desk, name: str, given: Mapping[str, str]) -> Place | None:
    """The candidate that was chosen, moved where the map says; a point without a candidate is a place of its own."""
    asked = given.get("place_query", "").strip() or name
    known = {str(at): candidate.place for at, candidate in enumerate(desk.candidates(asked))}
    found = known.get(given.get("candidate", ""))
    lat, lon = (_degrees(given.get(axis, "")) for axis in ("lat", "lon"))
    if found and (lat is None or (lat, lon) == (found.lat, found.lon)):
        return found
    if lat is None or lon is None:
        return found
    return replace(found, id=None, lat=lat, lon=lon) if found else Place(None, asked, lat, lon, None, None)


def _time(doc: Document, event: Event, given: Mapping[str, str]) -> Value:
    chosen = given.get("time", NONE)
    if chosen == NONE:
        return None
    if chosen != OTHER:
        return time_row(doc.times[_index(chosen, len(doc.times))], doc.text)
    now = value_of("time", event, doc.text)
    begin = given.get("begin", "").strip()
    end = given.get("end", "").strip() or begin
    if now and (now["begin"], now["end_date"]) == (begin, end) and flat(now["text"]) == flat(given["time_words"]):
        return now
    return words.day(doc, _needed(doc, event, given, "time"), begin, end)


def _numbers(doc: Document, event: Event, given: Mapping[str, str]) -> Iterator[Value]:
    before = [quantity_row(q, doc.text) for q in event.quantities]
    for at in range(len(before) + SPARE):
        low, best, high = (_count(given.get(f"{bound}-{at}", "")) for bound in ("low", "best", "high"))
        if low is best is high is None:
            continue
        of = given.get(f"of-{at}", "").strip().replace(" ", "_") or None
        text = given.get(f"number-{at}_words", "").strip()
        if at < len(before) and flat(before[at]["text"]) == flat(text):
            yield {**before[at], "of": of, "low": low, "best": best, "high": high}
        else:
            span = _needed(doc, event, given, f"number-{at}")
            yield quantity_row(Quantity(span, of, low, best, high), doc.text)


def _index(chosen: str, count: int) -> int:
    if chosen.isdigit() and int(chosen) < count:
        return int(chosen)
    raise UnusableValue(f"no choice {chosen}")


def _count(text: str) -> int | None:
    digits = "".join(text.split())
    if not digits:
        return None
    if not digits.isascii() or not digits.isdigit():
        raise UnusableValue(f"not a number: {text}")
    return int(digits)


def _degrees(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise UnusableValue(f"not degrees: {text}") from None
