"""States that a deed has left behind: who is free, locked up or in somebody's hands."""

from __future__ import annotations

import pytest

from parsed import events_of
from spoken import happenings, numbers, parties


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Les deux dernières otages sont libres.", "release"),
        ("Cinq membres du réseau sont sous les verrous.", "arrest"),
        ("La gendarmerie a mis la main sur le cerveau présumé du réseau.", "arrest"),
        ("Deux touristes sont aux mains d'un groupe djihadiste depuis mars.", "abduction"),
        ("Deux kamikazes ont fait détoner leurs charges.", "suicide_bombing"),
        ("Des barrages ont été dressés par les riverains.", "protest"),
        ("Les insurgés ont abandonné la localité.", "withdrawal"),
        ("Les habitants ont abandonné le village.", "displacement"),
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
        "L'entreprise a abandonné le terrain aux promoteurs.",
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les ravisseurs exigent, en échange de la libération des élèves, celle de dix rebelles.", ["future"]),
        ("Les rebelles ont proposé une trêve en échange de la libération de leurs chefs.", ["future", "future"]),
        ("Vingt soldats ont été relâchés en échange de la libération de trente rebelles.", ["asserted", "asserted"]),
    ],
)
def test_what_is_offered_in_exchange_is_still_to_come(text: str, expected: list[str]) -> None:
    """Hostages whose release is offered are in captivity; those who were exchanged are free."""
    assert [event.factuality for event in happenings(text)] == expected


@pytest.mark.parametrize("tried", ["Condamné pour le", "Reconnu coupable du"])
def test_the_year_and_the_dead_of_a_crime_are_not_of_its_trial(tried: str) -> None:
    """« Reconnu coupable du massacre de 40 villageois en 2019 » does not say when he was sentenced."""
    judged, crime = happenings(f"{tried} massacre de quarante villageois en 2019, le colonel a fait appel.")[:2]
    assert (judged.type, judged.quantities) == ("judicial", ())
    assert (crime.type, [q.of for q in crime.quantities]) == ("killing", ["killed"])
    text = f"Le colonel a été {tried[0].lower()}{tried[1:]} massacre de quarante villageois en 2019."
    assert [event.time and event.time.value for event in happenings(text)] == [None, "2019"]
    assert numbers(text)[0] == []


@pytest.mark.parametrize(
    ("text", "besieger"),
    [
        ("Après deux semaines de siège, les derniers combattants se sont rendus.", None),
        ("Au terme de trois mois de siège, la garnison a capitulé.", None),
        ("Après trois mois de siège, l'armée a pris la ville.", "l'armée"),
    ],
)
def test_who_gives_up_after_a_siege_did_not_lay_it(text: str, besieger: str | None) -> None:
    """How long it was stands between the siege and the word that says it is over."""
    assert parties(text, "siege")[0] == besieger


def test_the_death_that_somebody_is_sentenced_for_is_told() -> None:
    """« Condamnés pour la mort de X » tells of a killing, « condamné à mort » of none."""
    text = "Trois policiers ont été condamnés mardi pour la mort d'un étudiant."
    assert [event.type for event in happenings(text)] == ["judicial", "killing"]
    assert parties(text, "killing") == ("Trois policiers", "un étudiant")
    assert [event.type for event in happenings("Il a été condamné à mort.")] == ["judicial"]
