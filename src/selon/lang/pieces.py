"""The smallest pieces that number and time words are spelled with, the same in every language.

A digit group keeps its thousands and decimals together (``10 000``, ``1,5``); a word keeps the apostrophe
that elides it (``d'``); everything else but white space stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

PIECE = re.compile(
    r"\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+(?![\d.])(?:,\d+)?|\d+(?:[.,]\d+)*|[^\W\d_]+['’]?|[^\w\s]",
)
T = TypeVar("T")


class Piece(NamedTuple):
    """One piece of a text: its offsets, and its letters in lower case with a straight apostrophe."""

    start: int
    end: int
    word: str


def split(text: str) -> list[Piece]:
    """All pieces of a text, in order."""
    return [Piece(m.start(), m.end(), m.group().lower().replace("’", "'")) for m in PIECE.finditer(text)]


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases of one or more pieces, each with what it stands for."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]

    def at(self, pieces: list[Piece], index: int) -> tuple[T, int] | None:
        """The longest phrase that begins at a piece, and the index after it."""
        for words, value in self.by_first.get(pieces[index].word, ()):
            end = index + len(words)
            if len(words) == 1 or tuple(p.word for p in pieces[index:end]) == words:
                return value, end
        return None


def phrases(entries: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Phrases from their written forms; of two entries for one form the later counts."""
    known: dict[str, dict[tuple[str, ...], T]] = {}
    for form, value in entries:
        words = tuple(p.word for p in split(form))
        known.setdefault(words[0], {})[words] = value
    return Phrases(
        {first: tuple(sorted(rest.items(), key=lambda e: -len(e[0]))) for first, rest in known.items()},
    )
