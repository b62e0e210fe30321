"""One layer of a document in text order, to be asked what stands at, in or beside some words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from selon.model import Span


class Spanned(Protocol):
    """Anything that stands in the text."""

    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Layer(Generic[T]):
    """The items of a layer, which do not overlap, with the offsets where they start.

    Every question is answered by bisection, so that a long text takes no longer per word than a short one.
    """

    items: tuple[T, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> T | None:
        """The item that starts at an offset."""
        found = self.first_from(offset)
        return found if found is not None and found.span.start == offset else None

    def first_from(self, offset: int) -> T | None:
        """The first item that starts at or after an offset."""
        index = bisect_left(self.starts, offset)
        return self.items[index] if index < len(self.items) else None

    def last_before(self, offset: int) -> T | None:
        """The last item that starts before an offset."""
        index = bisect_left(self.starts, offset)
        return self.items[index - 1] if index else None

    def inside(self, span: Span) -> Sequence[T]:
        """The items that lie wholly inside a span."""
        near = self.items[bisect_left(self.starts, span.start) : bisect_right(self.starts, span.end)]
        return [item for item in near if span.holds(item.span)]

    def meeting(self, span: Span) -> Sequence[T]:
        """The items that share a character with a span."""
        near = self.items[max(0, bisect_left(self.starts, span.start) - 1) : bisect_left(self.starts, span.end)]
        return [item for item in near if item.span.meets(span)]


def layer(items: Iterable[T]) -> Layer[T]:
    """The layer of some items."""
    ordered = tuple(sorted(items, key=lambda item: item.span.start))
    return Layer(ordered, tuple(item.span.start for item in ordered))
