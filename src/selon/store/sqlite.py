"""Reports and all that was read in them, in one SQLite file.

The file is in WAL mode and every document is one transaction: a process that is killed loses the document it
was writing and no other. Any SQLite tool reads it; ``schema`` says what is in it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal

from selon.judge import Draft, Judgement
from selon.link import Incident, Linked
from selon.model import Document
from selon.ontology.load import load_ontology
from selon.records import records
from selon.store.failure import DamagedStore, StoreError
from selon.store.judgements import append, read_log
from selon.store.overview import Overview, read_overview
from selon.store.rows import (
    DOCUMENT_COLUMNS,
    document_cells,
    incident_cells,
    layers_of,
    link_cells,
    read_document,
    read_link,
    record_cells,
    record_digest,
    storable,
)
from selon.store.schema import RECORD_COLUMNS
from selon.store.upgrading import prepare

Put = Literal["added", "replaced", "unchanged"]

_WAIT = 30.0


class Store:
    """An open store; a context manager that closes itself. Get one from ``open_store``."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._ontology = load_ontology()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; the store cannot be used after that."""
        self._connection.close()

    def put(self, doc: Document) -> Put:
        """Keeps a document and its records, in one transaction.

        The same reading again changes nothing. A changed reading of the same bytes takes the place of the
        old one. A further path of the same bytes is noted in ``paths``; the document keeps the first in
        order, so the store is the same whatever was read first. Raises StoreError.
        """
        with self._transaction() as connection:
            paths = self._known_paths(doc)
            doc = replace(doc, path=paths[0] if paths else None)
            layers, _ = layers_of(doc, self._ontology)
            cells = document_cells(doc, layers)
            found = connection.execute("SELECT digest FROM documents WHERE id = ?", (doc.id,)).fetchone()
            if found == (cells[DOCUMENT_COLUMNS.index("digest")],):
                connection.executemany("INSERT OR IGNORE INTO paths VALUES (?, ?)", [(doc.id, p) for p in paths])
                return "unchanged"
            connection.execute("DELETE FROM state WHERE key = 'linked'")
            self._write(doc, cells, paths)
        return "replaced" if found else "added"

    def documents(self) -> Iterator[Document]:
        """All documents, without tokens, in the order in which they were first put."""
        with self._reading() as connection:
            for text, layers in connection.execute("SELECT text, layers FROM documents ORDER BY rowid"):
                yield read_document(text, layers)

    def document(self, id: str) -> Document | None:
        """The document with an id, without tokens."""
        with self._reading() as connection:
            row = connection.execute("SELECT text, layers FROM documents WHERE id = ?", (id,)).fetchone()
            return read_document(*row) if row else None

    def judgements(self, after: int = 0) -> tuple[Judgement, ...]:
        """The log of what people decided, or what came into it after the entry of a number."""
        with self._reading() as connection:
            return read_log(connection, after)

    def judge(self, drafts: Sequence[Draft], who: str, seen: int | None = None) -> tuple[Judgement, ...]:
        """Writes down what somebody decides, all of it or nothing; see ``judgements.append``. Raises Overtaken."""
        with self._transaction() as connection:
            return append(connection, drafts, who, seen)

    def overview(self) -> Overview:
        """All reports and records in short, with what tells whether they are still the same."""
        with self._reading() as connection:
            return read_overview(connection)

    def changed(self, since: Overview) -> bool:
        """True when documents, or what links them, are no longer those of an overview."""
        with self._reading() as connection:
            return since.differs(connection)

    def texts(self) -> tuple[tuple[str, str], ...]:
        """The id and the text of all documents."""
        with self._reading() as connection:
            return tuple(connection.execute("SELECT id, text FROM documents"))

    def paths(self, document: str) -> tuple[str, ...]:
        """All paths that a document was read from, in order."""
        with self._reading() as connection:
            rows = connection.execute("SELECT path FROM paths WHERE document = ? ORDER BY path", (document,))
            return tuple(path for (path,) in rows)

    def orphans(self) -> tuple[str, ...]:
        """Ids of judged records that the latest reading of their document no longer gives, as in table ``judged``."""
        with self._reading() as connection:
            return tuple(id for (id,) in connection.execute("SELECT id FROM judged ORDER BY id"))

    def write_linked(self, linked: Linked) -> None:
        """Keeps what linking found over all documents, in place of what was found before."""
        with self._transaction() as connection:
            for table in ("incident_records", "incidents", "links"):
                connection.execute(f"DELETE FROM {table}")
            connection.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?)", map(link_cells, linked.links))
            connection.executemany("INSERT INTO incidents VALUES (?, ?)", map(incident_cells, linked.incidents))
            members = ((incident.id, record) for incident in linked.incidents for record in incident.records)
            connection.executemany("INSERT INTO incident_records VALUES (?, ?)", members)
            connection.execute("INSERT OR REPLACE INTO state VALUES ('linked', 'yes')")

    def order(self) -> tuple[str, ...]:
        """The ids of all documents, the earliest first, as ``link`` and ``compare`` order them."""
        with self._reading() as connection:
            query = "SELECT id FROM documents ORDER BY published IS NULL, published, coalesce(path, ''), id"
            return tuple(id for (id,) in connection.execute(query))

    def homes(self, beginning: str = "") -> tuple[tuple[str, str], ...]:
        """Each record whose id begins so, with its document, in the order of the documents' records."""
        with self._reading() as connection:
            query = "SELECT id, document FROM records WHERE substr(id, 1, ?) = ? ORDER BY rowid"
            return tuple(connection.execute(query, (len(beginning), beginning)))

    def linked(self, *, between_records: bool = True) -> Linked | None:
        """What linking found; None when it has not been done, or documents have come or changed since.

        There are many links between records, which not everybody needs.
        """
        with self._reading() as connection:
            if connection.execute("SELECT 1 FROM state WHERE key = 'linked'").fetchone() is None:
                return None
            kept = "" if between_records else """WHERE "of" = 'document'"""
            links = tuple(map(read_link, connection.execute(f"SELECT * FROM links {kept} ORDER BY rowid")))
            return Linked(links, tuple(self._incidents(connection)))

    def _incidents(self, connection: sqlite3.Connection) -> Iterator[Incident]:
        members: dict[str, list[str]] = {}
        for incident, record in connection.execute("SELECT * FROM incident_records ORDER BY incident, record"):
            members.setdefault(incident, []).append(record)
        for incident, reasons in connection.execute("SELECT id, reasons FROM incidents ORDER BY id"):
            yield Incident(incident, tuple(members.get(incident, ())), tuple(json.loads(reasons)))

    def _known_paths(self, doc: Document) -> list[str]:
        rows = self._connection.execute("SELECT path FROM paths WHERE document = ?", (doc.id,))
        return sorted({path for (path,) in rows} | {path for path in (storable(doc.path),) if path is not None})

    def _write(self, doc: Document, cells: tuple[object, ...], paths: Iterable[str]) -> None:
        connection = self._connection
        kept = ", ".join(f"{name} = excluded.{name}" for name in DOCUMENT_COLUMNS[1:])
        connection.execute(
            f"INSERT INTO documents ({', '.join(DOCUMENT_COLUMNS)}) VALUES ({_marks(DOCUMENT_COLUMNS)}) "
            f"ON CONFLICT (id) DO UPDATE SET {kept}",
            cells,
        )
        connection.executemany("INSERT OR IGNORE INTO paths VALUES (?, ?)", [(doc.id, path) for path in paths])
        # Incidents hold the records that go: they are stale now and are made anew by the next linking.
        old = "SELECT id FROM records WHERE document = ?"
        connection.execute(f"DELETE FROM incident_records WHERE record IN ({old})", (doc.id,))
        self._keep_judged(doc.id)
        connection.execute("DELETE FROM records WHERE document = ?", (doc.id,))
        rows = [record_cells(record) for record in records(doc)]
        names = (*RECORD_COLUMNS, "digest")
        into = f"INSERT INTO records ({', '.join(map(_quoted, names))}) VALUES ({_marks(names)})"
        connection.executemany(into, [(*row, record_digest(row)) for row in rows])
        connection.execute("DELETE FROM judged WHERE id IN (SELECT id FROM records)")

    def _keep_judged(self, document: str) -> None:
        """Records that somebody judged stay in a table of their own until a reading gives them again."""
        judged = "SELECT * FROM records WHERE document = ? AND id IN (SELECT record FROM judgement)"
        self._connection.execute(f"INSERT OR REPLACE INTO judged {judged}", (document,))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        # The connection as a context manager commits, or rolls back when an error goes through it.
        with self._reading() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._connection
        except sqlite3.Error as error:
            raise _failure(self.path, error) from error
        except (UnicodeError, ValueError) as error:
            raise StoreError(f"{self.path}: {error}") from error


