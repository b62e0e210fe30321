"""JSON lines: everything goes out and comes back, judgements with it."""

from __future__ import annotations

import json
from pathlib import Path

import exports
from selon.export.exporting import export, export_store
from selon.export.formats import Format
from selon.export.formats.jsonl import read_lines
from selon.export.reading import read_jsonl
from selon.export.statements import Reviewed
from selon.records import records
from selon.store import open_store


def test_what_is_read_back_is_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    losses = exports.write(Format.jsonl, path)
    assert tuple(read_lines(path)) == exports.reports()
    assert not list(losses.sentences())


def test_a_corrected_record_keeps_its_id(tmp_path: Path) -> None:
    """An id is made of the type; who corrects the type must not lose what was decided on the record."""
    path = tmp_path / "reports.jsonl"
    exports.write(Format.jsonl, path)
    doc = read_jsonl(path.read_text("utf-8").splitlines()[0])
    assert {record.id: record.type for record in records(doc)}[exports.IDS[1]] == "bombing"


def test_every_record_says_whether_it_was_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    exports.write(Format.jsonl, path)
    found = [record for line in path.read_text("utf-8").splitlines() for record in json.loads(line)["records"]]
    assert [record["confirmed"] for record in found if record["id"] in exports.IDS[:2]] == [True, True]
    assert {type(record["confirmed"]) for record in found} == {bool}


def test_a_store_goes_round_without_loss(tmp_path: Path) -> None:
    """Store to lines, lines to another store, that store to lines: the same bytes."""
    first, second, third = (tmp_path / f"{n}.jsonl" for n in range(3))
    with open_store(tmp_path / "one.db") as store:
        for doc in (exports.REPORT, exports.BULLETIN):
            store.put(doc)
        export_store(store, Format.jsonl, first)
    with open_store(tmp_path / "two.db") as store:
        for report in read_lines(first):
            store.put(report.doc)
        export_store(store, Format.jsonl, second)
        assert tuple(map(Reviewed, store.documents())) == tuple(read_lines(first))
    export(read_lines(second), Format.jsonl, third)
    assert first.read_bytes() == second.read_bytes() == third.read_bytes()
