"""The comparison of time taggers: that every tool is measured on the same spans, and a missing one is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import times

from selon.model import Document, Span
from selon.pipeline import load_engine
from selon.score.annotation import Timex


def test_tagged_words_become_spans_of_one_text() -> None:
    """A span runs from its B to its last I; a new sentence is a paragraph of its own and ends it."""
    text, words, gold = times.tagged(["-DOCSTART-", "", "Parti O", "mardi B-DATE", "soir I-DATE", "", "Hier B-DATE"])
    assert text == "Parti mardi soir\n\nHier"
    assert [word.of(text) for word in words] == ["Parti", "mardi", "soir", "Hier"]
    assert {span.of(text) for span in gold} == {"mardi soir", "Hier"}


def test_spans_are_compared_in_the_words_of_the_annotators() -> None:
    """« l'année » is one word there: a tool that leaves the article out is not punished for it."""
    text, words, gold = times.tagged(["l'année B-DATE", "dernière I-DATE"])
    year = Timex(Span(2, len(text)), "DATE", "2030")
    found = times.on_spans("x", [times.Text(Document("d", text, ""), gold, words)], {"tool": lambda doc: (year,)})
    assert "1.000   1.000   1.000" in next(iter(found))


def test_a_date_within_a_longer_span_is_found_but_not_exact() -> None:
    """WiNER leaves the weekday out."""
    text = times.Text(Document("d", "dimanche 3 janvier", ""), frozenset({Span(9, 18)}))
    (row,) = times.on_dates([text], {"tool": lambda doc: (Timex(Span(0, 18), "DATE", "2030-01-03"),)})
    assert "recall 0.000, within 1.000 of 1" in row


def test_a_tool_that_is_not_installed_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bench runs without its optional packages and says which it lacks."""

    def missing(name: str) -> object:
        raise ImportError(f"no {name}")

    monkeypatch.setattr(times, "import_module", missing)
    tools, lines = times.load_tools()
    assert list(tools) == ["selon"]
    assert [line.partition(":")[0] for line in lines] == ["dateparser", "timexy"]


def test_a_corpus_that_is_absent_is_skipped_with_a_line(tmp_path: Path) -> None:
    assert all("skipped" in row for row in times.tables(tmp_path, {}, load_engine()))
