"""Words that name a happening only in some company, as written in ``homonyms.toml``: a shot at goal harms nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.frames import Path, path

FILE = "homonyms.toml"
KEYS = frozenset({"lemmas", "types", "where", "words", "unless", "reach", "report", "active", "under", "examples"})
ANY = "*"  # in place of lemmas: every trigger of the types


@dataclass(frozen=True, slots=True)
class Company:
    """The company in which a trigger word means something else.

    One of ``words`` must stand on one of the paths ``where`` from the trigger, anywhere in its sentence when there are
    none, and up to ``reach`` sentences away. A word of ``unless`` in that stretch of text keeps the happening: a
    match at which somebody was killed is no mere match. With ``report`` the title and lead tell as much of the whole
    report: one of ``words`` and none of ``unless`` stands there. ``types`` are the types of event that an entry for
    any lemma silences. ``active``: in the passive the verb keeps its sense, as of a candidate who "a été attaqué".
    With ``under`` the paths start from one of these words that the trigger stands below ("*" is any, the trigger too):
    nothing happens in what a novel tells.
    """

    types: frozenset[str]
    where: tuple[Path, ...]
    words: frozenset[str]
    unless: frozenset[str]
    reach: int
    report: bool
    active: bool
    under: frozenset[str]
    examples: tuple[str, ...]


Homonyms = Mapping[str, tuple[Company, ...]]


def parse_homonyms(table: Mapping[str, object]) -> Homonyms:
    """The companies of each trigger lemma; a missing, unknown or misshapen entry raises ValueError."""
    if unknown := sorted(set(table) - {"homonym", "sets"}):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    entries, sets = table.get("homonym"), table.get("sets", {})
    if not isinstance(entries, list) or not isinstance(sets, Mapping):
        raise ValueError(f"{FILE}: homonym must be a list of tables, sets a table")
    found: dict[str, tuple[Company, ...]] = {}
    for entry in entries:
        lemmas, company = _lemmas(entry, "lemmas", sets), _company(entry, sets)
        for lemma in sorted(lemmas):
            found[lemma] = (*found.get(lemma, ()), company)
    return found


def _company(entry: Mapping[str, object], sets: Mapping[str, object]) -> Company:
    unknown, missing = sorted(set(entry) - KEYS), sorted({"lemmas", "words", "examples"} - set(entry))
    if unknown or missing:
        raise ValueError(f"{FILE}: {entry.get('lemmas')}: unknown or missing key {', '.join(unknown + missing)}")
    reach, examples = entry.get("reach", 0), entry["examples"]
    if not isinstance(reach, int) or not isinstance(examples, list):
        raise ValueError(f"{FILE}: {entry['lemmas']}: reach must be a number and examples a list")
    return Company(
        types=_lemmas(entry, "types", sets),
        where=tuple(path(spec) for spec in str(entry.get("where", "")).split()),
        words=_lemmas(entry, "words", sets),
        unless=_lemmas(entry, "unless", sets),
        reach=reach,
        report=bool(entry.get("report", False)),
        active=bool(entry.get("active", False)),
        under=_lemmas(entry, "under", sets),
        examples=tuple(map(str, examples)),
    )


def _lemmas(entry: Mapping[str, object], key: str, sets: Mapping[str, object]) -> frozenset[str]:
    """Words parted by blanks; ``@name`` stands for a set of them."""
    found: set[str] = set()
    for word in str(entry.get(key, "")).split():
        if word.startswith("@") and word[1:] not in sets:
            raise ValueError(f"{FILE}: {entry.get('lemmas')}: no set {word}")
        found |= set(str(sets[word[1:]]).split()) if word.startswith("@") else {word}
    return frozenset(found)
