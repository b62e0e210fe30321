"""schema.org: a JSON-LD processor understands it; claims are somebody's, and no verdict is given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyld import jsonld

import exports
from selon.export.formats import Format

SCHEMA = "http://schema.org/"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """What a processor makes of it; the context of schema.org is its vocabulary, which needs no network here."""
    path = tmp_path_factory.mktemp("schemaorg") / "claims.jsonld"
    exports.write(Format.schemaorg, path)

    def load(address: str, _: object) -> dict[str, object]:
        assert address == "https://schema.org"
        return {"document": {"@context": {"@vocab": SCHEMA}}, "documentUrl": address, "contextUrl": None}

    expanded: list[Any] = jsonld.expand(json.loads(path.read_text("utf-8")), {"documentLoader": load})
    return expanded


def of_type(graph: list[Any], name: str) -> list[Any]:
    return [node for node in graph if node["@type"] == [f"{SCHEMA}{name}"]]


def test_there_are_articles_quotations_and_claims(graph: list[Any]) -> None:
    assert [len(of_type(graph, name)) for name in ("NewsArticle", "Quotation", "Claim")] == [2, 1, 8]
    assert len(graph) == 11
    articles = {node["@id"] for node in of_type(graph, "NewsArticle")}
    assert {node[f"{SCHEMA}appearance"][0]["@id"] for node in of_type(graph, "Claim")} == articles


def test_a_claim_has_its_author_and_no_verdict(graph: list[Any]) -> None:
    """The author of a claim is who says it, not who published it; in the writer's voice there is none."""
    first, *_, last = of_type(graph, "Claim")
    assert first[f"{SCHEMA}author"][0][f"{SCHEMA}name"] == [{"@value": "une source médicale"}]
    assert first["urn:selon:vocabulary:confirmed"] == [{"@value": True}]
    assert f"{SCHEMA}author" not in last
    assert last["urn:selon:vocabulary:voice"] == [{"@value": "writer"}]
    assert "ClaimReview" not in json.dumps(graph)


def test_a_happening_has_no_name_of_its_own(graph: list[Any]) -> None:
    """What a claim is about exists only within the claim: a graph that is merged must not make it a fact."""
    for node in of_type(graph, "Claim"):
        (about,) = node[f"{SCHEMA}about"]
        assert "@id" not in about
