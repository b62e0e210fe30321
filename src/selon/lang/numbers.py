"""How a language spells numbers, as written under ``[numbers]`` in ``quantities.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.pieces import Phrases, phrases
from selon.lang.tables import table_of


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One number word: ``kind`` is unit, ten, hundred, scale, half, collective or plural.

    ``value`` is what it adds or multiplies by; a ``plural`` (dozens, hundreds) runs up to ``high``, as does
    a scale that stands alone (millions). ``noun`` marks one that needs a preposition before what it counts.
    """

    kind: str
    value: int
    high: int | None = None
    noun: bool = False


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language and the words that join them.

    ``teens_after`` are the tens that take 10–19 (vigesimal counting), ``joined`` the units that take an
    "and" after tens; ``of`` stands between a collective and what it counts; ``ordinals`` are the endings
    that make an ordinal of digits; ``plurals`` are forms for several dozens, hundreds or thousands.
    """

    words: Phrases[NumberWord]
    teens_after: frozenset[int]
    joined: frozenset[int]
    conjunctions: frozenset[str]
    hyphens: frozenset[str]
    of: frozenset[str]
    ordinals: frozenset[str]
    plurals: frozenset[str]


def parse_numbers(table: Mapping[str, object], where: str = "quantities.toml") -> NumberWords:
    """The ``[numbers]`` table; a missing or malformed entry raises ValueError naming it."""
    nouns = frozenset(strings(table, "nouns", where))
    found: list[tuple[str, NumberWord]] = []
    plurals = {form: _bounds(form, bounds, where) for form, bounds in table_of(where, table, "plurals").items()}
    for key, kind in (("units", "unit"), ("tens", "ten"), ("hundreds", "hundred"), ("scales", "scale")):
        for form, value in integers(table, key, where).items():
            found.append((form, NumberWord(kind, value, plurals.get(form, (0, None))[1], form in nouns)))
    scales = {form for form, word in found if word.kind == "scale"}
    found += [(f, NumberWord("plural", low, high, True)) for f, (low, high) in plurals.items() if f not in scales]
    found += [(form, NumberWord("collective", v)) for form, v in integers(table, "collectives", where).items()]
    found += [(form, NumberWord("half", 0)) for form in strings(table, "half", where)]
    return NumberWords(
        words=phrases(found),
        teens_after=frozenset(_whole(v, "teens_after", where) for v in listing(table, "teens_after", where)),
        joined=frozenset(_whole(v, "joined", where) for v in listing(table, "joined", where)),
        conjunctions=frozenset(strings(table, "and", where)),
        hyphens=frozenset(strings(table, "hyphen", where)),
        of=frozenset(strings(table, "of", where)),
        ordinals=frozenset(strings(table, "ordinals", where)),
        plurals=frozenset(plurals),
    )


def _bounds(form: str, bounds: object, where: str) -> tuple[int, int | None]:
    if not isinstance(bounds, list) or len(bounds) != 2:
        raise ValueError(f"{where}: plurals.{form} must be [low, high]")
    return _whole(bounds[0], form, where), _whole(bounds[1], form, where)


def listing(table: Mapping[str, object], key: str, where: str) -> list[object]:
    """A list of a language table; ValueError names the file and the key."""
    value = table.get(key)
    if not isinstance(value, list):
        raise ValueError(f"{where}: {key} must be a list")
    return value


def strings(table: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    """A list of strings of a language table."""
    return tuple(str(v) for v in listing(table, key, where))


def integers(table: Mapping[str, object], key: str, where: str) -> dict[str, int]:
    """A sub-table of whole numbers."""
    return {str(form): _whole(value, f"{key}.{form}", where) for form, value in table_of(where, table, key).items()}


def _whole(value: object, key: str, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{where}: {key} must be a whole number")
    return value
