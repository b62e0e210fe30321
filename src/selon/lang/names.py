"""The words that tell what a name names, as written in ``names.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from selon.lang.tables import list_of

FILE = "names.toml"
ELISION = re.compile(r"\b(\w')(?=\w)")


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says in and around names.

    ``titles`` stand before a person's name, ``civil`` ones, as they are written, before nothing else. ``armed`` and
    ``organisations`` open the name of an armed group or an organisation, ``small`` do so without a capital;
    ``links``, ``adjectives`` and ``inner`` nouns
    go on in it, links that are ``aims`` behind a capital only. ``never`` are no names. ``titled`` are articles
    that open a title ("Le Monde"). Behind ``things`` stands what they are called, which is no body; nor is what
    ``contests`` open. ``bodies`` are names
    as they stand. Behind ``called`` stands the name of a body, behind ``fighters`` that of an
    armed one, with words of ``belonging`` between. ``seats`` are offices that are held of a place,
    ``prefixed`` articles that are written with a surname or left out. ``ties`` join a body's name to what it is for
    or, those of them that are ``lacking``, without. Right behind ``offices`` stands who holds them. ``within`` stand
    in a name before where the body is. ``years`` make a number behind a name an age.
    """

    titles: frozenset[str]
    civil: frozenset[str]
    armed: frozenset[str]
    organisations: frozenset[str]
    small: frozenset[str]
    links: frozenset[str]
    adjectives: frozenset[str]
    inner: frozenset[str]
    never: frozenset[str]
    titled: frozenset[str]
    seats: frozenset[str]
    prefixed: frozenset[str]
    things: frozenset[str]
    contests: frozenset[str]
    bodies: frozenset[str]
    called: frozenset[str]
    fighters: frozenset[str]
    belonging: frozenset[str]
    ties: frozenset[str]
    aims: frozenset[str]
    lacking: frozenset[str]
    offices: frozenset[str]
    within: frozenset[str]
    years: frozenset[str]


def parse_names(table: Mapping[str, object]) -> NameWords:
    """The words of a parsed ``names.toml``; a missing, unknown or misshapen entry raises ValueError."""
    keys = tuple(field.name for field in fields(NameWords))
    if unknown := sorted(set(table) - set(keys)):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    return NameWords(**{key: frozenset(list_of(FILE, table, key)) for key in keys})


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them: an elided article is a word of its own, and so is a stroke."""
    return tuple(ELISION.sub(r"\1 ", name.replace("’", "'")).replace("/", " / ").split())
