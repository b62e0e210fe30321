"""Which found item answers which gold item: likeness of spans and the best one-to-one assignment."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from math import asin, cos, inf, radians, sin, sqrt
from typing import TypeVar

from selon.model import Span

Point = tuple[float, float]
G = TypeVar("G")
F = TypeVar("F")

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Leading:
    """Words that may open a content without changing it: ``words`` stand alone, ``elided`` are glued on."""

    words: tuple[str, ...]
    elided: tuple[str, ...]


def read_leading(lang: str) -> Leading:
    """The leading words of ``lang/<code>/scoring.toml``; none for a language that has no such file."""
    file = resources.files("selon.lang") / lang / "scoring.toml"
    if not file.is_file():
        return Leading((), ())
    table = tomllib.loads(file.read_text("utf-8"))
    return Leading(tuple(table["leading"]["words"]), tuple(table["leading"]["elided"]))


def letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The offsets of all letters and digits of some spans: no blanks, no punctuation."""
    return frozenset(i for span in spans for i in range(span.start, span.end) if text[i].isalnum())


def jaccard(left: frozenset[int], right: frozenset[int]) -> float:
    """Shared characters over all characters of two sets of offsets."""
    either = len(left | right)
    return len(left & right) / either if either else 0.0


def alike(text: str, left: Span | None, right: Span | None) -> bool:
    """True when two spans name the same thing: one covers at least half of the shorter one's letters.

    Two absent spans are alike, one absent span is not.
    """
    if left is None or right is None:
        return left is right
    a, b = letters(text, [left]), letters(text, [right])
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def folded(words: str | None) -> str:
    """A name for comparison: lower case, without accents and punctuation."""
    kept = unicodedata.normalize("NFKD", words or "").casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in kept if not unicodedata.combining(c)).split())


def bare(text: str, spans: Iterable[Span], leading: Leading) -> tuple[str, ...]:
    """The words of a content without quotation marks, outer punctuation and leading words."""
    return tuple(filter(None, (_bare(span.of(text), leading) for span in spans)))


def _bare(words: str, leading: Leading) -> str:
    kept = _trimmed(words)
    for opening in (*(f"{word} " for word in leading.words), *leading.elided):
        if kept.casefold().startswith(opening):
            return _trimmed(kept[len(opening) :])
    return kept


def _trimmed(words: str) -> str:
    start, end = 0, len(words)
    while start < end and not words[start].isalnum():
        start += 1
    while start < end and not words[end - 1].isalnum():
        end -= 1
    return " ".join(words[start:end].replace("’", "'").split())


def kilometres(left: Point, right: Point) -> float:
    """The great-circle distance of two points (latitude, longitude), by the haversine formula."""
    lat1, lon1, lat2, lon2 = (radians(x) for x in (*left, *right))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def pairs(gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float]) -> list[tuple[int, int]]:
    """The one-to-one pairs (gold index, found index), as many as possible, of the highest likeness in all.

    Items of likeness 0 are never paired. The answer depends on the order of the two sequences only.
    """
    # 1 for each pair puts their number first: the likeness only decides between equally many.
    gain = [[(1 + value if (value := likeness(g, f)) > 0 else 0.0) for f in found] for g in gold]
    if not gold or not found:
        return []
    if len(gold) > len(found):
        turned = [list(column) for column in zip(*gain, strict=True)]
        return sorted((g, f) for f, g in enumerate(_assign(turned)) if gain[g][f] > 0)
    return [(g, f) for g, f in enumerate(_assign(gain)) if gain[g][f] > 0]


def _assign(gain: list[list[float]]) -> list[int]:
    """For each row its column, of the highest total gain; there are no more rows than columns.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957), one shortest augmenting path a row;
    row and column 0 are its sentinels.
    """
    rows, columns = len(gain), len(gain[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        column, before = 0, [0] * (columns + 1)
        slack, seen = [inf] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            seen[column] = True
            here = owner[column]
            for j in range(1, columns + 1):
                cost = -gain[here - 1][j - 1] - of_row[here] - of_column[j]
                if not seen[j] and cost < slack[j]:
                    slack[j], before[j] = cost, column
            step, nearest = min((slack[j], j) for j in range(1, columns + 1) if not seen[j])
            for j in range(columns + 1):
                if seen[j]:
                    of_row[owner[j]] += step
                    of_column[j] -= step
                else:
                    slack[j] -= step
            column = nearest
        while column:
            owner[column] = owner[before[column]]
            column = before[column]
    return [owner.index(row, 1) - 1 for row in range(1, rows + 1)]
