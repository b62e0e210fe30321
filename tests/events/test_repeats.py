"""One happening told again is no second one; what the second mention adds is new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, read
from selon.model import Place, Span, Toponym
from spoken import types_told
from trees import tree_document

ATTACK = "Une attaque a tué dix soldats.\n"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (ATTACK + "Cette violente attaque a surpris la ville.", ["armed_attack"]),
        (ATTACK + "La violente attaque a surpris la ville.", ["armed_attack", "armed_attack"]),
        (ATTACK + "L'attaque, qui a duré une heure, a surpris la ville.", ["armed_attack", "armed_attack"]),
        (ATTACK + "Les auteurs de l'attaque ont disparu.", ["armed_attack"]),
        ("Le maire a démissionné.\nSa démission surprend.", ["political_act"]),
    ],
)
def test_a_mention_counts_when_it_says_more(text: str, types: list[str]) -> None:
    """A demonstrative or possessive points back; a clause or party of its own is new, ``les auteurs`` is none."""
    assert [event.type for event in events_of(text) if event.type in types] == types


@pytest.mark.parametrize(
    "text",
    ["Dix morts dans l'incendie d'un bar.", "Dix personnes sont mortes lorsqu'un pont s'est effondré."],
)
def test_where_people_died_is_no_second_happening(text: str) -> None:
    """One happening a clause: the fire is how they died."""
    assert [event.type for event in events_of(text)] == ["killing"]


def test_a_fire_that_killed_nobody_is_one() -> None:
    assert [event.type for event in events_of("Un incendie a détruit le marché.")] != []


def test_the_dead_are_counted_once() -> None:
    """``faisant deux victimes décédées`` tells two dead, not four."""
    table = (
        "L'/le/DET/2/det accident/accident/NOUN/4/nsubj a/avoir/AUX/4/aux:tense fait/faire/VERB/0/root"
        "/Tense=Past|VerbForm=Part deux/deux/NUM/6/nummod victimes/victime/NOUN/4/obj"
        " décédées/décéder/VERB/6/acl/Tense=Past|VerbForm=Part"
    )
    assert len([event for event in find(tree_document(table)) if event.type == "killing"]) == 1


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le tireur a assassiné huit victimes.", ["killing"]),
        ("Des navires de guerre vieillissants restent au port.", []),
    ],
)
def test_what_only_describes_is_no_happening(text: str, types: list[str]) -> None:
    """The victims of a murder are no second one, and a warship is no war, whatever its age."""
    assert [event.type for event in events_of(text)] == types


def test_what_came_of_it_is_its_toll_whatever_the_participle_is_called() -> None:
    """``ont été bombardées, tuant dix civils`` with "tuant" called a past participle: one happening."""
    table = (
        "Deux/deux/NUM/2/nummod écoles/école/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " bombardées/bombarder/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass ,/,/PUNCT/7/punct"
        " tuant/tuer/VERB/5/conj/Tense=Past|VerbForm=Part|Voice=Pass dix/dix/NUM/9/nummod civils/civil/NOUN/7/obj"
    )
    assert [event.type for event in find(tree_document(table))] == ["shelling"]


def test_the_name_of_a_place_is_no_happening() -> None:
    """``La Réunion`` is an island."""
    doc = read("Le maire de La Réunion est rentré.")
    island = Toponym(Span(12, 22), Place(1, "Réunion", -21.1, 55.5, "RE", None), "region")
    assert find(replace(doc, places=(island,))) == ()


BOMB = "Un kamikaze s'est fait exploser lundi au marché de Bol.\n"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (BOMB + "L'attaque a fait huit morts.", ["suicide_bombing", "suicide_bombing"]),
        (BOMB + "Les attaques de villages continuent.", ["suicide_bombing", "armed_attack"]),
        (
            BOMB + "Mardi, le groupe a tué sept paysans.\nLe raid s'est produit au village de Doulo.",
            ["suicide_bombing", "killing", "armed_attack"],
        ),
        (
            BOMB + "Lundi, le groupe a tué sept paysans.\nL'attaque a duré une heure à Bol.",
            ["suicide_bombing", "killing", "suicide_bombing"],
        ),
    ],
)
def test_a_general_word_is_the_last_violence_told(text: str, types: list[str]) -> None:
    """Several are not the one that was told, and a raid after another day's killing is not the bomb before it."""
    assert types_told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le premier mort est un lycéen tué par une balle perdue.", ["killing"]),
        ("Les assaillants ont pris douze otages.", ["abduction"]),
        ("« Les routes sont fermées », a décrété le gouverneur.", []),
        ("Le gouverneur a décrété un couvre-feu.", ["political_act"]),
        ("La mairie a tout confirmé sans préciser le nombre de victimes.", []),
        ("Le nombre de victimes s'élève à soixante.", ["killing"]),
    ],
)
def test_what_is_told_in_two_words_is_told_once(text: str, types: list[str]) -> None:
    assert types_told(text) == types
