"""Verbs and nouns that carry an event noun and name its parties: the ``support`` entries of a word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.frames import Path, path
from selon.lang.tables import words_of


@dataclass(frozen=True, slots=True)
class Support:
    """A verb or noun that carries an event noun and names its parties: ``lancer une offensive``.

    ``noun`` are the relations by which the event noun hangs on it, in the active voice; ``needs`` is the
    lemma of another dependent that it must have (``être la cible de``), None for none. ``speech`` is true
    for words that only tell of it (``annoncer``): who announces "l'offensive" may be who leads it, who
    announces "l'arrestation de Y" need not have arrested anybody. ``claims`` is true for one by which somebody takes
    the deed upon them or shares in it: who does not, did not act, and the deed may be done all the same. ``but`` are
    the types of happenings that it names nobody of: who receives the dead is not dead. ``pair`` is true for one whose
    actors are both sides where two are named: « opposer X et Y ».
    """

    lemma: str
    upos: str
    noun: tuple[Path, ...]
    needs: str | None
    actor: tuple[Path, ...]
    recipient: tuple[Path, ...]
    speech: bool
    claims: bool
    pair: bool
    but: frozenset[str]
    example: str


def parse_supports(file: str, entries: object) -> dict[tuple[str, str], tuple[Support, ...]]:
    """The supports of each lemma and part of speech; ValueError names file and entry of a misshapen one."""
    if not isinstance(entries, list):
        raise ValueError(f"{file}: support must be a list of tables")
    supports: dict[tuple[str, str], tuple[Support, ...]] = {}
    for support in (_support(file, entry) for entry in entries):
        key = (support.lemma, support.upos)
        supports[key] = (*supports.get(key, ()), support)
    return supports


def _support(file: str, entry: Mapping[str, object]) -> Support:
    unknown = sorted(
        set(entry)
        - {"lemma", "upos", "noun", "needs", "actor", "recipient", "speech", "claims", "pair", "but", "example"}
    )
    missing = sorted({"lemma", "noun", "example"} - set(entry))
    if unknown or missing:
        raise ValueError(f"{file}: {entry.get('lemma')}: unknown or missing key {', '.join(unknown + missing)}")
    needs = entry.get("needs")
    return Support(
        lemma=str(entry["lemma"]),
        upos=str(entry.get("upos", "VERB")),
        noun=tuple(path(spec) for spec in words_of(file, entry, "noun")),
        needs=None if needs is None else str(needs),
        actor=tuple(path(spec) for spec in words_of(file, entry, "actor")),
        recipient=tuple(path(spec) for spec in words_of(file, entry, "recipient")),
        speech=bool(entry.get("speech", False)),
        claims=bool(entry.get("claims", False)),
        pair=bool(entry.get("pair", False)),
        but=frozenset(words_of(file, entry, "but")),
        example=str(entry["example"]),
    )
