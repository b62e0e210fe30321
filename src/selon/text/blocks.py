"""Blocks: the paragraphs of a report and what each of them is.

Headings, captions, credits, datelines and bylines stand apart, so that no sentence is made of one and
of words of the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from selon.lang.layout import Layout
from selon.model import Block, BlockKind, Span
from selon.text.datelines import any_of, closing_date, find_dateline, opens_row, paper_date
from selon.text.lines import Paragraph, find_paragraphs

_HEADINGS = 3  # blocks that may name a bulletin and its date
_TOP = 12
_TITLE = 80
_SHORT = 120
_LINE = 160
_CREDIT = 80
_RUN = 3
_WORDS = 8

_UNFINISHED = re.compile(r"[^.!?…:;\s]\s*\Z")
_QUOTED = re.compile(r"[«“\"„].*[»”\"][\s)]*\Z", re.DOTALL)
_QUOTE = re.compile(r"[«»“”\"„]")
_BULLET = re.compile(r"[•◦▪‣·●■*]\s|\d{1,2}[.)]\s|[a-z]\)\s")
_DASHED = re.compile(r"[-–—]\s")
_SIGNED = re.compile(r"[—–―]\s*[^\W\d_]")
# A heading in Markdown, and one between dashes as agencies write it.
_MARKED = re.compile(r"#{1,6}\s+\S|[-–—]\s[^.!?:]{2,80}\s[-–—]\s*\Z")
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|svg|webp)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©")
_GLUED = re.compile(r"[^\W\d_]*[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ][^\W\d_]*(?=['’\s])")
_AGENCIES = re.compile(r"[^\W\d_][^/.!?:\n]{1,40}/\s?[^\W\d_][^/.!?:\n]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph or part of one; ``kind`` is None while only its neighbours can tell."""

    span: Span
    text: str
    kind: BlockKind | None
    after_gap: bool
    before_gap: bool


def find_blocks(text: str, layout: Layout) -> tuple[Block, ...]:
    """The blocks of a canonical text, in order, apart, together holding every character that is not blank."""
    pieces = _pieces(text, find_paragraphs(text), layout)
    return tuple(Block(piece.span, _settle(pieces, i)) for i, piece in enumerate(pieces))


def find_published(text: str, blocks: Iterable[Block], layout: Layout) -> str | None:
    """The ISO date of the first dateline that gives a day, month and year, else that of a heading or at the end."""
    known = tuple(blocks)
    for block in known:
        if block.kind == "dateline":
            found = find_dateline(block.span.of(text), layout)
            if found and found.published:
                return found.published
    told = (paper_date(block.span.of(text), layout) for block in known[:_HEADINGS])
    return next((day for day in told if day), None) or closing_date(text, layout)


def _pieces(text: str, paragraphs: Sequence[Paragraph], layout: Layout) -> list[_Piece]:
    pieces: list[_Piece] = []
    opened = False
    for i, paragraph in enumerate(paragraphs):
        found = find_dateline(paragraph.text, layout) if i < _TOP else None
        if found and not (found.opens and (opened or _is_row(paragraphs, i, layout))):
            opened = opened or (found.opens and found.published is not None)
            pieces += _cut(paragraph, found.end, "dateline", "body")
            continue
        edge = i < _TOP or i >= len(paragraphs) - 2
        pieces += [
            piece if piece.kind else replace(piece, kind=_own_kind(piece.text, _words(layout), edge))
            for piece in _without_credit(paragraph, _words(layout))
        ]
    return pieces


def _is_row(paragraphs: Sequence[Paragraph], at: int, layout: Layout) -> bool:
    """True for a row of a chronology: a line that opens with a day, as the one above or below it does."""
    beside = (paragraphs[i] for i in (at - 1, at + 1) if 0 <= i < len(paragraphs))
    return opens_row(paragraphs[at].text, layout) and any(opens_row(line.text, layout) for line in beside)


def _without_credit(paragraph: Paragraph, opening: _Words) -> list[_Piece]:
    """The paragraph, apart from a credit that it opens or ends with."""
    words = paragraph.text
    if start := _credit_start(words, opening):
        return _cut(paragraph, start, None if _ends(words[:start]) else "caption", "credit")
    if len(words) <= _LINE and opening.credit.match(words):
        return _cut(paragraph, _credit_end(words), "credit", None)
    return [_whole(paragraph, None)]


def _whole(paragraph: Paragraph, kind: BlockKind | None) -> _Piece:
    return _Piece(paragraph.span, paragraph.text, kind, paragraph.after_gap, paragraph.before_gap)


def _cut(paragraph: Paragraph, at: int, head: BlockKind | None, tail: BlockKind | None) -> list[_Piece]:
    """Both parts of a paragraph cut in two, without the blanks between; a part without words is left out."""
    start, words = paragraph.span.start, paragraph.text
    first, rest = words[:at].rstrip(), words[at:].lstrip()
    if not first or not rest:
        return [_whole(paragraph, head if first else tail)]
    here = Span(start, start + len(first))
    there = Span(paragraph.span.end - len(rest), paragraph.span.end)
    return [
        _Piece(here, first, head, paragraph.after_gap, before_gap=True),
        _Piece(there, rest, tail, after_gap=True, before_gap=paragraph.before_gap),
    ]


