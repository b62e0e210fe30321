"""Whose number it is: of those whom it befell and how, of those who looked on, of times, tries and blows."""

from __future__ import annotations

import pytest

from spoken import happenings, numbers


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Trois passants ont été battus par des policiers.", "injured"),
        ("Trois passants ont été tabassés par des policiers.", "injured"),
        ("Trois passants ont été molestés par des policiers.", "injured"),
        ("Trois passants ont été passés à tabac par des policiers.", "injured"),
        ("Trois détenus ont été roués de coups.", "injured"),
        ("Trois détenus ont été mutilés.", "injured"),
        ("Les rebelles ont passé par les armes trois prisonniers.", "killed"),
        ("Trois hommes ont été battus à mort.", "killed"),
        ("Trois clients ont été mortellement blessés.", "killed"),
        ("Trois clients ont été légèrement blessés.", "injured"),
    ],
)
def test_the_beaten_are_not_dead(text: str, of: str) -> None:
    """Who tells of a beating tells of no death, unless it says so."""
    assert numbers(text) == [[(of, 3)]]


@pytest.mark.parametrize(
    "text",
    [
        "Il a été tué devant ses trois enfants.",
        "Elle a été abattue sous les yeux de ses deux filles.",
        "Le maire a été enlevé en présence de trois gardes.",
    ],
)
def test_those_who_look_on_are_none_of_those_whom_it_befalls(text: str) -> None:
    assert numbers(text) == [[]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bilan : six creuseurs tués, 23 femmes violées.", [[("killed", 6)], [("other", 23)]]),
        ("Bilan : six mineurs tués et trois gardes enlevés.", [[("killed", 6)], [("abducted", 3)]]),
        ("Bilan : six mineurs tués et neuf blessés.", [[("killed", 6), ("injured", 9)]]),
    ],
)
def test_each_of_a_row_has_its_own_fate(text: str, found: list[list[tuple[str, int]]]) -> None:
    """``23 femmes violées`` says itself what befell them."""
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Pas un soldat n'a été tué.", "negated"),
        ("Pas un seul soldat n'a été tué.", "negated"),
        ("Pas une maison n'a été détruite.", "negated"),
    ],
)
def test_not_one_is_none(text: str, factuality: str) -> None:
    """``Pas un`` denies, and counts nobody."""
    (event,) = happenings(text)
    assert event.factuality == factuality
    assert all(quantity.high == 0 for quantity in event.quantities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un seul civil a perdu la vie.", [[("killed", 1)]]),
        ("Une seule policière a été blessée.", [[("injured", 1)]]),
        ("Les soldats ont ouvert le feu à quatre reprises sur le village.", [[("attacks", 4)]]),
        ("L'école a été bombardée trois fois en une semaine.", [[("attacks", 3)]]),
        ("La trêve a été violée trois fois.", [[("attacks", 3)]]),
        ("Le tribunal a été bombardé pour la deuxième fois.", [[]]),
        ("L'armée a repoussé deux tentatives de percée.", [[("attacks", 2)]]),
        ("Une marchande a reçu trois coups de couteau.", [[("other", 3)]]),
        ("Les tirs ont tué une vendeuse de manioc.", [[("killed", 1)]]),
        ("Un convoi d'une soixantaine de véhicules est tombé dans une embuscade.", [[("other", 60)]]),
        ("Une colonne de renforts (une vingtaine de véhicules) arrive de Borsk.", [[("other", 20)]]),
        ("La Force a compté 34 corps, parmi lesquels quatre enfants.", [[("killed", 34), ("killed", 4)]]),
        ("L'association a recensé neuf viols.", [[("attacks", 9)]]),
        ("Plusieurs coups de feu ont été tirés.", [[]]),
        ("Un rassemblement d'une centaine d'étudiants a eu lieu jeudi.", [[("participants", 100)]]),
        ("Quatorze mercenaires ont déposé les armes.", [[("combatants", 14)]]),
        ("Le bureau dénombre 46 disparus et 62 sinistrés.", [[("other", 46), ("other", 62)]]),
    ],
)
def test_times_and_tries_count_what_was_done(text: str, found: list[list[tuple[str, int]]]) -> None:
    """How often is how many attacks; blows and shots are none."""
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("L'attaque a fait dix, voire douze morts.", 10, 12),
        ("Les tirs ont blessé dix, peut-être douze passants.", 10, 12),
        ("L'attaque a fait dix morts, peut-être douze.", 10, 12),
        ("L'attaque a fait dix morts, voire douze selon la police.", 10, 12),
        ("L'attaque a fait dix morts, dont deux enfants.", 10, 10),
    ],
)
def test_a_number_that_may_be_more_is_a_range(text: str, low: int, high: int) -> None:
    event = happenings(text)[0]
    assert (event.quantities[0].low, event.quantities[0].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La police a annoncé 64 interpellations dont 40 gardes à vue.", [[("arrested", 64)], [("arrested", 40)]]),
        ("Trente personnes ont été arrêtées pour douze gardes à vue.", [[("arrested", 30)], [("arrested", 12)]]),
        (
            "L'arrestation de dix élus et l'emprisonnement de deux avocats ont surpris.",
            [[("arrested", 10)], [("arrested", 2)]],
        ),
        ("Outre le maire, enlevé en mai, au moins huit autres otages sont détenus.", [[], [("abducted", 8)]]),
        ("Il a été condamné pour l'agression de trois pompiers.", [[], [("other", 3)]]),
        ("La police a arrêté douze gardes.", [[("arrested", 12)]]),
        ("Une quarantaine de passagers ont été secourus.", [[("released", 40)]]),
        ("La libération de cinq otages a été annoncée.", [[("released", 5)]]),
        ("Le raid a permis la libération de dix otages.", [[], [("released", 10)]]),
        ("Dix hommes, arrêtés lundi, ont été relâchés.", [[("arrested", 10)], [("released", 10)]]),
        ("Le maire et son adjoint ont tous deux été libérés.", [[("released", 2)]]),
        ("Un total de 45 passagers d'un bateau sont portés disparus.", [[("other", 45)]]),
    ],
)
def test_each_deed_has_its_own_number(text: str, found: list[list[tuple[str, int]]]) -> None:
    """Of those arrested some are kept: who adds the records up would count them for both."""
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le voleur est mort après avoir reçu plusieurs balles.", [[]]),
        ("Après avoir reçu trois balles, le gendarme est mort.", [[]]),
        ("Les balles ont tué trois gendarmes.", [[("killed", 3)]]),
        ("Trois autres victimes ont été blessées.", [[("injured", 3)]]),
        ("Cinq victimes ont été recensées.", [[("killed", 5)]]),
        ("L'attaque a fait cinq victimes.", [[("killed", 5)]]),
        ("Une bombe a explosé à deux pas du marché.", [[]]),
        ("Dix passants ont été blessés, 20 personnes interpellées.", [[("injured", 10)], [("arrested", 20)]]),
        ("Deux soldats sont morts et plusieurs autres manqueraient à l'appel.", [[("killed", 2), ("other", 2)]]),
        ("L'armée a tué depuis lundi des dizaines de rebelles.", [[("killed", 20)]]),
        ("La ville souffre depuis l'arrivée des milliers de réfugiés.", []),
        ("Le conflit a fait depuis 2015 des milliers de morts.", [[("killed", 2000)]]),
        ("Vingt civils et dix policiers ont été blessés.", [[("injured", 20), ("injured", 10)]]),
        ("L'armée a tué dix rebelles et trois soldats ont été blessés.", [[("killed", 10), ("injured", 3)]]),
        (
            "Les combats et les frappes ont fait cent morts et mille déplacés.",
            [[], [("killed", 100), ("displaced", 1000)]],
        ),
    ],
)
def test_what_is_counted_says_what_befell_them(text: str, found: list[list[tuple[str, int]]]) -> None:
    """Bullets and steps are no people; victims are dead unless something else is told of them."""
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'arrestation porte à trois le nombre de suspects interpellés cette semaine.", [("arrested", 3)]),
        ("Ce coup de filet porte le nombre de suspects interpellés cette semaine à trente.", [("arrested", 30)]),
        ("Le nombre de suspects arrêtés est passé de 20 à 35.", [("arrested", 35)]),
        ("Le nombre de personnes arrêtées dans douze villes a augmenté.", []),
        ("Mille réfugiés ont fui, portant leur nombre à 12 000.", [("displaced", 1000)]),
    ],
)
def test_a_total_is_of_those_whom_it_names(text: str, found: list[tuple[str, int]]) -> None:
    """Thirty suspects are arrested by now; of those who fled today no more than those who fled."""
    assert numbers(text)[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'attaque a fait deux morts et dix personnes blessées.", [[("killed", 2), ("injured", 10)]]),
        ("Ils ont bombardé le camp, faisant deux morts et dix personnes blessées.", [[("killed", 2), ("injured", 10)]]),
        ("L'attaque a fait deux morts et dix personnes arrêtées.", [[("killed", 2)], [("arrested", 10)]]),
        ("On compte trois personnes tuées et deux grièvement blessées.", [[("killed", 3), ("injured", 2)]]),
        ("Dix soldats tués et vingt autres grièvement blessés à Gao.", [[("killed", 10), ("injured", 20)]]),
        ("Trois personnes tuées, deux blessées dans une attaque.", [[("killed", 3), ("injured", 2)]]),
        (
            "Le bilan est de trois personnes tuées, cinq grièvement blessées et deux légèrement blessées.",
            [[("killed", 3), ("injured", 5), ("injured", 2)]],
        ),
        ("Deux civils tués, trois enlevés à Gao.", [[("killed", 2)], [("abducted", 3)]]),
        ("Trois soldats tués et dix blessés dans une embuscade.", [[("killed", 3), ("injured", 10)]]),
        ("Dix rebelles tués, trois capturés.", [[("killed", 10)], [("arrested", 3)]]),
        ("Une bombe a explosé, faisant douze tués.", [[("killed", 12)]]),
        ("Une bombe a explosé, faisant douze tués et trente blessés.", [[("killed", 12), ("injured", 30)]]),
        ("Deux civils tués et dix maisons brûlées à Gao.", [[("killed", 2)], [("other", 10)]]),
    ],
)
def test_dead_and_hurt_in_a_row_are_of_one_happening(text: str, found: list[list[tuple[str, int]]]) -> None:
    """Two dead and ten wounded people are told together, whether or not the noun is said again."""
    assert numbers(text) == found


def test_the_wounded_beside_the_dead_are_not_all_whom_it_befell() -> None:
    (attack,) = happenings("L'attaque a fait deux morts et dix personnes blessées.")
    assert attack.recipient is None
