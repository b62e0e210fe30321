"""States that a deed has left behind: who is free, locked up or in somebody's hands."""

from __future__ import annotations

import pytest

from parsed import events_of
from spoken import parties


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Les deux dernières otages sont libres.", "release"),
        ("Cinq membres du réseau sont sous les verrous.", "arrest"),
        ("La gendarmerie a mis la main sur le cerveau présumé du réseau.", "arrest"),
        ("Deux touristes sont aux mains d'un groupe djihadiste depuis mars.", "abduction"),
        ("Deux kamikazes ont fait détoner leurs charges.", "suicide_bombing"),
        ("Des barrages ont été dressés par les riverains.", "protest"),
    ],
)
def test_the_state_tells_of_the_deed(text: str, type: str) -> None:
    """Dispatches tell how people are now more often than what was done to them."""
    assert [event.type for event in events_of(text)] == [type]


@pytest.mark.parametrize(
    "text",
    [
        "Les détenus sont libres de circuler dans la cour.",
        "La police a mis la main sur des documents.",
        "La décision est entre les mains du juge.",
        "Les témoins interrogés décrivent la scène.",
        "Des barrages de police ont été dressés dans la capitale.",
    ],
)
def test_another_state_tells_of_nothing(text: str) -> None:
    """A roadblock of the police is no protest, papers are not arrested."""
    assert [event.type for event in events_of(text)] == []


def test_several_are_not_the_one_who_tells_of_them() -> None:
    """« Ils » are not the woman who speaks of them, whatever the parse leaves open."""
    told = "« Ils sont venus à l'aube », raconte Awa Keita, 34 ans. « Ils ont attaqué le poste. »"
    assert parties(told, "armed_attack") == ("Ils", "le poste")
    several = "Les frères Diallo ont pris les armes. Ils ont attaqué le poste."
    assert parties(several, "armed_attack") == ("Les frères Diallo", "le poste")