def _credit_start(words: str, opening: _Words) -> int:
    """Where a credit at the end of a paragraph begins, 0 when there is none."""
    tail = max(0, len(words) - _CREDIT)
    found = opening.credit_tail.search(words, tail) or _COPYRIGHT.search(words, tail)
    return found.start() if found and words[: found.start()].strip() else 0


def _credit_end(words: str) -> int:
    """Where a credit ends that a heading was glued to (``© AgenceLa ville est prise``), else the end of the line.

    The heading begins with the last capital that follows a small letter in the first such word, and it is
    more than a name.
    """
    glued = _GLUED.search(words)
    if glued is None or not any(word[0].islower() for word in words[glued.end() :].split()):
        return len(words)
    inside = range(glued.start() + 1, glued.end())
    return max((i for i in inside if words[i].isupper() and words[i - 1].islower()), default=len(words))


def _own_kind(words: str, opening: _Words, edge: bool) -> BlockKind | None:
    """What a paragraph is by its own words; None when that does not show."""
    if not any(map(str.isalnum, words[:_LINE])):
        return "other"
    if _BULLET.match(words):
        return "list"
    if _MARKED.match(words):
        return "heading"
    if len(words) > _LINE:
        return "body"
    if opening.caption.match(words) or _IMAGE.search(words):
        return "caption"
    if opening.furniture.match(words):
        return "other"
    if _ends(words):
        return None if words.endswith(("!", "?", "…", "...")) else "body"
    if _is_signature(words) or (edge and _is_byline(words, opening)):
        return "byline"
    if _AGENCIES.match(words) and any(part.strip().isupper() for part in words.split("/")):
        return "credit"
    return "body" if _QUOTED.match(words) or words.endswith(":") else None


def _is_byline(words: str, opening: _Words) -> bool:
    """True for ``De notre envoyée à Dolmur``, and for one word only where a name follows: ``Par Maya Ternois``."""
    found = opening.byline.match(words)
    return found is not None and (" " in found[0].strip() or words[found.end()].isupper())


def _is_signature(words: str) -> bool:
    """``— Maya Ternois, médecin``: who said the words above."""
    return bool(_SIGNED.match(words)) and words.lstrip("—–― ")[:1].isupper()


def _settle(pieces: Sequence[_Piece], i: int) -> BlockKind:
    """The kind of a piece, by its neighbours where its own words do not show it."""
    piece = pieces[i]
    if piece.kind:
        return piece.kind
    if i == 0:
        apart = piece.before_gap or not _ends(piece.text)
        return "heading" if apart and len(pieces) > 1 and len(piece.text) <= _LINE else "body"
    if _ends(piece.text):
        alone = piece.after_gap and piece.before_gap and i + 1 < len(pieces)
        return "heading" if alone and len(piece.text) <= _TITLE and not _QUOTE.search(piece.text) else "body"
    if len(piece.text) > _SHORT:
        return "body"
    if _DASHED.match(piece.text) or _in_run(pieces, i) or pieces[i - 1].text.endswith(":"):
        return "list"
    return _short_kind(pieces, i)


def _short_kind(pieces: Sequence[_Piece], i: int) -> BlockKind:
    """A short line without a full stop: a heading before body, a caption before anything else."""
    words, later = pieces[i].text, pieces[i + 1 : i + 5]
    kinds = [piece.kind for piece in later]
    if words[0].islower() or "dateline" in kinds or kinds[:1] == ["credit"]:
        return "caption"
    if not later:
        return "other" if len(words.split()) <= _WORDS else "body"
    return "heading" if any(piece.kind == "body" and len(piece.text) >= _TITLE for piece in later) else "caption"


def _in_run(pieces: Sequence[_Piece], i: int) -> bool:
    """True among three or more short unfinished lines in a row, the lines of a list or table."""
    left = right = i
    while left > max(0, i - _RUN) and _is_item(pieces[left - 1]) and left - 1 > 0:
        left -= 1
    while right < min(len(pieces) - 1, i + _RUN) and _is_item(pieces[right + 1]):
        right += 1
    return right - left + 1 >= _RUN


def _is_item(piece: _Piece) -> bool:
    return piece.kind is None and len(piece.text) <= _SHORT and not _ends(piece.text)


def _ends(words: str) -> bool:
    """True for words that end as a sentence does."""
    tail = words[-4:].rstrip("»”\"’')] \t\xa0\u202f")
    return not _UNFINISHED.search(words[-4:]) or tail.endswith((".", "!", "?", "…"))


@dataclass(frozen=True, slots=True)
class _Words:
    credit: re.Pattern[str]
    credit_tail: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    furniture: re.Pattern[str]


@cache
def _words(layout: Layout) -> _Words:
    credit = any_of(layout.credit)
    links = [words for words in layout.furniture if " " in words]
    patterns = {
        "credit": rf"\(?\s*(?:©|(?-i:\(c\)\s[A-Z\d])|(?:{credit})(?:\s(?:{credit}))?\s*(?:[:©/]|\([^()]*\)\s*:))",
        "credit_tail": rf"[(\[]\s*(?:{credit})\b[^()\[\]]*[)\]]\.?\s*\Z",
        "caption": rf"(?:{any_of(layout.caption)})\s*:",
        "byline": rf"(?:{any_of(layout.byline)})\s*:?\s+(?=\S)",
        "furniture": rf"(?:{any_of(layout.furniture)})\s*(?::|\Z)|(?:{any_of(links)})\b[^.!?…]*\Z",
    }
    return _Words(**{name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()})
