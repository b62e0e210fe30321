"""Nouns that make a phrase an actor (``sectors.toml``), and what states and their governments are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selon.lang.places import inflect
from selon.lang.tables import table_of

FILE = "sectors.toml"
STATES = "states.toml"
Standing = Literal["body", "part", "member"]
KEYS: Mapping[str, Standing] = {"bodies": "body", "parts": "part", "members": "member"}
FORMS = ("Masc Sing", "Masc Plur", "Fem Sing", "Fem Plur")  # in the order of ``inflect``


@dataclass(frozen=True, slots=True)
class SectorNoun:
    """A phrase of a sector: the body itself, a part that stands for it beside a country, or a member."""

    words: tuple[str, ...]
    sector: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class SectorWords:
    """``nouns`` are phrases by their first word, the longest first. ``labels`` gives a sector's noun and form (an index
    into ``FORMS``), ``adjectives`` the forms of a country's first demonym by its code of two letters.

    After ``groups`` and ``members`` a name tells who is meant; ``measures`` only count or gather. An adjective that
    ends as ``origins`` do, and is none of the ``plain`` ones, tells of whom a body is, known or not. ``states`` are the
    usual names by code of three letters, ``seats`` (in lower case) stand for the government of a state.
    """

    nouns: Mapping[str, tuple[SectorNoun, ...]]
    labels: Mapping[str, tuple[str, int]]
    adjectives: Mapping[str, tuple[str, ...]]
    groups: frozenset[str]
    members: frozenset[str]
    measures: frozenset[str]
    origins: tuple[str, ...]
    plain: frozenset[str]
    states: Mapping[str, str]
    seats: Mapping[str, str]


def parse_sectors(
    table: Mapping[str, object], states: Mapping[str, object], places: Mapping[str, object]
) -> SectorWords:
    """The words of a parsed ``sectors.toml``, ``states.toml`` and ``places.toml`` (for its demonyms).

    A missing, unknown or misshapen entry raises ValueError, which names file and entry.
    """
    if unknown := sorted(set(table) - {"nouns", "carriers", "measures", "origins", "plain"}):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    carriers = table_of(FILE, table, "carriers")
    nouns = table_of(FILE, table, "nouns")
    seats = {seat.lower(): code for code, line in states.items() for seat in _cells(code, line)[1:]}
    return SectorWords(
        nouns=_nouns(nouns),
        labels={sector: _label(sector, entry) for sector, entry in nouns.items()},
        adjectives=_adjectives(places),
        groups=frozenset(_words(carriers, "groups", "carriers")),
        members=frozenset(_words(carriers, "members", "carriers")),
        measures=frozenset(str(table.get("measures", "")).split()),
        origins=tuple(str(table.get("origins", "")).split()),
        plain=frozenset(str(table.get("plain", "")).split()),
        states={code: _cells(code, line)[0] for code, line in states.items()},
        seats=seats,
    )


def _nouns(table: Mapping[str, object]) -> Mapping[str, tuple[SectorNoun, ...]]:
    found: dict[str, list[SectorNoun]] = {}
    for sector in table:
        entry = table_of(FILE, table, sector)
        if set(entry) != {"label", "form", *KEYS}:
            raise ValueError(f"{FILE}: nouns.{sector} must have label, form, {', '.join(KEYS)}")
        for key, standing in KEYS.items():
            for phrase in _words(entry, key, f"nouns.{sector}"):
                words = tuple(phrase.replace("'", "' ").split())
                found.setdefault(words[0], []).append(SectorNoun(words, sector, standing))
    return {first: tuple(sorted(group, key=lambda n: -len(n.words))) for first, group in found.items()}


def _label(sector: str, entry: object) -> tuple[str, int]:
    assert isinstance(entry, Mapping)
    if entry["form"] not in FORMS:
        raise ValueError(f"{FILE}: nouns.{sector}.form must be one of {', '.join(FORMS)}")
    return str(entry["label"]), FORMS.index(entry["form"])


def _adjectives(places: Mapping[str, object]) -> Mapping[str, tuple[str, ...]]:
    endings = {str(k): str(v) for k, v in table_of(FILE, table_of(FILE, places, "endings"), "feminine").items()}
    words = {
        code: value.split()[0] for code, value in table_of(FILE, places, "demonyms").items() if isinstance(value, str)
    }
    return {code: tuple(inflect(word, endings)) for code, word in words.items()}


def _cells(code: str, line: object) -> list[str]:
    cells = [cell.strip() for cell in str(line).split("|")]
    if not all(cells):
        raise ValueError(f"{STATES}: {code}: an empty name")
    return cells


def _words(table: Mapping[str, object], key: str, where: str) -> list[str]:
    value = table.get(key)
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise ValueError(f"{FILE}: {where}.{key} must be a list of words")
    return value
