"""The log of judgements in a store: read, appended to, and looked at again.

Writing takes the lock of the whole file first, so that two people who decide at once write one after the other
and the chain never forks.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from selon.judge.log import FIRST, Draft, Judgement, as_text, entry_hash, sealed
from selon.judge.values import misplaced

_COLUMNS = ("id", "record", "field", "before", "after", "why", "who", "when", "previous", "hash")
_SELECT = "SELECT {} FROM judgement".format(", ".join(f'"{name}"' for name in _COLUMNS))


class Overtaken(Exception):
    """Somebody else has decided the same meanwhile: nothing was written. ``by`` is what they decided."""

    def __init__(self, by: Judgement) -> None:
        super().__init__(f"{by.who} has decided on {by.field} meanwhile")
        self.by = by


def read_log(connection: sqlite3.Connection, after: int = 0) -> tuple[Judgement, ...]:
    """The entries after a number, in order."""
    rows = connection.execute(f"{_SELECT} WHERE id > ? ORDER BY id", (after,))
    return tuple(_judgement(row) for row in rows)


def append(
    connection: sqlite3.Connection, drafts: Sequence[Draft], who: str, seen: int | None = None
) -> tuple[Judgement, ...]:
    """Writes drafts as entries of one moment, within the transaction of the caller.

    ``seen`` is the last entry that whoever decides has looked at. Raises Overtaken when somebody else has decided
    on the same field of the same record after it.
    """
    if seen is not None:
        _not_overtaken(read_log(connection, seen), drafts, who)
    last = connection.execute("SELECT id, hash FROM judgement ORDER BY id DESC LIMIT 1").fetchone()
    number, previous = last or (0, FIRST)
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    entries = []
    for draft in drafts:
        entry = sealed(draft, number + 1, who, at, previous)
        entries.append(entry)
        number, previous = entry.number, entry.hash
    connection.executemany(f"INSERT INTO judgement VALUES ({', '.join('?' for _ in _COLUMNS)})", map(_cells, entries))
    return tuple(entries)


def wrong_entries(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """What is wrong with the log: hashes, numbers that are missing, words that no longer stand in their text."""
    texts = _Texts(connection)
    number, previous = 0, FIRST
    for row in connection.execute(f"{_SELECT} ORDER BY id"):
        cells = tuple(row)
        if cells[0] != number + 1:
            yield cells[0], f"follows judgement {number}: what stood between is gone"
        if cells[-2] != previous:
            yield cells[0], "does not follow the judgement before it"
        if entry_hash(*cells[:-1]) != cells[-1]:
            yield cells[0], "has changed: its hash differs"
        elif wrong := texts.wrong(cells):
            yield cells[0], wrong
        number, previous = cells[0], cells[-1]


class _Texts:
    """The texts that judgements are about. A record that is no longer stored has none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        query = "SELECT records.id, text FROM records JOIN documents ON documents.id = document"
        judged = f"{query} WHERE records.id IN (SELECT record FROM judgement)"
        self._texts: dict[str, str] = dict(connection.execute(judged))
        self._connection = connection

    def wrong(self, cells: Sequence[Any]) -> str | None:
        record, field, after = cells[1], cells[2], json.loads(cells[4])
        if field == "record":
            found = self._connection.execute("SELECT text FROM documents WHERE id = ?", (after["document"],)).fetchone()
            if found is None:
                return None
            self._texts.setdefault(record, found[0])
        text = self._texts.get(record)
        return None if text is None else misplaced(after, text)


def _not_overtaken(newer: Iterable[Judgement], drafts: Iterable[Draft], who: str) -> None:
    wanted = {(draft.record, draft.field) for draft in drafts}
    by_others: Mapping[tuple[str, str], Judgement] = {(e.record, e.field): e for e in newer if e.who != who}
    for key in wanted:
        if key in by_others:
            raise Overtaken(by_others[key])


def _judgement(row: Sequence[Any]) -> Judgement:
    number, record, field, before, after, *rest = row
    return Judgement(number, record, field, json.loads(before), json.loads(after), *rest)


def _cells(entry: Judgement) -> tuple[object, ...]:
    before, after = as_text(entry.before), as_text(entry.after)
    who = (entry.why, entry.who, entry.at, entry.previous, entry.hash)
    return entry.number, entry.record, entry.field, before, after, *who
