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


def test_one_of_them_is_one_of_those_told() -> None:
    """With a verb in the singular: « L'un d'eux a été libéré » after people, after villages it is no release."""
    people = events_of("Deux enseignants ont été enlevés. L'un d'eux a été libéré contre rançon.")
    assert [event.type for event in people] == ["abduction", "release"]
    villages = events_of("Deux villages ont été pillés. L'un d'eux a été libéré lundi.")
    assert "release" not in {event.type for event in villages}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Sept assaillants ont été tués. Huit autres ont été capturés et remis à la police.", ["killing", "arrest"]),
        ("Dix affiches ont été posées. Six autres ont été enlevées.", []),
    ],
)
def test_so_many_others_are_what_those_are_who_were_told(text: str, types: list[str]) -> None:
    assert [event.type for event in events_of(text)] == types
