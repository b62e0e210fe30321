"""Times that are of something else than what is told beside them: what lasts, was before or is planned."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document, read_words
from spoken import engine

BOMB = "Lundi, une bombe a tué six gardes à Kara. "


def date(text: str, trigger: str) -> str | None:
    """When the last happening of some words was, in a report of 12 March 2019."""
    doc = read_document(Document("x", f"Titre\n{text}", "", published="2019-03-12"), engine())
    *_, event = (e for e in doc.events if e.trigger.of(doc.text) == trigger)
    return None if event.time is None else event.time.value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Les rebelles combattent l'armée togolaise.", "combattent", None),
        ("Le lycée est quadrillé par la police.", "quadrillé", None),
        ("Des soldats ont été déployés dans la ville.", "déployés", "2019-03-11"),
        ("Les rebelles ont combattu l'armée.", "combattu", "2019-03-11"),
        ("Les forces de l'ordre sont intervenues.", "intervenues", "2019-03-11"),
        ("Le pays n'a jamais bombardé ses voisins.", "bombardé", None),
        ("Un prêtre avait été enlevé par le Front, qui avait tué deux élus en mai 2014.", "enlevé", None),
        ("Un prêtre a été enlevé par le Front, créé en mai 2014.", "enlevé", "2019-03-11"),
        ("La mission, déployée à partir de 2007, a perdu dix hommes.", "déployée", None),
    ],
)
def test_what_lasts_or_was_before_is_not_of_the_day_of_the_story(text: str, trigger: str, value: str | None) -> None:
    """A present that goes on, what never was, and what is told beside a time long past."""
    assert date(BOMB + text, trigger) == value


@pytest.mark.parametrize("line", ["3 mars 2019 - ", "Kara, 3 mars 2019 – "])
def test_what_follows_a_dateline_is_not_of_its_day(line: str) -> None:
    text = f"{line}Trois soldats ont été tués à Beni. Deux civils ont été blessés. Une maison a été détruite."
    assert [e.time for e in read_words(text, "x", engine(), None).events] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("L'armée a confirmé dimanche la mort de dix gardes dans un raid revendiqué par le Front.", "raid", None),
        ("L'armée a confirmé un raid mené dimanche et revendiqué par le Front.", "raid", "2019-03-10"),
        ("Les combats se poursuivent à Kara alors qu'un dialogue est prévu le 29 mars.", "combats", None),
        ("Les combats ont éclaté à Kara alors qu'un chef était arrêté lundi.", "combats", "2019-03-11"),
        (
            "Dix gardes sont morts lundi à Kara, à trois semaines d'élections municipales.",
            "élections municipales",
            None,
        ),
        ("Dix gardes sont morts lundi à Kara, à trois semaines d'élections municipales.", "morts", "2019-03-11"),
        ("La sortie du Togo de l'Union et de l'attentat de Kara du 14 juillet inquiète.", "sortie", None),
        ("Bien qu'arrêté en février, le chef a été tué par l'armée.", "tué", None),
        ("Bien que le chef ait été arrêté en février, il a été tué lundi.", "tué", "2019-03-11"),
        ("Le chef a été tué en février.", "tué", "2019-02"),
    ],
)
def test_the_time_of_what_is_told_beside_it_is_not_its_own(text: str, trigger: str, value: str | None) -> None:
    """What others say of a claim, plan, concede or count from has a day of its own."""
    assert date(text, trigger) == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        (
            "Le 23 février, deux jours après que des rebelles ont détruit un marché, des gardes ont tué un élu.",
            "détruit",
            "2019-02-21",
        ),
        ("Trois jours après que l'armée a bombardé Tarka, le maire a été tué dimanche.", "bombardé", "2019-03-07"),
        ("Trois jours après que l'armée a bombardé Tarka, le maire a été tué dimanche.", "tué", "2019-03-10"),
        ("Trois jours après le raid de l'armée, le maire a été tué dimanche.", "raid", "2019-03-07"),
        ("Après que l'armée a bombardé Tarka, le maire a été tué dimanche.", "tué", "2019-03-10"),
    ],
)
def test_what_was_so_long_before_is_counted_back(text: str, trigger: str, value: str | None) -> None:
    """« Deux jours après que P » as « deux jours après le raid »."""
    assert date(text, trigger) == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Des chars ont été envoyés à Kara, une première depuis une vingtaine d'années.", "envoyés", None),
        ("Dix gardes ont été tués depuis une vingtaine d'années.", "tués", "1999/2019"),
        ("Depuis 2013, le pays est en crise. La chute cette année-là du président a surpris.", "chute", "2013"),
        (
            "Depuis 2013, le pays va mal. Il a voté en 2015. La chute cette année-là du président a surpris.",
            "chute",
            "2015",
        ),
        ("Le pays est en crise. La chute du président, la même année, a surpris.", "chute", "XXXX"),
    ],
)
def test_a_length_of_time_or_year_that_something_is_compared_with(text: str, trigger: str, value: str | None) -> None:
    """What is the first in so long was not all that time; « cette année-là » is the year named last."""
    assert date(text, trigger) == value


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Le Conseil a voté la résolution 1975 sur la Côte d'Ivoire.", []),
        ("La loi de 1975 est en vigueur.", ["1975"]),
        ("Deux civils sont morts avant la fin du mois de jeûne.", []),
        ("Deux civils sont morts avant la fin du mois de mai.", ["2018-05"]),
        ("Deux civils sont morts à la fin du mois.", ["2019-03"]),
    ],
)
def test_a_number_is_no_year_and_a_feast_no_month(text: str, times: list[str]) -> None:
    doc = read_document(Document("x", f"Titre\n{text}", "", published="2019-03-12"), engine())
    assert [time.value for time in doc.times] == times


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("Le vainqueur de l'élection de novembre 2010 refuse de partir. ", "2019-03-06"),
        ("La ville avait été prise en novembre 2010. ", "2010-11-06"),
        ("", "2019-03-06"),
    ],
)
def test_a_month_by_which_a_thing_is_named_is_not_where_the_story_has_got_to(between: str, day: str) -> None:
    assert date(f"Le 3 mars, les rebelles ont pris Bassar. {between}Le 6, le Front conquiert Kara.", "conquiert") == day


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Plus de 5.000 gardes sont déployés dans le pays.", "déployés", None),
        ("Le voisin a déployé 4.000 soldats dans la région.", "déployé", None),
        ("Le voisin a déployé 40 soldats dans la région.", "déployé", "2019-03-11"),
        ("Le groupe a tué des centaines de civils ces dernières années.", "tué", None),
        ("Le groupe a tué des milliers de civils en dix ans.", "tué", None),
        ("Le groupe a tué un garçon de dix ans.", "tué", "2019-03-11"),
        ("Des ONG accusent l'armée d'avoir tué des civils.", "tué", None),
        ("Une attaque similaire avait fait dix morts.", "attaque", None),
        ("Une attaque similaire a fait dix morts.", "attaque", "2019-03-11"),
        ("Le Front avait revendiqué l'enlèvement d'un prêtre.", "enlèvement", None),
        ("La région a été le théâtre de nombreuses attaques.", "attaques", None),
        ("C'est la troisième attaque en dix ans.", "attaque", "2019-03-11"),
    ],
)
def test_what_is_of_no_one_day_is_not_of_the_day_of_the_story(text: str, trigger: str, value: str | None) -> None:
    """Over years, in its thousands, like another, charged or claimed before: it was on other days."""
    assert date(BOMB + text, trigger) == value


def test_nor_is_it_where_the_sentence_before_was() -> None:
    text = f"Titre\n{BOMB}Le groupe a tué des centaines de civils ces dernières années."
    *_, killing = read_words(text, "x", engine(), "2019-03-12").events
    assert killing.place is None
