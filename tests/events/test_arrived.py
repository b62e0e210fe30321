"""Where those had come to who then act, or whom something then befalls."""

from __future__ import annotations

import pytest

from spoken import last_place


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Après être entré dans l'école, un homme armé a ouvert le feu.", "armed_attack", "l'école"),
        ("L'homme, après s'être retranché dans une école de Gao, a été abattu.", "killing", "une école de Gao"),
        ("Il a été arrêté après s'être introduit dans l'ambassade.", "arrest", "l'ambassade"),
        ("Deux hommes se sont introduits dans la mosquée avant de poignarder l'imam.", "armed_attack", "la mosquée"),
        ("Un homme est entré dans une boutique avant d'être tué par la police.", "killing", "une boutique"),
        ("Après s'être rendu à Gao, le ministre a été arrêté à Kidal.", "arrest", "Kidal"),
        ("Après être arrivés en France, deux hommes ont été arrêtés.", "arrest", None),
        ("Après être arrivés à Gao en 2015, deux hommes ont été arrêtés.", "arrest", None),
        ("Des années après être arrivés à Gao, deux hommes ont été arrêtés.", "arrest", None),
        ("Après avoir quitté Gao, les rebelles ont tué dix civils.", "killing", None),
        ("Avant d'être tué, l'homme s'était retranché dans une école de Gao.", "killing", None),
    ],
)
def test_who_has_come_to_a_place_acts_there(text: str, type: str, where: str | None) -> None:
    """« Après être entré dans l'école, il a ouvert le feu »; who came to a country or long ago may be anywhere."""
    assert last_place(text, type) == where
