"""How much speaks for two tellings being of one happening, point by point, and what rules it out.

Type, place, time, parties and numbers each add points with a reason. Two tellings whose types have nothing
to do with each other, or that are clearly of two places or times, are apart, whatever else they share. The
points are weights set by hand on reports, not probabilities; ``IncidentSettings.enough`` is the bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from selon.link.names import Name, other_party, same_name, same_sort
from selon.link.numbers import far_apart
from selon.link.places import nearness
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling
from selon.link.times import closeness
from selon.ontology.load import Ontology

# Types that reports take for each other.
ALIKE = (
    frozenset({"air_strike", "shelling"}),
    frozenset({"bombing", "suicide_bombing"}),
    frozenset({"armed_clash", "offensive"}),
    frozenset({"ceasefire", "agreement"}),
    frozenset({"surrender", "withdrawal"}),
)
# What violence ends in: told of by itself, it may be the end of any violent happening.
RESULTS = frozenset({"killing", "destruction"})

_PLACE = {"same": 3.0, "near": 2.0, "within": 1.0, "wide": 1.0, "unknown": 0.0}
_TIME = {"same": 2.0, "close": 0.5, "wide": 0.5, "unknown": 0.0}


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of evidence; ``weight`` is negative where it speaks against."""

    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was found about two tellings that are not ruled out."""

    points: tuple[Point, ...]

    @property
    def weight(self) -> float:
        return sum(point.weight for point in self.points)

    @property
    def against(self) -> bool:
        """True when something speaks against, however much speaks for."""
        return any(point.weight < 0 for point in self.points)

    @property
    def reason(self) -> str:
        return "; ".join(point.reason for point in self.points if point.weight)


class Kinship:
    """How much two types of happening can be one, looked up once for all pairs."""

    def __init__(self, ontology: Ontology) -> None:
        types = tuple(ontology.types.values())
        found = {(a.name, b.name): _kinship(a.name, b.name, ontology) for a, b in product(types, types)}
        self._points = {pair: point for pair, point in found.items() if point}
        self._violent = frozenset(t.name for t in types if t.violent)

    def violent(self, type: str) -> bool:
        """True for a type that uses force."""
        return type in self._violent

    def of(self, a: frozenset[str], b: frozenset[str]) -> Point | None:
        """The best that types of two tellings share; None when they have nothing to do with each other."""
        points = [point for pair in product(a, b) if (point := self._points.get(pair))]
        return max(points, key=lambda point: (point.weight, point.reason), default=None)


def weigh(a: Telling, b: Telling, kinship: Kinship, settings: IncidentSettings) -> Evidence | None:
    """The evidence for two tellings being of one happening; None when they are apart."""
    kin = kinship.of(a.types, b.types)
    if kin is None:
        return None
    place, time = nearness(a.where, b.where, settings.kilometres), closeness(a.when, b.when, settings.days)
    if place == "apart" or time == "apart":
        return None
    points = [kin, Point(_PLACE[place], f"place: {_places(a, b)}"), Point(_TIME[time], f"time: {_TIMES[time]}")]
    points += _parties("actor", a.actors, b.actors)
    points += _parties("recipient", a.recipients, b.recipients)
    points += _numbers(a, b)
    if time == "unknown" and _fresh(a, b, settings.days):
        points.append(Point(0.5, "the reports came out within these days"))
    return Evidence(tuple(points))


_TIMES = {"same": "the same day", "close": "days next to each other", "wide": "times that meet", "unknown": ""}


def _kinship(a: str, b: str, ontology: Ontology) -> Point | None:
    pair = {a, b}
    one, other = ontology.types[a], ontology.types[b]
    if a == b:
        return Point(3.0, f"both tell of {one.label}")
    labels = " and ".join(sorted((one.label, other.label)))
    if pair in ALIKE or (pair & RESULTS and one.violent and other.violent):
        return Point(2.0, f"{labels} may be one")
    return Point(1.0, f"{labels} are of one family") if one.family == other.family else None


def _places(a: Telling, b: Telling) -> str:
    names = sorted({place.name for place in (a.where, b.where) if place})
    return " and ".join(names)


def _fresh(a: Telling, b: Telling, days: int) -> bool:
    """True for two reports that came out within some days of each other."""
    if a.document == b.document or a.published is None or b.published is None:
        return False
    return abs(a.published - b.published) <= days


def _parties(role: str, a: Sequence[Name], b: Sequence[Name]) -> Iterator[Point]:
    pairs = tuple(product(a, b))
    if any(same_name(one, other) for one, other in pairs):
        yield Point(1.5, f"the same {role}")
    elif any(same_sort(one, other) for one, other in pairs):
        yield Point(0.5, f"{role} of the same sort")
    elif pairs and all(other_party(one, other) for one, other in pairs):
        yield Point(-2.0, f"another {role}")


def _numbers(a: Telling, b: Telling) -> Iterator[Point]:
    for of in sorted(a.numbers.keys() & b.numbers.keys()):
        pairs = tuple(product(a.numbers[of], b.numbers[of]))
        if any(one == other for one, other in pairs):
            yield Point(1.5, f"the same number of {of}")
        elif any(one.meets(other) for one, other in pairs):
            yield Point(0.5, f"numbers of {of} that can both be right")
        elif all(far_apart(one, other) for one, other in pairs):
            yield Point(-1.5, f"numbers of {of} far from each other")


def clash(a: Telling, b: Telling) -> bool:
    """True when two tellings count the same thing exactly and differently."""
    return any(
        one.exact and other.exact and one != other
        for of in a.numbers.keys() & b.numbers.keys()
        for one, other in product(a.numbers[of], b.numbers[of])
    )
