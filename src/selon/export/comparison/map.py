"""The map of an incident: where its reports say that it happened, as exactly as they say it and no more.

A town is a point, a quarter a ring around it, and a region or a country no point at all: the country is shaded, since a
pin in its middle would show a place where nothing happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from math import cos, radians

from selon.export.comparison.words import outlet
from selon.export.outlines import Box, Outlines, Point, Ring, bounds, clipped, inside, read_outlines
from selon.export.phrases import flat
from selon.link import Comparison
from selon.link.conflicts import by_record
from selon.link.places import Where
from selon.link.tellings import Claim

WIDTH, HEIGHT = 960, 400
# Degrees of latitude that the map shows at the least, and the widest country that is shown whole beside points.
_LEAST, _WHOLE = 4.0, 14.0
_LETTER, _LINE = 7, 15
_KILOMETRES = (5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_DEGREE = 111.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A place with a point. ``ring`` for one known as an area only; ``differs`` when another report disputes it."""

    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str
    label: str
    note: str
    ring: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class Land:
    """A country: the path around it, its name where there is room; ``shaded`` when reports name it or its region."""

    path: str
    name: str
    x: int
    y: int
    shaded: bool


@dataclass(frozen=True, slots=True)
class Map:
    """What the page draws, and all of it in words."""

    width: int
    height: int
    lands: tuple[Land, ...]
    pins: tuple[Pin, ...]
    areas: tuple[str, ...]
    bar: int
    bar_label: str
    credit: str
    said: str


@dataclass(frozen=True, slots=True)
class _Frame:
    box: Box

    @property
    def _scale(self) -> float:
        return HEIGHT / (self.box.north - self.box.south)

    def at(self, lon: float, lat: float) -> tuple[int, int]:
        """A place on the drawing: equirectangular, true to scale along the middle."""
        box = self.box
        return round((lon - box.west) / (box.east - box.west) * WIDTH), round((box.north - lat) * self._scale)

    def back(self, x: float, y: float) -> Point:
        """The longitude and latitude of a place on the drawing."""
        box = self.box
        return box.west + x / WIDTH * (box.east - box.west), box.north - y / self._scale

    def pixels(self, kilometres: float) -> int:
        return round(kilometres / _DEGREE * self._scale)


@dataclass(frozen=True, slots=True)
class _Named:
    """A place and the claims that name it."""

    where: Where
    claims: tuple[Claim, ...]


