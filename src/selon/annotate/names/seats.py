"""« le maire de Gao Amadou Traoré »: the town of an office and the name behind it, which readers take for one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.annotate.names.rows import Found, Row

FULL = 2  # words of a person's name, given name and surname


def apart_from_seats(
    row: Row, names: Sequence[Found], offices: frozenset[str], links: frozenset[str]
) -> Iterator[Found]:
    """The names with the seat of an office as a place of its own.

    Behind an office and its preposition stands a place: the first word of a long name, or the whole name where
    another person's name follows at once.
    """
    begins = {name.begin for name in names if name.kind == "person"}
    for name in names:
        if name.kind != "person" or not _is_seat(row, name, offices, links):
            yield name
        elif name.end in begins:
            yield replace(name, kind="place")
        elif name.end - name.begin > FULL:
            yield replace(name, end=name.begin + 1, kind="place")
            yield replace(name, begin=name.begin + 1)
        else:
            yield name


def _is_seat(row: Row, name: Found, offices: frozenset[str], links: frozenset[str]) -> bool:
    at = name.begin
    return at > 1 and at not in row.starts and row.low[at - 1] in links and row.low[at - 2] in offices
