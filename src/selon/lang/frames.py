"""Frames: what a cue or a trigger asks of the words around it, as written in ``cues.toml`` and ``triggers.toml``.

A *path* names a dependent: ``relation`` or ``relation:case`` (``nsubj``, ``obl:de``, ``nmod:par``), in the
active voice; ``obl`` and ``nmod`` stand for each other. A *condition* is a path with ``=lemma``
(``obj=contrôle``, ``amod=aérien``), ``case=lemma``, ``head=lemma``, ``doer=lemma`` for who does what a noun is the
object of, or ``any=lemma`` for a dependent however it hangs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from selon.model import Act


@dataclass(frozen=True, slots=True)
class Condition:
    """A dependent that must be there, or must not: its relation, its preposition, its lemmas."""

    relation: str
    case: str | None
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Path:
    """Where a role is found: a relation and, when given, the preposition it needs."""

    relation: str
    case: str | None


@dataclass(frozen=True, slots=True)
class CueFrame:
    """A word that attributes.

    ``source``, ``relay`` and ``content`` are tried in order; the special content ``quote`` is quoted words,
    ``clause`` the clause that the cue interrupts or introduces, ``roused`` the subject of the verb before a noun.
    A subject that is one of ``owned`` says something only where it is told whose it is: « un bilan de la police ».
    """

    lemma: str
    upos: str
    act: Act
    source: tuple[Path, ...]
    content: tuple[str, ...]
    relay: tuple[Path, ...]
    needs: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    owned: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class TriggerFrame:
    """A word that names a happening, with the paths to who acts and who undergoes."""

    lemma: str
    upos: str
    type: str
    mode: str | None
    actor: tuple[Path, ...]
    recipient: tuple[Path, ...]
    needs: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    wide: bool
    factuality: str | None
    example: str


def path(spec: str) -> Path:
    """``obl:de`` → Path("obl", "de")."""
    relation, _, case = spec.partition(":")
    return Path(relation, case or None)


def condition(spec: str) -> Condition:
    """``obj=contrôle|commandement`` or ``obl:à=mort`` → Condition."""
    where, _, lemmas = spec.partition("=")
    at = path(where)
    return Condition(at.relation, at.case, frozenset(filter(None, lemmas.split("|"))))


def cue_frame(entry: Mapping[str, object]) -> CueFrame:
    """One ``[[cue]]`` entry; a missing or unknown key raises ValueError naming the lemma."""
    _check(entry, {"lemma", "upos", "act", "source", "content", "relay", "needs", "unless", "owned", "example"})
    upos = str(entry.get("upos", "VERB"))
    return CueFrame(
        lemma=str(entry["lemma"]),
        upos=upos,
        act=cast(Act, entry["act"]),
        source=tuple(path(s) for s in _list(entry, "source", "nsubj")),
        content=_list(entry, "content", "quote ccomp xcomp"),
        relay=tuple(path(s) for s in _list(entry, "relay", "")),
        needs=tuple(condition(s) for s in _list(entry, "needs", "")),
        unless=tuple(condition(s) for s in _list(entry, "unless", "")),
        owned=frozenset(_list(entry, "owned", "")),
        example=str(entry["example"]),
    )


def trigger_frame(entry: Mapping[str, object]) -> TriggerFrame:
    """One ``[[trigger]]`` entry; a missing or unknown key raises ValueError naming the lemma."""
    known = {"lemma", "upos", "type", "mode", "actor", "recipient", "needs", "unless", "wide", "factuality", "example"}
    _check(entry, known)
    mode, factuality = entry.get("mode"), entry.get("factuality")
    return TriggerFrame(
        lemma=str(entry["lemma"]),
        upos=str(entry.get("upos", "VERB")),
        type=str(entry["type"]),
        mode=None if mode is None else str(mode),
        actor=tuple(path(s) for s in _list(entry, "actor", "")),
        recipient=tuple(path(s) for s in _list(entry, "recipient", "")),
        needs=tuple(condition(s) for s in _list(entry, "needs", "")),
        unless=tuple(condition(s) for s in _list(entry, "unless", "")),
        wide=bool(entry.get("wide", False)),
        factuality=None if factuality is None else str(factuality),
        example=str(entry["example"]),
    )


def _list(entry: Mapping[str, object], key: str, default: str) -> tuple[str, ...]:
    """A list of strings, or a string split at blanks."""
    value = entry.get(key, default)
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list):
        return tuple(str(v) for v in value)
    raise ValueError(f"{entry.get('lemma')}: {key} must be a string or a list")


def _check(entry: Mapping[str, object], known: set[str]) -> None:
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ValueError(f"{entry.get('lemma')}: unknown key {', '.join(unknown)}")
    if "lemma" not in entry or "example" not in entry:
        raise ValueError(f"{dict(entry)}: lemma and example are required")
