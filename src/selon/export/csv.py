"""Records as comma-separated values: a header, then one row for each record.

As RFC 4180 has it, in UTF-8 without a byte-order mark: an unknown value is an empty cell, several words are
joined by ``; ``. A text that a spreadsheet would run as a formula gets a leading apostrophe, as the OWASP page on
CSV injection advises; numbers stay as they are (longitude -3.5). Offsets and ids are those of the JSON line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from typing import TextIO

from selon.model import Record

# The signs OWASP names, and their full-width forms, which some spreadsheets read alike.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def write_csv(records: Iterable[Record], out: TextIO) -> None:
    """Header and records into an open text file; open it with ``newline=""`` so that line ends stay."""
    write_rows([field.name for field in fields(Record)], map(astuple, records), out)


def write_rows(header: Iterable[str], rows: Iterable[Iterable[object]], out: TextIO) -> None:
    """Any header and rows, with the same care."""
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(map(cells, rows))


def cells(row: Iterable[object]) -> Iterator[str]:
    """The values of a row as they are written."""
    return map(_cell, row)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case tuple():
            return _safe("; ".join(value))
        case _:
            return _safe(str(value))


def like_formula(text: str) -> bool:
    """True for a text that a spreadsheet would run, were it a cell: one may drop leading blanks before it looks."""
    return text.lstrip(" \u00a0\u202f")[:1] in FORMULA_STARTS


def _safe(text: str) -> str:
    return f"'{text}" if like_formula(text) else text
