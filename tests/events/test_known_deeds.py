"""Places of known deeds, of bodies that are called after a place, and of what is told to be held elsewhere."""

from __future__ import annotations

import pytest

from spoken import last_place


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("La chaîne a fait grève, empêchant la couverture de l'attentat à l'aéroport de Bamako.", "protest", None),
        ("Des hommes ont brûlé un car, gênant l'enquête sur l'attaque d'un convoi à Kidal.", "destruction", None),
        ("Une bombe a explosé, tuant dix personnes à Gao.", "bombing", "Gao"),
        ("Une bombe a explosé, provoquant l'effondrement d'un immeuble à Gao.", "bombing", "Gao"),
        ("La police a arrêté dix personnes, mettant fin à l'occupation de la place à Gao.", "arrest", "Gao"),
    ],
)
def test_a_known_deed_has_a_place_of_its_own(text: str, type: str, where: str | None) -> None:
    """« …, empêchant la couverture de l'attentat à X » : the strike was not there; what is blown up falls there."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Il assiste au sommet du Marché commun de l'Afrique orientale qui se tient à Gao.", "negotiation", "Gao"),
        ("Les combats dans le nord du Mali, qui se sont produits près de Gao, ont cessé.", "armed_clash", "Gao"),
        ("Le sommet de l'Afrique de l'Est qui se déroule au Mali a réuni dix pays.", "negotiation", "Mali"),
        ("Une grève a éclaté contre la réforme du marché du travail.", "protest", None),
        ("Une bombe a explosé sur le marché de Gao.", "bombing", "le marché de Gao"),
        ("Les élections au Mali, qui se sont tenues dimanche, ont été calmes.", "political_act", "Mali"),
    ],
)
def test_where_a_clause_says_that_it_is_held(text: str, type: str, where: str | None) -> None:
    """« Le sommet du Marché commun de X qui se tient à Y » is held at Y, and a common market is no place."""
    assert last_place(text, type) == where
