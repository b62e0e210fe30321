"""Who did it to whom, and no word more: where a party ends, and whose clause tells it."""

from __future__ import annotations

import pytest

from parsed import unmarked
from selon.model import Party
from spoken import happenings


def words(party: Party | None, text: str) -> str | None:
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(
    "example",
    [
        # who drives onto a mine lays none, and whoever made a vehicle a bomb set it off
        "<recipient>Un camion</recipient> a <trigger>sauté</trigger> sur une mine à Djibo, tuant quatre soldats.",
        "Dix soldats sont morts dans l'<trigger>explosion</trigger> d'une moto piégée par <actor>la milice</actor>.",
        # one or some of several deeds are those that are told
        "L'une des <trigger>frappes</trigger> a touché <recipient>un marché</recipient>, faisant dix morts.",
        # what a participle tells of a deed tells whom it befell
        "Un <trigger>viol</trigger> commis par <actor>des miliciens</actor> sur <recipient>une fille</recipient> a été "
        "signalé.",
        # a place before a colon undergoes nothing
        "France : <recipient>une conseillère</recipient> violemment <trigger>agressée</trigger>",
        # who held what is taken
        "<actor>Les rebelles</actor> ont <trigger>pris</trigger> deux collines tenues jusque-là par "
        "<recipient>les miliciens</recipient>.",
        "La Haye – <actor>La Cour internationale</actor> a <trigger>condamné</trigger> "
        "<recipient>un ancien chef</recipient> à dix ans de prison.",
        # where they were is no part of who they are
        "<recipient>Un élu</recipient> a été <trigger>tué</trigger> par <actor>des hommes armés</actor> dans le Cauca.",
        "<recipient>Un élu</recipient> a été <trigger>enlevé</trigger> par <actor>des hommes armés non identifiés"
        "</actor> sur la route de Gao.",
        "L'armée a <trigger>bombardé</trigger> <recipient>un groupe terroriste</recipient> à hauteur de Kidal.",
    ],
)  # fmt: skip
def test_a_party_is_whom_the_words_mean(example: str) -> None:
    text, marks = unmarked(example)
    event = next(event for event in happenings(text) if event.trigger.meets(marks["trigger"]))
    for role in ("actor", "recipient"):
        if role in marks:
            assert words(getattr(event, role), text) == marks[role].of(text), role
    if "actor" not in marks and "armée" not in text:
        assert event.actor is None


def test_another_clause_of_the_sentence_has_its_own_subject() -> None:
    text = "Un tronçon est fermé et des experts de l'agence fédérale sont sur place pour enquêter."
    (event,) = happenings(text)
    assert words(event.actor, text) == "des experts de l'agence fédérale"


def test_a_weapon_by_its_initials_acts_no_more_than_by_its_name() -> None:
    text = "Un photographe a été blessé par un tir de LBD."
    assert [event.actor for event in happenings(text)] == [None]


def test_a_day_between_a_doer_and_its_place_is_no_part_of_the_doer() -> None:
    text = "Deux civils tués par l'armée et trois par les rebelles lundi à Sake."
    assert [words(event.actor, text) for event in happenings(text)] == ["l'armée", "les rebelles"]
