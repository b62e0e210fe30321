"""The JSON line: the contract's fields in their order, and back again without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from typing import Any

import pytest
from hypothesis import given

import drawn
import fictional
from selon.export.jsonl import write_jsonl
from selon.export.reading import read_jsonl
from selon.model import (
    Document,
    Record,
    Sentence,
    Span,
    Token,
)
from selon.ontology.load import codes, load_ontology
from selon.records import records

DOC = fictional.report()
ONTOLOGY = load_ontology()

CONTRACT = {
    "document": "schema id path outlet title published published_from lang source_sha256 text blocks attributions "
    "events times places quantities wording records",
    "attributions": "id content cue act source relay speech within rule",
    "events": "id type mode trigger actor recipient place time quantities factuality attribution codes rule",
    "times": "start end type value begin end_date",
    "places": "start end name lat lon country feature precision geonames_id",
    "quantities": "start end of low best high",
    "wording": "start end lemma about voice neutral",
    "records": "document outlet published voice source speech act factuality type actor recipient place lat lon "
    "precision time low best high of quote start end wording rule",
}


def row(doc: Document = DOC) -> dict[str, Any]:
    return dict(json.loads(write_jsonl(doc, ONTOLOGY)))


@pytest.mark.parametrize("layer", CONTRACT)
def test_the_fields_of_the_contract_stand_in_its_order(layer: str) -> None:
    given_row = row() if layer == "document" else row()[layer][0]
    wanted = CONTRACT[layer].split()
    assert [key for key in given_row if key in wanted] == wanted


def test_ids_are_given_in_text_order_and_referred_to() -> None:
    line = row(replace(DOC, events=DOC.events[::-1], attributions=DOC.attributions[::-1]))
    assert [a["id"] for a in line["attributions"]] == ["a1", "a2", "a3", "a4"]
    assert line["attributions"][2]["within"] == "a2"
    assert [e["id"] for e in line["events"]] == ["e1", "e2", "e3", "e4", "e5", "e6"]
    assert [e["attribution"] for e in line["events"]] == ["a1", "a2", "a3", "a2", "a4", None]


def test_each_charged_word_has_the_voice_that_uses_it() -> None:
    assert [w["voice"] for w in row()["wording"]] == ["a2", "a2"]


def test_codes_are_those_of_the_type_and_mode() -> None:
    drone = replace(DOC, events=(replace(fictional.STRIKE, mode="drone"),))
    assert list(row()["events"][0]["codes"]) == ["acled", "plover", "cameo", "ucdp"]
    assert row(drone)["events"][0]["codes"] == dict(codes(ONTOLOGY, "air_strike", "drone"))


def test_an_event_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match="no event type"):
        write_jsonl(replace(DOC, events=(replace(fictional.STRIKE, type="rumour"),)), ONTOLOGY)


def test_every_text_is_the_slice_of_its_offsets() -> None:
    line = row()
    found = list(_spans(line))
    assert len(found) > 20
    for span in found:
        assert line["text"][span["start"] : span["end"]] == span["text"]


def _spans(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value) and value["start"] is not None:
            yield value
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


def test_the_records_are_those_of_the_document() -> None:
    given = [
        {**r, "wording": tuple(r["wording"]), "uncertain": tuple(r["uncertain"]), "also": tuple(r["also"])}
        for r in row()["records"]
    ]
    assert given == [asdict(r) for r in records(DOC)]
    assert list(row()["records"][0]) == [f.name for f in fields(Record)]


def test_an_unknown_value_is_null() -> None:
    bare = row(Document("x", "", "0" * 64))
    assert [bare[key] for key in ("outlet", "title", "published", "published_from", "path")] == [None] * 5
    market = next(e for e in row()["events"] if e["type"] == "shelling")["place"]
    assert (market["name"], market["lat"], market["lon"], market["resolved"]) == ("le marché", None, None, False)


@pytest.mark.parametrize("sign", ["\n", "\r", "\u2028", "\u2029", "\x85", "\x1c", "\ud83d"])
def test_one_document_is_one_line_of_utf8_for_every_reader(sign: str) -> None:
    line = write_jsonl(replace(DOC, text=DOC.text + sign), ONTOLOGY)
    assert line.splitlines() == [line]
    assert json.loads(line.encode())["text"] == DOC.text + sign


def test_text_is_not_escaped_needlessly() -> None:
    assert "🔥" in write_jsonl(DOC, ONTOLOGY)
    assert "été" in write_jsonl(DOC, ONTOLOGY)


def test_a_document_comes_back_whole() -> None:
    assert read_jsonl(write_jsonl(DOC, ONTOLOGY)) == DOC


def test_tokens_are_not_kept() -> None:
    token = Token(Span(0, 7), "Valmire", "Valmire", "PROPN", "", 0, "root")
    parsed = replace(DOC, sentences=(Sentence(Span(0, 7), (token,)),))
    assert read_jsonl(write_jsonl(parsed, ONTOLOGY)) == replace(parsed, sentences=(Sentence(Span(0, 7)),))


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "nothing",
        '{"schema": "selon.document/2"}',
        '{"schema": "selon.document/1", "id": "x"}',
        write_jsonl(DOC, ONTOLOGY).replace('"within": "a2"', '"within": "a3"'),
        write_jsonl(DOC, ONTOLOGY).replace('"within": "a2"', '"within": "a9"'),
        write_jsonl(DOC, ONTOLOGY).replace('"start": 43', '"start": -1'),
    ],
)
def test_a_line_that_is_no_whole_document_is_a_value_error(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 each names what is wrong in words of its own
        read_jsonl(line)


@given(drawn.documents())
def test_any_document_comes_back_whole_and_is_written_alike_again(doc: Document) -> None:
    line = write_jsonl(doc, ONTOLOGY)
    again = read_jsonl(line)
    assert again == doc
    assert write_jsonl(again, ONTOLOGY) == line
