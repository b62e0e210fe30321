"""Whether two places may be one: the same, near each other, one within the other, or apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from selon.link.words import fold
from selon.model import Document, Event, Precision, Span, Toponym

Nearness = Literal["same", "near", "within", "wide", "unknown", "apart"]
FINE: frozenset[Precision | None] = frozenset({"exact", "city", "area"})

_EARTH = 6371.0
# Kilometres from one degree of latitude to the next.
_DEGREE = 111.0


@dataclass(frozen=True, slots=True)
class Where:
    """A place as far as it can be compared. ``fine`` is false for regions and countries and for the unresolved."""

    name: str
    key: str
    id: int | None
    point: tuple[float, float] | None
    country: str | None
    fine: bool
    resolved: bool
    within: frozenset[str]

    @property
    def pinned(self) -> bool:
        """True for a place with a point of its own on the map."""
        return self.fine and self.point is not None

    @property
    def breadth(self) -> int:
        """0 for a point, 1 for a name that was not resolved, 2 for a region or a country."""
        return (0 if self.fine else 2) if self.resolved else 1


def where(doc: Document, event: Event) -> Where | None:
    """The narrowest place of an event that can be found again: its own, or one named within its words or within
    the words for who or what undergoes it ("the market of X"). A site without a name of its own is none.
    """
    given = [event.place] if event.place else []
    spans = [part.span for part in (event.place, event.recipient) if part]
    given += [toponym for toponym in doc.places if any(span.holds(toponym.span) for span in spans)]
    found = [_where(doc, toponym) for toponym in given if toponym.place or _named(toponym.span.of(doc.text))]
    return min(found, key=lambda place: (place.breadth, len(place.name)), default=None)


def named_near(doc: Document, trigger: Span) -> tuple[Where, ...]:
    """The places on the map that the paragraph of some words names, or the heading over it, each once."""
    spans = tuple(_around(doc, trigger))
    found = (_where(doc, t) for t in doc.places if t.place and any(span.holds(t.span) for span in spans))
    return tuple({place.key: place for place in found if place.fine and place.point}.values())


def _around(doc: Document, trigger: Span) -> Iterator[Span]:
    """The paragraph that some words stand in, and the last heading before it."""
    yield from (block.span for block in doc.blocks if block.span.holds(trigger))
    before = [block.span for block in doc.blocks if block.kind == "heading" and block.span.end <= trigger.start]
    yield from before[-1:]


def nearness(a: Where | None, b: Where | None, kilometres: float) -> Nearness:
    """How near two places are; two that cannot be compared are unknown, never apart."""
    if a is None or b is None:
        return "unknown"
    if (a.id is not None and a.id == b.id) or (a.key == b.key and not _far(a, b, kilometres)):
        return "same" if a.fine or not a.resolved else "wide"
    if a.key in b.within or b.key in a.within:
        return "within"
    if a.country and b.country and a.country != b.country:
        return "apart"
    if a.point and b.point and a.fine and b.fine:
        return "near" if distance(a.point, b.point) <= kilometres else "apart"
    return "unknown"


def _far(a: Where, b: Where, kilometres: float) -> bool:
    """True for two places on the map that only share a name."""
    known = a.fine and b.fine and a.point and b.point
    return bool(known) and distance(a.point or (0, 0), b.point or (0, 0)) > kilometres


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres along the great circle (haversine formula) between two points as (latitude, longitude)."""
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(radians, point)) for point in (a, b))
    part = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(part))


def cell(point: tuple[float, float], kilometres: float) -> tuple[int, int]:
    """The square of a grid that a point lies in: rows of that height, in each row columns of about that width."""
    row = int(point[0] // (kilometres / _DEGREE))
    return row, int(point[1] // _width(row, kilometres))


def cells_around(point: tuple[float, float], kilometres: float) -> Iterator[tuple[int, int]]:
    """All squares in which a place may lie that is so near to a point."""
    row, _ = cell(point, kilometres)
    reach = max(_width(near, kilometres) for near in (row - 1, row, row + 1))
    for near in (row - 1, row, row + 1):
        width = _width(near, kilometres)
        first, last = (int((point[1] + side) // width) for side in (-reach, reach))
        yield from ((near, column) for column in range(first, last + 1))


def _width(row: int, kilometres: float) -> float:
    """Degrees of longitude that many kilometres wide, at the edge of the row that is nearer to a pole."""
    tall = kilometres / _DEGREE
    edge = max(abs(row * tall), abs((row + 1) * tall))
    return tall / max(cos(radians(min(edge, 90.0))), 0.1)


def _named(words: str) -> bool:
    """True when a capital stands in other than the first word, which it may owe to its sentence, or stands alone."""
    first, *rest = words.split()
    return any(c.isupper() for word in rest for c in word) or (not rest and first[:1].isupper())


def _where(doc: Document, toponym: Toponym) -> Where:
    place = toponym.place
    if place is None:
        name = toponym.span.of(doc.text)
        return Where(name, fold(name), None, None, None, False, False, frozenset())
    point = None if place.lat is None or place.lon is None else (place.lat, place.lon)
    within = frozenset(map(fold, place.within))
    return Where(place.name, fold(place.name), place.id, point, place.country, toponym.precision in FINE, True, within)
