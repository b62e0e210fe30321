"""Several places told in one breath: a row of towns, what lies between two, the road from one to the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Place, Precision, Span, Toponym
from trees import tree_document, words

CODES = {"Italie": "IT"}


def place_of(text: str, **kinds: Precision) -> Toponym | None:
    """The place of the first happening of a text; towns of one country, or as exact as ``kinds`` says."""
    known: dict[str, Precision] = {"Lyon": "city", "Nice": "city", "Metz": "city", "Italie": "country", **kinds}
    towns = [
        Toponym(Span(i := text.index(n), i + len(n)), Place(at, n, 1.0, 2.0, CODES.get(n, "FR"), None), kind)
        for at, (n, kind) in enumerate(known.items())
        if n in text
    ]
    return find(replace(read(text), places=tuple(sorted(towns, key=lambda t: t.span))))[0].place


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Des bombes ont explosé à Lyon et à Nice.", "Lyon et à Nice", "Lyon; Nice"),
        ("Des bombes ont explosé à Lyon, Nice et Metz.", "Lyon, Nice et Metz", "Lyon; Nice; Metz"),
        ("Des attentats ont frappé Lyon, Nice et Metz.", "Lyon, Nice et Metz", "Lyon; Nice; Metz"),
        ("Les rebelles ont attaqué les villes de Lyon et de Nice.", "les villes de Lyon et de Nice", "Lyon; Nice"),
        ("L'armée a bombardé un dépôt d'armes à Lyon et une base à Nice.", "Lyon et une base à Nice", "Lyon; Nice"),
        (
            "Les rebelles ont attaqué une mosquée à Lyon, une église à Nice et un camp à Metz.",
            "Lyon, une église à Nice et un camp à Metz",
            "Lyon; Nice; Metz",
        ),
        ("Une bombe a explosé entre Lyon et Nice.", "entre Lyon et Nice", "Lyon–Nice"),
        ("Dix soldats ont été tués sur la route entre Lyon et Nice.", "la route entre Lyon et Nice", "Lyon–Nice"),
        ("Dix soldats ont été tués sur la route qui relie Lyon à Nice.", "la route qui relie Lyon à Nice", "Lyon–Nice"),
        ("Dix soldats ont été tués sur la piste menant de Lyon à Nice.", "la piste menant de Lyon à Nice", "Lyon–Nice"),
    ],
)
def test_of_places_told_in_one_breath_none_is_left_out(text: str, span: str, name: str) -> None:
    """They share a country, and no point on the map."""
    place = place_of(text)
    assert place is not None
    assert place.place is not None
    assert (place.span.of(text), place.place.name) == (span, name)
    assert (place.place.country, place.place.lat, place.precision) == ("FR", None, "region")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Vingt soldats ont été tués à Lyon et dix à Nice.", "Lyon"),
        ("Une bombe a explosé à Lyon et Nice a été attaquée.", "Lyon"),
        ("Dix hommes ont été arrêtés à Lyon et emprisonnés à Nice.", "Lyon"),
        ("Une bombe a explosé à Lyon, en Italie.", "Lyon"),
        ("Dix soldats ont été tués sur la route de Lyon.", "la route de Lyon"),
    ],
)
def test_what_another_word_parts_is_no_row(text: str, span: str) -> None:
    place = place_of(text)
    assert place is not None
    assert place.place is not None
    assert (place.span.of(text), place.place.name) == (span, "Lyon")


def test_several_countries_are_as_wide_as_one_and_share_none() -> None:
    place = place_of("Des raids ont été menés en Suisse et en Italie.", Suisse="country")
    assert place is not None
    assert place.place is not None
    assert (place.precision, place.place.country, place.place.name) == ("country", None, "Suisse; Italie")


def test_one_town_told_twice_is_itself() -> None:
    place = place_of("Des bombes ont explosé à Lyon et dans la ville.")
    assert place is not None
    assert place.place is not None
    assert (place.place.name, place.place.lat) == ("Lyon", 1.0)


def test_a_row_hung_on_its_first_word() -> None:
    """By a parse: « ont explosé à Klow, à Zlip et à Dbrn »."""
    doc = tree_document(
        "Des/un/DET/2/det bombes/bombe/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense"
        " explosé/exploser/VERB/0/root/Tense=Past|VerbForm=Part à/à/ADP/6/case Klow/Klow/PROPN/4/obl:mod"
        " ,/,/PUNCT/9/punct à/à/ADP/9/case Zlip/Zlip/PROPN/6/conj et/et/CCONJ/12/cc à/à/ADP/12/case"
        " Dbrn/Dbrn/PROPN/6/conj"
    )
    named = tuple(
        Toponym(words(doc, n), Place(i, n, 1.0, 2.0, "XX", None), "city")
        for i, n in enumerate(("Klow", "Zlip", "Dbrn"))
    )
    place = find(replace(doc, places=named))[0].place
    assert place is not None
    assert place.span.of(doc.text) == "Klow , à Zlip et à Dbrn"
