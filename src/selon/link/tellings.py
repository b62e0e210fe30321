"""Records made ready to be compared: one telling of a happening, and several put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from selon.link.names import Name, NameReader
from selon.link.numbers import Range, ranges
from selon.link.places import Where, named_near, where
from selon.link.times import When, when
from selon.link.words import folded_words
from selon.model import Document, Party, Record, Span
from selon.records import claims, party_name

T = TypeVar("T")

_NO_NUMBERS: Mapping[str, Range] = MappingProxyType({})
# What is shown of a record when its incident has been found, but is not looked at to find it.
_UNUSED: Mapping[str, Any] = {
    "quote": "",
    "wording": (),
    "rule": "",
    "source": None,
    "relay": None,
    "actor": None,
    "recipient": None,
    "place": None,
    "time": None,
    "lat": None,
    "lon": None,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A record with what it is compared by.

    ``trigger`` are the words that tell of the happening, ``sentence`` is the position of its sentence, ``alone`` says
    that no other event stands in it, ``heading`` that it stands in a heading. ``named`` are the places that are named
    near a happening without a place.
    """

    record: Record
    trigger: Span
    where: Where | None
    when: When | None
    actor: Name | None
    recipient: Name | None
    numbers: Mapping[str, Range]
    sentence: int
    alone: bool
    heading: bool
    named: tuple[Where, ...] = ()


class Pool:
    """Keeps one of all values that are equal: reports give the same ones again and again."""

    def __init__(self) -> None:
        self._known: dict[object, Any] = {}

    def one(self, value: T) -> T:
        """The value, or an equal one that was met before."""
        known: T = self._known.setdefault(value, value)
        return known


@dataclass(frozen=True, slots=True)
class Telling:
    """Claims of one report that tell of one happening, taken together.

    ``where`` is the narrowest of their places, ``when`` of their times; ``published`` the day of the report. ``named``
    are the places named near them, where none of them has a place.
    """

    claims: tuple[Claim, ...]
    types: frozenset[str]
    where: Where | None
    when: When | None
    actors: tuple[Name, ...]
    recipients: tuple[Name, ...]
    numbers: Mapping[str, tuple[Range, ...]]
    published: int | None
    named: tuple[Where, ...] = ()

    @property
    def document(self) -> str:
        return self.claims[0].record.document

    @property
    def first(self) -> str:
        """The id of the record that comes first in the text: what a telling is ordered by."""
        return self.claims[0].record.id


def read_claims(doc: Document, reader: NameReader) -> tuple[Claim, ...]:
    """The records of a document in text order, ready to be compared."""
    starts = [sentence.span.start for sentence in doc.sentences]
    headings = [block.span for block in doc.blocks if block.kind == "heading"]
    found = list(claims(doc))
    at = [bisect_right(starts, event.trigger.start) for _, event in found]
    return tuple(
        Claim(
            record=record,
            trigger=event.trigger,
            where=(place := where(doc, event)),
            when=when(event.time),
            actor=_name(event.actor, doc, reader, place),
            recipient=_name(event.recipient, doc, reader, place),
            numbers=ranges(event),
            sentence=sentence,
            alone=at.count(sentence) == 1,
            heading=any(span.holds(event.trigger) for span in headings),
            named=() if place else named_near(doc, event.trigger),
        )
        for (record, event), sentence in zip(found, at, strict=True)
    )


def compact(claim: Claim, pool: Pool) -> Claim:
    """The claim without what its incident is not found by, so that those of many reports fit into memory."""
    record = claim.record
    record = replace(
        record,
        outlet=pool.one(record.outlet),
        published=pool.one(record.published),
        voice=pool.one(record.voice),
        factuality=pool.one(record.factuality),
        type=pool.one(record.type),
        **_UNUSED,
    )
    return replace(
        claim,
        record=record,
        where=pool.one(claim.where),
        when=pool.one(claim.when),
        actor=pool.one(claim.actor),
        recipient=pool.one(claim.recipient),
        numbers=claim.numbers or _NO_NUMBERS,
        named=pool.one(tuple(map(pool.one, claim.named))),
    )


def told(claims: Iterable[Claim]) -> Telling:
    """Claims of one report as one telling."""
    ordered = tuple(sorted(claims, key=lambda c: (c.record.start, c.trigger, c.record.id)))
    times = [c.when for c in ordered if c.when]
    places = [c.where for c in ordered if c.where]
    return Telling(
        claims=ordered,
        types=frozenset(c.record.type for c in ordered),
        where=min(places, key=lambda p: p.breadth, default=None),
        when=min(times, key=lambda t: t.end - t.begin, default=None),
        actors=tuple(c.actor for c in ordered if c.actor),
        recipients=tuple(c.recipient for c in ordered if c.recipient),
        numbers=_gathered(ordered),
        published=_ordinal(ordered[0].record.published),
        named=() if places else tuple(dict.fromkeys(place for claim in ordered for place in claim.named)),
    )


def _name(party: Party | None, doc: Document, reader: NameReader, place: Where | None) -> Name | None:
    """The name of a party without the words of its place; None when nothing is left."""
    shown = party_name(party, doc.text)
    if shown is None:
        return None
    local = _local(place) if place else frozenset()
    name = replace(reader.name(shown, local), code=party.code if party else None)
    return name if name.words else None


def _local(place: Where) -> frozenset[str]:
    return frozenset(chain.from_iterable(folded_words(name) for name in (place.name, *place.within)))


def _gathered(claims: Iterable[Claim]) -> Mapping[str, tuple[Range, ...]]:
    found: dict[str, list[Range]] = {}
    for of, number in _numbers(claims):
        found.setdefault(of, []).append(number)
    return {of: tuple(numbers) for of, numbers in found.items()}


def _numbers(claims: Iterable[Claim]) -> Iterator[tuple[str, Range]]:
    return chain.from_iterable(claim.numbers.items() for claim in claims)


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
