"""Everything that was read as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), and back.

One collection. The first annotation of a report has its text as its body; the others mark words of that text, each by
position (code points, as the standard asks) and by quotation. An event is annotated as what a voice says, never as
what is so. The key ``row`` holds the rest as in ``selon.document/1``, so that ``read_annotations`` loses nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from urllib.parse import quote

from selon.export.formats.files import write_members, written
from selon.export.formats.jsonl import read_reviewed, reviewed_row
from selon.export.losses import Losses
from selon.export.phrases import spoken
from selon.export.statements import Reviewed, Standing
from selon.lines import Row, dump
from selon.ontology.load import load_ontology
from selon.records import WRITER, event_record, order_events

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
VOCABULARY = "urn:selon:vocabulary:"
# Plain JSON within JSON-LD 1.1: other readers keep it as it is.
OWN = {"@version": 1.1, "selon": VOCABULARY, "row": {"@id": "selon:row", "@type": "@json"}}
MARKED = ("attributions", "events", "times", "places", "quantities", "wording", "names")
REPORT = "report"
STANDING = tuple(field.name for field in fields(Standing))
CLAIM = ("voice", "source", "factuality", "confirmed")
MOTIVATIONS = {"attributions": "identifying", "events": "classifying"}
# So many letters before and after the words help to find them when the text has moved.
AROUND = 32


def write_annotations(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """An AnnotationCollection with one page; raises OSError."""
    head = {"@context": [CONTEXT, OWN], "id": "urn:selon:annotations", "type": "AnnotationCollection"}
    page = {"id": "urn:selon:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    before = f'{dump(head)[:-1]}, "first": {dump(page)[:-1]}, "items": ['
    with written(path) as out:
        total = write_members(out, before, _annotations(reports, losses), "\n]}")
        out.write(f', "total": {total}}}\n')


def read_annotations(path: Path) -> Iterator[Reviewed]:
    """The reports of a collection that ``write_annotations`` made, without tokens; ValueError for any other."""
    line: Row = {}
    for annotation in json.loads(path.read_text("utf-8"))["first"]["items"]:
        body = next(body for body in annotation["body"] if "row" in body)
        layer = body["selon:layer"]
        if layer == REPORT:
            if line:
                yield read_reviewed(line)
            text = next(body["value"] for body in annotation["body"] if body["type"] == "TextualBody")
            line = {**body["row"], "text": text, **{name: [] for name in MARKED}}
        elif line:
            line[layer].append(body["row"])
    if line:
        yield read_reviewed(line)


def _annotations(reports: Iterable[Reviewed], losses: Losses) -> Iterator[Row]:
    ontology = load_ontology()
    for report in reports:
        line = reviewed_row(report, ontology)
        losses.records += len(line["records"])
        yield _text(line)
        records = {record["id"]: record for record in line["records"]}
        told = [records[event_record(report.doc.id, event)] for event in order_events(report.doc.events)]
        for layer in MARKED:
            for at, row in enumerate(line[layer]):
                yield _marked(line, layer, at, row, told[at] if layer == "events" else None)


def _text(line: Row) -> Row:
    """The annotation that holds the text, and what is said of the report as a whole."""
    words = {"type": "TextualBody", "value": line["text"], "format": "text/plain", "language": line["lang"]}
    kept = {name: value for name, value in line.items() if name not in (*MARKED, "text", "records")}
    kept["records"] = [{name: record[name] for name in ("id", *STANDING)} for record in line["records"]]
    return {
        "id": f"{_source(line)}:{REPORT}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [words, {"type": "selon:Report", "selon:layer": REPORT, "row": kept}],
        "target": _source(line),
    }


def _marked(line: Row, layer: str, at: int, row: Row, record: Row | None) -> Row:
    """The annotation of some words. That of an event says whose claim it is and whether a person confirmed it."""
    own = {"type": f"selon:{layer}", "selon:layer": layer, "row": row}
    body = [own | {f"selon:{name}": record[name] for name in CLAIM}, _in_words(record)] if record else [own]
    targets = [_target(line, span["start"], span["end"]) for span in _spans(row)]
    found = {
        "id": f"{_source(line)}:{layer}:{at + 1}",
        "type": "Annotation",
        "motivation": MOTIVATIONS.get(layer, "tagging"),
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets or _source(line),
    }
    if record and record["reviewer"]:
        found["creator"] = {"type": "Person", "name": record["reviewer"]}
    return found


def _in_words(record: Row) -> Row:
    """What a reader of annotations shows."""
    who = "the writer" if record["voice"] == WRITER else record["source"] or "somebody unnamed"
    checked = "confirmed" if record["confirmed"] else "not confirmed"
    words = f"{spoken(record['type'])}, {record['factuality']}, says {who} ({checked})"
    return {"type": "TextualBody", "purpose": "describing", "value": words, "format": "text/plain", "language": "en"}


def _spans(row: Row) -> list[Row]:
    """Where a row of a layer stands in the text; what an attribution says, else its cue or its source."""
    if "start" in row:
        return [row]
    if "trigger" in row:
        return [row["trigger"]]
    return row["content"] or [part for part in (row["cue"], row["source"]) if part and part["start"] is not None]


def _target(line: Row, start: int, end: int) -> Row:
    text: str = line["text"]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return {
        "source": _source(line),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after},
        ],
    }


def _source(line: Row) -> str:
    return f"urn:selon:{quote(line['id'], safe='')}"
