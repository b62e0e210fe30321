"""A store of an older version is brought up to date, and what people judged outlives every reading."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import fictional
from selon.model import Document
from selon.records import records
from selon.store import open_store, verify
from selon.store.schema import APPLICATION, MIGRATIONS, VERSION, steps

DOC = fictional.report()
FIRST = records(DOC)[0]
HASH = "0" * 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


def put(path: Path, doc: Document) -> None:
    with open_store(path) as store:
        store.put(doc)


def changed(path: Path, statement: str, *values: object) -> None:
    """What another tool does to the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def judge(path: Path, record: str) -> None:
    row = (1, record, "verdict", "null", '"accepted"', None, "ana", "2031-05-04T10:00:00Z", HASH, HASH)
    changed(path, f"INSERT INTO judgement VALUES ({', '.join('?' * len(row))})", *row)


def first_version(path: Path) -> None:
    """A store of version 1 with one document, as that version left it."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in steps(0)[: len(steps(0)) - len(steps(1))]:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
        values = ("d", "a.txt", "fr", "sha", "Rien.", "{}", "digest")
        names = "id, path, lang, source_sha256, text, layers, digest"
        connection.execute(f"INSERT INTO documents ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        connection.commit()


def test_every_version_has_a_step_to_the_next() -> None:
    """A version without a step could not be opened any more."""
    assert sorted(MIGRATIONS) == list(range(VERSION))


def test_an_old_store_is_brought_up_to_date_and_keeps_what_it_holds(path: Path) -> None:
    """Nobody should have to read everything again after an update."""
    first_version(path)
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("SELECT id, text, unread FROM documents").fetchall() == [("d", "Rien.", None)]
        assert connection.execute("SELECT count(*) FROM judgement").fetchone() == (0,)


def test_an_updated_store_is_like_a_new_one(path: Path, tmp_path: Path) -> None:
    """A table that only new stores have would fail for old ones at some later time."""
    first_version(path)
    new = tmp_path / "new.db"
    for file in (path, new):
        open_store(file).close()
    described = []
    for file in (path, new):
        with closing(sqlite3.connect(file)) as connection:
            described.append(connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall())
    assert described[0] == described[1]


@pytest.mark.parametrize("statement", ["UPDATE judgement SET after = 'null'", "DELETE FROM judgement"])
def test_a_judgement_is_neither_changed_nor_deleted(path: Path, statement: str) -> None:
    """The log is append-only for every tool, not for selon alone."""
    put(path, DOC)
    judge(path, FIRST.id)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        changed(path, statement)


def test_a_changed_reading_keeps_the_judgements_of_records_that_are_gone(path: Path) -> None:
    """What was judged can still be looked at, and is said to have no record any more."""
    put(path, DOC)
    judge(path, FIRST.id)
    put(path, replace(DOC, events=()))
    with open_store(path) as store:
        assert store.orphans() == (FIRST.id,)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT record FROM judgement").fetchall() == [(FIRST.id,)]
        assert connection.execute("SELECT id, quote FROM judged").fetchall() == [(FIRST.id, FIRST.quote)]


def test_a_record_that_comes_back_has_its_judgements_again(path: Path) -> None:
    """A later reading that agrees with the first one undoes the loss."""
    put(path, DOC)
    judge(path, FIRST.id)
    put(path, replace(DOC, events=()))
    put(path, DOC)
    with open_store(path) as store:
        assert store.orphans() == ()


def test_records_that_nobody_judged_leave_nothing_behind(path: Path) -> None:
    """The store does not grow with every reading."""
    put(path, DOC)
    put(path, replace(DOC, events=()))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM judged").fetchone() == (0,)


def test_a_change_in_a_judged_record_is_found(path: Path) -> None:
    """What people looked at when they judged is as much worth as what they said of it."""
    put(path, DOC)
    judge(path, FIRST.id)
    put(path, replace(DOC, events=()))
    changed(path, "UPDATE judged SET quote = 'other words'")
    assert any("judged record" in str(difference) for difference in verify(path))


def test_an_unread_document_is_kept_with_its_text_and_says_why(path: Path) -> None:
    """Text in another language is worth keeping: copies and quotations need no language."""
    unread = Document(id="e", text="Nothing was read.", source_sha256="", lang="und", unread="does not look French")
    put(path, unread)
    with open_store(path) as store:
        assert list(store.documents()) == [unread]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT unread FROM documents").fetchall() == [("does not look French",)]
    assert verify(path) == ()
    changed(path, "UPDATE documents SET unread = NULL")
    assert any("unread" in str(difference) for difference in verify(path))
