"""Records for people at a terminal: by report, by voice, one claim with its words under the other.

Nothing is said by colour alone: every voice has its label, every factuality its sign and its word. Colours
are left out where the terminal or ``NO_COLOR`` asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from selon.export.phrases import SIGNS, UNSURE, counted, flat, heading, marked, moment, speaker, spoken
from selon.model import Document, Record, Span
from selon.records import WRITER, claims

COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
NARROWEST = 60

_INDENT = 5
_GAP = 2
# Room for the longest type with its factuality beside it; under it on a narrow terminal.
_WIDE = 96
_TYPE = 28
_NARROW_TYPE = 20
_LONG_WORD = 16


def write_table(docs: Iterable[Document], console: Console) -> None:
    """Prints documents as they come, then what the signs mean; at least 60 columns are used."""
    for doc in docs:
        for line in _report(doc, max(console.width, NARROWEST)):
            console.print(line, highlight=False, crop=False, overflow="ignore", no_wrap=isinstance(line, Text))
    console.print(_legend(), highlight=False)


def _report(doc: Document, width: int) -> Iterator[Text | Table]:
    found = claims(doc)
    yield Text(_clip(heading(doc), width), style="bold")
    yield Text(_clip(_origin(doc, tuple(row for row, _ in found)), width), style="dim")
    colours: dict[str, str] = {}
    for voice, run in groupby(found, key=lambda claim: claim[0].voice):
        told = tuple(run)
        first = told[0][0]
        colour = colours.setdefault(first.source or voice, COLOURS[len(colours) % len(COLOURS)])
        yield Text()
        yield _voice(first, "" if voice == WRITER else colour, width)
        for row, event in told:
            yield _claim(row, width)
            yield _quote(doc.text, row, event.trigger, width)
    yield Text()


def _origin(doc: Document, rows: tuple[Record, ...]) -> str:
    source = f" (from {doc.published_from})" if doc.published_from else ""
    voices = len({r.voice for r in rows})
    count = f"{_many(len(rows), 'record')} in {_many(voices, 'voice')}" if rows else "nothing was read as an event"
    where = flat(doc.path) if doc.path and flat(doc.path) != heading(doc) else None
    parts = (flat(doc.outlet or "unknown outlet"), f"{doc.published or 'no date'}{source}", count, where)
    return " · ".join(part for part in parts if part)


def _voice(row: Record, colour: str, width: int) -> Text:
    label = "–" if row.voice == WRITER else row.voice
    line = Text(f"{label:<{_INDENT}}", style=f"bold {colour}".strip())
    line.append(_clip(speaker(row), width - _INDENT), style="bold")
    relay = f"via {flat(row.relay)}" if row.relay else None
    manner = ("anonymous" if row.anonymous else None, row.act and spoken(row.act), row.speech, relay)
    told = ", ".join(part for part in manner if part)
    line.append(f"  {told}" if told else "", style="dim")
    line.truncate(width, overflow="ellipsis")
    return line


def _claim(row: Record, width: int) -> Table:
    """Type, who to whom, and where, when and how many, in columns that stay in line from claim to claim."""
    kind_room = _TYPE if width >= _WIDE else _NARROW_TYPE
    room = width - _INDENT - kind_room - 2 * _GAP
    facts_room = room * 9 // 20
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    for space in (_INDENT - _GAP, kind_room, room - facts_room, facts_room):
        grid.add_column(width=space, no_wrap=True, overflow="ellipsis")
    place, time = flat(row.place or ""), moment(row.time)
    facts = (marked(place, row, "place"), marked(time, row, "time"), marked(counted(row), row, "quantities"))
    parties = _packed(_parties(row), " ", room - facts_room)
    grid.add_row("", _kind(row, kind_room), parties, _packed([f for f in facts if f], " · ", facts_room))
    return grid


def _kind(row: Record, room: int) -> Text:
    words = marked(spoken(row.type), row, "type", "voice", "factuality")
    kind = Text(f"{SIGNS[row.factuality]} ").append(words, style="bold")
    if row.factuality != "asserted":
        joint = ", " if len(kind) + len(row.factuality) + 2 <= room else ",\n  "
        kind.append(f"{joint}{row.factuality}")
    return kind


def _parties(row: Record) -> list[str]:
    actor, recipient = (
        marked(flat(name or ""), row, field) for name, field in ((row.actor, "actor"), (row.recipient, "recipient"))
    )
    unnamed = f"[{row.actor_code}]" if row.actor_code else None  # only a country: « une frappe russe »
    if not recipient:
        return [name] if (name := actor or unnamed) else []
    return [actor, f"→ {recipient}"] if actor else [f"{unnamed or '?'} → {recipient}"]


def _packed(parts: list[str], joint: str, room: int) -> Text:
    """The parts on as few lines as hold them, a part never broken, each cut to the room there is."""
    lines: list[str] = []
    for part in (_clip(part, room) for part in parts):
        if lines and len(lines[-1]) + len(joint) + len(part) <= room:
            lines[-1] += joint + part
        else:
            lines.append(part)
    return Text("\n".join(lines))


def _quote(text: str, row: Record, trigger: Span, width: int) -> Text:
    """The quote on one line, cut on both sides where it must be, its trigger always to be seen."""
    room = width - _INDENT - 2 - len("« … … »")
    word = _clip(flat(trigger.of(text)), room)
    before, after = _joined(text[row.start : trigger.start]), _joined(text[trigger.end : row.end])
    left = max((room - len(word)) // 2, room - len(word) - len(after))
    shown = _clip_left(before, left)
    line = Text(" " * (_INDENT + 2), style="italic dim")
    line.append(f"« {shown}")
    line.append(word, style="not dim bold")
    line.append(f"{_clip(after, room - len(word) - len(shown) + 1)} »")
    return line


def _joined(text: str) -> str:
    """``flat``, but with a blank at an edge where the text has one."""
    words = flat(text)
    if not words:
        return " " if text else ""
    return " " * text[0].isspace() + words + " " * text[-1].isspace()


def _legend() -> Text:
    signs = "  ".join(f"{sign} {word}" for word, sign in SIGNS.items())
    unsure = f"{UNSURE} after words that were found in a way that is often wrong: check them first."
    return Text(f"{signs}\n{unsure}\nA record is what somebody said, in their words; it is not a fact.", style="dim")


def _clip(text: str, width: int) -> str:
    """The text cut at its end, between two words where the last one is not long."""
    if len(text) <= width:
        return text
    kept = text[: max(0, width - 1)]
    head, blank, tail = kept.rpartition(" ")
    return (head if blank and len(tail) < _LONG_WORD else kept) + "…"


def _clip_left(text: str, width: int) -> str:
    """The text cut at its beginning, between two words where the first one is not long."""
    if len(text) <= width:
        return text
    kept = text[len(text) - max(0, width - 1) :]
    head, blank, tail = kept.partition(" ")
    return "…" + (tail if blank and len(head) < _LONG_WORD else kept)


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
