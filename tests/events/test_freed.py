"""Whose release a possessive tells: those who are held, not who holds them, and no town."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Event


def release(text: str) -> Event:
    (event,) = (event for event in events_of(text) if event.type == "release")
    return event


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Des hommes armés ont enlevé dix lycéennes.\nL'ONU a exigé leur libération.", "dix lycéennes"),
        ("Trois journalistes ont été arrêtés.\nL'ONU a exigé leur libération.", "Trois journalistes"),
        ("Des rebelles ont enlevé le maire.\nLes élus ont réclamé sa libération.", "le maire"),
        ("Deux otages sont détenus.\nL'évêque de Gao a demandé leur libération.", "Deux otages"),
        (
            "L'armée a arrêté dix élus en mai.\nDes rebelles ont enlevé deux élus en juin et les ont relâchés.\n"
            "L'ONU a exigé leur libération.",
            "dix élus",
        ),
    ],
)
def test_those_who_are_held_are_to_be_freed(text: str, who: str) -> None:
    event = [event for event in events_of(text) if event.type == "release"][-1]
    assert event.recipient is not None
    assert event.recipient.name == who


def test_their_release_is_of_people() -> None:
    """« leur libération » is one of no town, whoever they are."""
    assert release("L'évêque de Gao a demandé leur libération.").recipient is None


def test_an_explosion_of_something_new_is_no_mention_of_the_one_before() -> None:
    """« l'explosion d'une mine » refers back to no suicide bombing."""
    text = "Un attentat suicide a tué dix policiers.\nLundi, un maire était mort dans l'explosion d'une mine."
    assert [event.type for event in events_of(text)] == ["suicide_bombing", "bombing"]


def test_what_people_march_against_is_not_struck() -> None:
    events = events_of("Cinq morts lors de manifestations contre la hausse des taxes")
    assert [event.recipient for event in events if event.type == "killing"] == [None]
