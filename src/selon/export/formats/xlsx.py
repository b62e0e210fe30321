"""All records as a spreadsheet: text as text, numbers as numbers, nothing that a spreadsheet would run.

A text that begins like a formula keeps its words and gets Excel's own mark for text, so that it stays text when
somebody edits the cell. The file holds no time of its own: the same store gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from selon.export.csv import like_formula
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import COLUMNS, Cell, Reviewed
from selon.ontology.load import load_ontology

# Excel's limits.
ROWS, LETTERS = 1_048_576, 32_767
BEGINNING = datetime(1980, 1, 1)
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """Sheets of records, each as full as Excel lets it be; raises OSError."""
    with path.open("wb") as file, xlsxwriter.Workbook(file, OPTIONS) as book:
        book.set_properties({"created": BEGINNING})
        marked, heading = book.add_format({"quote_prefix": True}), book.add_format({"bold": True})
        sheet, at = _sheet(book, heading), 0
        for _, values in counted(reports, load_ontology(), losses, FLAT):
            at += 1
            if at == ROWS:
                sheet, at = _sheet(book, heading), 1
            _write(sheet, at, values, marked, losses)


def _sheet(book: xlsxwriter.Workbook, heading: Format) -> Worksheet:
    number = len(book.worksheets()) + 1
    sheet: Worksheet = book.add_worksheet("records" if number == 1 else f"records {number}")
    sheet.write_row(0, 0, COLUMNS, heading)
    sheet.freeze_panes(1, 0)
    return sheet


def _write(sheet: Worksheet, at: int, values: Mapping[str, Cell], marked: Format, losses: Losses) -> None:
    for column, (name, value) in enumerate(values.items()):
        match value:
            case None | () | "":
                continue
            case bool():
                sheet.write_boolean(at, column, value)
            case int() | float():
                sheet.write_number(at, column, value)
            case _:
                text = "; ".join(value) if isinstance(value, tuple) else value
                losses.fields[f"{name} beyond {LETTERS} letters"] += len(text) > LETTERS
                sheet.write_string(at, column, text[:LETTERS], marked if like_formula(text) else None)
