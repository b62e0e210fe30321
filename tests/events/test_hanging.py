"""What a time or place hangs on: the noun whose phrase encloses it, the part of a row that it stands in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Event, Place, Span, Time, Toponym

MURDERED = "Ils manifestent contre le meurtre en mai d'un étudiant."


def told(text: str, days: dict[str, str], town: str | None = None) -> dict[str, Event]:
    """The happenings of a text by their triggers, with times at some words and maybe a town."""

    def at(form: str) -> Span:
        return Span(text.index(form), text.index(form) + len(form))

    times = tuple(sorted((Time(at(f), "DATE", day, day, day) for f, day in days.items()), key=lambda t: t.span))
    places = () if town is None else (Toponym(at(town), Place(1, town, 1.0, 2.0, "XX", None), "city"),)
    doc = replace(read(text), times=times, places=places, published="2031-06-10")
    return {event.trigger.of(text): event for event in find(doc)}


def test_a_time_inside_the_phrase_of_a_noun_is_that_noun_s() -> None:
    """Whoever a parser hangs it on."""
    events = told(MURDERED, {"mai": "2031-05"})
    assert events["meurtre"].time is not None
    assert events["manifestent"].time is None


def test_a_time_inside_a_phrase_of_circumstance_dates_what_happened_then() -> None:
    events = told("Dix hommes sont morts dans l'attaque en mai d'un bus.", {"mai": "2031-05"})
    assert all(event.time is not None for event in events.values())


@pytest.mark.parametrize(
    "text",
    [
        "La manifestation est une réaction à l'assassinat à Klow d'un père de famille.",
        "La manifestation fait suite à l'arrestation à Klow de trois élus.",
        "La grève répond au meurtre d'un ouvrier à Klow.",
    ],
)
def test_what_answers_another_happening_is_not_where_that_was(text: str) -> None:
    """« La marche fait suite à l'arrestation à X de trois élus »: people may march anywhere."""
    first, second = told(text, {}, "Klow").values()
    assert (first.type, first.place) == ("protest", None)
    assert second.place is not None


def test_the_time_of_the_second_part_of_a_row_is_not_that_of_the_first() -> None:
    """« Élu député en 2014, puis président le 15 mai »: the verb is told twice."""
    text = "Il est élu député pour la première fois en 2014, puis à la tête du parti le 15 mai 2015."
    time = told(text, {"2014": "2014", "15 mai 2015": "2015-05-15"})["élu"].time
    assert time is not None
    assert time.value == "2014"


def test_one_time_behind_a_row_is_of_the_whole() -> None:
    assert told("L'armée a attaqué le camp et le marché lundi.", {"lundi": "2031-06-09"})["attaqué"].time is not None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Trois hommes ont été arrêtés lors d'une opération menée lundi.", "arrêtés"),
        ("Le cessez-le-feu a été signé au cours d'une réunion tenue lundi.", "cessez-le-feu"),
        ("Le ministre a démissionné à l'issue d'un sommet organisé lundi.", "démissionné"),
    ],
)
def test_what_happens_at_an_occasion_is_of_its_day(text: str, trigger: str) -> None:
    assert told(text, {"lundi": "2031-06-09"})[trigger].time is not None


def test_the_day_of_what_only_belongs_to_an_occasion_is_another() -> None:
    """« Lors d'une marche contre la loi votée lundi »: on any day since."""
    events = told("Trois hommes ont été arrêtés lors d'une marche contre la loi votée lundi.", {"lundi": "2031-06-09"})
    assert events["arrêtés"].time is None


def test_what_a_participle_adds_to_an_object_is_of_another_time_and_place() -> None:
    """« L'armée a repris la ville, tombée aux mains des rebelles en janvier »: not in January."""
    events = told("L'armée a repris la ville, tombée aux mains des rebelles en janvier.", {"janvier": "2031-01"})
    assert [event.time is not None for event in events.values()] == [False, True]
    freed = told("Les rebelles ont libéré l'otage, enlevée en mai à Klow.", {"mai": "2031-05"}, "Klow")["libéré"]
    assert (freed.time, freed.place) == (None, None)


def test_a_mine_killed_when_it_went_off() -> None:
    """Not when it was laid: « une mine posée en 1994 a tué trois enfants dimanche »."""
    events = told("Une mine posée en 1994 a tué trois enfants dimanche.", {"1994": "1994", "dimanche": "2031-06-08"})
    assert [event.time and event.time.value for event in events.values()] == ["2031-06-08"]


def test_what_takes_place_is_not_of_the_day_for_which_it_was_planned() -> None:
    text = "Les élections, prévues le 3 mars, se tiendront finalement le 7 juin."
    time = told(text, {"3 mars": "2031-03-03", "7 juin": "2031-06-07"})["élections"].time
    assert time is not None
    assert time.value == "2031-06-07"


def test_a_march_after_an_arrest_may_be_in_another_town() -> None:
    """« Après son arrestation à X, l'élu a entamé une grève de la faim »; who dies after a brawl dies there."""
    events = told("L'élu a entamé une grève de la faim après l'arrestation de son frère à Klow.", {}, "Klow")
    assert {name: event.place is not None for name, event in events.items()} == {
        "grève de la faim": False,
        "arrestation": True,
    }


def test_what_happens_the_day_after_is_not_where_the_other_was() -> None:
    """« L'armée a arrêté dix hommes au lendemain d'une attaque à X »: anywhere, and the attack on no day of hers."""
    text = "L'armée a arrêté lundi dix hommes au lendemain d'une attaque à Klow."
    events = told(text, {"lundi": "2031-06-09"}, "Klow")
    assert (events["arrêté"].place, events["attaque"].time) == (None, None)
    assert events["attaque"].place is not None
