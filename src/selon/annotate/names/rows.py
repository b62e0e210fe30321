"""The tokens of a text in a row, and names as positions in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.lang.pieces import plain
from selon.model import Document, Name, NameKind, Token

CAPITALS = re.compile(r"(?:[A-ZÀ-Ý]{2,}[0-9]?|[A-ZÀ-Ý][A-Z]*(?:-[A-Z]+)+)$")


@dataclass(frozen=True, slots=True)
class Found:
    """A name as token positions, half-open."""

    begin: int
    end: int
    kind: NameKind
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of a text in a row, their lower-case forms, and the positions that open a sentence, also in order."""

    text: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    starts: frozenset[int]
    openings: tuple[int, ...]

    def form(self, begin: int, end: int) -> str:
        """The words of some tokens with single blanks."""
        start, stop = self.tokens[begin].span.start, self.tokens[end - 1].span.end
        return " ".join(self.text[start:stop].split())


def make_row(doc: Document) -> Row:
    """The tokens of a document in a row."""
    tokens = tuple(token for sentence in doc.sentences for token in sentence.tokens)
    starts, at = set(), 0
    for sentence in doc.sentences:
        starts.add(at)
        at += len(sentence.tokens)
    return Row(
        doc.text,
        tokens,
        tuple(plain(t.text) for t in tokens),
        frozenset(starts),
        tuple(sorted(starts)),
    )


def find_positions(row: Row, names: Iterable[Name]) -> Iterator[Found]:
    """Names as token positions; one that does not begin and end with a token is left out."""
    starts = [token.span.start for token in row.tokens]
    for name in names:
        begin, end = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
        if begin < end and starts[begin] == name.span.start and row.tokens[end - 1].span.end == name.span.end:
            yield Found(begin, end, name.kind)
