"""Verifying finds any later change, and nothing where there is none."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import fictional
from selon.store import StoreError, open_store, verify
from selon.store.schema import RECORD_COLUMNS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "s.db"
    with open_store(found) as store:
        store.put(fictional.report())
    return found


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def said(path: Path) -> str:
    return "\n".join(map(str, verify(path)))


def test_an_untouched_store_has_no_difference(path: Path) -> None:
    """What never changed must never be accused."""
    assert verify(path) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET text = replace(text, 'Valmire', 'Valmere')",
        "UPDATE documents SET text = text || ' '",
        "UPDATE documents SET layers = replace(layers, 'asserted', 'negated')",
        "UPDATE documents SET layers = substr(layers, 2)",
        "UPDATE documents SET digest = 'x'",
        "UPDATE documents SET source_sha256 = 'x'",
        "UPDATE documents SET id = 'other'",
        "DELETE FROM records WHERE type = 'air_strike'",
        "DELETE FROM documents",
        "INSERT INTO paths VALUES ('nobody', 'x')",
    ],
)
def test_a_changed_document_is_found(path: Path, statement: str) -> None:
    """Text, layers, digests, and rows that are gone or belong to nothing."""
    change(path, statement)
    assert verify(path)


@pytest.mark.parametrize("column", [*(c for c in RECORD_COLUMNS if c != "document"), "digest"])
def test_a_change_in_any_column_of_a_record_is_found(path: Path, column: str) -> None:
    """No field of a record can be changed without a trace."""
    numeric = column in {"lat", "lon", "low", "best", "high", "start", "end", "anonymous", "confidence"}
    change(path, f'UPDATE records SET "{column}" = {"77" if numeric else "hex(randomblob(8))"}')
    assert verify(path)


@pytest.mark.parametrize("column", ["path", "url", "outlet", "title", "author", "published", "published_from", "lang"])
def test_a_change_in_any_column_of_a_document_is_found(path: Path, column: str) -> None:
    """Who published it and when is part of what a record claims."""
    change(path, f"UPDATE documents SET {column} = 'changed'")
    assert column in said(path)


def test_a_forged_digest_does_not_hide_a_moved_span(path: Path) -> None:
    """Spans are checked by the words they hold, not by digests alone."""
    with closing(sqlite3.connect(path)) as connection:
        text, layers = connection.execute("SELECT text, layers FROM documents").fetchone()
        text = "x" + text[:-1]
        digest = hashlib.sha256(f"{text}\0{layers}".encode()).hexdigest()
        connection.execute("UPDATE documents SET text = ?, digest = ?", (text, digest))
        connection.commit()
    assert "not '" in said(path)


def test_the_source_is_looked_at_while_it_is_there(tmp_path: Path) -> None:
    """A file that was changed after it was read is named; one that is gone is no difference."""
    source, path = tmp_path / "report.txt", tmp_path / "s.db"
    source.write_bytes(b"as it was")
    doc = replace(fictional.report(), path=str(source), source_sha256=hashlib.sha256(b"as it was").hexdigest())
    with open_store(path) as store:
        store.put(doc)
    assert verify(path) == ()
    source.write_bytes(b"as it is")
    assert "has changed since it was read" in said(path)
    source.unlink()
    assert verify(path) == ()


def test_any_flipped_byte_of_text_in_the_file_is_found(path: Path) -> None:
    """Whoever edits the file itself, past SQLite, is found out too."""
    data = path.read_bytes()
    where = data.index("médicale".encode())
    for at in range(where, where + 5):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
        assert verify(path), at
    path.write_bytes(data)
    assert verify(path) == ()


def test_a_broken_file_is_a_difference(path: Path) -> None:
    """Damage is named, not met as a traceback."""
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = bytes(4096 * 5)
    path.write_bytes(data)
    assert verify(path)


def test_what_is_no_store_cannot_be_verified(tmp_path: Path) -> None:
    """That nothing differs would be a lie."""
    with pytest.raises(StoreError):
        verify(tmp_path / "none.db")
    (tmp_path / "other.db").write_text("text " * 500)
    with pytest.raises(StoreError):
        verify(tmp_path / "other.db")
