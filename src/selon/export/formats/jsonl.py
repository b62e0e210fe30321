"""JSON lines, one for each report: every layer, as ``selon read`` writes them, with what people decided.

Beside the fields of ``selon.document/1``, each record has those of ``Standing``, and an event the id of its record
where a correction would change that id. ``read_lines`` gives back what was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from pathlib import Path

from selon.export.formats.files import written
from selon.export.losses import Losses
from selon.export.statements import UNTOUCHED, Reviewed, Standing
from selon.lines import Row, document_row, dump, read_row
from selon.ontology.load import Ontology, load_ontology
from selon.records import order_events


def write_lines(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """A line for each report, also for one without records; raises OSError."""
    ontology = load_ontology()
    with written(path) as out:
        for report in reports:
            line = reviewed_row(report, ontology)
            losses.records += len(line["records"])
            out.write(dump(line) + "\n")


def read_lines(path: Path) -> Iterator[Reviewed]:
    """The reports of a file, without tokens; a line that is none is a ValueError."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield read_reviewed(json.loads(line))


def reviewed_row(report: Reviewed, ontology: Ontology) -> Row:
    """A report as plain values."""
    row = document_row(report.doc, ontology)
    for own, event in zip(row["events"], order_events(report.doc.events), strict=True):
        own["record"] = event.record
    for record in row["records"]:
        record |= standing_row(report.standings.get(record["id"], UNTOUCHED))
    return row


def read_reviewed(row: Row) -> Reviewed:
    """The report of plain values; lines of ``selon read``, which nobody has decided on, are reports too."""
    doc = read_row(row)
    found = {record["id"]: read_standing(record) for record in row["records"]}
    return Reviewed(doc, {id: standing for id, standing in sorted(found.items()) if standing != UNTOUCHED})


def standing_row(standing: Standing) -> Row:
    """What was decided on a record, as plain values."""
    return {**asdict(standing), "corrected": list(standing.corrected)}


def read_standing(row: Row) -> Standing:
    """What was decided on a record, of ``standing_row`` or of a record that has its keys."""
    given = {field.name: row[field.name] for field in fields(Standing) if field.name in row}
    return Standing(**{**given, "corrected": tuple(given.get("corrected", ()))})
