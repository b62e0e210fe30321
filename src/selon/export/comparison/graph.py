"""The source graph of an incident: its reports, who speaks in them, and the words all of it rests on.

Three columns of boxes with lines between them, laid out here as numbers and drawn by the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from selon.export.comparison.words import outlet
from selon.export.phrases import flat, speaker, visible
from selon.link import Comparison

WIDTH = 960
_BOX, _TALL, _STEP, _TOP = 270, 40, 54, 34
_COLUMNS = (0, (WIDTH - _BOX) // 2, WIDTH - _BOX)
# So many letters fit into a box.
_ROOM = 31

BoxKind = Literal["report", "voice", "writer", "source", "anonymous", "unresolved"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box with one or two lines; ``whole`` is what it says in full. ``root`` ties it to the rows of the table."""

    kind: BoxKind
    x: int
    y: int
    width: int
    height: int
    text: str
    below: str
    whole: str
    root: int | None = None

    @property
    def left(self) -> tuple[int, int]:
        return self.x, self.y + self.height // 2

    @property
    def right(self) -> tuple[int, int]:
        return self.x + self.width, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A curve from box to box; ``copy`` for words taken from another report."""

    path: str
    copy: bool
    note: str


@dataclass(frozen=True, slots=True)
class Graph:
    """All boxes and lines, the heads of the columns, and what the drawing says in words."""

    width: int
    height: int
    heads: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    said: str


def graph(comparison: Comparison) -> Graph:
    """The graph of an incident; reports in their order, roots as their records come."""
    roots = {record: at for at, root in enumerate(comparison.roots) for record in root.records}
    voices = _voices(comparison, roots)
    height = _TOP + _STEP * max(len(comparison.reports), len(voices), len(comparison.roots))
    reports = _column(0, [_report(doc.id, comparison) for doc in comparison.reports], height)
    relays = _relays(comparison, roots)
    spoken = _column(
        1, [("voice", key[1], _records(n) + relays.get(key, ""), key[1], key[2]) for key, n in voices.items()], height
    )
    ends = _column(2, [_root(at, comparison) for at in range(len(comparison.roots))], height)
    place = {doc.id: at for at, doc in enumerate(comparison.reports)}
    lines = []
    for at, ((document, _, root), count) in enumerate(voices.items()):
        lines.append(Line(_curve(reports[place[document]].right, spoken[at].left), False, _records(count)))
        lines.append(Line(_curve(spoken[at].right, ends[root].left), False, _records(count)))
    for link in comparison.copies:
        if link.relation == "copy_of":
            path = _loop(reports[place[link.left]], reports[place[link.right]])
            lines.append(Line(path, True, link.reason))
    heads = tuple(zip(_COLUMNS, ("reports", "who speaks in them", "whose words these are"), strict=True))
    return Graph(WIDTH, height, heads, (*reports, *spoken, *ends), tuple(lines), _in_words(comparison, voices))


def _voices(comparison: Comparison, roots: Mapping[str, int]) -> dict[tuple[str, str, int], int]:
    """Report, speaker and root, with the number of records, in the order of the records."""
    found: dict[tuple[str, str, int], int] = {}
    for claim in comparison.claims:
        key = claim.record.document, speaker(claim.record), roots[claim.record.id]
        found[key] = found.get(key, 0) + 1
    return found


def _relays(comparison: Comparison, roots: Mapping[str, int]) -> dict[tuple[str, str, int], str]:
    """Who passed on what a speaker said, where somebody did."""
    found = {}
    for claim in comparison.claims:
        if claim.record.relay:
            key = claim.record.document, speaker(claim.record), roots[claim.record.id]
            found[key] = f", via {flat(claim.record.relay)}"
    return found


def _report(id: str, comparison: Comparison) -> tuple[BoxKind, str, str, str, int | None]:
    doc = comparison.docs[id]
    name = outlet(doc)
    day = doc.published or "no date"
    credit = comparison.credits.get(id)
    return "report", name, f"{day}, with {flat(credit)}" if credit else day, f"{name}, {day}", None


def _root(at: int, comparison: Comparison) -> tuple[BoxKind, str, str, str, int | None]:
    root = comparison.roots[at]
    kinds = {"writer": "its writer", "source": "a named source", "anonymous": "unnamed", "unresolved": "not resolved"}
    counts = root in comparison.independent or root in comparison.unresolved
    below = kinds[root.kind] if counts else f"{kinds[root.kind]}, not counted"
    return root.kind, flat(root.label), below, flat(root.label), at


def _column(column: int, entries: Sequence[tuple[BoxKind, str, str, str, int | None]], height: int) -> tuple[Box, ...]:
    """Boxes one below the other, in the middle of the height."""
    top = _TOP + (height - _TOP - _STEP * len(entries)) // 2
    return tuple(
        Box(
            kind,
            _COLUMNS[column],
            top + _STEP * at,
            _BOX,
            _TALL,
            _cut(text, _ROOM if root is None or column < 2 else _ROOM - 4),
            below,
            whole,
            root,
        )
        for at, (kind, text, below, whole, root) in enumerate(entries)
    )


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    (x, y), (to_x, to_y) = start, end
    middle = (x + to_x) // 2
    return f"M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}"


def _loop(copy: Box, origin: Box) -> str:
    """From a report to one above or below it, along the right side."""
    (x, y), (_, to_y) = copy.right, origin.right
    out = x + 26
    return f"M{x} {y - 8}C{out} {y - 8} {out} {to_y + 8} {x} {to_y + 8}"


def _in_words(comparison: Comparison, voices: Iterable[tuple[str, str, int]]) -> str:
    parts = (f"{outlet(comparison.docs[d])}: {voice}, resting on {comparison.roots[r].label}" for d, voice, r in voices)
    return visible("; ".join(parts))


def _records(count: int) -> str:
    return f"{count} record{'' if count == 1 else 's'}"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
