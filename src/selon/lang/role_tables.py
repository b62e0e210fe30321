"""The tables of ``roles.toml`` that are no plain lists: features by form, precisions and numbers by lemma."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from selon.lang.tables import words_of
from selon.model import Precision

FILE = "roles.toml"


def offsets_of(table: Mapping[str, object], key: str) -> dict[str, int]:
    """``veille = -1``: how many days, or which way, a word counts from another."""
    value = table.get(key, {})
    if not isinstance(value, Mapping) or not all(isinstance(days, int) for days in value.values()):
        raise ValueError(f"{FILE}: {key} must be a table of numbers of days")
    return {str(lemma): int(days) for lemma, days in value.items()}


def kinds_of(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """``supplies = "vivre médicament"``: the nouns that ``@supplies`` stands for in the conditions of a frame."""
    value = table.get("kinds", {})
    if not isinstance(value, Mapping) or not all(isinstance(nouns, str) for nouns in value.values()):
        raise ValueError(f"{FILE}: kinds must be a table of words")
    return {f"@{name}": frozenset(str(nouns).split()) for name, nouns in value.items()}


def agreement_of(table: Mapping[str, object], key: str) -> dict[str, tuple[str, str]]:
    """``elle = "Fem Sing"`` or, with an open gender, ``leur = "Plur"``."""
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"{FILE}: {key} must be a table")
    found = {}
    for form, features in value.items():
        gender, _, number = str(features).rpartition(" ")
        if gender not in {"", "Masc", "Fem"} or number not in {"Sing", "Plur"}:
            raise ValueError(f"{FILE}: {key}: {form}: not a gender and number: {features!r}")
        found[str(form)] = (gender, number)
    return found


def sites_of(table: Mapping[str, object]) -> dict[str, Precision]:
    known: dict[str, Precision] = {precision: precision for precision in get_args(Precision)}
    found = by_lemma(table, "sites")
    unknown = sorted(set(found.values()) - set(known))
    if unknown:
        raise ValueError(f"{FILE}: sites: not a precision: {', '.join(unknown)}")
    return {lemma: known[precision] for lemma, precision in found.items()}


def by_lemma(table: Mapping[str, object], key: str) -> dict[str, str]:
    """``killed = "mort tuer"`` turned round: lemma → what it stands for."""
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"{FILE}: {key} must be a table")
    return {lemma: str(kind) for kind in value for lemma in words_of(FILE, value, str(kind))}
