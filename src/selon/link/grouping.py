"""Joining pairs into groups, the surest first, without ever joining what was found to be apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things, by position, that may be one: how sure that is, and why."""

    weight: float
    left: int
    right: int
    reason: str


def join(count: int, pairs: Iterable[Pair], apart: Callable[[int, int], bool]) -> tuple[list[list[int]], list[Pair]]:
    """Groups of ``count`` things and the pairs that joined them.

    Pairs are taken by weight, those of one weight by position; two groups with members that are ``apart``
    stay two. The same pairs in another order give the same groups.
    """
    group = {at: [at] for at in range(count)}
    used: list[Pair] = []
    for pair in sorted(pairs, key=lambda p: (-p.weight, p.left, p.right)):
        left, right = group[pair.left], group[pair.right]
        if left is right or any(apart(a, b) for a in left for b in right):
            continue
        joined = left + right
        for at in joined:
            group[at] = joined
        used.append(pair)
    return _distinct([group[at] for at in range(count)]), used


def _distinct(groups: Sequence[list[int]]) -> list[list[int]]:
    seen: dict[int, list[int]] = {id(group): sorted(group) for group in groups}
    return sorted(seen.values())
