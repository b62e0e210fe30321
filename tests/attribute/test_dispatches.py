"""Who says what in the sentences of which dispatches of agencies are made."""

from __future__ import annotations

import pytest

from spoken import fault


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Trois personnes ont été tuées et dix-neuf autres blessées, dont deux enfants, dans une frappe sur la "
        "ville de Kharkiv samedi</content>, <cue>ont annoncé</cue> <source>les autorités régionales</source>.",
        "<content>Onze civils ont été enlevés et trois autres tués, dont une femme, à Kaura</content>, <cue>ont "
        "affirmé</cue> <source>des habitants</source>.",
        "<content>Quatre migrants sont morts et une vingtaine d'autres portés disparus, dont six femmes, au large de "
        "Sfax</content>, <cue>ont annoncé</cue> vendredi <source>les gardes-côtes tunisiens</source>.",
        "<content>Deux enfants ont été tués et leur mère blessée, tout comme un voisin, dans un tir d'artillerie"
        "</content>, <cue>a rapporté</cue> <source>l'Observatoire de la Plaine</source>.",
        "<content>Quinze otages ont été libérés, dont quatre étrangers, et leurs ravisseurs tués</content>, <cue>s'est "
        "félicité</cue> <source>le président</source>.",
        "<content>Aucun blessé n'est à déplorer, mais une école a été endommagée</content>, <cue>a ajouté</cue> "
        "<source>l'armée</source> dans un communiqué.",
        "La police a nié toute bavure, mais <content>une enquête a été ouverte</content>, <cue>a annoncé</cue> "
        "<source>le parquet</source>.",
    ],
)
def test_who_tells_at_the_end_tells_the_whole_clause(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Moscou</source>, qui <cue>nie</cue> <content>viser des civils</content>, n'a pas réagi.",
        "<source>La junte</source>, qui <cue>nie</cue> <content>tuer des civils</content>, a ouvert une enquête.",
        "<source>L'armée</source>, qui <cue>affirme</cue> <content>cibler des combattants</content>, n'a pas réagi.",
    ],
)
def test_an_infinitive_behind_a_verb_of_saying_is_told(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministère</source> <cue>a fait état</cue> de son côté de <content>17 morts</content>.",
        "<source>La police</source> <cue>a parlé</cue> de son côté de <content>trois blessés</content>.",
        "<source>Le Hamas</source> <cue>a fait état</cue> quant à lui de <content>40 morts</content>.",
        "<source>Les autorités</source> <cue>font état</cue> pour leur part de <content>six disparus</content>.",
    ],
)
def test_on_whose_side_one_is_is_not_what_one_tells(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>L'attaque</content> que <source>le Front</source> <cue>a revendiquée</cue> a fait dix morts.",
        "Dix civils sont morts dans <content>une attaque</content> que <source>l'armée</source> <cue>impute</cue> "
        "<content>au M23</content>.",
        "<content>L'attentat</content>, que <source>la police</source> <cue>attribue</cue> <content>aux jihadistes"
        "</content>, n'a pas été revendiqué.",
    ],
)
def test_whose_deed_it_was_is_told_by_a_relative_clause(marked: str) -> None:
    assert fault(marked) is None
