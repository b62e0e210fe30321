"""Fitting the estimates of confidence, on answers made up for it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from training.confidence import ABOUT, Answer, fit, folded, report, write

from selon.confidence.weights import KINDS, Model, estimate, parse_weights


def answers(*groups: tuple[str, int, int]) -> list[Answer]:
    """Groups of a trait, how many of its answers are right and how many are wrong, spread over ten texts."""
    found = []
    for trait, right, wrong in groups:
        found += [Answer(f"t{at % 10}", "type", (trait,), at < right) for at in range(right + wrong)]
    return found


def test_a_fit_gives_the_shares_that_were_right() -> None:
    """This is what calibration means."""
    model = fit(answers(("rule=good", 1900, 100), ("rule=poor", 500, 1500)))
    assert estimate(model, ("rule=good",)) == pytest.approx(0.95, abs=0.03)
    assert estimate(model, ("rule=poor",)) == pytest.approx(0.25, abs=0.03)


def test_a_trait_that_is_rare_weighs_nothing() -> None:
    """Four answers are no ground for a number."""
    assert "rule=rare" not in fit(answers(("rule=good", 90, 10), ("rule=rare", 0, 4))).traits


def test_an_answer_is_estimated_by_weights_of_other_texts() -> None:
    """A text must not vouch for itself: what only one text has gets the share of all others."""
    alone = [Answer("only", "type", ("rule=own",), False) for _ in range(20)]
    given = [*answers(("rule=good", 95, 5)), *alone]
    shares = folded(given)
    assert min(share for answer, share in zip(given, shares, strict=True) if not answer.right) >= 0.5


def test_the_table_tells_how_marked_and_other_answers_fare() -> None:
    """Two of four marked answers right, three of three others."""
    pairs = [(0.5, True), (0.5, False), (0.4, True), (0.4, False), *[(0.95, True)] * 3]
    row = report("type", pairs).split()
    assert row[:3] == ["type", "7", "0.714"]
    assert row[5:] == ["4", "0.500", "3", "1.000"]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Traits hold quotation marks, accents and equal signs."""
    models = {kind: Model(0.5, {'rule="à côté" = x': -1.25}) for kind in KINDS}
    write(models, ABOUT, tmp_path / "w.toml")
    assert parse_weights(tomllib.loads((tmp_path / "w.toml").read_text("utf-8"))) == models
