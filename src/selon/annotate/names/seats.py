"""« le maire de Gao Amadou Traoré »: the town of an office and the name behind it, which readers take for one name."""

from __future__ import annotations

from bisect import bisect_right
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


def named_by_office(row: Row, found: Sequence[Found], offices: frozenset[str]) -> list[Found]:
    """The names with those of who holds an office as persons, wherever they stand: « contre le président Talon »."""
    if all(f.kind != "place" for f in found):
        return list(found)
    longest = max((len(office.split()) for office in offices), default=0)
    named = {f.begin: f.end for f in found if f.kind in {"place", "person"}}
    named |= {
        i: i + 1 for i, t in enumerate(row.tokens) if i not in named and t.upos == "PROPN" and t.text[0].isupper()
    }
    held = {row.form(begin, end) for begin, end in named.items() if _is_held(row, begin, offices, longest)}
    return [replace(f, kind="person") if f.kind == "place" and row.form(f.begin, f.end) in held else f for f in found]


def _is_held(row: Row, begin: int, offices: frozenset[str], longest: int) -> bool:
    """True right behind a noun for an office, in small letters and in the same sentence."""
    opening = row.openings[bisect_right(row.openings, begin) - 1]
    sizes = range(1, min(longest, begin - opening) + 1)
    return any(
        " ".join(row.low[begin - size : begin]) in offices and row.tokens[begin - size].text.islower() for size in sizes
    )
