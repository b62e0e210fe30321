"""A text as one row of tokens, and names as positions in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.model import Document, Name, NameKind, Token


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


def row_of(doc: Document) -> Row:
    """The tokens of a parsed document in a row."""
    tokens = tuple(token for sentence in doc.sentences for token in sentence.tokens)
    starts, at = set(), 0
    for sentence in doc.sentences:
        starts.add(at)
        at += len(sentence.tokens)
    return Row(
        doc.text,
        tokens,
        tuple(t.text.lower().replace("’", "'") for t in tokens),
        frozenset(starts),
        tuple(sorted(starts)),
    )


def positions(row: Row, names: Iterable[Name]) -> Iterator[Found]:
    """Those names that begin and end with tokens."""
    starts = [token.span.start for token in row.tokens]
    for name in names:
        begin, end = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
        if begin < end and starts[begin] == name.span.start and row.tokens[end - 1].span.end == name.span.end:
            yield Found(begin, end, name.kind)
