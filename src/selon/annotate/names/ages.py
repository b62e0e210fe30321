"""« raconte Awa, 34 ans, »: a name with an age behind it is a person's, whatever a reader took it for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.annotate.names.rows import Found, Row

OPENING = frozenset({",", "("})


def named_by_age(row: Row, found: Sequence[Found], years: frozenset[str]) -> list[Found]:
    """The names with those of a single age as persons; ``years`` are the words behind a number of them."""
    aged = {i - 2 for i, low in enumerate(row.low) if low in years and _is_age(row, i)}
    return [replace(f, kind="person") if f.end in aged and not _is_led(row, f) else f for f in found]


def _is_age(row: Row, at: int) -> bool:
    """True for a number of years between two marks, as « 34 ans » in « , 34 ans, » and « (34 ans) »."""
    if at < 3 or at + 1 >= len(row.tokens) or not row.low[at - 1].isdigit():
        return False
    return row.tokens[at - 2].text in OPENING and row.tokens[at + 1].upos == "PUNCT"


def _is_led(row: Row, name: Found) -> bool:
    """True for « le Monde, 80 ans, », a newspaper, and for « né à Gao, 34 ans, », a town."""
    before = row.tokens[name.begin - 1].upos if name.begin > 0 and name.begin not in row.starts else ""
    return before == "DET" or (before == "ADP" and name.kind == "place")
