"""The same words in two texts, as pairs of spans."""

from __future__ import annotations

from collections.abc import Container, Iterator

from selon.link.results import Passage
from selon.link.words import Runs

# A run that a text repeats very often is looked for at its first places only.
_PLACES = 8


def shared_passages(left: Runs, right: Runs, counted: Container[int]) -> tuple[Passage, ...]:
    """The longest stretches of ``left`` that ``right`` has word for word, in the order of ``left``.

    Only runs in ``counted`` are looked at. Each word of ``left`` is in one passage at most.
    """
    return tuple(Passage(left.span(i, n), right.span(j, n)) for i, j, n in _stretches(left, right, counted))


def _stretches(left: Runs, right: Runs, counted: Container[int]) -> Iterator[tuple[int, int, int]]:
    places: dict[int, list[int]] = {}
    for j, key in enumerate(right.keys):
        if key in counted:
            places.setdefault(key, []).append(j)
    i = 0
    while i < len(left.keys):
        found = places.get(left.keys[i], ())
        if not found:
            i += 1
            continue
        j = max(found[:_PLACES], key=lambda place: _reach(left, right, i, place, counted))
        n = _reach(left, right, i, j, counted)
        yield i, j, n
        i += n + left.length - 1


def _reach(left: Runs, right: Runs, i: int, j: int, counted: Container[int]) -> int:
    n = 0
    while (
        i + n < len(left.keys)
        and j + n < len(right.keys)
        and left.keys[i + n] == right.keys[j + n]
        and left.keys[i + n] in counted
    ):
        n += 1
    return n
