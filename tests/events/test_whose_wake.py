"""Numbers of what came before or after a happening count nothing of it, and what it was near did not do it."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Dix civils ont été <trigger>tués</trigger> après l'arrivée de 200 soldats.", [10]),
        ("La milice a <trigger>pris</trigger> la ville après la reddition de 389 militaires.", []),
        ("Le Parlement a <trigger>adopté</trigger> la loi après l'expulsion de plusieurs députés.", []),
        ("Une <trigger>attaque</trigger> a fait dix morts, trois suspects arrêtés", [10]),
        ("Mali : dix soldats <trigger>tués</trigger>, trois enlevés", [10]),
        ("Douze personnes arrêtées, dont trois <trigger>relâchées</trigger>", [3]),
        ("La <trigger>frappe</trigger> a fait dix morts et vingt blessés après deux jours de calme.", [10, 20]),
    ],
)
def test_what_came_before_is_counted_by_itself(text: str, numbers: list[int]) -> None:
    assert [quantity.best for quantity in told_at(text).quantities] == numbers


def test_those_who_tell_of_it_are_not_the_dead() -> None:
    """« selon douze témoignages recueillis par X »: X speaks, and nobody counts the testimonies."""
    text = "Dix civils ont été tués, selon douze témoignages recueillis par notre organisation."
    (event,) = read_document(Document("x", text, "", published="2031-05-04"), engine()).events
    assert [quantity.best for quantity in event.quantities] == [10]


def test_what_an_attack_is_near_did_not_attack() -> None:
    (event,) = events_of("Quinze soldats tués dans une attaque près du Burkina")
    assert event.actor is None


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le report des <trigger>élections</trigger> a provoqué des heurts.", "future"),
        ("Ils sont détenus dans l'attente d'un <trigger>jugement</trigger>.", "future"),
        ("Nous continuerons à <trigger>viser</trigger> les navires de l'ennemi.", "future"),
    ],
)
def test_what_is_put_off_or_awaited_is_to_come(text: str, factuality: str) -> None:
    assert told_at(text).factuality == factuality
