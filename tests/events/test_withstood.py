"""Whoever keeps a deed off does not do it, and kills those who tried in a deed of their own."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        ("L'armée a repoussé une attaque contre sa base, tuant quinze assaillants.", "armed_attack"),
        ("Les soldats ont déjoué un attentat, tuant le kamikaze.", "armed_attack"),
    ],
)
def test_those_who_were_attacked_are_not_the_attackers(text: str, attack: str) -> None:
    """« repousser une attaque, tuant dix assaillants »: two records, the second with its own parties."""
    first, second = events_of(text)
    assert (first.type, first.actor, second.type) == (attack, None, "killing")
    assert second.actor is not None
    assert second.actor.span.of(text) in {"L'armée", "Les soldats"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Des soldats se sont rendus aux rebelles après un siège de trois mois.", None),
        ("L'armée a pris la ville après un siège de trois mois.", "L'armée"),
    ],
)
def test_who_gives_way_after_a_siege_did_not_lay_it(text: str, actor: str | None) -> None:
    """Who takes the town did."""
    event = next(event for event in events_of(text) if event.type == "siege")
    assert (None if event.actor is None else event.actor.span.of(text)) == actor


def test_an_aircraft_that_is_shot_down_did_not_kill_its_crew() -> None:
    """« a été abattu par X, tuant son équipage »: X did."""
    text = "Un hélicoptère de l'armée a été abattu par les rebelles, tuant son équipage."
    event = next(event for event in events_of(text) if event.type == "killing")
    assert event.actor is not None
    assert event.actor.span.of(text) == "les rebelles"


def test_the_dead_of_an_offensive_are_its_toll() -> None:
    """« lancer une offensive, tuant dix rebelles » is one deed."""
    (one,) = events_of("L'armée a lancé une offensive, tuant dix rebelles.")
    assert one.type == "offensive"


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("L'aviation a mené dix raids sur la région.", "air_strike"),
        ("La milice a mené un raid contre un village.", "armed_attack"),
    ],
)
def test_a_raid_is_told_by_who_raids(text: str, type: str) -> None:
    """The word fits planes and horsemen alike."""
    assert [event.type for event in events_of(text)] == [type]


def test_whoever_is_missing_is_named() -> None:
    """In whatever voice: « ont été portés disparus »."""
    for text in ("Deux journalistes ont été portés disparus.", "Deux journalistes sont portés disparus."):
        (one,) = events_of(text)
        assert one.recipient is not None
        assert one.recipient.name == "Deux journalistes"
