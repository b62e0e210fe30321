"""The log in a store: only ever added to, safe for two who write at once, and checked by ``verify``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

import fictional
from selon.judge import Draft
from selon.lines import party_row
from selon.model import Party
from selon.records import records
from selon.store import Overtaken, Store, StoreError, open_store, verify

DOC = fictional.report()
FIRST, SECOND, *_ = (record.id for record in records(DOC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        opened.put(DOC)
        yield opened


def accept(record: str = FIRST) -> Draft:
    return Draft(record, "verdict", None, "accepted")


def spoiled(path: Path, statement: str) -> list[str]:
    """What ``verify`` says after somebody has written into the file past all guards."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for trigger in ("judgement_unchanged", "judgement_kept"):
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        connection.execute(statement)
    return [str(difference) for difference in verify(path)]


def test_what_is_decided_comes_back(store: Store) -> None:
    """Who, when, field, before, after and why, in the order in which they were written."""
    actor = party_row(Party(fictional.at("L'armée")), DOC.text)
    store.judge([Draft(FIRST, "actor", None, actor, "« L'armée » 🔥"), accept()], "Anna")
    one, two = store.judgements()
    assert (one.number, one.who, one.field, one.after, one.why) == (1, "Anna", "actor", actor, "« L'armée » 🔥")
    assert (two.previous, two.at) == (one.hash, one.at)
    assert store.judgements(after=1) == (two,)


def test_the_file_itself_refuses_changes(store: Store, path: Path) -> None:
    """Append-only for every SQLite tool, not for selon alone."""
    store.judge([accept()], "Anna")
    with closing(sqlite3.connect(path)) as connection:
        for statement in ("UPDATE judgement SET who = 'Ben'", "DELETE FROM judgement"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(statement)


def test_reading_again_keeps_what_was_decided(store: Store) -> None:
    """A new reading of the same bytes takes the place of the records, never of the judgements."""
    store.judge([accept()], "Anna")
    store.put(replace(DOC, events=DOC.events[1:]))
    assert [entry.record for entry in store.judgements()] == [FIRST]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE judgement SET who = 'Ben' WHERE id = 1",
        "UPDATE judgement SET after = '\"rejected\"' WHERE id = 2",
        "UPDATE judgement SET why = 'because' WHERE id = 3",
        "UPDATE judgement SET before = '1' WHERE id = 1",
        "UPDATE judgement SET field = 'type' WHERE id = 1",
        f"UPDATE judgement SET record = '{SECOND}' WHERE id = 1",
        "UPDATE judgement SET \"when\" = '' WHERE id = 1",
        "UPDATE judgement SET previous = '' WHERE id = 2",
        "UPDATE judgement SET hash = '' WHERE id = 2",
        "DELETE FROM judgement WHERE id = 2",
        "DELETE FROM judgement WHERE id = 1",
        "UPDATE judgement SET id = 9 WHERE id = 3",
    ],
)
def test_any_change_of_the_log_is_found(store: Store, path: Path, statement: str) -> None:
    """A log of decisions that could be changed unseen would be worth nothing in a dispute."""
    for record in (FIRST, SECOND, FIRST):
        store.judge([accept(record)], "Anna")
    assert verify(path) == ()
    assert any(difference.startswith("judgement") for difference in spoiled(path, statement))


def test_words_that_do_not_stand_in_the_text_are_found(store: Store, path: Path) -> None:
    """The chain may be whole and a value still point past its words."""
    wrong = {**party_row(Party(fictional.at("L'armée")), DOC.text), "start": 0, "end": 7}  # type: ignore[dict-item]
    store.judge([Draft(FIRST, "actor", None, wrong)], "Anna")
    assert [str(d) for d in verify(path)] == ['judgement 1: the words "L\'armée" do not stand at 0–7']


def test_who_decides_on_something_old_is_told(store: Store, path: Path) -> None:
    """The second one to decide learns what the first has decided before anything of theirs is written."""
    with open_store(path) as other:
        other.judge([accept()], "Ben", seen=0)
        with pytest.raises(Overtaken, match="Ben"):
            store.judge([Draft(FIRST, "verdict", None, "rejected")], "Anna", seen=0)
        store.judge([accept(SECOND)], "Anna", seen=0)
        store.judge([Draft(FIRST, "verdict", None, "rejected")], "Anna", seen=1)
    assert [(e.who, e.record) for e in store.judgements()] == [("Ben", FIRST), ("Anna", SECOND), ("Anna", FIRST)]


def test_two_who_write_at_once_lose_nothing(store: Store, path: Path) -> None:
    """The chain never forks: each entry follows the one before it, whoever wrote that."""

    def write(who: str) -> None:
        with open_store(path) as own:
            for _ in range(40):
                own.judge([accept(), accept(SECOND)], who)

    writers = [Thread(target=write, args=(who,)) for who in ("Anna", "Ben", "Carl")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = store.judgements()
    assert [entry.number for entry in entries] == list(range(1, 241))
    assert {entry.who for entry in entries} == {"Anna", "Ben", "Carl"}
    assert verify(path) == ()


def test_a_store_that_may_not_be_written_takes_no_judgement(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a read-only disk the reviewer is told, not left in the belief that something was kept."""
    with open_store(path) as store:
        store.put(DOC)
    monkeypatch.setattr("os.access", lambda *_: False)
    with open_store(path, create=False) as store, pytest.raises(StoreError, match="cannot be written"):
        store.judge([accept()], "Anna")
