"""Places of a deed that is known, named only for what a happening did to the news of it."""

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
