"""Ranges of numbers, and whether two of them can both be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.model import Event, Quantity
from selon.totals import totals


@dataclass(frozen=True, slots=True)
class Range:
    """At least ``low``, at most ``high``; None where a bound is not given."""

    low: int | None
    high: int | None

    def meets(self, other: Range) -> bool:
        """True when some number is in both."""
        return not (_over(self.low, other.high) or _over(other.low, self.high))

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high


def ranges(event: Event) -> Mapping[str, Range]:
    """What an event counts: for each thing its number, rows added up, without parts of it."""
    return {of: _range(quantity) for of, quantity in totals(event.quantities).items() if of and of != "other"}


def same_figure(a: Range, b: Range) -> bool:
    """True for one range, and for one figure that is given exactly or as a bound: "4 000" and "up to 4 000"."""
    return sign_of(a) == sign_of(b)


def sign_of(number: Range) -> tuple[int | None, ...]:
    """The one figure that a range is made of, or its two bounds."""
    given = {number.low, number.high} - {None}
    return tuple(given) if len(given) == 1 else (number.low, number.high)


def far_apart(a: Range, b: Range, times: int = 3) -> bool:
    """True when they do not meet and one is more than that many times the other."""
    if a.meets(b):
        return False
    less, more = sorted((a, b), key=lambda r: r.low if r.low is not None else r.high or 0)
    top, bottom = less.high or less.low or 0, more.low or more.high or 0
    return bottom > times * top


def _range(quantity: Quantity) -> Range:
    if quantity.low is None and quantity.high is None:
        return Range(quantity.best, quantity.best)
    return Range(quantity.low, quantity.high)


def _over(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high
