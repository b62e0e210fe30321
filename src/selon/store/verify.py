"""Looking again at every byte of a store that matters: digests, spans, quotes, records and sources."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selon.store.failure import DamagedStore
from selon.store.judgements import wrong_entries
from selon.store.rows import (
    DOCUMENT_COLUMNS,
    document_digest,
    read_document,
    record_digest,
    storable,
)
from selon.store.schema import RECORD_COLUMNS
from selon.store.sqlite import connect, open_store

# Columns of a document that repeat what its layers say.
_REPEATED = tuple(name for name in DOCUMENT_COLUMNS if name not in {"text", "layers", "digest", "unread"})


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not as it was stored: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def verify(path: str | Path) -> tuple[Difference, ...]:
    """All differences in a store, none when it is as it was written.

    Sources are looked at where their files are still there: a file that has changed since, and was not read
    again, is a difference too. Raises StoreError for a file that is no store.
    """
    try:
        open_store(path, create=False).close()
    except DamagedStore as error:
        return (Difference("file", str(error)),)
    with closing(connect(Path(path), create=False)) as connection:
        connection.row_factory = sqlite3.Row
        # Bytes that are no longer UTF-8 are a difference to report, not an error to stop at.
        connection.text_factory = lambda given: given.decode("utf-8", "surrogateescape")
        try:
            return tuple(_differences(connection))
        except sqlite3.DatabaseError as error:
            return (Difference("file", f"damaged: {error}"),)


def _differences(connection: sqlite3.Connection) -> Iterator[Difference]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Difference("file", said)
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield Difference(f"{table}, row {row}", "belongs to nothing that is stored")
    for row in connection.execute("SELECT * FROM documents ORDER BY rowid"):
        name = f"document {row['id']} ({row['path'] or 'no path'})"
        stored = connection.execute("SELECT * FROM records WHERE document = ?", (row["id"],)).fetchall()
        yield from (Difference(name, what) for what in _document(row, stored))
    for (record,) in connection.execute("SELECT id FROM records WHERE document NOT IN (SELECT id FROM documents)"):
        yield Difference(f"record {record}", "its document is not stored")
    for row in connection.execute("SELECT * FROM judged ORDER BY id"):
        if record_digest([row[name] for name in RECORD_COLUMNS]) != row["digest"]:
            yield Difference(f"judged record {row['id']}", "its digest differs")
    for number, what in wrong_entries(connection):
        yield Difference(f"judgement {number}", what)
    yield from _links(connection)
    yield from _sources(connection)


def _document(row: sqlite3.Row, stored: list[sqlite3.Row]) -> Iterator[str]:
    text, layers = row["text"], row["layers"]
    if not isinstance(text, str) or not isinstance(layers, str):
        yield "text or layers are no text"
        return
    if document_digest(text, layers) != row["digest"]:
        yield "text or layers have changed: their digest differs"
    try:
        read_document(text, layers)
        line = json.loads(layers)
    except (ValueError, KeyError, TypeError) as error:
        yield f"layers cannot be read: {error}"
        return
    for column in _REPEATED:
        if row[column] != storable(line[column]):
            yield f"column {column} has changed: {row[column]!r}, in the layers {line[column]!r}"
    # Stores of before know no unread documents.
    if row["unread"] != line.get("unread"):
        yield f"column unread has changed: {row['unread']!r}, in the layers {line.get('unread')!r}"
    for path, part in _parts("", line):
        if what := _wrong(part, text):
            yield f"{path}: {what}"
    yield from _records(line["records"], stored)


def _records(told: list[dict[str, Any]], stored: list[sqlite3.Row]) -> Iterator[str]:
    rows = {row["id"]: row for row in stored}
    for record in told:
        row = rows.pop(record["id"], None)
        if row is None:
            yield f"record {record['id']} is missing"
            continue
        cells = [row[name] for name in RECORD_COLUMNS]
        for name, value in zip(RECORD_COLUMNS, cells, strict=True):
            if value != _as_stored(record.get(name)):
                yield f"record {record['id']}: column {name} has changed: {value!r}, in the layers {record.get(name)!r}"
        if record_digest(cells) != row["digest"]:
            yield f"record {record['id']}: its digest differs"
    for id in rows:
        yield f"record {id} is none of its layers"


def _as_stored(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return storable(value) if isinstance(value, str) else value


def _parts(path: str, value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every part of some layers that has a place in the text, with its path."""
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from _parts(f"{path}[{at}]", item)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield path, value
        for key, item in value.items():
            yield from _parts(f"{path}.{key}" if path else key, item)


def _wrong(part: Mapping[str, Any], text: str) -> str | None:
    start, end = part["start"], part["end"]
    if not 0 <= start <= end <= len(text):
        return f"span {start}-{end} lies outside the text"
    for key in ("text", "quote"):
        if isinstance(part.get(key), str) and part[key] != text[start:end]:
            return f"span {start}-{end} is {text[start:end]!r}, not {part[key]!r}"
    return None


def _links(connection: sqlite3.Connection) -> Iterator[Difference]:
    query = """SELECT relation, "left", "right" FROM links WHERE "of" = ?1 AND
        ("left" NOT IN (SELECT id FROM {table}) OR "right" NOT IN (SELECT id FROM {table}))"""
    if connection.execute("SELECT 1 FROM state WHERE key = 'linked'").fetchone() is None:
        return
    for of in ("document", "record"):
        for relation, left, right in connection.execute(query.format(table=f"{of}s"), (of,)):
            yield Difference(f"link {relation} {left} {right}", "joins what is not stored")


def _sources(connection: sqlite3.Connection) -> Iterator[Difference]:
    """Files that are still there but no longer hold what any document of their path was read from."""
    known: dict[str, set[str]] = {}
    query = "SELECT paths.path, source_sha256 FROM paths JOIN documents ON documents.id = document ORDER BY paths.path"
    for path, digest in connection.execute(query):
        known.setdefault(path, set()).add(digest)
    for path, digests in known.items():
        try:
            found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        except (OSError, ValueError):
            continue
        if found not in digests:
            yield Difference(path, "the file has changed since it was read")
