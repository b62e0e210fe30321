"""Whom or what the pronouns of an object, and those for who was told last, take up."""

from __future__ import annotations

import pytest

from parsed import events_of


def told(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Actor and recipient by type of event, each by its name."""
    return {
        e.type: (e.actor.name if e.actor else None, e.recipient.name if e.recipient else None) for e in events_of(text)
    }


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Les rebelles ont encerclé la caserne et l'ont incendiée.", "destruction", "la caserne"),
        ("Les rebelles ont encerclé la caserne et l’ont incendiée.", "destruction", "la caserne"),
        ("Des hommes ont attaqué le village.\nIls l'ont incendié.", "destruction", "le village"),
        ("Deux médecins ont été enlevés.\nLeurs ravisseurs les ont libérés.", "release", "Deux médecins"),
        ("Les rebelles ont fui quand l'armée les a bombardés.", "shelling", "Les rebelles"),
    ],
)
def test_an_object_pronoun_is_what_it_takes_up(text: str, kind: str, whom: str) -> None:
    """A record of « l' » tells nobody what was burnt: the noun that the pronoun takes up does."""
    assert told(text)[kind][1] == whom


def test_who_does_it_is_not_whom_the_pronoun_takes_up() -> None:
    """« les gendarmes, qui ont tiré sur eux » : not at themselves, and not at the stones."""
    text = "Les manifestants ont lancé des pierres sur les gendarmes, qui ont tiré sur eux."
    assert told(text)["armed_attack"] == ("les gendarmes", "Les manifestants")


def test_an_object_pronoun_for_one_of_two_stays_a_pronoun() -> None:
    """Of two men either may have been shot: no name is better than a wrong one."""
    events = events_of("Le maire a rencontré le juge.\nUn tireur l'a abattu.")
    shot = next(event for event in events if event.type == "killing")
    assert shot.recipient is not None
    assert shot.recipient.name is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le policier a frappé le maire.\nCe dernier a arrêté deux hommes.", "le maire"),
        ("Les villageois ont vu arriver les miliciens.\nCeux-ci ont arrêté six hommes.", "les miliciens"),
        ("La police cherche la milice.\nCelle-ci a arrêté six hommes.", "la milice"),
    ],
)
def test_the_latter_is_who_was_told_last(text: str, who: str) -> None:
    """« Ce dernier », « celui-ci » look past the subject; the words themselves are the mention."""
    arrest = next(event for event in events_of(text) if event.type == "arrest")
    assert arrest.actor is not None
    assert arrest.actor.name == who
    assert arrest.actor.span.of(text).startswith("Ce")
