"""A number keeps its bounds and what it counts, however it is written and wherever it stands."""

from __future__ import annotations

import pytest

from parsed import events_of

NUMBERS: list[tuple[str, int | None, int | None]] = [
    ("douze", 12, 12),
    ("au moins douze", 12, None),
    ("jusqu'à douze", None, 12),
    ("pas plus de douze", None, 12),
    ("pas moins de douze", 12, None),
    ("dix à douze", 10, 12),
    ("vingt et un", 21, 21),
    ("deux cents", 200, 200),
    ("deux douzaines de", 24, 24),
    ("3 dizaines de", 30, 30),
    ("des dizaines de", 20, 99),
]
CLAUSES = [
    ("Les rebelles ont enlevé {} soldats.", "abducted"),
    ("La police a arrêté {} suspects.", "arrested"),
    ("Les secours ont évacué {} villageois.", "evacuated"),
    ("Le bilan est de {} morts.", "killed"),
    ("Selon la police, {} civils ont été tués.", "killed"),
]


@pytest.mark.parametrize(("clause", "of"), CLAUSES)
@pytest.mark.parametrize(("number", "low", "high"), NUMBERS)
def test_a_number_counts_the_same_in_any_form(
    number: str, low: int | None, high: int | None, clause: str, of: str
) -> None:
    """Arrested, abducted or killed: low and high as they are said, and once."""
    text = clause.format(number).replace("de des", "de")
    found = [(q.low, q.high, q.of) for event in events_of(text) for q in event.quantities]
    assert found == [(low, high, of)]