def drawn_map(comparison: Comparison) -> Map | None:
    """The map of an incident; None when no report names a place that is known."""
    places = _places(comparison.claims)
    points, areas = [p for p in places if p.where.fine], [p for p in places if not p.where.fine]
    outlines = _outlines()
    shaded = {p.where.country for p in areas if p.where.country in outlines.rings}
    frame = _frame(points, shaded, outlines)
    if frame is None:
        return None
    pins = _apart([_pin(place, comparison, frame) for place in points])
    named = tuple(f"{flat(p.where.name)} ({_kind(p, outlines)}): {_by(p, comparison)}" for p in areas)
    bar = next((km for km in reversed(_KILOMETRES) if frame.pixels(km) <= WIDTH // 4), _KILOMETRES[0])
    return Map(
        width=WIDTH,
        height=HEIGHT,
        lands=tuple(_lands(frame, shaded, outlines, pins)),
        pins=pins,
        areas=named,
        bar=frame.pixels(bar),
        bar_label=f"{bar} km",
        credit=outlines.credit,
        said="; ".join((*(pin.note for pin in pins), *named)),
    )


@cache
def _outlines() -> Outlines:
    return read_outlines()


def _places(claims: Iterable[Claim]) -> tuple[_Named, ...]:
    found: dict[Where, list[Claim]] = {}
    for claim in claims:
        if claim.where and claim.where.resolved and (claim.where.point or claim.where.country):
            found.setdefault(claim.where, []).append(claim)
    return tuple(_Named(where, tuple(own)) for where, own in found.items() if not where.fine or where.point)


def _frame(points: Sequence[_Named], shaded: Iterable[str | None], outlines: Outlines) -> _Frame | None:
    """What to show: all points with room around them, and shaded countries as far as they are not too wide."""
    spots = [(p.where.point[1], p.where.point[0]) for p in points if p.where.point]
    for code in shaded:
        ring = max(outlines.rings[code or ""], key=lambda r: _area(bounds(r)))
        box = bounds(ring)
        if not points or max(box.east - box.west, box.north - box.south) <= _WHOLE:
            spots += [(box.west, box.south), (box.east, box.north)]
    if not spots:
        return None
    return _Frame(_fitted(bounds(spots).wider(0.15)))


def _fitted(box: Box) -> Box:
    """The box, wider or higher, in the proportions of the drawing."""
    lon, lat = (box.west + box.east) / 2, (box.south + box.north) / 2
    narrow = max(cos(radians(lat)), 0.2)
    tall = max(box.north - box.south, _LEAST, (box.east - box.west) * narrow * HEIGHT / WIDTH)
    broad = tall * WIDTH / HEIGHT / narrow
    return Box(lon - broad / 2, lat - tall / 2, lon + broad / 2, lat + tall / 2)


def _lands(frame: _Frame, shaded: set[str | None], outlines: Outlines, pins: Sequence[Pin]) -> Iterator[Land]:
    edge = frame.box.wider(0.05)
    for code, rings in outlines.rings.items():
        parts = [part for ring in rings if _meets(bounds(ring), edge) and len(part := clipped(ring, edge)) > 2]
        if not parts:
            continue
        shown = [clipped(part, frame.box) for part in parts]
        x, y, name = _named_at(shown, frame, outlines.names.get(code, ""), pins)
        yield Land("".join(_path(part, frame) for part in parts), name, x, y, code in shaded)


def _named_at(parts: Sequence[Ring], frame: _Frame, name: str, pins: Sequence[Pin]) -> tuple[int, int, str]:
    """A place in the largest part away from all pins, and the name, which is left out where there is none."""
    part = max((part for part in parts if len(part) > 2), key=lambda part: _area(bounds(part)), default=())
    box = bounds(part) if part else frame.box
    half = len(name) * _LETTER // 2
    for down, right in product((2, 1, 3), (4, 3, 5, 2, 6)):
        lon = box.west + (box.east - box.west) * right / 8
        x, y = frame.at(lon, box.north - (box.north - box.south) * down / 4)
        ends = [frame.back(x + side, y + up) for side, up in product((-half, half), (-_LINE, _LINE // 2))]
        free = not any(abs(pin.x - x) < half + 110 and abs(pin.y - y) < 2 * _LINE for pin in pins)
        if part and free and all(inside(part, end) for end in ends):
            return x, y, name
    return 0, 0, ""


def _path(ring: Ring, frame: _Frame) -> str:
    points: dict[tuple[int, int], None] = dict.fromkeys(frame.at(lon, lat) for lon, lat in ring)
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"


def _pin(place: _Named, comparison: Comparison, frame: _Frame) -> Pin:
    lat, lon = place.where.point or (0.0, 0.0)
    x, y = frame.at(lon, lat)
    label = flat(place.where.name)
    left = x + 14 + len(label) * _LETTER > WIDTH
    disputed = by_record(comparison.conflicts)
    differs = any("place" in disputed.get(claim.record.id, ()) for claim in place.claims)
    ring = any(claim.record.precision == "area" and claim.record.place == place.where.name for claim in place.claims)
    note = f"{label}: {_by(place, comparison)}"
    away = 14 if ring else 11
    return Pin(x, y, x - away if left else x + away, y + 4, "end" if left else "start", label, note, ring, differs)


def _apart(pins: Iterable[Pin]) -> tuple[Pin, ...]:
    """Labels one below the other where they would cover each other."""
    placed: list[Pin] = []
    for pin in sorted(pins, key=lambda p: (p.y, p.x, p.label)):
        y = pin.label_y
        for other in placed:
            if abs(other.label_x - pin.label_x) < max(len(other.label), len(pin.label)) * _LETTER:
                y = max(y, other.label_y + _LINE) if abs(y - other.label_y) < _LINE else y
        placed.append(replace(pin, label_y=y))
    return tuple(placed)


def _kind(place: _Named, outlines: Outlines) -> str:
    country = outlines.names.get(place.where.country or "", place.where.country or "")
    kinds: Mapping[bool, str] = {True: "a country", False: f"a region, shown as all of {country}"}
    return kinds[any(claim.record.precision == "country" for claim in place.claims)]


def _by(place: _Named, comparison: Comparison) -> str:
    return ", ".join(dict.fromkeys(outlet(comparison.docs[claim.record.document]) for claim in place.claims))


def _area(box: Box) -> float:
    return (box.east - box.west) * (box.north - box.south)


def _meets(a: Box, b: Box) -> bool:
    return a.west <= b.east and b.west <= a.east and a.south <= b.north and b.south <= a.north
