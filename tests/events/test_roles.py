"""Who acts and who undergoes, in sentences read by the real reader."""

from __future__ import annotations

import pytest

from parsed import event_at, french
from selon.model import Party, Span

SUPPORTS = [support for group in french().roles.supports.values() for support in group]


def check(party: Party | None, mark: Span | None) -> None:
    if mark is not None:
        assert party is not None
        assert party.span == mark


@pytest.mark.parametrize("example", [support.example for support in SUPPORTS])
def test_supports_name_the_parties_of_their_noun(example: str) -> None:
    """A carrying verb that finds nobody in a real parse is a dead entry."""
    event, marks = event_at(example)
    assert event is not None
    check(event.actor, marks.get("actor"))
    check(event.recipient, marks.get("recipient"))


@pytest.mark.parametrize(
    "example",
    [
        "<recipient>Trois villages</recipient> ont été <trigger>bombardés</trigger> par <actor>l'armée</actor>.",
        "<recipient>Les rebelles</recipient> <trigger>soutenus</trigger> par <actor>l'armée</actor> ont fui.",
        "<actor>Les soldats</actor> ont reçu l'ordre d'<trigger>attaquer</trigger> <recipient>le camp</recipient>.",
        "Une <trigger>attaque</trigger> menée par <actor>des rebelles</actor> a fait dix morts.",
        "<actor>Les soldats</actor> qui ont <trigger>tué</trigger> <recipient>trois paysans</recipient> sont partis.",
        "L'accord a permis à <recipient>dix familles</recipient> de <trigger>quitter</trigger> la ville.",
    ],
)
def test_voice_control_and_relatives(example: str) -> None:
    """Roles follow who does what, not who comes first: passives, participles, infinitives, relatives."""
    event, marks = event_at(example)
    assert event is not None
    check(event.actor, marks.get("actor"))
    check(event.recipient, marks.get("recipient"))


def test_two_antecedents_are_none() -> None:
    """A pronoun that may stand for either of two is not guessed at."""
    event, _ = event_at("L'armée est partie quand la milice est arrivée, et elle a <trigger>bombardé</trigger> le camp.")
    assert event is not None
    assert event.actor is None


def test_a_place_does_not_act_for_standing_in_the_noun_phrase() -> None:
    """``L'offensive de la ville`` names no attacker when the city is a place name."""
    event, _ = event_at("Une <trigger>attaque</trigger> a eu lieu hier.")
    assert event is not None
    assert event.actor is None
    assert event.recipient is None
