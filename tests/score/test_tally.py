"""Counting within pairs."""

from __future__ import annotations

import pytest

from selon.model import Span
from selon.score.tally import Item, Tally, agree, count


def item(value: str, start: int = 0) -> Item[str]:
    return Item(Span(start, start + 1), value)


def test_each_item_is_right_wrong_missed_or_invented() -> None:
    """Every mistake is listed once, and the counts follow from the list."""
    gold = [item("a"), item("b"), item("c"), None]
    found = [item("a"), item("x"), None, item("d")]
    outcome = count("layer", gold, found, [(0, 0), (1, 1), (2, 2), (3, 3)])
    assert outcome.tally == Tally(right=1, found=3, gold=3)
    assert [slip.kind for slip in outcome.slips] == ["wrong", "missed", "invented"]
    assert (outcome.slips[0].gold, outcome.slips[0].found) == ("b", "x")


def test_items_without_a_partner_are_missed_or_invented() -> None:
    """Nothing outside the pairs is ever right."""
    outcome = count("layer", [item("a")], [item("a")], [])
    assert outcome.tally == Tally(0, 1, 1)
    assert {slip.kind for slip in outcome.slips} == {"missed", "invented"}


def test_agreement_looks_at_pairs_only() -> None:
    """How an event is hedged can only be judged where the event was found."""
    assert agree("layer", [item("a"), item("b")], [item("z"), item("b")], [(1, 1)]).tally == Tally(1, 1, 1)


def test_shares_are_unknown_where_there_is_nothing() -> None:
    """An absent layer has no score; it is not zero and not perfect."""
    empty = Tally(0, 0, 0)
    assert (empty.precision, empty.recall, empty.f1) == (None, None, None)
    assert Tally(0, 2, 0).f1 == 0.0
    assert (Tally(3, 4, 6) + empty).f1 == pytest.approx(0.6)
