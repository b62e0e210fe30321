"""How a language names times, as written in ``times.toml``: words by category, and rules over categories.

A rule's ``shape`` is a small regular expression over categories instead of characters::

    this? weekday? day month year?          categories, in order; ? may be missing, ( | ) alternatives
    [at] hour=day hours                     brackets: must stand beside it, outside the span
    [!of] part                              … must not
    hour=(day|digits)                       a role: what the reading calls this part

Every category becomes one character and a text one string of them, so that a rule is one compiled regular
expression and costs nothing where no time word stands. A name declared under ``[shapes]`` abbreviates a shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selon.lang.numbers import NumberWords, strings
from selon.lang.pieces import Phrases, phrases
from selon.lang.tables import table_of

WHERE = "times.toml"
OTHER = "."
BREAK = "\n"
NUMERALS = ("day", "year", "digits", "number", "roman", "ordinal", "numeric")
SHAPE = re.compile(r"\[!?|[\w=]+|[()|?\]]")


@dataclass(frozen=True, slots=True)
class TimeWord:
    """One word or phrase: the symbol of its category, its value, and its exact form when case matters."""

    symbol: str
    value: str | int
    cased: str | None


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One rule: the shape of an expression and the name of the function that reads it.

    Where the text is parsed, ``upos`` and ``last``, when not empty, are the parts of speech that its first and its last
    word may have, and the last is no subject (« une seconde a explosé »); ``before`` those that the word behind it
    must not have; ``relations`` are those by which its first word may hang on another.
    """

    name: str
    read: str
    pattern: re.Pattern[str]
    roles: tuple[str, ...]
    upos: frozenset[str]
    before: frozenset[str]
    last: frozenset[str]
    relations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tenses:
    """What tells whether a clause is about what was, what is or what is to come.

    ``future`` are verbs that turn what follows to the future, but for ``modals`` in a compound past; ``words``
    stand for them in unparsed text; ``calls`` are verbs, some with a preposition, that turn only what stands behind
    what is called for or forbidden; ``sets`` are verbs that put something to the time behind a preposition, ``coming``
    adjectives of a noun that is ahead;
    ``gone`` are verbs whose participle is past behind any auxiliary ("est survenu");
    ``states`` are verbs whose present tells how things are; ``ahead`` and ``behind`` are prepositions that
    put a time there ("by Tuesday", "since Tuesday"), ``until`` ones ahead of a clause that tells what goes on;
    behind ``starting`` ones stands when what ``announcing`` verbs tell of is to begin; ``closing`` ones lead from the
    first day of a period to its last.
    """

    future: frozenset[str]
    modals: frozenset[str]
    calls: frozenset[str]
    sets: frozenset[str]
    coming: frozenset[str]
    words: frozenset[str]
    states: frozenset[str]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    until: tuple[str, ...]
    starting: tuple[str, ...]
    announcing: frozenset[str]
    closing: frozenset[str]
    gone: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Everything ``find_times`` needs of a language; ``rules`` are found by the first symbol they match.

    A phrase of ``monthof`` counts as one only before a ``month``.
    """

    numbers: NumberWords
    words: Phrases[TimeWord]
    numerals: Mapping[str, str]
    hours: str
    month: str
    monthof: str
    rules: Mapping[str, tuple[TimeRule, ...]]
    tenses: Tenses


def parse_times(table: Mapping[str, object], numbers: NumberWords) -> TimeWords:
    """The table of ``times.toml``; errors are ValueErrors that name the entry."""
    categories = table_of(WHERE, table, "words")
    symbols = {name: chr(0x100 + i) for i, name in enumerate((*NUMERALS, *categories))}
    shapes = {str(k): str(v) for k, v in table_of(WHERE, table, "shapes").items()}
    rules: dict[str, list[TimeRule]] = {}
    for entry in _rules(table):
        rule, firsts = _rule(entry, symbols, shapes)
        for symbol in firsts:
            rules.setdefault(symbol, []).append(rule)
    return TimeWords(
        numbers=numbers,
        words=phrases(_entries(categories, symbols)),
        numerals={name: symbols[name] for name in NUMERALS},
        hours=symbols["hours"],
        month=symbols["month"],
        monthof=symbols.get("monthof", ""),
        rules={symbol: tuple(found) for symbol, found in rules.items()},
        tenses=_tenses(table),
    )


def _tenses(table: Mapping[str, object]) -> Tenses:
    future, present, past = (table_of(WHERE, table, key) for key in ("future", "present", "past"))
    return Tenses(
        future=frozenset(strings(future, "lemmas", WHERE)),
        modals=frozenset(strings(future, "modals", WHERE)),
        calls=frozenset(strings(future, "calls", WHERE)),
        starting=tuple(strings(future, "starting", WHERE)),
        announcing=frozenset(strings(future, "announcing", WHERE)),
        closing=frozenset(strings(future, "closing", WHERE)),
        sets=frozenset(strings(future, "sets", WHERE)),
        coming=frozenset(strings(future, "coming", WHERE)),
        words=frozenset(strings(future, "words", WHERE)),
        states=frozenset(strings(present, "lemmas", WHERE)),
        ahead=strings(future, "prepositions", WHERE),
        until=strings(future, "until", WHERE),
        behind=strings(past, "prepositions", WHERE),
        gone=frozenset(strings(past, "gone", WHERE)),
    )


def _rules(table: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    entries = table.get("rule")
    if not isinstance(entries, list) or not all(isinstance(e, Mapping) for e in entries):
        raise ValueError(f"{WHERE}: needs [[rule]] entries")
    yield from entries


def _rule(
    entry: Mapping[str, object], symbols: Mapping[str, str], shapes: Mapping[str, str]
) -> tuple[TimeRule, frozenset[str]]:
    missing = {"name", "read", "shape", "example", "value"} - set(entry)
    if missing:
        raise ValueError(f"{WHERE}: rule {entry.get('name')} lacks {', '.join(sorted(missing))}")
    try:
        found = _Shape(str(entry["shape"]), symbols, shapes)
        rule = TimeRule(
            name=str(entry["name"]),
            read=str(entry["read"]),
            pattern=re.compile(found.regex),
            roles=tuple(found.roles),
            upos=frozenset(str(entry.get("upos", "")).split()),
            before=frozenset(str(entry.get("before", "")).split()),
            last=frozenset(str(entry.get("last", "")).split()),
            relations=frozenset(str(entry.get("relations", "")).split()),
        )
    except (ValueError, re.error) as error:
        raise ValueError(f"{WHERE}: rule {entry['name']}: {error}") from error
    return rule, found.firsts


def _entries(categories: Mapping[str, object], symbols: Mapping[str, str]) -> Iterator[tuple[str, TimeWord]]:
    seen: dict[str, str] = {}
    for name, words in categories.items():
        if not isinstance(words, Mapping | list):
            raise ValueError(f"{WHERE}: words.{name} must be a list or a table")
        pairs = words.items() if isinstance(words, Mapping) else ((w, w) for w in words)
        for form, value in pairs:
            if form.lower() in seen:
                raise ValueError(f"{WHERE}: {form} stands in both {seen[form.lower()]} and {name}")
            if not isinstance(value, str | int):
                raise ValueError(f"{WHERE}: words.{name}.{form} must be a string or a number")
            seen[form.lower()] = name
            yield form, TimeWord(symbols[name], value, form if form != form.lower() else None)


class _Shape:
    """Compiles one shape: ``regex``, the ``roles`` of its groups, and the symbols it can begin with."""

    def __init__(self, shape: str, symbols: Mapping[str, str], shapes: Mapping[str, str]) -> None:
        self.symbols, self.shapes, self.roles = symbols, shapes, list[str]()
        self.todo = SHAPE.findall(shape)
        self.begun = self.quiet = self.silent = False
        regex, firsts, empty = self._alternatives()
        if self.todo:
            raise ValueError(f"unexpected {self.todo[0]}")
        if empty:
            raise ValueError("matches nothing")
        self.regex, self.firsts = regex, firsts

    def _alternatives(self) -> tuple[str, frozenset[str], bool]:
        begun = self.begun
        parts = [self._sequence()]
        while self.todo and self.todo[0] == "|":
            self.todo.pop(0)
            self.begun, ended = begun, self.begun
            parts.append(self._sequence())
            self.begun |= ended
        regex = "|".join(p[0] for p in parts)
        return regex, frozenset().union(*(p[1] for p in parts)), any(p[2] for p in parts)

    def _sequence(self) -> tuple[str, frozenset[str], bool]:
        regex, firsts, empty = "", frozenset[str](), True
        while self.todo and self.todo[0] not in {"|", ")", "]"}:
            if self.todo[0].startswith("["):
                regex += self._beside()
                continue
            part, first, optional = self._item()
            if self.todo and self.todo[0] == "?":
                self.todo.pop(0)
                part, optional = f"(?:{part})?", True
            self.begun = True
            regex, firsts, empty = regex + part, firsts | first if empty else firsts, empty and optional
        return regex, firsts, empty

    def _item(self) -> tuple[str, frozenset[str], bool]:
        role, equals, name = self.todo.pop(0).rpartition("=")
        if name == "(" or (equals and not name):
            if name != "(" and self.todo.pop(0) != "(":
                raise ValueError(f"{role}= needs a category or a parenthesis")
            return self._group(role)
        if name in self.shapes:
            self.todo[:0] = [*SHAPE.findall(self.shapes[name]), ")"]
            return self._group(role, silent=self.quiet)
        symbol = self._symbol(name)
        if self.silent or (self.quiet and not role):
            return symbol, frozenset({symbol}), False
        self.roles.append(role or name)
        return f"({symbol})", frozenset({symbol}), False

    def _group(self, role: str, silent: bool = False) -> tuple[str, frozenset[str], bool]:
        """The rest of a parenthesis that is already open; one with a role is captured as a whole."""
        role = "" if self.silent else role
        if role:
            self.roles.append(role)
        outer, self.silent = self.silent, self.silent or silent or bool(role)
        part, first, optional = self._alternatives()
        self.silent = outer
        if not self.todo or self.todo.pop(0) != ")":
            raise ValueError("a parenthesis is not closed")
        return f"({part})" if role else f"(?:{part})", first, optional

    def _beside(self) -> str:
        """A condition on the neighbours: one category wide before the span, of any length behind it."""
        behind, begun, quiet = "" if self.begun else "<", self.begun, self.quiet
        negative = self.todo.pop(0) == "[!"
        self.quiet = True
        part, _, _ = self._alternatives()
        self.quiet, self.begun = quiet, begun
        if not self.todo or self.todo.pop(0) != "]":
            raise ValueError("a bracket is not closed")
        return f"(?{behind}{'!' if negative else '='}{part})"

    def _symbol(self, name: str) -> str:
        if name == "break":
            return f"[{BREAK}]"
        if name not in self.symbols:
            raise ValueError(f"unknown category {name}")
        return self.symbols[name]
