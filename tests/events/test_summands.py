"""Numbers of a row add up, parts of a number do not: a record must not show six dead where a report tells of ten."""

from __future__ import annotations

import pytest

from parsed import event_at
from selon.model import Quantity, Span
from selon.totals import totals

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("marked", "bounds"),
    [
        ("Six soldats et quatre civils ont été <trigger>tués</trigger>.", (10, 10, 10)),
        ("Trois hommes, une femme et deux enfants ont été <trigger>exécutés</trigger>.", (6, 6, 6)),
        ("Une femme et ses trois enfants ont été <trigger>tués</trigger>.", (4, 4, 4)),
        ("Le pilote et les onze passagers ont <trigger>péri</trigger>.", (12, 12, 12)),
        ("Six soldats et des civils ont été <trigger>tués</trigger>.", (6, 6, None)),
        ("La police a <trigger>arrêté</trigger> douze hommes et trois femmes.", (15, 15, 15)),
        ("Cinq hommes et une femme ont été <trigger>arrêtés</trigger>.", (6, 6, 6)),
        ("La police a <trigger>arrêté</trigger> cinq hommes et une partie de la foule.", (5, 5, 5)),
        ("L'armée a <trigger>libéré</trigger> dix otages, neuf hommes et une femme.", (10, 10, 10)),
        ("L'<trigger>attaque</trigger> a tué dix personnes, huit civils et deux soldats.", (10, 10, 10)),
        ("L'<trigger>attaque</trigger> a tué dix soldats, huit civils et deux policiers.", (20, 20, 20)),
        ("Les <trigger>violences</trigger> ont fait cette année 110 morts.", (110, 110, 110)),
        ("Trois gardes et un chauffeur ont été <trigger>enlevés</trigger>.", (4, 4, 4)),
        ("Deux hommes et une femme ont été <trigger>arrêtés</trigger>.", (3, 3, 3)),
        ("On compte dix <trigger>arrestations</trigger> et un blessé.", (10, 10, 10)),
        ("Deux mille hommes, femmes et enfants ont <trigger>fui</trigger>.", (2000, 2000, 2000)),
        ("L'<trigger>attaque</trigger> a fait cinq morts, dont deux enfants.", (5, 5, 5)),
        ("Le bilan est de dix <trigger>morts</trigger> : six soldats et quatre civils.", (10, 10, 10)),
        ("Deux soldats ont été <trigger>tués</trigger> et trois autres blessés.", (2, 2, 2)),
    ],
)
def test_what_a_record_counts(marked: str, bounds: tuple[int | None, ...]) -> None:
    event, _ = event_at(marked)
    assert event is not None
    whole = next(iter(totals(event.quantities).values()))
    assert (whole.low, whole.best, whole.high) == bounds


def test_each_number_keeps_its_own_words_and_bounds() -> None:
    """A coder checks every number against the text; the sum is made of them and stands in none of them."""
    event, _ = event_at("Six soldats et quatre civils ont été <trigger>tués</trigger>.")
    assert event is not None
    assert [(q.low, q.high, q.added) for q in event.quantities] == [(6, 6, False), (4, 4, True)]


def test_a_bound_that_one_of_them_lacks_is_not_in_the_sum() -> None:
    """« Au moins six soldats et quatre civils » are at least ten."""
    first, second = Quantity(HERE, "killed", 6, 6, None), Quantity(HERE, "killed", 4, 4, 4, added=True)
    assert totals([first, second])["killed"] == Quantity(HERE, "killed", 10, 10, None)


def test_the_wounded_who_die_are_dead() -> None:
    event, _ = event_at("Deux blessés ont <trigger>succombé</trigger> dans la nuit.")
    assert event is not None
    assert [(q.of, q.low) for q in event.quantities] == [("killed", 2)]


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("Deux hommes soupçonnés d'avoir <trigger>tué</trigger> un policier ont fui.", [("other", 2), ("killed", 1)]),
        ("Trois soldats ayant tué un civil ont été <trigger>arrêtés</trigger>.", [("arrested", 3)]),
    ],
)
def test_who_killed_is_not_counted_among_the_dead(marked: str, counted: list[tuple[str, int]]) -> None:
    event, _ = event_at(marked)
    assert event is not None
    assert [(q.of, q.low) for q in event.quantities] == counted
