"""What the parts of an actor's code mean: sectors and countries, read from ``sectors.toml`` and ``countries.toml``.

A code is written as country, sector and, for an actor with a name of its own, its key (``PSE REB HAMAS``), after the
actors of PLOVER and the agents of CAMEO (Schrodt 2012, chapters 2 and 3); a state by itself is its country alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources import files

# In place of a country: armed groups of several countries, bodies of states, of people, firms of several countries.
INTERNATIONAL = frozenset({"IMG", "IGO", "NGO", "MNC"})


@dataclass(frozen=True, slots=True)
class Sector:
    """What an actor is; ``state`` says that each state has one of it."""

    code: str
    label: str
    gloss: str
    state: bool


@dataclass(frozen=True, slots=True)
class ActorCodes:
    """The sectors by code, and ISO 3166 codes of three letters by those of two.

    ``without`` gives the countries (by two letters) that have no body of a sector: Costa Rica has no army.
    """

    sectors: Mapping[str, Sector]
    countries: Mapping[str, str]
    without: Mapping[str, frozenset[str]]

    def wrong(self, code: str) -> str | None:
        """What is no part of a code in ``code``, None when it is one: a country and perhaps a sector."""
        country, _, sector = code.partition(" ")
        if country not in INTERNATIONAL and country not in self.countries.values():
            return f"no country {country!r}"
        if sector and sector not in self.sectors:
            return f"no sector {sector!r}"
        return None


def load_actor_codes() -> ActorCodes:
    """The sectors and countries that come with selon; a sector with other keys than those of Sector is a ValueError."""
    keys = {field.name for field in fields(Sector)}
    table = read_table("sectors.toml")
    entries, without = table["sector"], table["without"]
    if not isinstance(entries, list) or any(set(entry) != keys for entry in entries):
        raise ValueError(f"sectors.toml: a sector needs {', '.join(sorted(keys))}")
    countries = {two: str(three) for two, three in read_table("countries.toml").items()}
    if not isinstance(without, Mapping) or not set(countries).issuperset(*map(str.split, without.values())):
        raise ValueError("sectors.toml: without needs countries of countries.toml")
    lacking = {sector: frozenset(str(some).split()) for sector, some in without.items()}
    return ActorCodes({entry["code"]: Sector(**entry) for entry in entries}, countries, lacking)


def read_table(file: str) -> dict[str, object]:
    """A table that ships beside this module."""
    return tomllib.loads((files("selon.ontology") / file).read_text("utf-8"))
