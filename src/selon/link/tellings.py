"""Records made ready to be compared: one telling of a happening, and several put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from selon.link.names import Name, NameReader
from selon.link.numbers import Range, ranges
from selon.link.places import Where, where
from selon.link.times import When, when
from selon.link.words import folded_words
from selon.model import Document, Event, Party, Record
from selon.records import claims, party_name


@dataclass(frozen=True, slots=True)
class Claim:
    """A record with the event it was made from and what it is compared by.

    ``sentence`` is the position of its sentence, ``alone`` says that no other event stands in it, ``heading``
    that it stands in a heading.
    """

    record: Record
    event: Event
    where: Where | None
    when: When | None
    actor: Name | None
    recipient: Name | None
    numbers: Mapping[str, Range]
    sentence: int
    alone: bool
    heading: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """Claims of one report that tell of one happening, taken together.

    ``where`` is the narrowest of their places, ``when`` of their times; ``published`` the day of the report.
    """

    claims: tuple[Claim, ...]
    types: frozenset[str]
    where: Where | None
    when: When | None
    actors: tuple[Name, ...]
    recipients: tuple[Name, ...]
    numbers: Mapping[str, tuple[Range, ...]]
    published: int | None

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
            event=event,
            where=(place := where(doc, event)),
            when=when(event.time),
            actor=_name(event.actor, doc, reader, place),
            recipient=_name(event.recipient, doc, reader, place),
            numbers=ranges(event),
            sentence=sentence,
            alone=at.count(sentence) == 1,
            heading=any(span.holds(event.trigger) for span in headings),
        )
        for (record, event), sentence in zip(found, at, strict=True)
    )


def told(claims: Iterable[Claim]) -> Telling:
    """Claims of one report as one telling."""
    ordered = tuple(sorted(claims, key=lambda c: (c.record.start, c.event.trigger, c.record.id)))
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
    )


def _name(party: Party | None, doc: Document, reader: NameReader, place: Where | None) -> Name | None:
    """The name of a party without the words of its place; None when nothing is left."""
    shown = party_name(party, doc.text)
    if shown is None:
        return None
    local = _local(place) if place else frozenset()
    name = reader.name(shown, local)
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
