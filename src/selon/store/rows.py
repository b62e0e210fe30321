"""Documents, records and links as rows of a store, and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple
from functools import lru_cache
from typing import Any, TypeAlias

from selon.lines import Row, document_row, dump, read_row
from selon.link import Incident, Link, Passage
from selon.model import Document, Record, Span
from selon.ontology.load import Ontology
from selon.records import records

Cells: TypeAlias = tuple[Any, ...]

DOCUMENT_COLUMNS = (
    "id",
    "path",
    "url",
    "outlet",
    "title",
    "author",
    "published",
    "published_from",
    "lang",
    "source_sha256",
    "text",
    "layers",
    "digest",
    "unread",
)


def layers_of(doc: Document, ontology: Ontology) -> tuple[str, Row]:
    """The line of a document without its text, as it is stored, and as values."""
    row = document_row(doc, ontology)
    del row["text"]
    return dump(row), row


def document_cells(doc: Document, layers: str) -> Cells:
    """The row of a document; what UTF-8 cannot hold in a name becomes an escape."""
    head = (doc.path, doc.url, doc.outlet, doc.title, doc.author, doc.published, doc.published_from)
    digest = document_digest(doc.text, layers)
    return doc.id, *map(storable, head), doc.lang, doc.source_sha256, doc.text, layers, digest, doc.unread


def read_document(text: str, layers: str) -> Document:
    """The document of a row; ValueError when it is none."""
    row = json.loads(layers)
    return read_row({**row, "text": text} if isinstance(row, dict) else row)


def record_cells(record: Record) -> Cells:
    """The row of a record without its digest; several words are a JSON array."""
    return tuple(_cell(value) for value in astuple(record))


def also_cell(record: str, text: str, layers: str) -> Any:
    """The cell ``also`` of a record, made anew from the row of its document."""
    return _also_cells(text, layers).get(record, _cell(()))


@lru_cache(maxsize=1)
def _also_cells(text: str, layers: str) -> dict[str, Any]:
    """Those of all records of a document, which stand one below the other."""
    return {record.id: _cell(record.also) for record in records(read_document(text, layers))}


def document_digest(text: str, layers: str) -> str:
    """What a document's row is sealed with."""
    return _sha256(f"{text}\0{layers}")


def record_digest(cells: Sequence[Any]) -> str:
    """What a record's row is sealed with."""
    return _sha256(json.dumps(list(cells), ensure_ascii=False))


def link_cells(link: Link) -> Cells:
    """The row of a link."""
    passages = [[p.left.start, p.left.end, p.right.start, p.right.end] for p in link.passages]
    return link.left, link.right, link.of, link.relation, link.score, link.reason, json.dumps(passages)


def read_link(cells: Cells) -> Link:
    """The link of a row."""
    left, right, of, relation, score, reason, passages = cells
    found = tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in json.loads(passages))
    return Link(left, right, of, relation, score, reason, found)


def incident_cells(incident: Incident) -> Cells:
    """The row of an incident; its records are rows of their own."""
    return incident.id, json.dumps(incident.reasons, ensure_ascii=False)


def storable(text: str | None) -> str | None:
    """The text as UTF-8 can hold it: lone surrogates, as in a file name of another encoding, as escapes."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()


def _cell(value: object) -> object:
    match value:
        case bool():
            return int(value)
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case str():
            return storable(value)
        case _:
            return value


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
