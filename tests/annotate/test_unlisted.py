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


@pytest.mark.parametrize(
    "dateline",
    ["Puerto Lindo, 8 mai 2031. –", "Puerto Lindo, jeudi 8 mai (CFP) –", "(Puerto Lindo, le 8 mai 2031)"],
)
def test_two_capitals_before_a_date_are_a_town_where_the_report_goes_on_behind_it(dateline: str) -> None:
    """On a line of their own they may be who signs it."""
    title = "Cinq soldats tués\n\n"
    assert places(f"{title}{dateline} Un convoi est tombé dans une embuscade.") == ["Puerto Lindo"]
    assert places(f"{title}Un convoi est tombé dans une embuscade.\n\nAnna Berg, 8 mai 2031") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les habitants de Tin Bassor ont fui. Une frappe a visé Tin Bassor.", ["Tin Bassor", "Tin Bassor"]),
        ("Un obus est tombé sur le marché de Tin Bassor.", ["Tin Bassor"]),
        ("Un obus est tombé près de l'hôpital de Nam Thuon.", ["Nam Thuon"]),
        ("Omar Bassor a été arrêté. Les amis de Tin Bassor ont fui.", []),
        ("Le marché de Noël a été fermé.", []),
    ],
)
def test_what_only_a_town_has_tells_that_a_name_is_one(text: str, expected: list[str]) -> None:
    assert places(text) == expected
