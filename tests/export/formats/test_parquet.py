"""Parquet: types and values as DuckDB reads them, and one clear line without it."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pytest

import exports
from selon.export.formats import Format, MissingLibrary
from selon.export.statements import COLUMNS


def test_types_and_values(tmp_path: Path) -> None:
    path = tmp_path / "o'records.parquet"
    exports.write(Format.parquet, path)
    found = duckdb.from_parquet(str(path))
    assert found.columns == list(COLUMNS)
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert [types[name] for name in ("lat", "low", "confirmed", "wording", "time")] == [
        "DOUBLE",
        "BIGINT",
        "BOOLEAN",
        "VARCHAR[]",
        "VARCHAR",
    ]
    first, second = (dict(zip(COLUMNS, row, strict=True)) for row in found.fetchall()[:2])
    assert (first["id"], first["lon"], first["low"], first["high"]) == (exports.IDS[0], -3.5, 12, None)
    assert (second["wording"], second["corrected"]) == (["bandits", "régime"], ["type"])
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_without_duckdb_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingLibrary, match=r"pip install 'selon\[parquet\]'"):
        exports.write(Format.parquet, tmp_path / "records.parquet")
    assert not list(tmp_path.iterdir())
