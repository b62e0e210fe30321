"""A Frictionless package: its own library finds no fault with descriptor, tables, types, keys, sizes and hashes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import exports
from selon.export.formats import Format

frictionless = pytest.importorskip("frictionless")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    exports.write(Format.frictionless, tmp_path / "package")
    return tmp_path / "package" / "datapackage.json"


def test_it_is_valid(package: Path) -> None:
    report = frictionless.validate(str(package))
    assert report.valid, report.flatten(["type", "message"])
    assert [task.name for task in report.tasks] == ["documents", "attributions", "records"]
    assert [task.stats["rows"] for task in report.tasks] == [2, 4, 8]


def test_a_record_without_its_report_is_found(package: Path) -> None:
    """Keys lead from records to reports: a table that lost a row is noticed."""
    documents = package.parent / "documents.csv"
    descriptor = json.loads(package.read_text("utf-8"))
    for key in ("hash", "bytes"):
        del descriptor["resources"][0][key]
    package.write_text(json.dumps(descriptor), "utf-8")
    documents.write_text(documents.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    report = frictionless.validate(str(package))
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}
