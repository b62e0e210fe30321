"""Places of one happening of a sentence that are none of another: what befell somebody before, what it came after."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine, last_place, last_told


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("L'opposant, condamné en 2021 à Minsk, a entamé une grève de la faim.", "protest", None),
        ("Le député, élu en 2020 à Sikasso, a été tué lundi.", "killing", None),
        ("Le mandat de la mission, déployée depuis juin à Port-au-Prince, a été prolongé.", "political_act", None),
        ("Trois soldats enlevés à Argelia ont été libérés grâce à la médiation de l'Église.", "negotiation", None),
        ("Le Parlement a ratifié lundi l'accord signé en mars à Alger.", "political_act", None),
        ("Des détenus ont été tués à la prison de Makala, à Kinshasa.", "killing", "la prison de Makala"),
        ("Le convoi, intercepté le 3 mai à Kosti, a été pillé.", "destruction", "Kosti"),
        ("Des manifestants, rassemblés à Lyon, ont incendié une voiture.", "destruction", "Lyon"),
        ("L'enlèvement des élèves, survenu à Kagara, a choqué le pays.", "abduction", "Kagara"),
        ("La colonne, tombée dans une embuscade à Tessit, a été décimée.", "armed_attack", "Tessit"),
    ],
)
def test_where_something_befell_the_subject_before_is_not_where_the_next_was(
    text: str, type: str, where: str | None
) -> None:
    """A participle set off by commas has its own place."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Le général, au pouvoir depuis le coup d'État, a rencontré à Djeddah l'émissaire.", "political_act", None),
        ("Les ministres se sont réunis à Accra après l'attaque d'un convoi.", "armed_attack", None),
        ("Dix personnes ont été tuées à Gao après l'explosion d'une bombe.", "bombing", "Gao"),
        ("Des centaines de personnes ont défilé à Paris après un attentat à Lyon.", "armed_attack", "Lyon"),
    ],
)
def test_where_an_act_or_crowd_came_after_it_is_not_where_it_was(text: str, type: str, where: str | None) -> None:
    """Violence mostly was where its wake is told, what people meet or march for may be anywhere."""
    assert last_place(text, type) == where


REPRISALS = "L'armée a mené des frappes en représailles à l'attaque de samedi contre la base de Tessit."
AVENGED = "Des villageois ont été tués lundi à Boni en représailles à l'attaque d'un convoi à Douentza."


def test_reprisals_are_neither_where_nor_when_that_was_which_they_answer() -> None:
    """« en représailles à », « en réponse à »: each of the two happenings has its own place, day and victims."""
    strikes, _ = last_told(REPRISALS, "air_strike")
    assert (strikes.place, strikes.time, strikes.recipient) == (None, None, None)
    attack, _ = last_told(AVENGED, "armed_attack")
    assert attack.time is None
    assert (last_place(AVENGED, "killing"), last_place(AVENGED, "armed_attack")) == ("Boni", "Douentza")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Les négociations, ouvertes en mai à Nairobi, doivent reprendre en juillet à Addis-Abeba.", "Addis-Abeba"),
        ("Les négociations, ouvertes en mai à Nairobi, sont dans l'impasse.", "Nairobi"),
    ],
)
def test_what_resumes_does_so_where_its_clause_says(text: str, where: str) -> None:
    """Where it began is where it is only as long as nothing else is said."""
    assert last_place(text, "negotiation") == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("La police a confirmé l'attaque et affirmé avoir arrêté deux hommes à Kano.", "armed_attack", None),
        ("La police a confirmé l'attaque et affirmé avoir arrêté deux hommes à Kano.", "arrest", "Kano"),
        ("Des familles ont manifesté à Quibdó pour réclamer la libération des otages.", "release", None),
        ("Des familles ont manifesté à Quibdó pour réclamer la libération des otages.", "protest", "Quibdó"),
    ],
)
def test_what_a_crowd_or_speaker_goes_on_to_is_elsewhere(text: str, type: str, where: str | None) -> None:
    """Neither the attack that is confirmed nor the release that is called for was there."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("À Goma, des obus ont visé mardi le camp de Mugunga.", "shelling", "le camp de Mugunga"),
        ("À Kharkiv, un drone a frappé un immeuble.", "air_strike", "Kharkiv"),
        ("Les pourparlers, qui devaient reprendre jeudi à Doha, sont maintenus.", "negotiation", "Doha"),
        (
            "Le bilan du séisme qui a frappé la ville de Malatya s'alourdit à 45 morts.",
            "killing",
            "la ville de Malatya",
        ),
    ],
)
def test_what_is_struck_or_planned_is_where_it_says(text: str, type: str, where: str) -> None:
    """Nearer than the town that the sentence opens with; in the infinitive of a relative clause too."""
    assert last_place(text, type) == where


def test_a_trial_is_not_of_the_day_on_which_somebody_was_arrested() -> None:
    """The participle agrees with the trial and is said of the accused."""
    event, _ = last_told("Le procès du journaliste, arrêté en mars à Bamako, s'est ouvert lundi.", "judicial")
    assert event.time is not None
    assert event.time.value == "2024-06-10"


def test_there_is_not_where_the_report_was_written() -> None:
    """« Bamako, 12 juin (AFP) – … douze policiers y ont péri »: no town was told of yet."""
    text = "Titre du jour\n\nBamako, 12 juin 2031 (AFP) - Une attaque a échoué, mais douze policiers y ont péri."
    assert {event.place for event in read_words(text, "x", engine(), None).events} == {None}


def test_the_capital_of_another_country_is_not_the_one_named_before() -> None:
    """« Des pourparlers avec Bamako … dans la capitale togolaise » were in no place named so far."""
    text = "Bamako a accepté. Des pourparlers avec les rebelles ont été ouverts mardi dans la capitale togolaise."
    event, _ = last_told(text, "negotiation")
    assert event.place is None
    home, _ = last_told(text.replace("togolaise", "malienne"), "negotiation")
    assert home.place is not None
    assert home.place.place is not None


def test_where_who_speaks_has_settled_is_not_where_what_is_told_next_was() -> None:
    """« confie Karim, installé à Lyon. Dix hommes y auraient été exécutés »: not at Lyon."""
    text = (
        "« Deux garçons sont morts à côté de moi », confie Karim, installé à Lyon depuis 2021. "
        "Selon une association, dix prisonniers y auraient été exécutés."
    )
    event, _ = last_told(text, "killing")
    assert event.place is None
