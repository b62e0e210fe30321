"""Happenings that a report gives no place for, beside those at a place that is named near their words.

Nothing gets a place here: a record without one stays so. But when its paragraph, or the heading over it, names the
place at which another report has such a happening, at a time that fits, with the same figure or the same parties on
both sides, the two may be one. Each such pair says so in its reason.
"""

from __future__ import annotations

from itertools import product

from selon.link.evidence import Point
from selon.link.names import same_name
from selon.link.numbers import same_figure
from selon.link.places import nearness
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling


def is_unplaced(telling: Telling) -> bool:
    """True for a happening that may be looked for by its day and the places named near it, for want of its own."""
    specific = bool(telling.numbers) or bool(telling.actors and telling.recipients)
    return bool(telling.named) and specific and is_dated(telling)


def is_dated(telling: Telling) -> bool:
    """True when the day of a happening is given, or that of its report."""
    return telling.when is not None or telling.published is not None


def named_point(a: Telling, b: Telling, settings: IncidentSettings) -> Point | None:
    """What it counts that the place of one is named near the other; None where that says too little."""
    placed, other = (a, b) if a.where else (b, a)
    if placed.where is None or not is_unplaced(other) or not is_dated(placed):
        return None
    if not any(nearness(placed.where, place, settings.kilometres) == "same" for place in other.named):
        return None
    if not (_share_figure(a, b) or _share_parties(a, b)):
        return None
    return Point(settings.weights.named, f"one report gives no place, but names {placed.where.name} nearby")


def _share_figure(a: Telling, b: Telling) -> bool:
    return any(
        same_figure(*pair) for of in a.numbers.keys() & b.numbers for pair in product(a.numbers[of], b.numbers[of])
    )


def _share_parties(a: Telling, b: Telling) -> bool:
    actors, recipients = product(a.actors, b.actors), product(a.recipients, b.recipients)
    return any(same_name(*pair) for pair in actors) and any(same_name(*pair) for pair in recipients)
