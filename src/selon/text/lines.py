"""Paragraphs as a text file has them: its lines, joined where they were only wrapped to a width."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from selon.model import Span

_LINE = re.compile(r"[^\S\n]*(\S[^\n]*)")
_FINAL = re.compile(r"[.!?…:;»”\"’')\]]\s*\Z")
_WIDEST = 120
_NARROWEST = 40
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its span without blanks around, its words, and whether blank lines stand before and after."""

    span: Span
    text: str
    after_gap: bool
    before_gap: bool


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text: every line with words in it, lines of a wrapped paragraph as one."""
    lines = [Span(m.start(1), m.start(1) + len(m[1].rstrip())) for m in _LINE.finditer(text)]
    groups = _join(text, lines)
    edges = [0, *(edge for span in groups for edge in (span.start, span.end)), len(text)]
    gaps = [text.count("\n", edges[i], edges[i + 1]) > 1 for i in range(0, len(edges), 2)]
    return tuple(
        Paragraph(span, span.of(text), after_gap=i == 0 or gaps[i], before_gap=i == len(groups) - 1 or gaps[i + 1])
        for i, span in enumerate(groups)
    )


def _join(text: str, lines: list[Span]) -> list[Span]:
    width = _wrapped_width(text, lines)
    joined: list[Span] = []
    for i, line in enumerate(lines):
        if i and _continues(text, lines[i - 1], line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _continues(text: str, above: Span, line: Span, width: int) -> bool:
    """True when a line belongs to the paragraph of the one right above it."""
    if not _adjoin(text, above, line):
        return False
    return _goes_on(text, above, line) or (width > 0 and _is_full(text, above, line, width))


def _wrapped_width(text: str, lines: list[Span]) -> int:
    """The width to which the lines of the text are wrapped, 0 when they are not.

    They are when nearly every line with another right below it is so long that the first word of the
    next would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if _adjoin(text, a, b)]
    width = max((len(line) for line in lines), default=0)
    if len(pairs) < _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    return width if full >= _FEWEST and full >= 0.8 * len(pairs) else 0


def _is_full(text: str, line: Span, below: Span, width: int) -> bool:
    word = text[below.start : below.end].split(None, 1)[0]
    return len(line) + 1 + len(word) > width


def _goes_on(text: str, line: Span, below: Span) -> bool:
    """True when a long line breaks off within a sentence and the next goes on in lower case."""
    cut = len(line) >= _NARROWEST and not _FINAL.search(text, line.end - 2, line.end)
    return cut and text[below.start].islower()


def _adjoin(text: str, line: Span, below: Span) -> bool:
    return text.count("\n", line.end, below.start) == 1
