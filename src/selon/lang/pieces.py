"""The smallest pieces that number and time words are spelled with, the same in every language.

A digit group keeps its thousands and decimals together (``10 000``, ``1,5``); a word keeps the apostrophe
that elides it (``d'``); everything else but white space stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

PIECE = re.compile(
    r"\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+(?!\.?\d)(?:,\d+)?|\d+(?:[.,]\d+)*|[^\W\d_]+['’]?|[^\w\s]",
)
KEPT = 20_000  # words that are remembered: a long run must not fill the memory
T = TypeVar("T")


class Piece(NamedTuple):
    """One piece of a text: its offsets, and its letters in lower case with a straight apostrophe."""

    start: int
    end: int
    word: str


@lru_cache(maxsize=KEPT)
def plain(form: str) -> str:
    """A word in lower case with a straight apostrophe."""
    return form.lower().replace("’", "'")


def split(text: str) -> list[Piece]:
    """All pieces of a text, in order."""
    return [Piece(m.start(), m.end(), plain(m.group())) for m in PIECE.finditer(text)]


@lru_cache(maxsize=1)
def split_once(text: str) -> tuple[Piece, ...]:
    """The pieces of a whole text, kept until the next text: several finders read the same ones."""
    return tuple(split(text))


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases of one or more pieces, each with what it stands for: by their first, then by their second piece.

    A phrase of one piece has "" for its second; of those with the same two the longest comes first.
    """

    by_first: Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], T]]]]

    def at(self, pieces: Sequence[Piece], index: int) -> tuple[T, int] | None:
        """The longest phrase that begins at a piece, and the index after it."""
        known = self.by_first.get(pieces[index].word)
        if known is None:
            return None
        for words, value in known.get(pieces[index + 1].word, ()) if index + 1 < len(pieces) else ():
            end = index + len(words)
            if len(words) == 2 or tuple(p.word for p in pieces[index:end]) == words:
                return value, end
        alone = known.get("")
        return (alone[0][1], index + 1) if alone else None


def phrases(entries: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Phrases from their written forms; of two entries for one form the later counts."""
    known = {tuple(p.word for p in split(form)): value for form, value in entries}
    by_first: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
    for words, value in sorted(known.items(), key=lambda entry: -len(entry[0])):
        second = words[1] if len(words) > 1 else ""
        by_first.setdefault(words[0], {}).setdefault(second, []).append((words, value))
    return Phrases(by_first)
