"""The canonical text: what a person would read of the decoded original, with a map back to it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterable
from dataclasses import replace

from selon.model import Document
from selon.text.lines import find_paragraphs

_LINE = "\v\f\x1c-\x1e\x85\u2028\u2029"
_NOTHING = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb"
)
_MARK = "\u0300-\u036f"
# A soft hyphen at the end of a line; line ends of all systems; characters without width (controls, soft hyphen,
# joiners, direction marks, byte order mark); a letter with combining marks. No-break spaces stay: they separate words.
_ODD = re.compile(
    f"(?P<soft>(?<=[^\\W\\d_])\xad[ \t]*(?:\r\n?|[\n{_LINE}])[ \t]*(?=[^\\W\\d_]))"
    f"|(?P<line>\r\n?|[{_LINE}])"
    f"|(?P<letter>[^\\W\\d_][{_NOTHING}]*[{_MARK}][{_NOTHING}{_MARK}]*)"
    f"|(?P<nothing>[{_NOTHING}]+)"
)
_ANY_ODD = re.compile(f"[\r{_LINE}{_NOTHING}{_MARK}]")
_WITHOUT_WIDTH = re.compile(f"[{_NOTHING}]+")
# A word that the end of a line divides, with so much of its parts as tells what they are.
_DIVIDED = re.compile(
    r"(?<![^\W\d_])(?P<first>[^\W\d_]{1,40})(?P<end>[-\u2010][ \t]*\n[ \t]*)(?=(?P<last>[^\W\d_]{1,40}))"
)
_SHORTEST = 2  # letters of a part of a word

Origin = tuple[tuple[int, int], ...]


def clean(text: str, before: Container[str] = (), after: Container[str] = ()) -> tuple[str, Origin]:
    """The canonical text and its ``origin`` map; a text without odd characters comes back as it is.

    Line ends become ``\\n``, characters without width are dropped, a letter with combining marks is composed (NFC)
    where one character exists for it. Where the ends of lines divide words, the lines of a paragraph become one, and
    the words are made whole; a hyphen stays behind one of ``before``, and before one of ``after``, a capital or a
    single letter (``porte-parole``, ``Nord-Kivu``). Nothing else changes: no blank is stripped or merged.
    """
    seen, origin = _seen(text)
    if not _DIVIDED.search(seen):
        return seen, origin
    whole, moved = _whole(seen, before, after)
    return whole, _composed(moved, origin)


def _seen(text: str) -> tuple[str, Origin]:
    """The text as it is seen: line ends of one kind, nothing without width, letters composed."""
    if not _ANY_ODD.search(text):
        return text, ((0, 0),)
    return _rewritten(text, [(match.start(), match.end(), _instead(match)) for match in _ODD.finditer(text)])


def _whole(text: str, before: Container[str], after: Container[str]) -> tuple[str, Origin]:
    """The text with its divided words whole, and with the lines of a paragraph as one."""
    edits = [(*match.span("end"), _hyphen(match, before, after)) for match in _DIVIDED.finditer(text)]
    pieces, read = [], 0
    for paragraph in find_paragraphs(text):
        pieces += [text[read : paragraph.span.start], paragraph.text.replace("\n", " ")]
        read = paragraph.span.end
    return _rewritten("".join((*pieces, text[read:])), edits)


def _rewritten(text: str, edits: Iterable[tuple[int, int, str]]) -> tuple[str, Origin]:
    """The text with other words in place of some stretches (start, end, words), and the map back."""
    pieces: list[str] = []
    origin = [(0, 0)]
    read = written = 0
    for start, end, instead in edits:
        pieces += [text[read:start], instead]
        written += start - read + len(instead)
        read = end
        if written - read != origin[-1][0] - origin[-1][1]:
            origin.append((written, read))
    pieces.append(text[read:])
    # Of two pairs at one offset (something dropped at the very start) the later holds.
    return "".join(pieces), tuple(dict(origin).items())


def _composed(moved: Origin, origin: Origin) -> Origin:
    """The map back over both of two maps, the later one first: where either changes the distance."""
    changes = {offset for offset, _ in moved}
    for there, _ in origin:
        at, back = moved[bisect_right(moved, there, key=lambda pair: pair[1]) - 1]
        changes.add(max(at, at + there - back))
    return tuple((offset, _back(origin, _back(moved, offset))) for offset in sorted(changes))


def _back(origin: Origin, offset: int) -> int:
    here, there = origin[bisect_right(origin, offset, key=lambda pair: pair[0]) - 1]
    return there + offset - here


def clean_document(doc: Document, before: Container[str] = (), after: Container[str] = ()) -> Document:
    """The document with its canonical text and origin; one that is clean already is returned as it is."""
    text, origin = clean(doc.text, before, after)
    return doc if text == doc.text else replace(doc, text=text, origin=origin)


def to_original(doc: Document, offset: int) -> int:
    """Where an offset of ``doc.text`` lies in the decoded original; IndexError when it lies outside the text."""
    if not 0 <= offset <= len(doc.text):
        raise IndexError(f"offset {offset} is outside the text of {len(doc.text)} characters")
    return _back(doc.origin, offset)


def _instead(match: re.Match[str]) -> str:
    if match.lastgroup == "soft":
        return "-\n"
    if match.lastgroup == "line":
        return "\n"
    return unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", match[0]))


def _hyphen(match: re.Match[str], before: Container[str], after: Container[str]) -> str:
    """What stays of a hyphen and a line's end between two parts of a word."""
    first, last = match["first"], match["last"]
    kept = first.lower() in before or last.lower() in after or last[0].isupper()
    return "-" if kept or min(len(first), len(last)) < _SHORTEST else ""
