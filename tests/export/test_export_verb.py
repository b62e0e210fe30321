"""``selon export``: a store or JSON lines in, another form out, what was lost on stderr, one line for every mistake."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import exports
from selon.cli import app
from selon.store import open_store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two reports, and what Anna decided on them."""
    path = tmp_path / "reports.db"
    with open_store(path) as opened:
        for doc in (exports.REPORT, exports.BULLETIN):
            opened.put(doc)
        opened.judge(exports.drafts(), "Anna")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def test_judgements_of_a_store_are_applied(store: Path, tmp_path: Path) -> None:
    """What was lost is said per field, on stderr; stdout stays for data."""
    out = tmp_path / "table.csv"
    done = run(store, "--to", "acled-like", "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"selon: {out}: 5 records\n" in done.stderr
    assert "3 of 8 records left out: denied or planned (2), no ACLED type (negotiation) (1)" in done.stderr
    assert ",true,Anna," in out.read_text("utf-8")


def test_json_lines_that_were_exported_are_exported_again(store: Path, tmp_path: Path) -> None:
    """They carry what was decided, so a table made of them is that of the store."""
    lines, first, second = tmp_path / "reports.jsonl", tmp_path / "a.csv", tmp_path / "b.csv"
    assert run(store, "--format", "jsonl", "-o", lines).exit_code == 0
    assert run(store, "--to", "csv", "-o", first).exit_code == 0
    assert run(lines, "--to", "csv", "-o", second).exit_code == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_package_is_a_folder(store: Path, tmp_path: Path) -> None:
    assert run(store, "--to", "frictionless", "-o", tmp_path / "package").exit_code == 0
    assert (tmp_path / "package" / "datapackage.json").is_file()


def test_what_cannot_be_done_is_one_line(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, status 2: no folder, the store itself, no library, no such form."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    mistakes = {
        "cannot be written": (store, "--to", "csv", "-o", tmp_path / "none" / "table.csv"),
        "is one of the files to read": (store, "--to", "csv", "-o", store),
        "pip install 'selon[parquet]'": (store, "--to", "parquet", "-o", tmp_path / "records.parquet"),
        "no such file": (tmp_path / "none.db", "--to", "csv", "-o", tmp_path / "table.csv"),
    }
    for words, arguments in mistakes.items():
        done = run(*arguments)
        assert done.exit_code == 2, words
        assert words in done.stderr.lower()
        assert len(done.stderr.splitlines()) == 1, done.stderr
    assert run(store, "--to", "cdrom", "-o", tmp_path / "x").exit_code == 2
