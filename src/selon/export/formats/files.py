"""How all forms open their files and write JSON: UTF-8, the same bytes for the same store."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from selon.lines import Row, dump


def written(path: Path) -> TextIO:
    """The file, open for text. What UTF-8 cannot hold, as in a file name of another encoding, becomes an escape."""
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="")


def write_members(out: TextIO, before: str, rows: Iterable[Row], after: str) -> int:
    """A JSON list within what stands before and after it, a row on each line; how many there were."""
    out.write(before)
    number = 0
    for number, row in enumerate(rows, 1):
        out.write(",\n" if number > 1 else "\n")
        out.write(dump(row))
    out.write(after)
    return number


def known(row: Row) -> Row:
    """The row without what is not known, for forms in which a missing key says so."""
    return {key: value for key, value in row.items() if value is not None and value != [] and value != {}}
