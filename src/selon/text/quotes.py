"""Quotations: marks paired over sentences and paragraphs, nested, unclosed, in French spacing.

A quotation of several paragraphs opens each of them anew, with either guillemet (*Lexique des règles
typographiques en usage à l'Imprimerie nationale*); it is read as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from selon.lang.layout import Layout
from selon.model import Block, Quotation, Span
from selon.text.marks import Mark, find_marks

_DEEPEST = 6
_FARTHEST = 4
_RUNNING = frozenset({"body", "list"})


@dataclass(slots=True)
class _Pairing:
    """Marks read so far: those still open, outermost first, and the quotations found."""

    text: str
    open: list[Mark] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)

    def close(self, depth: int, mark: Mark) -> None:
        """Close the quotation at a depth; those inside it never had a closing mark of their own."""
        self.drop(depth + 1, mark.span.start)
        self._add(mark.span.start, mark.span.end)

    def drop(self, depth: int, limit: int) -> None:
        """End all quotations from a depth inwards at ``limit``, unclosed."""
        while len(self.open) > depth:
            self._add(limit, None)

    def _add(self, limit: int, end: int | None) -> None:
        mark = self.open.pop()
        inner = _strip(self.text, mark.span.end, limit)
        if len(inner):
            span = Span(mark.span.start, inner.end if end is None else end)
            self.found.append(Quotation(span, inner, depth=len(self.open), closed=end is not None))


def find_quotations(text: str, blocks: Sequence[Block], layout: Layout) -> tuple[Quotation, ...]:
    """The quotations of a text, outer before inner; empty ones are left out.

    One that is not closed in its paragraph ends there, unless the next paragraph opens with a mark that
    carries it on, or one soon after closes it before any other opens.
    """
    pairing = _Pairing(text)
    marks = [find_marks(text, block.span, layout) for block in blocks]
    for i, block in enumerate(blocks):
        carried = 1 if pairing.open and _carries_on(pairing.open[0], blocks, marks, i) else 0
        _pair(pairing, marks[i][carried:])
        goes_on = bool(pairing.open) and _goes_on(pairing.open[0], blocks, marks, i)
        pairing.drop(1 if goes_on else 0, block.span.end)
    return tuple(sorted(pairing.found, key=lambda quotation: (quotation.span.start, -quotation.span.end)))


def _pair(pairing: _Pairing, marks: Sequence[Mark]) -> None:
    """Read the marks of one block: each closes, opens, or is a stray."""
    ahead = Counter(family for mark in marks for family in mark.closes)
    for mark in marks:
        ahead.subtract(mark.closes)
        depth = _closed_by(mark, pairing.open, ahead)
        if depth is not None:
            pairing.close(depth, mark)
        elif mark.opens and len(pairing.open) < _DEEPEST:
            pairing.open.append(mark)


def _closed_by(mark: Mark, open_: Sequence[Mark], ahead: Counter[str]) -> int | None:
    """The depth of the quotation that a mark closes, None when it closes none.

    A closing mark of the wrong family closes the innermost quotation if no right one is ahead.
    """
    if not mark.closes or not open_:
        return None
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].opens in mark.closes:
            return depth
    return len(open_) - 1 if not mark.opens and not ahead[open_[-1].opens] else None


def _goes_on(mark: Mark, blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], i: int) -> bool:
    """True when a quotation open at the end of block ``i`` goes on in the next."""
    for j in range(i + 1, min(i + 1 + _FARTHEST, len(blocks))):
        if not {blocks[i].kind, blocks[j].kind} <= _RUNNING:
            return False
        first = next((m for m in marks[j] if mark.opens in m.opens + m.closes), None)
        if first is None:
            continue
        opens_anew = j == i + 1 and first.span.start == blocks[j].span.start
        return opens_anew or (mark.opens in first.closes and not first.opens)
    return False


def _carries_on(mark: Mark, blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], i: int) -> bool:
    """True when block ``i`` begins with a mark that only carries on an open quotation.

    An opening mark always does; a closing guillemet does if the one that really closes is still to come,
    in this block or in a next one that begins like it.
    """
    if not _begins(blocks[i], marks[i]):
        return False
    if marks[i][0].opens == mark.opens:
        return True
    later = [*marks[i][1:], *(marks[i + 1][:1] if i + 1 < len(blocks) and _begins(blocks[i + 1], marks[i + 1]) else ())]
    return all(mark.opens in m.closes for m in (marks[i][0], *later[:1])) and bool(later)


def _begins(block: Block, marks: Sequence[Mark]) -> bool:
    return bool(marks) and marks[0].span.start == block.span.start


def _strip(text: str, start: int, end: int) -> Span:
    """The span without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
