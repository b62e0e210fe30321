"""The store: one file, one transaction a document, the same after reading twice, and clear when it cannot be used."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

import fictional
from selon.link import link
from selon.model import Document, Party, Record
from selon.records import records
from selon.store import StoreError, open_store, verify
from selon.store.schema import APPLICATION, RECORD_COLUMNS, VERSION
from telling import Tells, report

DOC = fictional.report()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """What any SQLite tool sees."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def put(path: Path, *docs: Document) -> list[str]:
    with open_store(path) as store:
        return [store.put(doc) for doc in docs]


def test_documents_come_back_whole(path: Path) -> None:
    """Everything but tokens survives: layers, voices within voices, characters of any plane."""
    put(path, DOC)
    with open_store(path) as store:
        assert list(store.documents()) == [DOC]


def test_any_tool_reads_it(path: Path) -> None:
    """Text and records are plain columns, and the tables say what they hold."""
    put(path, DOC)
    assert rows(path, "SELECT text, outlet, published FROM documents") == [(DOC.text, DOC.outlet, DOC.published)]
    first = records(DOC)[0]
    assert rows(path, 'SELECT id, type, quote, low, "of" FROM records ORDER BY start')[0] == (
        first.id,
        first.type,
        first.quote,
        first.low,
        first.of,
    )
    assert "the canonical text" in str(rows(path, "SELECT sql FROM sqlite_master WHERE name = 'documents'"))


def test_every_field_of_a_record_is_a_column(path: Path) -> None:
    """A field that is added to the record and not to the store would be lost without a word."""
    put(path, DOC)
    names = [name for (name,) in rows(path, "SELECT name FROM pragma_table_info('records')")]
    assert {*names} == {*Record.__dataclass_fields__, "digest"} == {*RECORD_COLUMNS, "digest"}


def test_a_store_of_before_the_codes_of_actors_is_brought_up_to_date(path: Path) -> None:
    """What was stored before stays true: its records have no codes, and their digests are made anew."""
    before = replace(DOC, events=tuple(replace(e, actor=_uncoded(e.actor)) for e in DOC.events))
    put(path, before)
    with closing(sqlite3.connect(path)) as connection:
        later = ("actor_code", "recipient_code", "confidence", "uncertain", "also")
        for table, column in product(("records", "judged"), later):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        connection.execute("UPDATE records SET digest = 'of before'")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    assert verify(path) == ()
    assert rows(path, "SELECT DISTINCT actor_code FROM records") == [(None,)]
    put(path, DOC)
    assert verify(path) == ()
    assert ("GOV",) in rows(path, "SELECT actor_code FROM records")


def _uncoded(party: Party | None) -> Party | None:
    return None if party is None else replace(party, code=None)


def test_the_file_is_as_promised(path: Path) -> None:
    """WAL, so that reading never waits for writing; a mark of its own; a version to migrate from."""
    put(path)
    assert rows(path, "PRAGMA journal_mode") == [("wal",)]
    assert rows(path, "PRAGMA user_version") == [(VERSION,)]
    assert rows(path, "PRAGMA application_id") == [(APPLICATION,)]


def test_the_same_reading_changes_nothing(path: Path) -> None:
    """Reading a folder again costs no byte and keeps what linking found."""
    assert put(path, DOC) == ["added"]
    with open_store(path) as store:
        store.write_linked(link(store.documents()))
    before = rows(path, "SELECT * FROM documents"), rows(path, "SELECT * FROM records")
    assert put(path, DOC) == ["unchanged"]
    assert (rows(path, "SELECT * FROM documents"), rows(path, "SELECT * FROM records")) == before
    with open_store(path) as store:
        assert store.linked() is not None


def test_a_changed_reading_takes_the_place_of_the_old_one(path: Path) -> None:
    """A better reading replaces layers and records, and what was linked no longer holds."""
    put(path, DOC)
    with open_store(path) as store:
        store.write_linked(link(store.documents()))
    changed = replace(DOC, events=DOC.events[:2])
    assert put(path, changed) == ["replaced"]
    with open_store(path) as store:
        assert list(store.documents()) == [changed]
        assert store.linked() is None
    assert len(rows(path, "SELECT * FROM records")) == 2
    assert verify(path) == ()


