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


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("Près de la moitié des 60 000 habitants ont <trigger>fui</trigger>.", []),
        ("Les deux tiers des 30 otages ont été <trigger>libérés</trigger>.", []),
        ("Un millier de réfugiés ont <trigger>fui</trigger>, portant leur nombre à 12 000.", [("displaced", 1000)]),
        ("Quelque 2 500 familles, soit 12 000 personnes, ont <trigger>fui</trigger>.", [("displaced", 12000)]),
    ],
)
def test_a_whole_or_an_earlier_number_is_not_what_happened(marked: str, counted: list[tuple[str, int]]) -> None:
    """Sixty thousand in a record where a report says « la moitié » would be wrong and look sure."""
    event, _ = event_at(marked)
    assert event is not None
    assert [(q.of, q.low) for q in event.quantities] == counted
