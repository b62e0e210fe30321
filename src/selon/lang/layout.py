"""Words by which the layout of a report is recognised: datelines, credits, bylines, abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

_LISTS = ("weekdays", "first", "articles", "at", "hours", "papers")


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The layout words of one language, as ``lang/<code>/layout.toml`` has them.

    ``months`` has the spellings of each of the twelve months; ``papers`` open a line that says what
    is published. Words that open a line (``published``
    to ``furniture``) are matched without case; ``titles`` to ``openers`` with it; ``elisions`` are
    the words that an apostrophe cuts short, ``before_hyphen`` and ``after_hyphen``
    those that keep a hyphen at the end of a line.
    """

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    first: tuple[str, ...]
    articles: tuple[str, ...]
    at: tuple[str, ...]
    hours: tuple[str, ...]
    papers: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    credit: tuple[str, ...]
    caption: tuple[str, ...]
    byline: tuple[str, ...]
    furniture: tuple[str, ...]
    titles: tuple[str, ...]
    numbered: tuple[str, ...]
    inner: tuple[str, ...]
    openers: tuple[str, ...]
    elisions: tuple[str, ...]
    before_hyphen: tuple[str, ...]
    after_hyphen: tuple[str, ...]

    def month(self, word: str) -> int | None:
        """The number of a month by one of its spellings, a full stop after it or not."""
        bare = word.casefold().rstrip(".")
        for number, spellings in enumerate(self.months, start=1):
            if bare in spellings:
                return number
        return None

    def is_short_month(self, word: str) -> bool:
        """True for a shortened spelling of a month, such as is written with a full stop."""
        return any(word.casefold() in spellings[1:] and len(word) < len(spellings[0]) for spellings in self.months)


def parse_layout(table: Mapping[str, object]) -> Layout:
    """Read the table of ``layout.toml``; a missing, unknown or malformed entry raises ValueError naming it."""
    dates = _table(table, "dates")
    months = dates.get("months")
    if not isinstance(months, list) or len(months) != 12:
        raise ValueError("layout.toml: dates.months must be twelve lists of spellings")
    groups = [field.name for field in fields(Layout) if field.name not in {"months", *_LISTS}]
    if unknown := sorted(set(table) - {"dates", *groups}):
        raise ValueError(f"layout.toml: unknown table {', '.join(unknown)}")
    lists = {name: _words(dates.get(name), f"dates.{name}") for name in _LISTS}
    lists |= {name: _words(_table(table, name).get("words"), f"{name}.words") for name in groups}
    return Layout(months=tuple(_words(month, "dates.months") for month in months), **lists)


def _table(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = table.get(name)
    if not isinstance(value, dict):
        raise ValueError(f"layout.toml: table {name} is missing")
    return value


def _words(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word for word in value):
        raise ValueError(f"layout.toml: {where} must be a list of words")
    return tuple(value)
