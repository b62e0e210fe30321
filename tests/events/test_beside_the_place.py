"""What only tells how far a place is, where a law was made or where who speaks has met is no place of the rest."""

from __future__ import annotations

import pytest

from spoken import last_place, last_told

DISPATCH = "BAMAKO : Six policiers ont été tués lundi et deux sont portés disparus"
PILLAGE = "Des hommes ont pillé le village de Bankilaré, à 25 kilomètres de Téra, avant d'y mettre le feu."


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        (PILLAGE, "destruction", "le village de Bankilaré"),
        (f"{PILLAGE} Au moins vingt civils ont été tués.", "killing", "le village de Bankilaré"),
        (
            "Le poste de Labbezanga, à 80 kilomètres au sud de la ville de Gao, a été l'objet d'une attaque.",
            "armed_attack",
            "Le poste de Labbezanga",
        ),
        ("Des hommes ont pillé Ansongo, une localité située à 95 km de Gao.", "destruction", "Ansongo"),
        ("Le maire de Bankilaré, à 25 kilomètres de Téra, a été tué.", "killing", None),
        ("Des hommes ont tué dix bergers à 25 kilomètres de Téra.", "killing", "Téra"),
        ("À 25 kilomètres de Téra, des hommes ont attaqué un convoi.", "armed_attack", "Téra"),
        ("Ils ont quitté Bankilaré, marché vingt kilomètres et attaqué Téra.", "armed_attack", "Téra"),
    ],
)
def test_the_town_that_a_village_is_some_kilometres_from_is_not_where_it_was(
    text: str, type: str, where: str | None
) -> None:
    """It tells where the village is; where nothing else tells of a place, it is all there is."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Les altercations ont commencé en marge d'une marche contre la réforme examinée à Paris.", "riot", None),
        (
            "À Nantes, trois vitrines ont été brisées lors d'une marche contre la loi votée à Paris.",
            "protest",
            "Nantes",
        ),
        ("Les deux hommes encourent une peine de prison après celle prononcée à Lyon.", "judicial", None),
        ("Des soldats ont manifesté contre l'accord signé à Alger.", "protest", None),
        ("Des soldats ont manifesté contre l'accord signé à Alger.", "agreement", "Alger"),
        ("Des hommes ont attaqué des soldats déployés à Gao.", "armed_attack", "Gao"),
        ("Dix soldats sont morts dans une attaque contre un camp situé à Gao.", "armed_attack", "un camp situé à Gao"),
    ],
)
def test_where_a_law_was_made_is_not_where_people_march_against_it(text: str, type: str, where: str | None) -> None:
    """A participle on a law or a sentence has its own place, one on a camp or on people is about them."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Les ministres, réunis lundi à Abuja, ont exigé la libération du président.", "release", None),
        ("Les ministres se sont réunis à Abuja et ont exigé la libération du président.", "release", None),
        ("Les ministres, réunis lundi à Abuja, ont adopté des sanctions.", "sanction", "Abuja"),
        ("Le maire a signalé des tirs sur les gendarmes à Bourail.", "armed_attack", "Bourail"),
        ("Le ministre a dénoncé lundi à Paris des tirs sur les gendarmes.", "armed_attack", None),
        ("Le Front a exigé la libération de trois hommes arrêtés à Gao.", "arrest", "Gao"),
    ],
)
def test_where_who_demands_has_met_is_not_where_it_is_to_be_done(text: str, type: str, where: str | None) -> None:
    """What they do there themselves is; behind what is seen stands where that was."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Ils sont détenus sur la base de vagues soupçons.", "arrest", None),
        ("Des soldats ont été tués sur la base de l'armée.", "killing", "la base de l'armée"),
        ("Trois élus ont été enlevés par le Front pour la paix en Afrique de l'Ouest (FPAO).", "abduction", None),
        ("Trois élus ont été enlevés par le Front dans l'ouest du Mali.", "abduction", "l'ouest du Mali"),
        ("Trois élus ont été arrêtés pour atteinte à l'unité du pays.", "arrest", None),
        ("Un homme s'est fait exploser dans un marché tuant six passants.", "suicide_bombing", "un marché"),
        ("Un homme a attaqué une école abritant des réfugiés.", "armed_attack", "une école abritant des réfugiés"),
        ("Les rapts se multiplient dans le nord du Nigeria, comme à Chibok.", "abduction", "le nord du Nigeria"),
    ],
)
def test_grounds_are_no_base_and_what_was_done_there_is_no_part_of_a_place(
    text: str, type: str, where: str | None
) -> None:
    """« Sur la base de soupçons » tells why; « tuant six passants » is no market's name."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type"),
    [("L'attaque s'est déroulée sur la route entre Gao et Kidal.", "armed_attack")],
)
def test_the_road_on_which_it_took_place_undergoes_nothing(text: str, type: str) -> None:
    event, _doc = last_told(text, type)
    assert event.recipient is None


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        (f"{DISPATCH}, lors d'une attaque par des rebelles contre un convoi, dans le nord du pays.", "killing", None),
        ("BAMAKO : Six policiers ont été tués lundi.", "killing", "BAMAKO"),
        ("Bamako : six policiers tués lundi", "killing", "Bamako"),
    ],
)
def test_a_town_in_capitals_before_a_report_is_where_it_was_written(text: str, type: str, where: str | None) -> None:
    """« BAMAKO : » opens a report that tells of another place, a title tells where it was."""
    assert last_place(text, type) == where
