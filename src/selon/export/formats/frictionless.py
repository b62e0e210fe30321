"""A Frictionless data package (https://specs.frictionlessdata.io): tables, and what each column holds.

``records.csv`` has the columns of every export, ``attributions.csv`` who says what, ``documents.csv`` the reports with
their text. ``datapackage.json`` has types, keys between the tables, sizes and hashes.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from selon.export.csv import cells
from selon.export.formats.files import written
from selon.export.formats.types import Kind, kinds
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import Reviewed
from selon.lines import Row
from selon.model import Document
from selon.ontology.load import load_ontology
from selon.records import number_voices, source_name

TYPES: Mapping[Kind, str] = {"list": "string", "text": "string"}
HEAD = ("id", "path", "url", "outlet", "title", "author", "published", "published_from", "lang", "source_sha256")
DOCUMENTS: Mapping[str, Kind] = {**dict.fromkeys(HEAD, "text"), "unread": "text", "text": "text"}
SAYINGS: Mapping[str, Kind] = {
    "document": "text",
    "voice": "text",
    "within": "text",
    "source": "text",
    "source_kind": "text",
    "source_role": "text",
    "source_party": "text",
    "anonymous": "boolean",
    "cue": "text",
    "relay": "list",
    "speech": "text",
    "act": "text",
    "content": "list",
    "rule": "text",
}
REQUIRED = frozenset({"id", "document", "voice", "factuality", "type", "confirmed", "quote", "start", "end"})
HELD = FLAT | {"text", "attributions"}
TITLE = "What reports say, by selon"
NOTE = (
    "Each record is what somebody said in a report, not a fact; 'confirmed' says that a person found it said there. "
    "A text that a spreadsheet would run as a formula begins with an apostrophe."
)


def write_package(reports: Iterable[Reviewed], folder: Path, losses: Losses) -> None:
    """Three tables and their description; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {"documents": DOCUMENTS, "attributions": SAYINGS, "records": kinds()}
    ontology = load_ontology()
    with ExitStack() as files:
        out = {name: csv.writer(files.enter_context(written(folder / f"{name}.csv"))) for name in tables}
        for name, columns in tables.items():
            out[name].writerow(columns)
        for report in reports:
            out["documents"].writerow(cells(getattr(report.doc, name) for name in DOCUMENTS))
            out["attributions"].writerows(map(cells, _sayings(report.doc)))
            for _, values in counted([report], ontology, losses, HELD):
                out["records"].writerow(cells(values.values()))
    resources = [_resource(folder, name, columns) for name, columns in tables.items()]
    package = {"profile": "tabular-data-package", "name": "selon", "title": TITLE, "description": NOTE}
    text = json.dumps({**package, "resources": resources}, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8", newline="")


def _sayings(doc: Document) -> Iterator[tuple[object, ...]]:
    voices = number_voices(doc.attributions)
    for said in voices.ordered:
        source = said.source
        yield (
            doc.id,
            voices.id_of(said),
            voices.id_of(said.within) if said.within else None,
            source_name(said, doc.text),
            source.kind if source else None,
            source.role.of(doc.text) if source and source.role else None,
            source.party.of(doc.text) if source and source.party else None,
            source.anonymous if source else None,
            said.cue.span.of(doc.text) if said.cue else None,
            tuple(span.of(doc.text) for span in said.relay),
            said.speech,
            said.act,
            tuple(span.of(doc.text) for span in said.content),
            said.rule,
        )


def _resource(folder: Path, name: str, columns: Mapping[str, Kind]) -> Row:
    content = (folder / f"{name}.csv").read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(name, columns),
    }


def _schema(table: str, columns: Mapping[str, Kind]) -> Row:
    fields = [
        {
            "name": name,
            "type": TYPES.get(kind, kind),
            **({"constraints": {"required": True}} if name in REQUIRED else {}),
        }
        for name, kind in columns.items()
    ]
    schema: Row = {"fields": fields, "missingValues": [""]}
    if table == "attributions":
        return schema | {"primaryKey": ["document", "voice"], "foreignKeys": [_key_to_documents()]}
    schema["primaryKey"] = "id"
    return schema | {"foreignKeys": [_key_to_documents()]} if table == "records" else schema


def _key_to_documents() -> Row:
    return {"fields": "document", "reference": {"resource": "documents", "fields": "id"}}