def open_store(path: str | Path, *, create: bool = True) -> Store:
    """The store in a file, made new where there is none and ``create`` is true.

    A store that may not be written, on a read-only disk say, is opened for reading when ``create`` is false.
    Raises StoreError, with one line that names the file, for a file that is no store, a store of a newer
    selon, a missing file that is not to be created, and a place that cannot be written.
    """
    file = Path(path)
    if not create and not file.is_file():
        raise StoreError(f"{file}: no such file")
    try:
        connection = connect(file, create)
    except (sqlite3.Error, ValueError) as error:
        raise StoreError(f"{file}: cannot be opened: {error}") from error
    try:
        prepare(connection, file)
    except sqlite3.Error as error:
        connection.close()
        raise _failure(file, error) from error
    except StoreError:
        connection.close()
        raise
    return Store(file, connection)


def connect(file: Path, create: bool) -> sqlite3.Connection:
    """A connection in autocommit mode, so that transactions are said where they are meant."""
    mode = "rwc" if create else "rw"
    if not create and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        # Beside a file in WAL mode SQLite writes even to read, unless it is told that nobody else does.
        mode = "ro" if Path(f"{file}-wal").exists() else "ro&immutable=1"
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", _WAIT, isolation_level=None, uri=True)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _marks(columns: Iterable[str]) -> str:
    return ", ".join("?" for _ in columns)


def _failure(file: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite says, in words for those who do not know that a store is a database."""
    said = str(error)
    if "malformed" in said or "decode" in said:
        return DamagedStore(f"{file}: damaged: {said}")
    if "not a database" in said:
        return StoreError(f"{file}: not a store of selon")
    if "readonly" in said or "unable to open" in said:
        return StoreError(f"{file}: cannot be written: {said}")
    return StoreError(f"{file}: {said}")
