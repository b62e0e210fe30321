"""From the words that a reviewer selects or types to a value with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from selon.judge import Value
from selon.judge.values import UnusableValue
from selon.lines import party_row, place_row, quantity_row, time_row, words_row
from selon.model import Document, Party, Quantity, Source, Span, Time, Toponym

Part = TypeVar("Part", Quantity, Time, Toponym)

# Marks that look alike, and that nobody types as they stand in a text.
_APOSTROPHES, _HYPHENS = "['’ʼ]", "[-‐‑]"
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.]\d{3})*")


def selected(doc: Document, start: int, end: int) -> Span:
    """The words between two offsets, without blanks at their edges; nothing left is an ``UnusableValue``."""
    start, end = max(0, min(start, end)), min(len(doc.text), max(start, end))
    words = doc.text[start:end]
    if not words.strip():
        raise UnusableValue("no words are selected")
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def typed(doc: Document, words: str, near: int) -> Span:
    """Where typed words stand in the text, the nearest to an offset; words that are not in it are refused."""
    pattern = r"\s+".join(_pattern(word) for word in words.split())
    found = [Span(*m.span()) for m in re.finditer(pattern, doc.text, re.IGNORECASE)] if pattern else []
    if not found:
        raise UnusableValue(f"« {words} » does not stand in the text")
    return min(found, key=lambda span: (abs(span.start - near), span.start))


def party(doc: Document, span: Span) -> Value:
    """Who acts or undergoes, as these words name them."""
    return party_row(Party(span), doc.text)


def source(doc: Document, span: Span, content: Iterable[Span]) -> Value:
    """Who speaks: the voice of these words where they are a source already, else a source for the same content."""
    for known in doc.attributions:
        if known.source and known.source.span and known.source.span.meets(span):
            return _voice(doc, known.content, known.source)
    return _voice(doc, tuple(content), Source(span, span.of(doc.text), None, False))


def place(doc: Document, span: Span) -> Value | None:
    """The place that was read in these words, on exactly the same words first; None when none was."""
    found = _meeting(doc.places, span)
    return place_row(found, doc.text) if found else None


def time(doc: Document, span: Span) -> Value | None:
    """The time that was read in these words; None when none was, or none that has a date."""
    found = _meeting((time for time in doc.times if time.begin), span)
    return time_row(found, doc.text) if found else None


def number(doc: Document, span: Span, of: str | None) -> Value | None:
    """The number that was read in these words, else the one they are written with in digits; None without any."""
    if found := _meeting(doc.quantities, span):
        return quantity_row(found, doc.text)
    digits = _NUMBER.search(span.of(doc.text))
    if digits is None:
        return None
    count = int(re.sub(r"\D", "", digits[0]))
    return quantity_row(Quantity(span, of, count, count, count), doc.text)


def unknown_place(doc: Document, span: Span) -> Value:
    """A place that is named and not found on a map."""
    return place_row(Toponym(span), doc.text)


def day(doc: Document, span: Span, begin: str, end: str) -> Value:
    """The days that some words mean, as ISO dates."""
    value = begin if begin == end else f"{begin}/{end}"
    return {
        **words_row(span, doc.text),
        "type": "DATE",
        "value": value,
        "begin": begin,
        "end_date": end,
        "anchor": None,
    }


def _voice(doc: Document, content: Iterable[Span], source: Source) -> Value:
    from selon.lines import source_row

    return {"content": [words_row(part, doc.text) for part in content], "source": source_row(source, doc.text)}


def _meeting(parts: Iterable[Part], span: Span) -> Part | None:
    meeting = [part for part in parts if part.span.meets(span)]
    return min(meeting, key=lambda p: (p.span != span, not p.span.holds(span), len(p.span)), default=None)


def _pattern(word: str) -> str:
    alike = {"'": _APOSTROPHES, "’": _APOSTROPHES, "-": _HYPHENS}
    return "".join(alike.get(char) or re.escape(char) for char in word)
