"""How much speaks for two tellings being of one happening, point by point, and what rules it out.

Type, place, time, parties and numbers each add points with a reason. Two tellings whose types have nothing
to do with each other, or that are clearly of two places or times, are apart, whatever else they share. The
points are ``Weights``, set by hand on reports, not probabilities; ``IncidentSettings.enough`` is the bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from selon.link.names import Name, other_party, same_name, same_sort
from selon.link.numbers import far_apart, same_figure
from selon.link.places import Nearness, nearness
from selon.link.settings import IncidentSettings, Weights
from selon.link.tellings import Telling
from selon.link.times import Closeness, closeness
from selon.ontology.load import Ontology

# Types that reports take for each other.
ALIKE = (
    frozenset({"air_strike", "shelling"}),
    frozenset({"bombing", "suicide_bombing"}),
    frozenset({"armed_clash", "offensive"}),
    frozenset({"ceasefire", "agreement"}),
    frozenset({"surrender", "withdrawal"}),
)
# Troops are sent for a battle: types of two families that count as of one.
AKIN = tuple(frozenset({"deployment", battle}) for battle in ("offensive", "armed_clash", "territory_capture"))
# What violence ends in: told of by itself, it may be the end of any violent happening.
RESULTS = frozenset({"killing", "destruction"})

# How strong each side is: two sides of one battle have two numbers.
SIDES = frozenset({"combatants"})


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

    def __init__(self, ontology: Ontology, weights: Weights) -> None:
        types = tuple(ontology.types.values())
        found = {(a.name, b.name): _kinship(a.name, b.name, ontology, weights) for a, b in product(types, types)}
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
    place, time = nearness(a.where, b.where, settings.kilometres), closeness(a.when, b.when, _window(a, b, settings))
    if place == "apart" or time == "apart":
        return None
    weights = settings.weights
    if time == "unknown" and kin.weight <= weights.family and (is_long(a, settings) or is_long(b, settings)):
        return None  # a battle of years holds many sieges
    points = [kin, Point(_place(place, weights), f"place: {_places(a, b)}"), _time(time, weights, _wide(a))]
    points += _parties("actor", a.actors, b.actors, weights)
    points += _parties("recipient", a.recipients, b.recipients, weights)
    points += _numbers(a, b, weights)
    if time == "unknown":
        points += _fresh(a, b, settings)
    return Evidence(tuple(points))


def _window(a: Telling, b: Telling, settings: IncidentSettings) -> int:
    """How many days apart they may be: more for what takes its time."""
    lasting = bool(a.types & settings.lasting and b.types & settings.lasting)
    return settings.lasting_days if lasting else settings.days


def is_long(telling: Telling, settings: IncidentSettings) -> bool:
    """True for what went on so long that its time does not tell which of many happenings is meant."""
    return telling.when is not None and telling.when.end - telling.when.begin > settings.longest


def _place(place: Nearness, weights: Weights) -> float:
    found = {"same": weights.same_place, "near": weights.near, "within": weights.within, "wide": weights.within}
    return found.get(place, 0.0)


def _wide(telling: Telling) -> bool:
    return telling.when is not None and telling.when.wide


def _time(time: Closeness, weights: Weights, wide: bool) -> Point:
    if time == "same":
        return Point(weights.same_day, "time: the same times" if wide else "time: the same day")
    return Point(0.0 if time == "unknown" else weights.days_meet, f"time: {_TIMES.get(time, '')}")


_TIMES: dict[Closeness, str] = {"close": "days near each other", "wide": "times that meet"}


def _kinship(a: str, b: str, ontology: Ontology, weights: Weights) -> Point | None:
    pair = {a, b}
    one, other = ontology.types[a], ontology.types[b]
    if a == b:
        return Point(weights.same_type, f"both tell of {one.label}")
    labels = " and ".join(sorted((one.label, other.label)))
    if pair in ALIKE or (pair & RESULTS and one.violent and other.violent):
        return Point(weights.alike, f"{labels} may be one")
    akin = one.family == other.family or pair in AKIN
    return Point(weights.family, f"{labels} are of one family") if akin else None


def _places(a: Telling, b: Telling) -> str:
    names = sorted({place.name for place in (a.where, b.where) if place})
    return " and ".join(names)


def _fresh(a: Telling, b: Telling, settings: IncidentSettings) -> Iterator[Point]:
    """For two reports that came out within some days of each other."""
    if a.document == b.document or a.published is None or b.published is None:
        return
    days = abs(a.published - b.published)
    if days <= 1 and a.types & b.types & settings.lasting:
        yield Point(settings.weights.next_day, "the reports came out on one day or the next")
    elif days <= settings.days:
        yield Point(settings.weights.fresh, "the reports came out within these days")


def _parties(role: str, a: Sequence[Name], b: Sequence[Name], weights: Weights) -> Iterator[Point]:
    pairs = tuple(product(a, b))
    if any(same_name(one, other) for one, other in pairs):
        yield Point(weights.same_party, f"the same {role}")
    elif any(same_sort(one, other) for one, other in pairs):
        yield Point(weights.same_sort, f"{role} of the same sort")
    elif pairs and all(other_party(one, other) for one, other in pairs):
        yield Point(weights.other_party, f"another {role}")


def _numbers(a: Telling, b: Telling, weights: Weights) -> Iterator[Point]:
    for of in sorted(a.numbers.keys() & b.numbers.keys()):
        pairs = tuple(product(a.numbers[of], b.numbers[of]))
        if any(same_figure(one, other) for one, other in pairs):
            yield Point(weights.same_number, f"the same number of {of}")
        elif any(one.meets(other) for one, other in pairs):
            yield Point(weights.numbers_meet, f"numbers of {of} that can both be right")
        elif of not in SIDES and all(far_apart(one, other) for one, other in pairs):
            yield Point(weights.far_numbers, f"numbers of {of} far from each other")


def clash(a: Telling, b: Telling) -> bool:
    """True when two tellings count the same thing exactly and differently."""
    return any(
        one.exact and other.exact and one != other
        for of in (a.numbers.keys() & b.numbers.keys()) - SIDES
        for one, other in product(a.numbers[of], b.numbers[of])
    )
