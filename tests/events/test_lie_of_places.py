"""Where a place lies is not where something was; nor is where something else was."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine, last_place


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("À Bunia, au nord de Goma, des miliciens ont tué dix civils.", "killing", "Bunia"),
        ("À Tarka, au nord de Sarka, des miliciens ont tué dix civils.", "killing", "Tarka"),
        ("Dix civils sont morts dans une embuscade au Kivu, région à l'est de Bukavu.", "armed_attack", "Kivu"),
        ("Dans la région de Mopti, au centre du Mali, dix civils ont été tués.", "killing", "la région de Mopti"),
        ("Des raids ont visé le lycée de Kara, au nord de Lomé.", "armed_attack", "le lycée de Kara"),
        ("En Syrie, au nord d'Alep, dix soldats ont été tués.", "killing", "nord d'Alep"),
        ("Au Kivu, au nord de Goma, dix soldats ont été tués.", "killing", "nord de Goma"),
        ("Dans un village, au nord de Goma, dix soldats ont été tués.", "killing", "nord de Goma"),
        ("À Gao, au nord de la ville, des hommes ont tué dix civils.", "killing", "Gao"),
        ("À Gao, dans le centre de la ville, une bombe a explosé.", "bombing", "Gao"),
        ("Un homme a été tué dans une ferme sise à Montbard , en Isère .", "killing", "Montbard"),
    ],
)
def test_a_quarter_of_the_sky_only_tells_where_a_place_lies(text: str, type: str, where: str) -> None:
    """« à X, au nord de Y » is X; of a country it is the finer."""
    assert last_place(text, type) == where


def test_who_died_is_where_the_sentence_before_was_and_not_where_that_lies() -> None:
    assert (
        last_place("Titre\nUn bus est tombé à Bunia, au nord de Goma. Dix passagers sont morts.", "killing") == "Bunia"
    )


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Alors qu'à Kano se tient un sommet, des rebelles ont tué dix soldats.", "killing", None),
        ("Alors qu'un sommet se tenait à Kano, des rebelles ont tué dix soldats.", "killing", "Kano"),
        ("Jean Roux, maire de Lunel, a été condamné mardi.", "judicial", None),
        ("Jean Roux, maire de Lunel, a été condamné mardi à Lyon.", "judicial", "Lyon"),
        ("L'opposant n'est plus revenu au Mali depuis l'arrestation de son frère.", "arrest", None),
        ("La peur règne depuis l'arrestation de dix pêcheurs à Gao.", "arrest", "Gao"),
        ("Des femmes ont défilé, scandant des slogans contre les abus de l'armée dans la vallée.", "protest", None),
        ("Des femmes ont défilé contre la guerre à Kara.", "protest", "Kara"),
        ("Des combats opposant les forces de la province à l'Arménie ont fait dix morts.", "armed_clash", None),
        ("Les combats qui ravagent l'Arménie ont fait dix morts.", "armed_clash", "Arménie"),
    ],
)
def test_the_place_of_something_else_is_not_its_own(text: str, type: str, where: str | None) -> None:
    assert last_place(text, type) == where


def test_what_a_summit_goes_on_beside_is_not_carried_on_to_its_town() -> None:
    text = "Alors qu'à Kano se tient un sommet, des rebelles ont tué dix soldats. Ils ont enlevé deux femmes."
    places = {e.type: e.place for e in read_words(f"Titre\n{text}", "x", engine(), None).events}
    assert (places["killing"], places["abduction"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Des hommes ont attaqué le lycée hier (mardi) à 11H00.", "armed_attack", "le lycée"),
        ("Une bombe a explosé vers 12H30 (11H30 GMT) dans la région de Kara.", "bombing", "la région de Kara"),
        ("Trois civils ont été tués dans l'explosion d'une mine à Tarka.", "bombing", "Tarka"),
        (
            "La dernière attaque enregistrée dans la capitale malienne a fait dix morts.",
            "armed_attack",
            "la capitale malienne",
        ),
        ("Le conflit au Mali, qui a fait 6.600 morts, dure depuis dix ans.", "killing", "Mali"),
        ("L'épidémie partie du Mali, qui a fait dix morts, est finie.", "killing", None),
        ("Le navire enregistré au Panama a été attaqué.", "armed_attack", None),
        ("Des hommes ont envahi le village de Kara, tirant sur les habitants.", "armed_attack", "le village de Kara"),
        ("Des hommes ont quitté le village de Kara, tirant sur les habitants.", "armed_attack", None),
    ],
)
def test_a_place_is_told_by_its_own_words(text: str, type: str, where: str | None) -> None:
    """Neither hours nor what exploded are of it; it is where those have come to who go on to act."""
    assert last_place(text, type) == where


def test_where_those_have_their_seat_who_did_it_is_not_where_it_was() -> None:
    """A rescue by a centre near a town may have been anywhere; who is struck in a hotel there is there."""
    assert last_place("Deux hommes ont été secourus par un centre situé près de Lyon.", "release") is None
    assert last_place("Dix hommes ont été tués dans un hôtel situé à Lyon.", "killing") is not None
