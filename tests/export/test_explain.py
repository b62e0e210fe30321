"""explain: every field of a record with its words, their offsets and the rule that answered."""

from __future__ import annotations

from itertools import pairwise

import pytest

import fictional
from selon.export.explain import explain
from selon.records import records

DOC = fictional.report()
BY_TYPE = {r.type: r for r in records(DOC) if r.voice != "a4"}


def test_each_field_shows_its_words_and_where_they_stand() -> None:
    shown = explain(DOC, BY_TYPE["air_strike"].id)
    for event_part in (fictional.STRIKE.trigger, fictional.VALMIRE.span, fictional.NIGHT.span, fictional.KILLED.span):
        assert f"« {event_part.of(DOC.text)} » {event_part.start}–{event_part.end}" in shown


def test_each_rule_that_answered_is_named_under_its_field() -> None:
    lines = [line.split() for line in explain(DOC, BY_TYPE["air_strike"].id).splitlines()]
    after = {line[0]: follow[:2] for line, follow in pairwise(lines) if line}
    assert after["type"] == ["by", "frappe+aérien"]
    assert after["recipient"] == ["by", "obj"]
    assert after["source"] == ["by", "obl:de"]
    assert after["cue"] == ["by", "clause-before-cue"]
    assert after["speech"] == ["by", "no-marks"]


def test_an_open_field_says_that_no_rule_answered() -> None:
    """A field left out without a word looks like a field that was forgotten."""
    lines = [line.split() for line in explain(DOC, BY_TYPE["air_strike"].id).splitlines()]
    after = {line[0]: (line, follow) for line, follow in pairwise(lines) if line}
    assert after["actor"] == (["actor", "–"], ["by", "no", "rule", "gave", "one"])


def test_charged_words_are_shown_with_their_rule() -> None:
    """The words that the row lists have a place and a reason as every field has."""
    row = next(record for record in records(DOC) if record.wording)
    shown = explain(DOC, row.id)
    assert "charged words in this voice" in shown
    for word in row.wording:
        assert f"« {word} » {DOC.text.index(word)}–" in shown
    assert "by listed word" in shown


def test_a_voice_within_a_voice_shows_both() -> None:
    shown = explain(DOC, BY_TYPE["destruction"].id)
    assert "voice a3, within a2" in shown
    assert "Anselme Quiroux" in shown


def test_the_writer_has_no_voice_to_explain() -> None:
    shown = explain(DOC, BY_TYPE["deployment"].id)
    assert "voice  writer, the writer" in shown
    assert "\nvoice a" not in shown


def test_an_unknown_record_is_named() -> None:
    with pytest.raises(LookupError, match=r"no record ffff in reports/valmire\.txt"):
        explain(DOC, "ffff")
