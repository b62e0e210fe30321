"""Constructions of press texts in which words were cut off, given to somebody else, or taken for somebody's."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import attributed, engine, fault


@pytest.mark.parametrize(
    "marked",
    [
        # no more than the participle, or the relative clause, that is put in between
        "Un raid <content>mené</content> <cue>selon</cue> <source>des témoins</source> <content>par des miliciens"
        "</content> a fait dix morts.",
        "L'armée a visé des hommes qui <content>préparaient</content> <cue>selon</cue> <source>elle</source> <content>"
        "une « grande attaque » à Tova</content>.",
        # a clause for each
        "<content>Plus de 200 civils, dont 40 enfants, ont été tués dans les raids</content>, <cue>selon</cue> <source>"
        "la Croix bleue</source>, et 900 familles ont fui, d'après l'ONU.",
        "Plus de 200 civils, dont 40 enfants, ont été tués dans les raids, selon la Croix bleue, et <content>900 "
        "familles ont fui</content>, <cue>d'après</cue> <source>l'ONU</source>.",
        "<content>Les tirs ont fait 90 morts, surtout des miliciens, mais aussi dix civils</content>, <cue>selon</cue> "
        "<source>l'ONU</source>.",
        # the whole sentence, split quotations and all
        "<content>« Nos hommes ont pris la caserne », dans la ville de Tova, « à l'heure où les soldats dormaient »"
        "</content>, <cue>a indiqué</cue> <source>le Front du Nord</source>.",
        "<content>Les miliciens ont tué des villageois, « l'armée est arrivée trop tard »</content>, <cue>a indiqué"
        "</cue> <source>Jean Moro</source>.",
        # who or what the source is, and where it was said
        "<cue>Selon</cue> <source>la Croix bleue</source>, l'équivalent local du Croissant-Rouge, <content>deux "
        "personnes ont été blessées</content>.",
        "<content>Deux soldats ont été tués</content>, <cue>a indiqué</cue> <source>le gouverneur, Paul Moro</source>, "
        "sur Telegram.",
        # a negation before quoted words
        "<source>Le préfet</source> <cue>a appelé</cue> <content>les habitants à ne pas « sortir après 18 heures »"
        "</content>.",
        # who speaks to an outlet, in whatever way called, and behind a clause on some of those told of
        "<content>Des soldats ont tiré</content>, <cue>a affirmé</cue> à l'AFP <source>Innocente Banda</source>, "
        "infirmière.",
        "<content>Neuf civils dont deux enfants ont péri dans des raids</content>, <cue>ont indiqué</cue> samedi "
        "<source>un médecin et des membres du Front uni</source>.",
        # a count in the same past
        "<source>L'ONU</source> <cue>a précisé</cue> que <content>180 civils avaient péri et 286 avaient été blessés "
        "en août</content>.",
        # the day of what is told
        "<source>L'ONG</source> <cue>a rapporté</cue> <content>la mort de dix civils lundi dans des raids contre la "
        "ville</content>.",
        "<source>L'armée</source> <cue>a signalé</cue> <content>une violation de la trêve la veille</content>.",
        '"<source>Le Phare</source> <cue>peut confirmer</cue> que <content>dix hommes ont été tués à Tova</content>", '
        "indique l'ONG dans un communiqué.",
        "<source>Les comités locaux</source>, qui comptent les abus, <cue>ont dénoncé</cue> <content>« l'une des "
        "attaques les plus meurtrières » de l'année</content>.",
        "La Torka est <source>une milice de plusieurs centaines d'hommes</source> qui <cue>affirme</cue> <content>"
        "protéger les éleveurs</content>.",
        "Deux hommes ont été arrêtés, selon <source>la même source</source>, <cue>précisant</cue> que <content>la "
        "bombe était dans un sac</content>.",
        "Des témoins ont rapporté que <source>M. Moro</source> s'était rendu sur place et <cue>avait dit</cue> aux "
        "miliciens : « <content>Vous avez tué trop de gens dans ce village.</content> »",
    ],
)
def test_words_are_whole_and_of_who_says_them(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>L'armée a tué dix hommes qui fuyaient</content> <cue>selon</cue> <source>des témoins</source>.",
        "Les soldats sont partis, mais <content>deux hommes sont restés</content>, <cue>selon</cue> <source>le maire"
        "</source>.",
        "<source>Le gouvernement</source> <cue>a annoncé</cue> que <content>dix soldats étaient morts</content> et "
        "l'opposition a demandé une enquête.",
        "<source>L'armée</source> <cue>a annoncé</cue> <content>la mort de dix soldats</content> lundi.",
        "<source>L'armée</source> <cue>a annoncé</cue> <content>la mort de dix soldats</content> lundi dans un "
        "communiqué.",
        "<source>L'armée</source> <cue>avait signalé</cue> <content>une attaque</content> la veille.",
        "<content>Deux soldats ont été tués</content>, <cue>a indiqué</cue> <source>le gouverneur, Paul Moro</source>, "
        "<content>dans l'attaque de Tova</content>.",
        "<cue>Selon</cue> <source>la police</source>, <content>l'hôpital, le seul de la ville, est détruit</content>.",
        "Le porte-parole a démenti : « <content>nous n'avons tué personne</content> », <cue>a indiqué</cue> <source>"
        "Jean Moro</source>.",
        "Le chef est venu à Tova lundi, « <content>nous allons gagner la guerre</content> », <cue>a</cue>-t-<source>il"
        "</source> dit.",
        "L'attaque, dont <content>le bilan est de dix morts</content> <cue>selon</cue> <source>la police</source>, a "
        "eu lieu lundi.",
        "<source>Le maire</source> estime que les rebelles sont coupables et <cue>demande</cue> <content>leur "
        "arrestation</content>.",
        "<cue>De</cue> <source>sources médicales</source>, <content>dix civils sont morts</content>.",
        "Comme <cue>annoncé</cue> par <source>l'armée</source>, <content>les soldats ont quitté Tova</content>.",
    ],
)
def test_what_looks_alike_stays_as_it_is(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Au moment de l'attaque, l'hôpital comptait dix patients et une équipe réduite.",
        "Les ministres ont conclu vendredi à Tova à un accord de paix.",
    ],
)
def test_nobody_says_so(text: str) -> None:
    assert attributed(text).attributions == ()


def test_what_somebody_is_seen_to_do_is_not_said_by_them() -> None:
    text = "Des arrestations ont eu lieu, visant des habitants perçus comme soutenant l'opposition."
    assert all(said.source is None for said in attributed(text).attributions)


def test_whom_a_noun_is_of_says_nothing() -> None:
    text = "« Dix civils ont péri », a précisé cette association qui s'appuie sur un réseau de militants et de sources."
    (said,) = attributed(text).attributions
    assert said.source is not None
    assert said.source.name == "cette association"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("L'ONG indique ne pas avoir pu identifier les responsables.", "state"),
        ("L'armée affirme ne pas avoir tué de civils.", "deny"),
    ],
)
def test_what_somebody_was_unable_to_do_is_no_denial(text: str, act: str) -> None:
    assert [said.act for said in attributed(text).attributions] == [act]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tova, 12 mai 2022 (AFP) – L'ONG indique que dix civils ont été tués.", "L'ONG"),
        (
            "Dix civils sont morts, selon les informations du porte-parole de la police du port, Jean Moro. Dans son "
            "communiqué, la police déclare que deux hommes ont été arrêtés.",
            "la police du port",
        ),
        ("Le Front du Nord a pris Tova. Le mouvement affirme avoir tué dix soldats.", "Le Front du Nord"),
    ],
)
def test_who_a_short_description_stands_for(text: str, name: str) -> None:
    last = attributed(text).attributions[-1]
    assert last.source is not None
    assert last.source.name == name


def _events(text: str) -> list[tuple[str, str | None, list[int | None]]]:
    doc = read_document(Document("x", text, "", published="2031-05-05"), engine())
    told = ((e.type, e.actor.span.of(doc.text) if e.actor else None, e.quantities) for e in doc.events)
    return [(type_, actor, [q.low for q in quantities]) for type_, actor, quantities in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le groupe a revendiqué l'attentat perpétré devant le ministère de la Pêche, qui a fait neuf morts.",
            [("armed_attack", "Le groupe", [9])],
        ),
        ("La police a signalé une attaque de drones, qui a fait deux morts.", [("air_strike", None, [2])]),
        ("Le Front a revendiqué un attentat à Kossi, qui a tué neuf soldats.", [("armed_attack", "Le Front", [9])]),
        (
            "L'attaque contre les rebelles, qui ont tué cinq soldats, continue.",
            [("armed_attack", None, []), ("killing", "les rebelles", [5])],
        ),
        (
            "Interrogé par l'AFP, le maire a lui aussi accusé les miliciens d'avoir attaqué le marché.",
            [("armed_attack", "les miliciens", [])],
        ),
    ],
)
def test_the_dead_are_those_of_the_attack(text: str, expected: list[tuple[str, str | None, list[int | None]]]) -> None:
    assert _events(text) == expected
