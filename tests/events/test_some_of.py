"""Some of those just told: « certains », « la plupart », « vingt » are people or things as those are."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Une trentaine de lycéens dormaient. Plusieurs ont été emmenés vers une destination inconnue.", ["abduction"]),
        ("Douze voyageurs dormaient. La plupart ont été enlevés.", ["abduction"]),
        ("Les autres ont été emmenés dans la brousse.", ["abduction"]),
        ("Certains ont été enlevés.", ["abduction"]),
        ("Les habitants dormaient. D'autres ont trouvé refuge dans une église.", ["displacement"]),
        ("Plusieurs affiches ont été posées. Certaines ont été enlevées.", []),
        ("Trente drones ont été lancés. Vingt ont été abattus.", ["destruction"]),
        ("Trente drones volaient au-dessus du port. La plupart ont été abattus.", ["destruction"]),
        ("Trente rebelles dormaient. Vingt ont été abattus.", ["killing"]),
    ],
)
def test_some_are_what_those_are_who_were_told(text: str, types: list[str]) -> None:
    """Posters are taken down, drones shot down, people abducted and killed; where nothing was told, it is people."""
    assert [event.type for event in events_of(text)] == types
