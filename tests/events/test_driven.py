"""Those whom fighting makes flee are counted with its dead, and not as its dead."""

from __future__ import annotations

import pytest

from parsed import event_at


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("Les <trigger>combats</trigger> ont fait 20 000 déplacés.", [("displaced", 20000)]),
        (
            "Les <trigger>violences</trigger> ont fait 300 morts et 20 000 déplacés en un mois.",
            [("killed", 300), ("displaced", 20000)],
        ),
        ("Les <trigger>combats</trigger> ont inquiété 20 000 déplacés.", []),
    ],
)
def test_what_fighting_makes_of_people(marked: str, counted: list[tuple[str, int]]) -> None:
    event, _ = event_at(marked)
    assert event is not None
    assert [(q.of, q.low) for q in event.quantities] == counted
