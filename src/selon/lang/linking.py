"""The words by which reports are compared: light words of names, sorts of party, credits of agencies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.tables import list_of, table_of

FILE = "linking.toml"


@dataclass(frozen=True, slots=True)
class LinkWords:
    """All of ``linking.toml``; a language without that file has none of them.

    ``light`` words do not tell one name from another; ``kinds`` gives noun → the sort of party it names.
    ``before`` stands before the name of an agency that a report draws on, ``heads`` begin such names, and
    ``agencies`` are names by themselves, their case kept.
    """

    light: frozenset[str]
    kinds: Mapping[str, str]
    before: tuple[str, ...]
    heads: tuple[str, ...]
    agencies: tuple[str, ...]


NO_WORDS = LinkWords(frozenset(), {}, (), (), ())


def parse_linking(table: Mapping[str, object]) -> LinkWords:
    """The words of a parsed ``linking.toml``; a missing, unknown or misshapen entry raises ValueError."""
    agencies, kinds = table_of(FILE, table, "agencies"), table_of(FILE, table, "kinds")
    wrong = sorted(
        (set(table) - {"light", "kinds", "agencies"}) | (set(agencies) - {"before", "heads", "names", "example"})
    )
    if wrong:
        raise ValueError(f"{FILE}: unknown key {', '.join(wrong)}")
    return LinkWords(
        light=frozenset(list_of(FILE, table, "light")),
        kinds={word: kind for kind in kinds for word in list_of(FILE, kinds, kind)},
        before=list_of(FILE, agencies, "before"),
        heads=list_of(FILE, agencies, "heads"),
        agencies=list_of(FILE, agencies, "names"),
    )
