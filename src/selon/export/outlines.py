"""Outlines of countries for a map that needs nothing from outside: Natural Earth, public domain.

``docs/outlines.py`` makes the file. Neighbours share their border as one arc, so that no gap shows between them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from selon.export.page import asset

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def wider(self, share: float) -> Box:
        """The box with so much of its size added on every side."""
        x, y = (self.east - self.west) * share, (self.north - self.south) * share
        return Box(self.west - x, self.south - y, self.east + x, self.north + y)


@dataclass(frozen=True, slots=True)
class Outlines:
    """The outer rings of countries by code (ISO 3166-1), as longitude and latitude, and their names."""

    rings: Mapping[str, tuple[Ring, ...]]
    names: Mapping[str, str]
    credit: str


def read_outlines() -> Outlines:
    """The outlines that come with the package."""
    row = json.loads(asset("outlines.json"))
    arcs = [_points(steps, row["scale"]) for steps in row["arcs"]]
    rings = {code: tuple(_ring(numbers, arcs) for numbers in own) for code, own in row["countries"].items()}
    return Outlines(rings, row["names"], row["credit"])


def bounds(points: Sequence[Point]) -> Box:
    """The smallest box around some points."""
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Box(min(lons), min(lats), max(lons), max(lats))


def clipped(ring: Ring, box: Box) -> Ring:
    """What of a ring lies in a box (Sutherland and Hodgman, "Reentrant polygon clipping", 1974), if anything."""
    found = ring
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        found = _beside(found, axis, edge, sign)
    return found


def inside(ring: Ring, point: Point) -> bool:
    """True for a point within a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    crossed = 0
    for (ax, ay), (bx, by) in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        crossed += (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
    return crossed % 2 == 1


def _beside(ring: Ring, axis: int, edge: float, sign: int) -> Ring:
    kept: list[Point] = []
    for before, point in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        was, is_ = (sign * (p[axis] - edge) >= 0 for p in (before, point))
        if was != is_:
            part = (edge - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])))
        if is_:
            kept.append(point)
    return tuple(kept)


def _points(steps: Sequence[int], scale: int) -> Ring:
    return tuple((x / scale, y / scale) for x, y in zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """The arcs one after the other, each but the first without the point at which it begins; ~n is n backwards."""
    found: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[1:] if found else arc
    return tuple(found)
