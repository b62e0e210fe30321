"""The canonical text: what a person would read of the decoded original, with a map back to it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace

from selon.model import Document

_LINE = "\v\f\x1c-\x1e\x85\u2028\u2029"
_NOTHING = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb"
)
_MARK = "\u0300-\u036f"
# Line ends of all systems; characters without width (controls, soft hyphen, joiners, direction marks,
# byte order mark); a letter with combining marks. No-break spaces stay: they separate words.
_ODD = re.compile(
    f"(?P<line>\r\n?|[{_LINE}])"
    f"|(?P<letter>[^\\W\\d_][{_NOTHING}]*[{_MARK}][{_NOTHING}{_MARK}]*)"
    f"|(?P<nothing>[{_NOTHING}]+)"
)
_ANY_ODD = re.compile(f"[\r{_LINE}{_NOTHING}{_MARK}]")
_WITHOUT_WIDTH = re.compile(f"[{_NOTHING}]+")


def clean(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The canonical text and its ``origin`` map; a text without odd characters comes back as it is.

    Line ends become ``\\n``, characters without width are dropped, a letter with combining marks is
    composed (NFC) where one character exists for it. Nothing else changes: no blank is stripped or merged.
    """
    if not _ANY_ODD.search(text):
        return text, ((0, 0),)
    pieces: list[str] = []
    origin = [(0, 0)]
    read = written = 0
    for match in _ODD.finditer(text):
        pieces.append(text[read : match.start()])
        instead = _instead(match)
        pieces.append(instead)
        written += match.start() - read + len(instead)
        read = match.end()
        if written - read != origin[-1][0] - origin[-1][1]:
            origin.append((written, read))
    pieces.append(text[read:])
    # Of two pairs at one offset (something dropped at the very start) the later holds.
    return "".join(pieces), tuple(dict(origin).items())


def clean_document(doc: Document) -> Document:
    """The document with its canonical text and origin; one that is clean already is returned as it is."""
    text, origin = clean(doc.text)
    return doc if text == doc.text else replace(doc, text=text, origin=origin)


def to_original(doc: Document, offset: int) -> int:
    """Where an offset of ``doc.text`` lies in the decoded original; IndexError when it lies outside the text."""
    if not 0 <= offset <= len(doc.text):
        raise IndexError(f"offset {offset} is outside the text of {len(doc.text)} characters")
    here, there = doc.origin[bisect_right(doc.origin, offset, key=lambda pair: pair[0]) - 1]
    return there + offset - here


def _instead(match: re.Match[str]) -> str:
    if match.lastgroup == "line":
        return "\n"
    return unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", match[0]))
