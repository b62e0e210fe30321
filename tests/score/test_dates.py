"""Comparing dates of events."""

from __future__ import annotations

import pytest

from selon.score.dates import days, same_date


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("2031-02", "2031-02-01/2031-02-28", True),
        ("2032-02", "2032-02-01/2032-02-29", True),
        ("2031", "2031-01-01/2031-12-31", True),
        ("2031-W02", "2031-01-06/2031-01-12", True),
        ("2031-11/2032-01", "2031-11-01/2032-01-31", True),
        ("2031-03-04T20:00", "2031-03-04", True),
        ("2031-03-04TNI", "2031-03-04", True),
        ("2031-03-04", "2031-03", False),
        ("XXXX-WXX-2", "XXXX-WXX-2", True),
        ("XXXX-WXX-2", "XXXX-WXX-3", False),
        ("2031-13", "2031-12", False),
    ],
)
def test_dates_agree_when_they_cover_the_same_days(left: str, right: str, same: bool) -> None:
    """A month may be written as a month or as its days; a day is not its month."""
    assert same_date(left, right) is same


@pytest.mark.parametrize("value", ["P2D", "PRESENT_REF", "2031-02-30", "2031-W60", "", "2031/P2D"])
def test_what_is_no_date_covers_no_days(value: str) -> None:
    """Durations, references and impossible dates must not raise."""
    assert days(value) is None
