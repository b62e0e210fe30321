"""Krippendorff's alpha against the examples of its author, and what counts as a reviewer's value."""

from __future__ import annotations

import pytest

from selon.judge import Decision, Draft, Judgement, agreements, alpha
from selon.judge.log import FIRST, Field, Value, sealed

# Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), data of sections A, B and C.
BINARY = ("0100000010", "1110010000")
NOMINAL = ("aabbdcccedda", "babbbcccedds".replace("s", "d"))
MISSING = ("123321412...", "1233224125.3", ".3332342251.", "1233244125 1.".replace(" ", ""))


def units(rows: tuple[str, ...]) -> list[list[str]]:
    return [[value for value in column if value != "."] for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("rows", "published"),
    [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743)],
    ids=["binary", "nominal", "missing data"],
)
def test_alpha_is_that_of_the_published_examples(rows: tuple[str, ...], published: float) -> None:
    assert alpha(units(rows)) == pytest.approx(published, abs=0.0005)


def test_alpha_is_not_defined_without_variation() -> None:
    """All the same, or nothing to compare: 0 or 1 would both say something that was not seen."""
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a"], []]) is None


def judgement(who: str, field: Field, after: Value) -> Judgement:
    return sealed(Draft("r", field, None, after), 1, who, "t", FIRST)


def decision(record: str, **by: dict[Field, Value]) -> Decision:
    entries = {who: {field: judgement(who, field, value) for field, value in own.items()} for who, own in by.items()}
    return Decision(record, {}, entries)


def test_who_accepts_stands_for_what_was_read() -> None:
    """Accepting without a correction says that the fields are right as read, so it can differ from a correction."""
    decisions = [
        decision("1", Anna={"verdict": "accepted"}, Ben={"verdict": "accepted", "type": "siege"}),
        decision("2", Anna={"verdict": "accepted"}, Ben={"verdict": "accepted"}),
        decision("3", Anna={"verdict": "rejected"}, Ben={"verdict": "accepted"}),
    ]
    originals: dict[str, dict[Field, Value]] = {name: {"type": "air_strike"} for name in "123"}
    found = {row.field: row for row in agreements(decisions, originals)}
    assert (found["verdict"].records, found["verdict"].alike) == (3, 2)
    assert (found["type"].records, found["type"].alike) == (2, 1)
    assert found["type"].alpha == alpha([["air_strike", "siege"], ["air_strike", "air_strike"]])


def test_one_reviewer_agrees_with_nobody() -> None:
    """What one person decided is no agreement."""
    found = agreements([decision("1", Anna={"verdict": "accepted"})], {})
    assert all(row.records == 0 and row.alpha is None for row in found)
