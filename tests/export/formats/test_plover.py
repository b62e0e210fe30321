"""PLOVER: the fields of its manual, its types and contexts, and selon's own beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import exports
from selon.export.formats import Format
from selon.export.formats.plover import CODE, QUAD
from selon.ontology.load import load_ontology

# The table of JSON fields in the manual (chapter "JSON Data Fields"): three are required, any others may be added.
ACTOR = {
    "type": "object",
    "properties": {"code": {"type": "string"}, "sector": {"type": "string"}, "actor_text": {"type": "string"}},
}
MANUAL = {
    "type": "object",
    "required": ["id", "date", "source", "event"],
    "properties": {
        "id": {"type": "string"},
        "date": {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"},
        "enddate": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "source": {"type": "array", "items": ACTOR},
        "recipient": {"type": "array", "items": ACTOR},
        "event": {"type": "array", "items": {"enum": [kind for kinds in QUAD.values() for kind in kinds]}},
        "event_loc": {"type": "object", "properties": {"geonameid": {"type": "integer"}}},
        "event_text": {"type": "array", "items": {"type": "string"}},
        "quad_code": {"enum": [1, 2, 3, 4]},
        "mode": {"type": "array", "items": {"type": "string"}},
        "context": {"type": "array", "items": {"type": "string"}},
        "text": {"type": "string"},
        "text_info": {"type": "object", "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}}},
    },
}


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    path = tmp_path_factory.mktemp("plover") / "events.jsonl"
    exports.write(Format.plover, path)
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_lines_are_those_of_the_manual(lines: list[dict[str, Any]]) -> None:
    validator = Draft202012Validator(MANUAL)
    assert len(lines) == 8
    for line in lines:
        validator.validate(line)


def test_who_acts_and_who_speaks_are_two(lines: list[dict[str, Any]]) -> None:
    """PLOVER calls the actor a source; the speaker is selon's own column, and never lost."""
    bombed = next(line for line in lines if line["id"] == exports.IDS[1])
    assert bombed["source"][0]["actor_text"] == "Les bandits du régime"
    assert bombed["selon"]["source"] == "Anselme Quiroux"
    assert (bombed["event"], bombed["mode"]) == (["ASSAULT"], ["explosives"])


def test_denied_and_planned_are_said_in_the_context(lines: list[dict[str, Any]]) -> None:
    contexts = {line["selon"]["factuality"]: line.get("context") for line in lines}
    assert (contexts["negated"], contexts["future"]) == (["negation"], ["migration", "future"])


def test_every_code_of_the_crosswalk_can_be_written() -> None:
    """A code that the pattern does not take apart would become an event without a type."""
    for code in load_ontology().crosswalk["plover"].values():
        assert code is None or CODE.fullmatch(code), code


def test_what_plover_requires_and_nobody_says_is_counted(tmp_path: Path) -> None:
    losses = exports.write(Format.plover, tmp_path / "events.jsonl")
    assert losses.unknown == {"source": 5, "date": 4}
