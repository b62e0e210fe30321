"""XLSX: what openpyxl reads back, cell by cell, and what Excel will not run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import exports
from selon.export.formats import Format
from selon.export.formats.xlsx import write_xlsx
from selon.export.losses import Losses
from selon.export.statements import COLUMNS, Reviewed


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    path = tmp_path_factory.mktemp("xlsx") / "records.xlsx"
    exports.write(Format.xlsx, path)
    header, *rows = load_workbook(path)["records"].iter_rows()
    assert [cell.value for cell in header] == list(COLUMNS)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_cells_have_their_types(sheet: list[dict[str, Any]]) -> None:
    first = {name: cell.value for name, cell in sheet[0].items()}
    assert (first["lat"], first["lon"], first["low"], first["high"]) == (12.25, -3.5, 12, None)
    assert (first["confirmed"], first["anonymous"]) == (True, True)
    assert first["quote"] == exports.REPORT.text[39:137]


def test_a_text_like_a_formula_is_text_and_stays_so(sheet: list[dict[str, Any]]) -> None:
    """It keeps its words, and Excel's mark for text keeps it from running when somebody edits the cell."""
    cell = next(row["outlet"] for row in sheet if row["outlet"].value == exports.FORMULA)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert sheet[0]["outlet"].quotePrefix is False


def test_what_excel_cuts_off_is_counted(tmp_path: Path) -> None:
    long = replace(exports.REPORT, title="x" * 40_000)
    losses = Losses()
    write_xlsx([Reviewed(long)], tmp_path / "long.xlsx", losses)
    assert losses.fields["title beyond 32767 letters"] == len(exports.IDS)
