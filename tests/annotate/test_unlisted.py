"""Towns that no list has: told of by words around them once, and known in the whole text from then on."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def places(text: str) -> list[str]:
    return [place.span.of(text) for place in read_words(text, "example", engine(), "2031-05-08").places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La cité minière de Missavo a été pillée. Ses hommes ont traversé Missavo lundi.",
            ["Missavo", "Missavo"],
        ),
        (
            "Au Kessam, trois soldats ont été tués lundi. Le Kessam a expulsé un diplomate.",
            ["Kessam", "Kessam"],
        ),
        (
            "Des tirs ont visé le bourg de Lamira. Omar Lamira a fui.",
            ["Lamira"],
        ),
    ],
)
def test_a_name_that_was_told_to_be_a_place_is_one_again(text: str, expected: list[str]) -> None:
    """But as a part of a longer name."""
    assert places(text) == expected


def test_the_kind_of_the_first_is_that_of_the_next() -> None:
    assert places("L'attaque a visé les villages de Ngouvo et de Lamira.") == ["Ngouvo", "Lamira"]


def test_an_unknown_town_of_a_dateline_is_a_place_but_of_no_happening() -> None:
    text = "Cinq soldats tués\n\nKolimvo, 8 mai 2031 – Un convoi est tombé dans une embuscade."
    doc = read_words(text, "example", engine(), "2031-05-08")
    assert [place.span.of(text) for place in doc.places] == ["Kolimvo"]
    assert {event.place for event in doc.events} == {None}


def test_what_an_article_joins_belongs_to_the_name() -> None:
    assert places("Deux hommes ont été abattus à Aïn al-Zeitoul.") == ["Aïn al-Zeitoul"]
