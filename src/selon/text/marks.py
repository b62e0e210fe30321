"""Quotation marks: where they stand in a text and whether each could open or close."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.lang.layout import Layout
from selon.model import Span

_DOUBLE = re.compile(r"[«»“”„‟\"‹›]|<<|>>|''")
_OPENS = {"«": "«", "<<": "«", "“": "“", "‟": "“", "„": "„", "‹": "‹"}
_CLOSES = {"»": "«", ">>": "«", "”": "“„", "“": "„", "›": "‹"}
_STRAIGHT = '"'
_SINGLE = "'"

_BEFORE_OPENING = frozenset("([{«“„‹-–—/'’")
_AFTER_CLOSING = frozenset(".,;:!?)]}»”›…-–—/")
# A single mark opens after a blank or bracket and before a letter; '68 is a year. It closes after a word and
# before none; whether it is an apostrophe then depends on the word.
_SINGLE_OPENS = re.compile(r"(?<![^\s(\[«“„\"‹—–-])['‘’‚](?=[^\W_])(?!\d\d\b)")
_SINGLE_CLOSES = re.compile(r"(?<=\S)['’](?![^\W_])")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s*\Z")
_LONGEST_WORD = 24
_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: ``opens`` is the family it can open, ``closes`` the families it can close."""

    span: Span
    opens: str
    closes: str


def find_marks(text: str, within: Span, layout: Layout) -> tuple[Mark, ...]:
    """The quotation marks of a stretch of text, in order. Apostrophes, inches and years are none."""
    double = [_mark(text, within, match) for match in _DOUBLE.finditer(text, within.start, within.end)]
    single = _single_marks(text, within, layout)
    return tuple(sorted(double + single, key=lambda mark: mark.span.start)) if single else tuple(double)


def _mark(text: str, within: Span, match: re.Match[str]) -> Mark:
    span, form = Span(*match.span()), match[0]
    if form not in {'"', "''"}:
        return Mark(span, _OPENS.get(form, ""), _CLOSES.get(form, ""))
    before = text[span.start - 1] if span.start > within.start else " "
    after = text[span.end] if span.end < within.end else " "
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    # Inside a word or after a number (9"81) a straight mark opens nothing.
    closes = free_after or not free_before
    return Mark(span, _STRAIGHT if free_before else "", _STRAIGHT if closes else "")


def _single_marks(text: str, within: Span, layout: Layout) -> list[Mark]:
    """Single marks that clearly open and close a quotation, both or neither."""
    marks: list[Mark] = []
    at = barren = within.start
    while opening := _next_mark(_SINGLE_OPENS, text, at, within.end, layout):
        at = opening.end()
        limit = min(within.end, at + _LONGEST_SINGLE)
        closing = _next_mark(_SINGLE_CLOSES, text, max(at, barren), limit, layout)
        if closing is None:
            barren = limit
        elif _balanced(text[at : closing.start()]):
            marks += [Mark(Span(*opening.span()), _SINGLE, ""), Mark(Span(*closing.span()), "", _SINGLE)]
            at = closing.end()
    return marks


def _next_mark(pattern: re.Pattern[str], text: str, start: int, end: int, layout: Layout) -> re.Match[str] | None:
    """The next match that is not the apostrophe of a word cut short."""
    return next((m for m in pattern.finditer(text, start, end) if not _is_elided(text, m.start(), layout)), None)


def _is_elided(text: str, at: int, layout: Layout) -> bool:
    """True when the word before is one that an apostrophe cuts short: ``l' armée``, ``qu 'il``."""
    word = _WORD_BEFORE.search(text[max(0, at - _LONGEST_WORD) : at])
    return word is not None and word[1].lower() in layout.elisions


def _balanced(words: str) -> bool:
    return words.count("«") == words.count("»") and words.count('"') % 2 == 0
