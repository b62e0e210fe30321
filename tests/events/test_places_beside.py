"""Places that a happening has from what it is told with, and from what is done to them."""

from __future__ import annotations

import pytest

from spoken import last_place


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Un convoi a été attaqué près de Goma et cinq chauffeurs ont été tués.", "killing", "Goma"),
        (
            "Le 4 juin, un camion a été incendié sur la route de Bukavu et son chauffeur enlevé.",
            "abduction",
            "la route de Bukavu",
        ),
        ("Un homme a été abattu sur le parvis de Goma, mais un prêtre a été égorgé.", "killing", None),
        ("Un convoi a été attaqué près de Goma et cinq hommes ont été tués à Bukavu.", "killing", "Bukavu"),
    ],
)
def test_what_is_joined_to_a_deed_was_where_that_was(text: str, type: str, where: str | None) -> None:
    """But for what is told against it, and what has a place of its own."""
    assert last_place(text, type) == where


LEAD = "Le calme règne. " * 7


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (LEAD + "Deux obus sont tombés sur une école. Personne n'a été blessé.", "une école"),
        (LEAD + "Une charge a explosé sur la route de Gao. Deux soldats ont été tués.", "la route de Gao"),
        (LEAD + "Une charge a explosé sur la route de Gao.\n\nDeux soldats ont été tués.", None),
        (LEAD + "Une charge a explosé sur la route de Gao. Depuis 2012, mille soldats ont été tués.", None),
    ],
)
def test_a_toll_is_where_the_attack_before_it_was(text: str, where: str | None) -> None:
    """In its paragraph, and if it is no toll of years."""
    assert last_place(text, "killing") == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        (
            "Des centaines de femmes ont bloqué le pont central de la capitale.",
            "protest",
            "le pont central de la capitale",
        ),
        ("Des agents ont ouvert le feu depuis un pont.", "armed_attack", "un pont"),
        ("La contre-attaque a échoué devant le château, mais 22 policiers y ont péri.", "killing", "le château"),
        ("Des heurts ont éclaté le long du boulevard Lumumba.", "riot", "boulevard Lumumba"),
        ("L'accord prévoit le retrait des troupes de la ville de Malakal.", "withdrawal", "la ville de Malakal"),
        ("L'accord prévoit le retrait des troupes de Russie.", "withdrawal", None),
        ("Les pourparlers prévus début mars à Larnakia ont été annulés.", "negotiation", "Larnakia"),
        ("Washington impose de nouvelles sanctions à Téhéran.", "sanction", None),
        (
            "Deux soldats ont été blessés par l'explosion d'une mine sur la piste de l'aéroport.",
            "bombing",
            "la piste de l'aéroport",
        ),
        ("Les étudiants sont descendus dans la rue contre la hausse des tarifs.", "protest", None),
        ("Les blessés, transportés à l'hôpital de Gao, sont au nombre de douze.", "evacuation", "l'hôpital de Gao"),
        ("Joint à Beyrouth, le porte-parole a démenti toute attaque contre le convoi.", "armed_attack", None),
        ("L'armée a annoncé l'arrestation de six hommes cachés à Lyon.", "arrest", "Lyon"),
        ("A Vincennes, un homme a attaqué une infirmière.", "armed_attack", "Vincennes"),
    ],
)
def test_a_place_is_told_by_what_is_done_there(text: str, type: str, where: str | None) -> None:
    assert last_place(text, type) == where


def test_who_fights_for_a_town_fights_there() -> None:
    text = "Après deux jours de combats, ils ont pris la localité de Lubimbe, dans la province du Sud-Kivu."
    assert last_place(text, "armed_clash") == "la localité de Lubimbe"
