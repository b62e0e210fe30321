"""What is decided, talked of or told of has neither the day nor the town in which that was done."""

from __future__ import annotations

import pytest

from spoken import when_and_where


@pytest.mark.parametrize(
    ("text", "type", "told"),
    [
        ("Les ministres ont décidé mardi à Accra d'envoyer des troupes.", "deployment", (None, None)),
        ("Le Conseil a autorisé lundi à New York le déploiement d'une mission.", "deployment", (None, None)),
        ("Le Parlement a voté lundi à Ankara l'envoi de soldats en Libye.", "deployment", (None, "Libye")),
        ("Les syndicats ont décidé mardi à Conakry d'une grève générale.", "protest", (None, None)),
        ("Les deux camps ont convenu mardi à Djeddah d'un cessez-le-feu.", "ceasefire", ("2024-06-11", "Djeddah")),
        ("Un couvre-feu a été décidé mardi à Jos.", "political_act", ("2024-06-11", "Jos")),
    ],
)
def test_what_is_decided_is_not_yet_done_nor_there(text: str, type: str, told: tuple[str | None, str | None]) -> None:
    """A truce or a law is made by deciding on it."""
    assert when_and_where(text, type) == told


@pytest.mark.parametrize(
    ("text", "type", "told"),
    [
        ("Les deux pays ont signé lundi à Doha un accord sur le retrait des troupes.", "withdrawal", (None, None)),
        ("Des négociations sur la libération des otages ont repris mardi à Doha.", "release", (None, None)),
        ("Une plainte pour torture a été déposée mardi à Paris.", "killing", (None, None)),
        ("Un rapport sur les violences a été publié lundi à Genève.", "riot", (None, None)),
        ("Une enquête a été ouverte lundi sur l'attaque de la prison.", "armed_attack", (None, None)),
        ("Une marche contre la guerre a réuni lundi mille personnes à Berlin.", "armed_clash", (None, None)),
        ("Des tirs sur une manifestation ont fait deux morts à Conakry.", "protest", (None, "Conakry")),
    ],
)
def test_what_talks_are_about_is_not_where_they_are_held(
    text: str, type: str, told: tuple[str | None, str | None]
) -> None:
    """Nor on that day; shots at a crowd are where the crowd is."""
    assert when_and_where(text, type) == told


@pytest.mark.parametrize(
    "text",
    [
        "Le président, qui s'exprimait jeudi à Dakar, a annoncé l'arrestation de deux suspects.",
        "Selon le médecin, joint mardi par téléphone, deux suspects ont été arrêtés.",
    ],
)
def test_what_is_told_of_who_speaks_sets_no_day_of_the_story(text: str) -> None:
    """The day on which somebody spoke, was reached or had come."""
    assert when_and_where(text, "arrest") == (None, None)
