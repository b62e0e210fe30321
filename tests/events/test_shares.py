"""Numbers and places of a part, numbers that are said to be wrong, and what a happening adds to."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine

SATURDAY = "2016-12-10"


def happenings(text: str) -> list[Event]:
    """The happenings of a text of 12 December 2016, in its order."""
    doc = read_document(Document("x", text, "", published="2016-12-12"), engine())
    return sorted(doc.events, key=lambda event: event.trigger.start)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Au moins neuf personnes, et non cinq comme indiqué, ont été tuées.", [[("killed", 9)]]),
        ("La police a arrêté 15 personnes samedi et huit autres dimanche.", [[("arrested", 15)], [("arrested", 8)]]),
        ("Dix des 30 suspects arrêtés samedi ont été relâchés.", [[("arrested", 30)], [("released", 10)]]),
        (
            "L'attaque a fait 30 morts, dont dix soldats et 20 civils.",
            [[("killed", 30), ("killed", 10), ("killed", 20)]],
        ),
        ("L'attaque a tué 12 civils et détruit deux ponts.", [[("killed", 12)], [("other", 2)]]),
        ("La police a saisi 40 fusils.", [[("other", 40)]]),
        ("La police a arrêté dix hommes et saisi 300 cartouches.", [[("arrested", 10)], [("other", 300)]]),
    ],
)
def test_a_number_is_of_what_it_counts(text: str, numbers: list[list[tuple[str, int]]]) -> None:
    """Not of the day after, of those from among whom ten went free, of rifles as if they were people."""
    assert [[(q.of, q.low) for q in event.quantities] for event in happenings(text)] == numbers


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Au total, 45 personnes ont été tuées : 30 à Alep et 15 à Homs.", None),
        ("L'attaque a fait 45 morts, 30 à Alep et 15 à Homs.", None),
        ("L'armée en a tué trente à Alep.", "Alep"),
        ("Les combats ont fait 45 morts en 2015 à Alep.", "Alep"),
    ],
)
def test_the_place_of_a_share_is_not_that_of_all(text: str, place: str | None) -> None:
    """« Trente à X et quinze à Y » were not all killed at X."""
    found = happenings(text)[0].place
    assert (None if found is None else found.span.of(text)) == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Des étudiants ont manifesté à Damas contre les bombardements.", ["Damas", None]),
        ("Des milliers de personnes ont défilé à Paris pour la libération des otages.", ["Paris", None]),
        ("Des étudiants ont manifesté à Damas contre les bombardements d'Alep.", ["Damas", "Alep"]),
    ],
)
def test_what_people_act_against_is_not_where_they_do(text: str, places: list[str | None]) -> None:
    """A crowd « à X contre les bombardements » says nothing of where the bombs fall."""
    assert [None if e.place is None else e.place.span.of(text) for e in happenings(text)] == places


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Deux soldats ont été tués, portant à 14 le nombre de militaires morts depuis lundi.", [None, None]),
        (
            "Deux soldats sont morts samedi, ce qui porte à 14 le nombre de tués depuis mars.",
            ["2016-12-10", "2016-03/2016-12"],
        ),
    ],
)
def test_the_time_of_a_total_is_not_that_of_what_adds_to_it(text: str, values: list[str | None]) -> None:
    """« Portant à 14 le nombre de tués depuis mars »: the two were not killed since March."""
    assert [None if e.time is None else e.time.value for e in happenings(text)] == values


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Un suspect de l'attentat de 2015 a été arrêté lundi à Bruxelles.", [None, "Bruxelles"]),
        ("Le procès de l'attentat de 2014 s'est ouvert lundi à Paris.", ["Paris", None]),
        ("Les auteurs de l'attaque de Mossoul ont été arrêtés à Tikrit.", ["Mossoul", "Tikrit"]),
        ("L'EI avait pris la ville en 2015.", ["la ville"]),
    ],
)
def test_where_somebody_is_tried_or_arrested_is_not_where_they_struck(text: str, places: list[str | None]) -> None:
    """« Un suspect de l'attentat a été arrêté à X »; nor is a year a part of the place."""
    assert [None if e.place is None else e.place.span.of(text) for e in happenings(text)] == places


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Selon un communiqué publié samedi, dix soldats ont été tués à Homs.", [None]),
        ("Selon un bilan diffusé dimanche par le ministère, vingt civils sont morts.", [None]),
        ("Selon la police, dix soldats ont été tués samedi à Homs.", ["2016-12-10"]),
        ("Le procès de l'attentat de 2014 s'est ouvert lundi à Paris.", ["2016-12-12", "2014"]),
        ("Vingt soldats ont été tués depuis samedi.", ["2016-12-10/2016-12-12"]),
    ],
)
def test_the_day_of_a_statement_or_crime_is_not_that_of_the_rest(text: str, values: list[str | None]) -> None:
    """A statement of Saturday tells of any day before; a trial opens long after the crime."""
    assert [None if e.time is None else e.time.value for e in happenings(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Cette attaque survient après l'enlèvement de dix civils samedi à Tikrit.",
            [(None, None), (SATURDAY, "Tikrit")],
        ),
        ("Des habitants d'Alep réfugiés en Turquie ont manifesté samedi.", [(None, "Turquie"), (SATURDAY, None)]),
        ("Des habitants d'Alep ont manifesté samedi.", [(SATURDAY, "Alep")]),
        (
            "La police a retrouvé à Tikrit les corps de dix civils enlevés à Mossoul.",
            [(None, "Tikrit"), (None, "Mossoul")],
        ),
    ],
)
def test_what_was_before_has_a_day_and_place_of_its_own(text: str, found: list[tuple[str | None, str | None]]) -> None:
    """« Survient après l'enlèvement de dix civils samedi à X »: the attack was neither that day nor there."""
    told = [(e.time and e.time.value, e.place and e.place.span.of(text)) for e in happenings(text)]
    assert told == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Trois policiers ont été tués à Bagdad et deux soldats à Mossoul ont été arrêtés.", [3, 2]),
        ("Trois policiers et deux soldats ont été tués à Bagdad.", [3, 2]),
        ("L'attaque a fait dix morts et cinq blessés à Mossoul.", [10, 5]),
    ],
)
def test_a_number_of_another_place_is_none_of_the_first(text: str, numbers: list[int]) -> None:
    """« Tués à X et deux soldats à Y ont été arrêtés »: the two were not killed at X."""
    assert [q.low for event in happenings(text) for q in event.quantities] == numbers
