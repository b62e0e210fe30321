"""What is asked of a happening, and what is not ruled out."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "whom", "factuality"),
    [
        ("On ignore combien de civils ont été tués.", "combien de civils", "asserted"),
        ("Le ministre a demandé combien de soldats avaient été blessés.", "combien de soldats", "asserted"),
        ("On ignore combien de soldats l'armée a perdus.", "combien de soldats", "asserted"),
        ("Il n'est pas exclu que les rebelles aient exécuté les otages.", "les otages", "hedged"),
        ("Il est exclu que les rebelles aient exécuté les otages.", "les otages", "negated"),
    ],
)
def test_whom_it_befell_and_whether(text: str, whom: str, factuality: str) -> None:
    (event,) = events_of(text)
    assert event.recipient is not None
    assert (event.recipient.span.of(text), event.factuality) == (whom, factuality)
