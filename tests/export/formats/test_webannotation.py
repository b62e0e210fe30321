"""Web Annotation: a JSON-LD processor understands it, selectors lead to the words, nothing is lost on the way back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pyld import jsonld

import drawn
import exports
from selon.export.formats import Format
from selon.export.formats.webannotation import CONTEXT, read_annotations, write_annotations
from selon.export.losses import Losses
from selon.export.statements import Reviewed
from selon.model import Document

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
# The terms of the W3C's context that are used here: no test asks the network for it.
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextPositionSelector", "TextQuoteSelector", "TextualBody")},
    **{name: f"{OA}{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
    **{name: f"{AS}{name}" for name in ("first", "startIndex")},
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
    "total": f"{AS}totalItems",
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    **{name: f"{OA}{name}" for name in ("describing", "tagging", "identifying", "classifying")},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "creator": {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
    "name": "http://xmlns.com/foaf/0.1/name",
}
# What the model says an annotation must have (sections 3.1, 3.2.4, 4.2.4 and 4.2.5).
SELECTORS = [
    {"required": ["start", "end"], "properties": {"type": {"const": "TextPositionSelector"}}},
    {"required": ["exact"], "properties": {"type": {"const": "TextQuoteSelector"}}},
]
TARGET = {
    "required": ["source", "selector"],
    "properties": {"selector": {"type": "array", "items": {"oneOf": SELECTORS}}},
}
MODEL = {
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "body": {"type": "array", "items": {"type": "object", "required": ["type"]}},
        "target": {"anyOf": [{"type": "string"}, TARGET, {"type": "array", "items": TARGET}]},
    },
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("annotations") / "annotations.jsonld"
    losses = exports.write(Format.webannotation, path)
    assert not list(losses.sentences())
    return path


@pytest.fixture(scope="module")
def collection(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def targets(collection: Any) -> Iterator[Any]:
    for item in collection["first"]["items"]:
        yield from item["target"] if isinstance(item["target"], list) else [item["target"]]


def test_nothing_is_lost(path: Path) -> None:
    assert tuple(read_annotations(path)) == exports.reports()


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(drawn.documents())
def test_any_document_comes_back_whole(doc: Document) -> None:
    """Words out of order, empty ones, astral characters, combining marks, right to left."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "annotations.jsonld"
        write_annotations([Reviewed(doc)], path, Losses())
        assert tuple(read_annotations(path)) == (Reviewed(doc),)


def test_annotations_are_those_of_the_model(collection: Any) -> None:
    validator = Draft202012Validator(MODEL)
    items = collection["first"]["items"]
    for item in items:
        validator.validate(item)
    assert collection["total"] == len(items) == len({item["id"] for item in items})


def test_a_json_ld_processor_knows_every_term(collection: Any) -> None:
    """A key that no context defines would be dropped in silence."""

    def load(address: str, _: object) -> dict[str, object]:
        assert address == CONTEXT
        return {"document": {"@context": TERMS}, "documentUrl": address, "contextUrl": None}

    (expanded,) = jsonld.expand(collection, {"documentLoader": load})
    (page,) = expanded[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert len(items) == collection["total"]
    claim = next(item for item in items if item[f"{OA}motivatedBy"][0]["@id"] == f"{OA}classifying")
    body = claim[f"{OA}hasBody"][0]
    assert body["urn:selon:vocabulary:factuality"] == [{"@value": "asserted"}]
    assert body["urn:selon:vocabulary:row"][0]["@type"] == "@json"
    selectors = claim[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
    assert [s["@type"] for s in selectors] == [[f"{OA}TextPositionSelector"], [f"{OA}TextQuoteSelector"]]


def test_both_selectors_lead_to_the_same_words(collection: Any) -> None:
    """Positions count code points, also behind an astral character; the quotation is found by what stands around it."""
    texts = {exports.REPORT.id: exports.REPORT.text, exports.BULLETIN.id: exports.BULLETIN.text}
    seen = 0
    for target in targets(collection):
        if isinstance(target, str):
            continue
        text = texts[target["source"].removeprefix("urn:selon:")]
        position, quote = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) == position["start"] - len(
            quote["prefix"]
        )
        seen += 1
    assert seen > 20


def test_a_claim_says_whose_it_is(collection: Any) -> None:
    """What a viewer shows is that somebody says it, and whether a person confirmed that."""
    claims = [item for item in collection["first"]["items"] if ":events:" in item["id"]]
    assert claims[0]["body"][1]["value"] == "air strike, asserted, says une source médicale (confirmed)"
    assert claims[0]["creator"] == {"type": "Person", "name": "Anna"}
    assert {"selon:voice", "selon:source", "selon:factuality", "selon:confirmed"} <= claims[-1]["body"][0].keys()
