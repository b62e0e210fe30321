"""Counting what is right, and keeping what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import eq
from typing import Generic, Literal, TypeVar

from selon.model import Span

T = TypeVar("T")
Pairs = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items of a layer are right, were found, and are in the gold annotation."""

    right: int
    found: int
    gold: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float | None:
        """The share of found items that are right; None when none was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of gold items that were found; None when there are none."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when nothing was there to find and nothing was found."""
        both = self.found + self.gold
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """What is compared, where it stands, and how a list of mistakes shows it (as its value by default)."""

    span: Span
    value: T
    shown: object = None

    def show(self) -> object:
        return self.value if self.shown is None else self.shown


def words_item(text: str, span: Span | None) -> Item[Span] | None:
    """Words of a text, shown as they stand; None where there are none."""
    return Item(span, span, span.of(text)) if span else None


@dataclass(frozen=True, slots=True)
class Slip:
    """One item that is not right: missed, invented, or found with a wrong value."""

    layer: str
    kind: Literal["missed", "invented", "wrong"]
    span: Span
    gold: object = None
    found: object = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One layer of one text."""

    layer: str
    tally: Tally
    slips: tuple[Slip, ...]


def count(
    layer: str,
    gold: Sequence[Item[T] | None],
    found: Sequence[Item[T] | None],
    paired: Iterable[tuple[int, int]],
    right: Callable[[T, T], bool] = eq,
) -> Outcome:
    """A layer of one text, from items in pairs (gold index, found index).

    None stands for an item without this layer (an event without an actor): it is neither to be found
    nor found. A pair counts when both are there and ``right`` says so of their values.
    """
    partner = dict(paired)
    slips: list[Slip] = []
    answered: set[int] = set()
    for g, expected in enumerate(gold):
        if expected is None:
            continue
        answer = found[partner[g]] if g in partner else None
        if answer is None:
            slips.append(Slip(layer, "missed", expected.span, gold=expected.show()))
            continue
        answered.add(partner[g])
        if not right(expected.value, answer.value):
            slips.append(Slip(layer, "wrong", expected.span, gold=expected.show(), found=answer.show()))
    present = sum(item is not None for item in gold)
    hits = present - len(slips)
    extra = [item for f, item in enumerate(found) if item is not None and f not in answered]
    slips += [Slip(layer, "invented", item.span, found=item.show()) for item in extra]
    return Outcome(layer, Tally(hits, sum(item is not None for item in found), present), tuple(slips))


def agree(
    layer: str, gold: Sequence[Item[T]], found: Sequence[Item[T]], paired: Pairs, right: Callable[[T, T], bool] = eq
) -> Outcome:
    """A layer that is scored on paired items only: in how many of them the values agree."""
    left, answers = [gold[g] for g, _ in paired], [found[f] for _, f in paired]
    return count(layer, left, answers, [(i, i) for i in range(len(paired))], right)
