"""The words that tell what a name names, as written in ``names.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

FILE = "names.toml"
ELISION = re.compile(r"\b(\w')(?=\w)")
LISTS = ("titles", "armed", "organisations", "small", "links", "adjectives", "inner", "never", "titled", "seats")


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says in and around names.

    ``titles`` stand before a person's name. ``armed`` and ``organisations`` open the name of an armed group or an
    organisation, ``small`` do so without a capital; ``links``, ``adjectives`` and ``inner`` nouns
    go on in it. ``never`` are no names. ``titled`` are articles that open a title ("Le Monde").
    ``seats`` are offices that are held of a place.
    """

    titles: frozenset[str]
    armed: frozenset[str]
    organisations: frozenset[str]
    small: frozenset[str]
    links: frozenset[str]
    adjectives: frozenset[str]
    inner: frozenset[str]
    never: frozenset[str]
    titled: frozenset[str]
    seats: frozenset[str]


def parse_names(table: Mapping[str, object]) -> NameWords:
    """The words of a parsed ``names.toml``; a missing, unknown or misshapen entry raises ValueError."""
    if unknown := sorted(set(table) - set(LISTS)):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    words = {key: _words(table, key) for key in LISTS}
    return NameWords(
        titles=words["titles"],
        armed=words["armed"],
        organisations=words["organisations"],
        small=words["small"],
        links=words["links"],
        adjectives=words["adjectives"],
        inner=words["inner"],
        never=words["never"],
        titled=words["titled"],
        seats=words["seats"],
    )


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them: an elided article is a word of its own."""
    return tuple(ELISION.sub(r"\1 ", name.replace("’", "'")).split())


def _words(table: Mapping[str, object], key: str) -> frozenset[str]:
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
        raise ValueError(f"{FILE}: {key} must be a list of words")
    return frozenset(value)
