"""A store at a glance: a line for each report and each record, without reading any document whole."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

# Enough of a text to find a headline in.
_OPENING = 300


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report; ``title`` is that of its page, else the first line of its text."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    path: str | None
    unread: str | None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record as it was read."""

    id: str
    document: str
    type: str
    place: str | None
    time: str | None
    factuality: str
    start: int


@dataclass(slots=True)
class Overview:
    """All reports, the earliest first, and all records in the order of their texts, as they were at one moment."""

    reports: tuple[ReportLine, ...]
    records: tuple[RecordLine, ...]
    _written: int
    _fingerprint: str

    def differs(self, connection: sqlite3.Connection) -> bool:
        """True when documents, or what links them, are others now; judgements make no difference."""
        written = _data_version(connection)
        if written != self._written and _read_fingerprint(connection) != self._fingerprint:
            return True
        self._written = written
        return False


def read_overview(connection: sqlite3.Connection) -> Overview:
    """The overview of a store as it is now."""
    written, fingerprint = _data_version(connection), _read_fingerprint(connection)
    return Overview(tuple(_reports(connection)), tuple(_records(connection)), written, fingerprint)


def _reports(connection: sqlite3.Connection) -> Iterator[ReportLine]:
    """Those without a date come last."""
    rows = connection.execute(
        f"SELECT id, title, substr(text, 1, {_OPENING}), outlet, published, path, unread FROM documents "
        "ORDER BY published IS NULL, published, path, id"
    )
    for id, title, opening, outlet, published, path, unread in rows:
        yield ReportLine(id, title or _headline(opening) or path or id, outlet, published, path, unread)


def _records(connection: sqlite3.Connection) -> Iterator[RecordLine]:
    query = "SELECT id, document, type, place, time, factuality, start FROM records ORDER BY document, start, id"
    return (RecordLine(*row) for row in connection.execute(query))


def _read_fingerprint(connection: sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    for query in ("SELECT digest FROM documents ORDER BY id", "SELECT id FROM incidents ORDER BY id"):
        for (part,) in connection.execute(query):
            digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _data_version(connection: sqlite3.Connection) -> int:
    """A number that changes when anybody else writes to the file."""
    row: tuple[int] = connection.execute("PRAGMA data_version").fetchone()
    return row[0]


def _headline(opening: str) -> str:
    return next((line.strip() for line in opening.splitlines() if line.strip()), "")
