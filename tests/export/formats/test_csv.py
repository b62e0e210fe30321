"""CSV: one row for each record, with what people decided; nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

import exports
from selon.export.formats import Format
from selon.export.statements import COLUMNS


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("csv") / "records.csv"
    exports.write(Format.csv, path)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_duckdb_reads_it_with_types(path: Path) -> None:
    """A database that sniffs a file finds numbers, booleans and empty values where they are meant."""
    names = "id, lat, low, high, confirmed, corrected"
    found = duckdb.read_csv(str(path)).project(names)
    assert found.types[1:5] == ["DOUBLE", "BIGINT", "BIGINT", "BOOLEAN"]
    assert found.fetchall()[0] == (exports.IDS[0], 12.25, 12, None, True, None)


def test_judgements_are_applied(path: Path) -> None:
    """Corrected as corrected, rejected not at all, added with the rest; each says whether a person confirmed it."""
    found = {row["id"]: row for row in rows(path)}
    assert found[exports.IDS[0]]["confirmed"] == "true"
    assert found[exports.IDS[0]]["reviewer"] == "Anna"
    assert (found[exports.IDS[1]]["type"], found[exports.IDS[1]]["corrected"]) == ("bombing", "type")
    assert exports.IDS[2] not in found
    assert (found[exports.ADDED]["added"], found[exports.ADDED]["confirmed"]) == ("true", "false")
    assert found[exports.IDS[3]]["confirmed"] == "false"
    assert found[exports.IDS[3]]["reviewer"] == ""


def test_only_text_is_neutralised(path: Path) -> None:
    """An outlet that looks like a formula is text; a longitude west of Greenwich stays a number."""
    row = next(row for row in rows(path) if row["outlet"].endswith(exports.FORMULA))
    assert row["outlet"] == f"'{exports.FORMULA}"
    assert row["lon"] == "-3.5"


def test_what_is_not_known_is_empty(path: Path) -> None:
    """No point for a country, no source for the writer, and no default for either."""
    row = next(row for row in rows(path) if row["place"] == "Ardenie")
    assert (row["lat"], row["lon"], row["source"], row["low"]) == ("", "", "", "")
    assert list(row) == list(COLUMNS)
