"""The words that tell what a name names, as written in ``names.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from selon.model import NameKind

FILE = "names.toml"
ELISION = re.compile(r"\b(\w')(?=\w)")
LISTS = ("titles", "armed", "organisations", "small", "links", "adjectives", "inner", "never")
KINDS = frozenset({"armed_actor", "organisation", "group"})


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of a well-known group or organisation: its words, and the first (fullest) of all its names."""

    words: tuple[str, ...]
    kind: NameKind
    first: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says in and around names.

    ``titles`` stand before a person's name. ``armed`` and ``organisations`` open the name of an armed group or an
    organisation, ``small`` do so without a capital; ``links``, ``adjectives`` and ``inner`` nouns
    go on in it. ``never`` are no
    names. ``known`` gives the well-known names by their first word in lower case, the longest first.
    """

    titles: frozenset[str]
    armed: frozenset[str]
    organisations: frozenset[str]
    small: frozenset[str]
    links: frozenset[str]
    adjectives: frozenset[str]
    inner: frozenset[str]
    never: frozenset[str]
    known: Mapping[str, tuple[KnownName, ...]]


def parse_names(table: Mapping[str, object]) -> NameWords:
    """The words of a parsed ``names.toml``; a missing, unknown or misshapen entry raises ValueError."""
    if unknown := sorted(set(table) - {*LISTS, "known"}):
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
        known=_known(table),
    )


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them: an elided article is a word of its own."""
    return tuple(ELISION.sub(r"\1 ", name.replace("’", "'")).split())


def _known(table: Mapping[str, object]) -> Mapping[str, tuple[KnownName, ...]]:
    sections = table.get("known")
    if not isinstance(sections, Mapping) or set(sections) - KINDS:
        raise ValueError(f"{FILE}: known must be a table of {', '.join(sorted(KINDS))}")
    found: dict[str, list[KnownName]] = {}
    for kind, lines in sections.items():
        for line in filter(None, map(str.strip, str(lines).splitlines())):
            names = [name.strip() for name in line.split("|")]
            if not all(names):
                raise ValueError(f"{FILE}: known.{kind}: an empty name in {line!r}")
            for name in dict.fromkeys(names):
                words = split_name(name)
                found.setdefault(words[0].lower(), []).append(KnownName(words, cast(NameKind, kind), names[0]))
    return {first: tuple(sorted(group, key=lambda k: -len(k.words))) for first, group in found.items()}


def _words(table: Mapping[str, object], key: str) -> frozenset[str]:
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
        raise ValueError(f"{FILE}: {key} must be a list of words")
    return frozenset(value)
