"""Whose words a happening is in, in the sentences of which dispatches of agencies are made."""

from __future__ import annotations

import pytest

from spoken import happenings


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Douze civils ont été tués dans une attaque attribuée aux rebelles, a indiqué le maire.", "le maire"),
        ("Une attaque attribuée aux jihadistes a fait dix morts à Djibo, selon le préfet.", "le préfet"),
        ("Une attaque que l'armée attribue aux rebelles a fait dix morts.", "l'armée"),
        ("Une attaque attribuée aux rebelles par l'armée a fait dix morts, selon le maire.", "l'armée"),
    ],
)
def test_an_attack_laid_at_a_door_by_nobody_named_is_told_by_whoever_tells_it(text: str, voice: str) -> None:
    (event,) = (e for e in happenings(text) if e.type == "armed_attack")
    told = event.attribution
    assert told is not None
    assert told.source is not None
    assert told.source.name == voice


def test_who_is_glad_of_it_celebrates_nothing() -> None:
    """« Quinze otages ont été libérés, s'est félicité X »: that he says so is no gathering."""
    assert [e.type for e in happenings("Quinze otages ont été libérés, s'est félicité le président.")] == ["release"]


def test_who_is_asked_about_something_is_not_arrested() -> None:
    assert happenings("Interpellé sur ce point, le porte-parole a esquivé la question.") == []


def test_those_who_are_reproached_did_it() -> None:
    """« L'ONG reproche pour sa part aux militaires d'avoir exécuté dix villageois »: the NGO did not."""
    (event,) = happenings("L'ONG reproche pour sa part aux militaires d'avoir exécuté dix villageois.")
    assert event.actor is not None
    assert event.actor.name == "militaires"


@pytest.mark.parametrize(
    "text",
    [
        "Le juge a libéré le chef, une décision que le gouvernement a dénoncée.",
        "Le juge a libéré le chef, une décision jugée injuste par le gouvernement.",
    ],
)
def test_who_judges_what_was_told_does_not_tell_it(text: str) -> None:
    (event,) = happenings(text)
    assert event.type == "release"
    assert event.attribution is None
