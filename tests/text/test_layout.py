"""The layout words of French do what their examples show, and mistakes in such a file are named."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from selon.lang.layout import Layout, parse_layout
from selon.model import Document
from selon.text import read_text

WORDS: dict[str, Any] = tomllib.loads(files("selon.lang").joinpath("fr", "layout.toml").read_text("utf-8"))
PROSE = "Les combats ont repris au nord de Dolmur, selon des habitants joints par téléphone lundi soir."


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("dates", "dateline"),
        ("published", "dateline"),
        ("updated", "dateline"),
        ("credit", "credit"),
        ("caption", "caption"),
        ("byline", "byline"),
        ("furniture", "other"),
    ],
)
def test_a_line_as_in_the_example_is_recognised(group: str, kind: str, layout: Layout) -> None:
    text = f"Dolmur : combats\n\n{WORDS[group]['example']}\n\n{PROSE}"
    doc = read_text(Document(id="d", text=text, source_sha256=""), layout)
    assert [block.kind for block in doc.blocks] == ["heading", kind, "body"]


@pytest.mark.parametrize(
    ("group", "count"), [("titles", 1), ("numbered", 1), ("inner", 1), ("openers", 2), ("elisions", 1)]
)
def test_the_example_has_as_many_sentences_and_no_quotation(group: str, count: int, layout: Layout) -> None:
    doc = read_text(Document(id="d", text=WORDS[group]["example"], source_sha256=""), layout)
    assert len(doc.sentences) == count
    assert doc.quotations == ()


def test_months_are_known_by_any_spelling(layout: Layout) -> None:
    assert [layout.month(word) for word in ("mars", "Févr.", "DÉCEMBRE", "lundi")] == [3, 2, 12, None]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"titles": None}, "table titles"),
        ({"titles": {"words": "M"}}, "titles.words"),
        ({"titles": {"words": []}}, "titles.words"),
        ({"tilte": {"words": ["M"]}}, "unknown table tilte"),
        ({"dates": WORDS["dates"] | {"months": [["janvier"]]}}, "dates.months"),
    ],
)
def test_a_mistake_in_the_file_is_named(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_layout(WORDS | change)
