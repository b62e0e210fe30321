"""What the numbers of one event come to: those of a row are added, parts of a number are not.

« Six soldats et quatre civils ont été tués » are ten dead; of « dix morts, dont deux enfants » there are ten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from selon.model import Quantity

Totals = Mapping[str | None, Quantity]


def totals(quantities: Iterable[Quantity]) -> Totals:
    """For each thing that is counted, its first number with those added to it; the span stays that of the first.

    Who stands beside them counts too; where some are not counted, the sum is the least that it can be.
    """
    found: dict[str | None, Quantity] = {}
    for quantity in quantities:
        first = found.get(quantity.of)
        if first is None:
            found[quantity.of] = _with_others(quantity)
        elif quantity.added:
            found[quantity.of] = _sum(first, _with_others(quantity))
    return found


def _with_others(quantity: Quantity) -> Quantity:
    if quantity.beside is None:
        return replace(quantity, high=None)
    more = quantity.beside
    return replace(
        quantity, low=_plus(quantity.low, more), best=_plus(quantity.best, more), high=_plus(quantity.high, more)
    )


def _sum(one: Quantity, other: Quantity) -> Quantity:
    return replace(
        one, low=_plus(one.low, other.low), best=_plus(one.best, other.best), high=_plus(one.high, other.high)
    )


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
