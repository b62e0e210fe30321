"""Cutting a text where its marks begin and end, so that marks which overlap can be shown side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.model import Block, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to show on a span: its layer, what it belongs to, and a note for a tooltip."""

    span: Span
    layer: str
    ref: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks from end to end; marks in text order, wider ones first."""

    span: Span
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The segments of one block, or of words that stand in no block."""

    kind: BlockKind
    span: Span
    segments: tuple[Segment, ...]


def cut(span: Span, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The segments of a span, which follow each other without a gap; empty marks are passed over."""
    # A stack: the next mark on top, marks of the same span in the order given.
    waiting = sorted((m for m in marks if len(m.span) and m.span.meets(span)), key=_wider_first)[::-1]
    edges = {edge for m in waiting for edge in (m.span.start, m.span.end) if span.start < edge < span.end}
    active: list[Mark] = []
    start = span.start
    for end in sorted(edges | {span.end}):
        active = [m for m in active if m.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        yield Segment(Span(start, end), tuple(active))
        start = end


def paragraphs(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The text by its blocks, nothing but blanks left out; lines outside any block are paragraphs too."""
    ordered = sorted(marks, key=_wider_first)
    found: list[Paragraph] = []
    ahead = 0
    running: list[Mark] = []
    for kind, span in _regions(text, blocks):
        running = [m for m in running if m.span.end > span.start]
        while ahead < len(ordered) and ordered[ahead].span.start < span.end:
            running.append(ordered[ahead])
            ahead += 1
        found.append(Paragraph(kind, span, tuple(cut(span, running))))
    return tuple(found)


def _regions(text: str, blocks: Sequence[Block]) -> Iterator[tuple[BlockKind, Span]]:
    """Blocks and the lines between them, in text order, without overlap and without blank edges."""
    position = 0
    for block in sorted(blocks, key=lambda b: (b.span.start, b.span.end)):
        yield from _lines(text, position, max(position, block.span.start))
        start = max(position, block.span.start)
        if block.span.end > start and not text[start : block.span.end].isspace():
            yield block.kind, _trim(text, start, block.span.end)
        position = max(position, block.span.end)
    yield from _lines(text, position, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[BlockKind, Span]]:
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield "other", _trim(text, start, start + len(line))
        start += len(line)


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def _wider_first(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end
