"""Making a file a store, and bringing an older store up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from selon.store.failure import StoreError
from selon.store.rows import also_cell, record_digest
from selon.store.schema import APPLICATION, VERSION, steps


def prepare(connection: sqlite3.Connection, file: Path) -> None:
    """Checks that the file is a store, makes it one when it is empty, and brings an old one up to date.

    Raises StoreError for a file of another program, and for a store of a newer selon.
    """
    (application,), (version,) = (_pragma(connection, name) for name in ("application_id", "user_version"))
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION:
        raise StoreError(f"{file}: an SQLite file, but not a store of selon")
    if version > VERSION:
        raise StoreError(f"{file}: made by a newer selon (schema {version}, this one knows {VERSION})")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    if not tables:
        connection.execute("PRAGMA journal_mode = WAL")
    if version < VERSION:
        _upgrade(connection, version)


def _upgrade(connection: sqlite3.Connection, version: int) -> None:
    seal = (f"PRAGMA application_id = {APPLICATION}", f"PRAGMA user_version = {VERSION}")
    # Another process may have made the tables meanwhile: the lock comes first, then a second look.
    connection.create_function("record_digest", -1, lambda *cells: record_digest(cells), deterministic=True)
    connection.create_function("record_also", 3, also_cell, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    if _pragma(connection, "user_version") == (version,):
        for statement in (*steps(version), *seal):
            connection.execute(statement)
    connection.execute("COMMIT")


def _pragma(connection: sqlite3.Connection, name: str) -> tuple[int]:
    row: tuple[int] = connection.execute(f"PRAGMA {name}").fetchone()
    return row
