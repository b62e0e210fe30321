"""The canonical text: what a person would read of the decoded original, with a map back to it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace

from selon.model import Document

_LINE = "\v\f\x1c-\x1e\x85\u2028\u2029"
_NOTHING = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb"
)
_MARK = "\u0300-\u036f"
_HYPHEN = "-\xad\u2010"
# A word that the end of a line divides; line ends of all systems; characters without width (controls, soft hyphen,
# joiners, direction marks, byte order mark); a letter with combining marks. No-break spaces stay: they separate words.
_ODD = re.compile(
    f"(?P<divided>(?<=[^\\W\\d_])[{_HYPHEN}][ \t]*(?:\r\n?|[\n{_LINE}])[ \t]*(?=[^\\W\\d_]))"
    f"|(?P<line>\r\n?|[{_LINE}])"
    f"|(?P<letter>[^\\W\\d_][{_NOTHING}]*[{_MARK}][{_NOTHING}{_MARK}]*)"
    f"|(?P<nothing>[{_NOTHING}]+)"
)
_ANY_ODD = re.compile(f"[\r{_LINE}{_NOTHING}{_MARK}]|[-\u2010][ \t]*\n")
_BEFORE, _AFTER = re.compile(r"[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")
_LONGEST = 40  # letters of a part of a word
_SHORTEST = 2
_WITHOUT_WIDTH = re.compile(f"[{_NOTHING}]+")


def clean(
    text: str, before: Container[str] = (), after: Container[str] = ()
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The canonical text and its ``origin`` map; a text without odd characters comes back as it is.

    Line ends become ``\\n``, characters without width are dropped, a letter with combining marks is
    composed (NFC) where one character exists for it. A word that a hyphen at the end of a line divides is made whole;
    the hyphen stays after one of ``before``, and before one of ``after``, a capital or a single letter (``porte-parole``,
    ``Nord-Kivu``). Nothing else changes: no blank is stripped or merged.
    """
    if not _ANY_ODD.search(text):
        return text, ((0, 0),)
    pieces: list[str] = []
    origin = [(0, 0)]
    read = written = 0
    for match in _ODD.finditer(text):
        pieces.append(text[read : match.start()])
        instead = _instead(match, before, after)
        pieces.append(instead)
        written += match.start() - read + len(instead)
        read = match.end()
        if written - read != origin[-1][0] - origin[-1][1]:
            origin.append((written, read))
    pieces.append(text[read:])
    # Of two pairs at one offset (something dropped at the very start) the later holds.
    return "".join(pieces), tuple(dict(origin).items())


def clean_document(doc: Document, before: Container[str] = (), after: Container[str] = ()) -> Document:
    """The document with its canonical text and origin; one that is clean already is returned as it is."""
    text, origin = clean(doc.text, before, after)
    return doc if text == doc.text else replace(doc, text=text, origin=origin)


def to_original(doc: Document, offset: int) -> int:
    """Where an offset of ``doc.text`` lies in the decoded original; IndexError when it lies outside the text."""
    if not 0 <= offset <= len(doc.text):
        raise IndexError(f"offset {offset} is outside the text of {len(doc.text)} characters")
    here, there = doc.origin[bisect_right(doc.origin, offset, key=lambda pair: pair[0]) - 1]
    return there + offset - here


def _instead(match: re.Match[str], before: Container[str], after: Container[str]) -> str:
    if match.lastgroup == "divided":
        return _hyphen(match, before, after)
    if match.lastgroup == "line":
        return "\n"
    return unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", match[0]))


def _hyphen(match: re.Match[str], before: Container[str], after: Container[str]) -> str:
    """What stays of a hyphen and a line's end between two parts of a word."""
    text, start, end = match.string, match.start(), match.end()
    first = _BEFORE.search(text, max(0, start - _LONGEST), start)
    last = _AFTER.match(text, end, end + _LONGEST)
    if match[0][0] == "\xad" or first is None or last is None:
        return ""
    kept = first[0].lower() in before or last[0].lower() in after or last[0][0].isupper()
    return "-" if kept or min(len(first[0]), len(last[0])) < _SHORTEST else ""
