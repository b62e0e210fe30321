"""How people read a record: its number, its factuality, who speaks. Shared by the table, the page and explain."""

from __future__ import annotations

import re

from selon.model import Document, Record
from selon.records import WRITER

THIN = "\u202f"
# A sign beside the word, so that neither colour nor reading order alone carries it.
SIGNS = {"asserted": "●", "hedged": "◐", "future": "○", "negated": "✕"}

# After what was found in a way that is often wrong.
UNSURE = "(?)"
# What people call the fields that a confidence is for.
CALLED = {"quantities": "number", "time": "when", "place": "where", "type": "what", "voice": "who says it"}

_AMOUNT = re.compile(r"(?P<bound>>=|<=)?(?P<first>\d+)(?:-(?P<last>\d+))?")
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])$")
_OPEN_YEAR = re.compile(r"^XXXX-(\d\d(?:-\d\d)?)$")

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
_UNSHOWN = dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], 0xFFFD)
_SHOWN = _PICTURES | _UNSHOWN
# Directional controls that would turn round what follows them on a line of a terminal.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)


def spoken(code: str) -> str:
    """``territory_capture`` → ``territory capture``."""
    return code.replace("_", " ")


def visible(text: str) -> str:
    """The text with control characters as their pictures: same length, nothing that a screen would obey."""
    return text.translate(_SHOWN)


def flat(text: str) -> str:
    """The text on one line, each run of blanks as one space, nothing that a screen would obey."""
    return visible(" ".join(text.split())).translate(_TURNING)


def number(low: int | None, best: int | None, high: int | None) -> str:
    """A quantity as it was given: ``10 000``, ``≥ 40``, ``≤ 40``, ``20–99``; empty when there is none."""
    if low is not None and high is not None:
        return _grouped(low) if low == high else f"{_grouped(low)}–{_grouped(high)}"
    if low is not None:
        return f"≥{THIN}{_grouped(low)}"
    if high is not None:
        return f"≤{THIN}{_grouped(high)}"
    return "" if best is None else _grouped(best)


def amount(shown: str) -> str:
    """A range of numbers as conflicts and updates have it, as people read it: ``≥ 12`` for ``>=12``."""
    found = _AMOUNT.fullmatch(shown)
    if found is None:
        return shown
    bound, first, last = found["bound"], int(found["first"]), found["last"]
    low, high = None if bound == "<=" else first, None if bound == ">=" else int(last or first)
    return number(low, None, high)


def counted(record: Record) -> str:
    """The numbers of a record with what it counts: ``29 killed, 40 injured``."""
    shown = number(record.low, record.best, record.high)
    first = f"{shown} {spoken(record.of)}" if shown and record.of and record.of != "other" else shown
    return ", ".join(filter(None, (first, *map(_counted_too, record.also))))


def _counted_too(words: str) -> str:
    """A further number of a record as people read it: ``≥ 1 200 displaced`` for ``>=1200 displaced``."""
    figure, _, of = words.partition(" ")
    return f"{amount(figure)} {spoken(of)}"


def moment(time: str | None) -> str:
    """A time for people: ``2024-03-04 evening``; ``a Saturday`` or ``12-24, no year`` where the text leaves it open."""
    day, _, part = (time or "").partition("T")
    weekday = _WEEKDAY.match(day)
    shown = f"a {_WEEKDAYS[int(weekday[1]) - 1]}" if weekday else _OPEN_YEAR.sub(r"\1, no year", day)
    if part in _PARTS_OF_DAY:
        return f"{shown} {_PARTS_OF_DAY[part]}"
    return f"{shown}T{part}" if part else shown


def marked(words: str, record: Record, *fields: str) -> str:
    """The words with a sign behind them when one of the fields they show is uncertain."""
    return f"{words} {UNSURE}" if words and not set(fields).isdisjoint(record.uncertain) else words


def to_check(record: Record) -> str:
    """The uncertain fields of a record, as a list in words; empty when there are none."""
    return ", ".join(CALLED.get(name, name) for name in record.uncertain)


def speaker(record: Record) -> str:
    """Who says it: ``the writer``, a name, or ``somebody unnamed``."""
    if record.voice == WRITER:
        return "the writer"
    return flat(record.source) if record.source else "somebody unnamed"


def heading(doc: Document) -> str:
    """What to call a report: its title, else its headline in the text, else its path, address or id."""
    headline = next((b.span.of(doc.text) for b in doc.blocks[:1] if b.kind == "heading"), None)
    return flat(doc.title or headline or doc.path or doc.url or doc.id)


def _grouped(value: int) -> str:
    return f"{value:,}".replace(",", THIN)