@pytest.mark.parametrize("order", [("b.txt", "a.txt"), ("a.txt", "b.txt")])
def test_the_same_bytes_under_two_paths_are_one_document_with_both(path: Path, order: tuple[str, str]) -> None:
    """Which path was read first must not matter."""
    put(path, *(replace(DOC, path=name) for name in order))
    with open_store(path) as store:
        assert [doc.path for doc in store.documents()] == ["a.txt"]
        assert store.paths(DOC.id) == ("a.txt", "b.txt")
    assert put(path, replace(DOC, path="b.txt")) == ["unchanged"]


def test_links_and_incidents_come_back(path: Path) -> None:
    """What linking found is in the file until documents come or change."""
    tells = Tells("frappe", "air_strike", "Valmire", "2031-05-03")
    docs = [report(f"Une frappe à Valmire, récit {n}.", tells) for n in range(3)]
    put(path, *docs)
    with open_store(path) as store:
        assert store.linked() is None
        found = link(docs)
        store.write_linked(found)
        assert store.linked() == found
        store.put(DOC)
        assert store.linked() is None


def test_a_path_in_another_encoding_is_kept_as_an_escape(path: Path) -> None:
    """A file name that is not UTF-8 must not stop a run."""
    put(path, replace(DOC, path="caf\udce9.txt"))
    with open_store(path) as store:
        assert [doc.path for doc in store.documents()] == ["caf\\udce9.txt"]
    assert verify(path) == ()


@pytest.mark.parametrize("make", ["text", "sqlite", "folder"])
def test_what_is_no_store_is_refused_and_left_alone(path: Path, make: str) -> None:
    """Nobody's own file may be written into because its name was given by mistake."""
    if make == "text":
        path.write_text("no store " * 200)
    elif make == "folder":
        path.mkdir()
    else:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE own (x)")
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError, match=r"s\.db"):
        open_store(path)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_newer_store_is_refused(path: Path) -> None:
    """An older selon must not write what it does not understand."""
    put(path, DOC)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreError, match="newer"):
        open_store(path)


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """A missing folder is named, not met as a traceback."""
    with pytest.raises(StoreError, match="missing"):
        open_store(tmp_path / "missing" / "s.db")


def test_a_missing_store_is_not_made_for_reading(path: Path) -> None:
    """Comparing a store that is not there must not leave an empty one behind."""
    with pytest.raises(StoreError, match="no such file"):
        open_store(path, create=False)
    assert not path.exists()


def test_a_store_that_may_not_be_written_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store on a read-only disk can be compared and verified, and nothing is written beside it."""
    put(path, DOC)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_store(path, create=False) as store:
        assert list(store.documents()) == [DOC]
        assert [file.name for file in path.parent.iterdir()] == [path.name]
        with pytest.raises(StoreError, match="cannot be written"):
            store.put(replace(DOC, id="other"))
    assert verify(path) == ()


KILLED = """
import sys
from dataclasses import replace
import fictional
from selon.store import open_store
doc = fictional.report()
with open_store(sys.argv[1]) as store:
    for n in range(10_000):
        store.put(replace(doc, id=f"{n:05}", path=f"{n:05}.txt"))
        print(n, flush=True)
"""


def test_a_killed_run_leaves_whole_documents_only(path: Path) -> None:
    """After kill -9 every document that was told as kept is there with all its records, and none is there in part."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    for wanted in (3, 17, 40):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True, env=environment
        ) as process:
            assert process.stdout
            for line in process.stdout:
                if int(line) == wanted:
                    process.send_signal(signal.SIGKILL)
                    break
        assert verify(path) == ()
        assert rows(path, "SELECT count(*) FROM documents")[0][0] > wanted  # type: ignore[operator]
        counts = rows(path, "SELECT count(*) FROM records GROUP BY document")
        assert set(counts) == {(len(records(DOC)),)}
