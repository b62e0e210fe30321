"""Charged words for parties and acts, as written in ``wording.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selon.lang.names import split_name

FILE = "wording.toml"
KEYS = {"lemma", "forms", "upos", "about", "neutral", "needs", "any", "unless", "example"}
REQUIRED = ("lemma", "upos", "about", "neutral", "example")
WHERE = frozenset({"next", "of", "head", "det"})
About = Literal["party", "act"]


@dataclass(frozen=True, slots=True)
class Demand:
    """What must stand near a word: ``where`` is next, of, head or det; ``lemmas`` may hold "@place" and "@person"."""

    where: str
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChargedWord:
    """A word that another side would refuse, with plainer ones for the same thing."""

    lemma: str
    words: tuple[str, ...]
    forms: tuple[str, ...]
    upos: frozenset[str]
    about: About
    neutral: tuple[str, ...]
    needs: tuple[Demand, ...]
    any: tuple[Demand, ...]
    unless: tuple[Demand, ...]
    example: str


@dataclass(frozen=True, slots=True)
class WordingWords:
    """Charged words by the first word of their lemma or by a form, the longest first; nouns for places and persons.

    ``labelling`` are verbs that give a label ("qualifier de"), ``naming`` ones that give a name;
    ``games`` nouns tell of sports.
    """

    entries: Mapping[str, tuple[ChargedWord, ...]]
    place: frozenset[str]
    person: frozenset[str]
    labelling: frozenset[str]
    naming: frozenset[str]
    games: frozenset[str]


def parse_wording(table: Mapping[str, object]) -> WordingWords:
    """The words of a parsed ``wording.toml``; a missing, unknown or misshapen entry raises ValueError."""
    if unknown := sorted(set(table) - {"wording", "place", "person", "labelling", "naming", "games"}):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    entries = table.get("wording")
    if not isinstance(entries, list) or not entries:
        raise ValueError(f"{FILE}: there must be [[wording]] entries")
    found: dict[str, list[ChargedWord]] = {}
    for entry in entries:
        word = _word(entry)
        for first in (word.words[0], *word.forms):
            found.setdefault(first, []).append(word)
    by_first = {first: tuple(sorted(group, key=lambda w: -len(w.words))) for first, group in found.items()}
    lists = {key: _strings(table, key) for key in ("place", "person", "labelling", "naming", "games")}
    return WordingWords(by_first, **lists)


def _word(entry: Mapping[str, object]) -> ChargedWord:
    name = entry.get("lemma")
    if unknown := sorted(set(entry) - KEYS):
        raise ValueError(f"{FILE}: {name}: unknown key {', '.join(unknown)}")
    if missing := [key for key in REQUIRED if not entry.get(key)]:
        raise ValueError(f"{FILE}: {name}: {', '.join(missing)} is missing")
    if entry["about"] not in {"party", "act"}:
        raise ValueError(f"{FILE}: {name}: about must be party or act")
    return ChargedWord(
        lemma=str(name),
        words=split_name(str(name)),
        forms=_list(entry, "forms"),
        upos=_strings(entry, "upos"),
        about="party" if entry["about"] == "party" else "act",
        neutral=_list(entry, "neutral"),
        needs=tuple(_demand(name, spec) for spec in _list(entry, "needs")),
        any=tuple(_demand(name, spec) for spec in _list(entry, "any")),
        unless=tuple(_demand(name, spec) for spec in _list(entry, "unless")),
        example=str(entry["example"]),
    )


def _demand(name: object, spec: str) -> Demand:
    where, _, lemmas = spec.partition("=")
    if where not in WHERE or not lemmas:
        raise ValueError(f"{FILE}: {name}: {spec!r} must be next=, of=, head= or det= with lemmas")
    return Demand(where, frozenset(lemmas.split("|")))


def _strings(table: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(_list(table, key))


def _list(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"{FILE}: {key} must be a list")
    return tuple(str(v) for v in value)
