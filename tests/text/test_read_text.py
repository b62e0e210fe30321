"""The stage as a whole: layers filled, dates by rank, time linear in the length of the text."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from selon.lang.layout import Layout
from selon.model import Document
from selon.text import read_text

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "winer_fr_2016"
TEXT = "Dolmur : combats\r\n\r\n3 mars 2014 . –\r\n« Nous partons. Rien ne presse », a dit M. Aubel."


def document(text: str) -> Document:
    return Document(id="d", text=text, source_sha256="")


def test_all_layers_are_filled_and_tokens_left_empty(layout: Layout) -> None:
    doc = read_text(document(TEXT), layout)
    assert doc.text == TEXT.replace("\r", "")
    assert [block.kind for block in doc.blocks] == ["heading", "dateline", "body"]
    assert [q.inner.of(doc.text) for q in doc.quotations] == ["Nous partons. Rien ne presse"]
    assert len(doc.sentences) == 4
    assert not any(sentence.tokens for sentence in doc.sentences)


def test_reading_again_changes_nothing(layout: Layout) -> None:
    once = read_text(document(TEXT), layout)
    assert read_text(once, layout) == once


def test_a_dateline_dates_the_report_only_where_nothing_else_does(layout: Layout) -> None:
    doc = read_text(document(TEXT), layout)
    assert (doc.published, doc.published_from) == ("2014-03-03", "dateline")
    told = replace(document(TEXT), published="2014-03-05", published_from="option")
    assert read_text(told, layout).published == "2014-03-05"


def test_no_date_is_no_date(layout: Layout) -> None:
    doc = read_text(document("Le 3 mars 2014, l'armée a pris Dolmur."), layout)
    assert (doc.published, doc.published_from) == (None, None)


@pytest.mark.parametrize("unit", ["M. Aubel a dit : « Nous partons. » ", "« a ", '" a', "'a ", "A. ", "mot ", "x"])
def test_a_long_line_takes_seconds(unit: str, layout: Layout) -> None:
    """One line of a million characters, ordinary or hostile, stays far from quadratic time."""
    doc = document(unit * (1_000_000 // len(unit)))
    start = time.process_time()
    read_text(doc, layout)
    assert time.process_time() - start < 10


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus winer_fr_2016 is not beside the project")
def test_every_wikinews_report_is_dated_by_its_dateline(layout: Layout) -> None:
    """File names carry the date; three reports were dated a day earlier than filed."""
    paths = sorted(CORPUS.glob("*/*.txt"))
    differ = []
    for path in paths:
        doc = read_text(document(path.read_bytes().decode()), layout)
        assert [block.kind for block in doc.blocks].count("heading") >= 1
        if doc.published != path.name[:10].replace("_", "-"):
            differ.append((path.name, doc.published))
    assert len(paths) == 571
    assert len(differ) == 3
    assert all(published is not None for _, published in differ)
