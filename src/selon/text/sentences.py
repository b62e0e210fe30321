"""Sentences: the stops that end one, by what stands before and after; never across blocks.

A stop ends a sentence if blanks and a capital follow and no abbreviation or initial stands before it
(after Grefenstette and Tapanainen, *What is a word, what is a sentence?*, 1994).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from selon.lang.layout import Layout
from selon.model import Block, Quotation, Sentence, Span, Turn
from selon.text.datelines import any_of

_STOP = re.compile(r"[.!?…]+(?:\s[!?…]+)*")
_OMISSION = re.compile(r"\s?[\[(](?:\.{3}|…)[\])]")
_CLOSER = re.compile(r"[^\S\n]{0,2}([»”›)\]}\"'’]|>>)")
_MAYBE_CLOSER = frozenset("\"'’")
_BEGINNING = re.compile(r"[\s«“„\"'‘’(\[<•*#–—-]*([^\W_])")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_TOKEN = re.compile(r"[^\s«“„\"(\['’]+\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?-?)*[^\W\d_]\Z")
_LONGEST_TOKEN = 24
# Longer ones are no sentences but tables, code or text without stops; a parser could not take them.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class _Reading:
    """What deciding on a stop needs: the text, where quotations close, where turns begin by where they end, words."""

    text: str
    closings: frozenset[int]
    turns: Mapping[int, int]
    layout: Layout


def find_sentences(
    text: str,
    blocks: Iterable[Block],
    quotations: Iterable[Quotation],
    layout: Layout,
    turns: Iterable[Turn] = (),
) -> tuple[Sentence, ...]:
    """The sentences of all blocks, in order and without tokens.

    A closing mark after a stop belongs to the sentence before it, and so does what the sentence goes on
    with in lower case: in « A. B. », a dit X. the remark stays with B. The name of who speaks stands
    apart from the words of a turn.
    """
    closings = frozenset(quotation.span.end - 1 for quotation in quotations if quotation.closed)
    reading = _Reading(text, closings, {turn.words.end: turn.words.start for turn in turns}, layout)
    return tuple(Sentence(span) for block in blocks for span in _split(reading, block.span))


def _split(reading: _Reading, block: Span) -> Iterator[Span]:
    start = block.start
    if stamp := _stamp(reading.layout).match(reading.text, start, block.end):
        yield Span(start, stamp.end("stamp"))
        start = stamp.end()
    if turn := reading.turns.get(block.end):
        yield Span(start, start + len(reading.text[start:turn].rstrip()))
        start = turn
    for match in _STOP.finditer(reading.text, block.start, block.end):
        if match.start() < start:
            continue
        end = _with_closers(reading, match.end(), block.end)
        following = _next_start(reading, start, match, end, block.end)
        if following is not None:
            yield from _cut(reading.text, Span(start, end))
            start = following
    if start < block.end:
        yield from _cut(reading.text, Span(start, block.end))


@cache
def _stamp(layout: Layout) -> re.Pattern[str]:
    """The hour at the head of an entry of a running report, when something follows: ``18h42 – Le pont est coupé``.

    Without a mark the words behind it begin with a capital, and are no time zone: ``18h42 Le pont est coupé``.
    """
    hours = any_of(layout.hours)
    marked = rf"\d{{1,2}}\s?(?:{hours}|:)\s?(?:\d{{2}})?\s*[–—―|:•-](?=\s+\S)"
    bare = rf"\d{{1,2}}(?:(?:{hours})(?:\d{{2}})?|:\d{{2}})(?=\s+(?-i:[«A-ZÀ-Ý][^A-ZÀ-Ý]))"
    return re.compile(rf"(?P<stamp>{marked}|{bare})\s+", re.IGNORECASE)


def _with_closers(reading: _Reading, at: int, limit: int) -> int:
    """Past the closing marks, brackets and omission signs that belong to the stop before ``at``."""
    text = reading.text
    while at < limit:
        if omission := _OMISSION.match(text, at, limit):
            at = omission.end()
            continue
        closer = _CLOSER.match(text, at, limit)
        if closer is None or (closer[1] in _MAYBE_CLOSER and closer.start(1) not in reading.closings):
            break
        at = closer.end()
    return at


def _next_start(reading: _Reading, start: int, stop: re.Match[str], end: int, limit: int) -> int | None:
    """Where the next sentence starts if the stop ends one, else None."""
    text = reading.text
    beginning = _BEGINNING.match(text, end, limit)
    if beginning is None or beginning[1].islower():
        return None
    word = _WORD.match(text, beginning.start(1), limit)
    opener = word is not None and word[0].rstrip("'’") in reading.layout.openers
    if not text[end].isspace():
        return end if opener and _is_glued(text, stop, beginning) else None
    if stop[0] == "." and _is_abbreviation(reading, start, stop.start(), beginning[1].isdigit(), opener):
        return None
    if text[stop.start() - 1 : stop.start()] in {"[", "("} and text[stop.end() : stop.end() + 1] in {"]", ")"}:
        return None
    return end + len(text[end : beginning.start(1)]) - len(text[end : beginning.start(1)].lstrip())


def _is_glued(text: str, stop: re.Match[str], beginning: re.Match[str]) -> bool:
    """True for a blank forgotten between two sentences: a word in small letters, a full stop, an opener."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    return stop[0] == "." and before.isalpha() and before.islower() and beginning.start(1) == beginning.start()


def _is_abbreviation(reading: _Reading, start: int, stop: int, number_follows: bool, opener_follows: bool) -> bool:
    """True when the full stop belongs to the word before it and ends nothing."""
    before = reading.text[max(start, stop - _LONGEST_TOKEN) : stop]
    token = _TOKEN.search(before)
    if token is None:
        return False
    word, layout = token[0], reading.layout
    if word in layout.titles or word in layout.inner or " ".join(before.split()[-2:]) in layout.inner:
        return True
    if word in layout.numbered or layout.is_short_month(word):
        return number_follows
    if word.isdigit():
        return reading.text[start:stop] == word
    is_initial = bool(_INITIALS.match(word)) and word[-1].isupper()
    return is_initial and not (opener_follows and _ends_anyway(before, word, layout))


def _ends_anyway(before: str, word: str, layout: Layout) -> bool:
    """True when a capital before an opener ends its sentence: ``le plan B. Le convoi``, ``44 av. J.-C. La ville``.

    In ``J. Le Roc`` or ``J.-P. Le Roc`` it is a name's initial.
    """
    earlier = before[: len(before) - len(word)].split()
    if "-" in word:
        return bool(earlier) and earlier[-1].rstrip(".") in layout.inner
    return len(word) > 1 or (bool(earlier) and earlier[-1][0].islower())


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The sentence, cut at blanks where it is too long to be one."""
    start = span.start
    while span.end - start > _LONGEST:
        blank = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        end = blank if blank > start else start + _LONGEST
        yield Span(start, end)
        start = end
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)
