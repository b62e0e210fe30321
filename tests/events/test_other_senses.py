"""Words that tell of no happening where they name a body, a right, a ship or a charge, and of one elsewhere."""

from __future__ import annotations

import pytest

from spoken import happenings, types_told


def told(text: str) -> list[tuple[str, str]]:
    """The types of what a text tells of, each with how certain it is."""
    return [(event.type, event.factuality) for event in happenings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Un policier qui s'est entretenu avec Reuters a décrit la scène.",
        "Le Front, principale alliance jihadiste de la région, recrute.",
        "Le ministre a rendu hommage au Niger.",
        "L'Agence des Nations unies pour les migrations publie ses chiffres.",
        "Les navires de sauvetage de l'association restent au port.",
        "Le texte garantit les libertés de réunion et d'expression.",
        "Un ancien combattant de la Guerre d'indépendance raconte.",
        "Il n'a pas obéi à l'injonction des policiers.",
        "Les policiers ont interdit l'accès au quartier.",
        "Le suspect s'est enfui en voiture.",
        "Les secours ne peuvent pas s'y rendre.",
        "Un conscrit s'est effondré en larmes.",
        "L'élu s'étrangle de colère.",
        "Les mères de disparus attendent.",
        "Le préfet a interdit l'accès à la forêt.",
        "Une pelleteuse enlevait les dernières barricades.",
        "Selon les avocats de douze victimes, la salle était fermée.",
        "Selon les témoignages d'au moins trois victimes, la salle était fermée.",
    ],
)
def test_a_body_a_right_or_a_ship_is_no_happening(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le pays a interdit l'accès aux observateurs.", [("sanction", "asserted")]),
        ("Le pays a rappelé son ambassadeur en consultation.", [("sanction", "asserted")]),
        ("Neuf villageois ont péri, encerclés par les flammes.", [("killing", "asserted")]),
        ("Les rebelles vont se rendre.", [("surrender", "future")]),
        ("La crue a fait sept disparus.", [("killing", "hedged")]),
        ("Détenu depuis 2017, il a fait appel.", [("arrest", "asserted"), ("judicial", "asserted")]),
        ("La faim a poussé les habitants à quitter la région.", [("displacement", "asserted")]),
        ("Les habitants quittent la ville.", [("evacuation", "asserted")]),
        ("Le ministre s'est entretenu avec son homologue.", [("negotiation", "asserted")]),
        ("Une alliance entre les deux clans a été conclue.", [("agreement", "asserted")]),
        ("Le maire a rendu hommage aux victimes.", [("gathering", "asserted")]),
        ("La migration de familles continue.", [("displacement", "asserted")]),
        ("Le sauvetage des marins a duré six heures.", [("release", "asserted")]),
        ("Une réunion entre les deux ministres a eu lieu.", [("negotiation", "asserted")]),
        ("Le juge a prononcé une injonction.", [("judicial", "asserted")]),
        ("Des barricades barrent la rue.", [("protest", "asserted")]),
        ("L'armée a resserré l'étau sur la ville.", [("siege", "asserted")]),
        ("Le pays a resserré l'étau en sanctionnant une banque.", [("sanction", "asserted")]),
        (
            "Une enquête a été ouverte sous la qualification d'assassinat.",
            [("judicial", "asserted"), ("killing", "hedged")],
        ),
        ("Il a été jugé pour participation à un groupement formé en vue de violences.", [("judicial", "asserted")]),
        ("Cinq victimes ont été entendues par les enquêteurs.", [("judicial", "asserted")]),
        ("Trois cadavres ont été rejetés par la mer à Sfax.", [("killing", "asserted")]),
        ("Les corps de deux pêcheurs ont été rejetés sur une plage.", [("killing", "asserted")]),
        ("L'armée a rejeté toute trêve.", [("ceasefire", "negated")]),
        ("Une bombe a explosé à deux pas de l'ambassade.", [("bombing", "asserted")]),
        ("Une bombe a explosé à quelques pas du commissariat.", [("bombing", "asserted")]),
        ("La bombe n'a pas explosé.", [("bombing", "negated")]),
    ],
)
def test_the_same_words_tell_of_one(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Un soldat a été tué par un engin explosif près de Gao.", ["bombing"]),
        ("Un berger a été tué par une mine.", ["bombing"]),
        ("L'armée a détruit un engin explosif.", ["destruction"]),
        ("Un berger a été tué par des bombes larguées par un avion.", ["air_strike"]),
        ("Une kamikaze a tué deux gardes avant de déclencher ses explosifs.", ["suicide_bombing"]),
        ("Un inconnu a déclenché une bombe.", ["bombing"]),
        ("Un chasseur a été tué par un tir accidentel.", ["killing"]),
        ("Un chasseur a été tué par un tir.", ["armed_attack"]),
        ("Un des six otages a réussi à s'échapper.", ["release"]),
        ("Un des six habitants a réussi à s'échapper.", ["displacement"]),
        ("Un maire est entre les mains des rebelles.", ["abduction"]),
        ("La ville est entre les mains des rebelles.", []),
        ("L'embuscade a été fatale à quatre soldats.", ["armed_attack"]),
        ("Mille étudiants se sont réunis devant le rectorat.", ["gathering"]),
        ("Les ministres se sont réunis lundi.", ["negotiation"]),
        ("Les jeunes se sont heurtés à un dispositif policier.", ["riot"]),
        ("Les jeunes se sont heurtés à un refus.", []),
        ("Les manifestants se sont opposés aux forces de l'ordre.", ["riot"]),
        ("Le militant est poursuivi depuis trois ans par une société minière.", ["judicial"]),
        ("Un député est poursuivi par la malchance.", []),
        ("Deux équipes se sont confrontées en finale.", []),
    ],
)
def test_what_killed_or_gathered_tells_the_kind(text: str, types: list[str]) -> None:
    assert types_told(text) == types


def test_who_is_behind_bars_did_nothing_there() -> None:
    (event,) = happenings("Depuis deux semaines, le directeur du journal se trouve derrière les barreaux.")
    assert (event.actor, event.type) == (None, "arrest")
    assert event.recipient is not None


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("L'attaque la plus virulente contre la ministre est venue de son parti.", []),
        ("L'attaque la plus meurtrière contre l'armée a eu lieu à Gao.", ["armed_attack"]),
        ("Le blocage des réseaux sociaux a commencé lundi.", []),
        ("Le blocage de Facebook continue.", []),
        ("Le blocage du réseau ferroviaire continue.", ["protest"]),
        ("Le blocage des accès au port continue.", ["protest"]),
    ],
)
def test_words_are_no_weapons_and_screens_no_roads(text: str, types: list[str]) -> None:
    """An attack in words, told in the superlative; sites that a state blocks, where nobody protests."""
    assert types_told(text) == types
