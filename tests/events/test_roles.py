"""Who acts and who undergoes, in sentences read by the real reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import event_at, events_of, find, french, read
from selon.model import Attribution, Cue, Party, Place, Source, Span, Toponym

SUPPORTS = [support for group in french().roles.supports.values() for support in group]


def check(party: Party | None, mark: Span | None) -> None:
    if mark is not None:
        assert party is not None
        assert party.span == mark


@pytest.mark.parametrize("example", [support.example for support in SUPPORTS])
def test_supports_name_the_parties_of_their_noun(example: str) -> None:
    """A carrying verb that finds nobody in a real parse is a dead entry."""
    event, marks = event_at(example)
    assert event is not None
    check(event.actor, marks.get("actor"))
    check(event.recipient, marks.get("recipient"))


@pytest.mark.parametrize(
    "example",
    [
        "<recipient>Trois villages</recipient> ont été <trigger>bombardés</trigger> par <actor>l'armée</actor>.",
        "<recipient>Les rebelles</recipient> <trigger>soutenus</trigger> par <actor>l'armée</actor> ont fui.",
        "<actor>Les soldats</actor> ont reçu l'ordre d'<trigger>attaquer</trigger> <recipient>le camp</recipient>.",
        "Une <trigger>attaque</trigger> menée par <actor>des rebelles</actor> a fait dix morts.",
        "<actor>Les soldats</actor> qui ont <trigger>tué</trigger> <recipient>trois paysans</recipient> sont partis.",
        "L'accord a permis à <recipient>dix familles</recipient> de <trigger>quitter</trigger> la ville.",
    ],
)
def test_voice_control_and_relatives(example: str) -> None:
    """Roles follow who does what, not who comes first: passives, participles, infinitives, relatives."""
    event, marks = event_at(example)
    assert event is not None
    check(event.actor, marks.get("actor"))
    check(event.recipient, marks.get("recipient"))


def test_two_antecedents_are_none() -> None:
    """A pronoun that may stand for either of two is not guessed at."""
    event, _ = event_at("L'armée est partie quand la milice est venue, et elle a <trigger>bombardé</trigger> le camp.")
    assert event is not None
    assert event.actor is None


def test_a_place_does_not_act_for_standing_in_the_noun_phrase() -> None:
    """``L'offensive de Lyon`` names no attacker: a city does not attack, a country does."""
    doc = read("L'offensive de Lyon a commencé.")
    city = Toponym(Span(15, 19), Place(1, "Lyon", 45.7, 4.8, "FR", None), "city")
    assert find(replace(doc, places=(city,)))[0].actor is None
    country = replace(city, precision="country")
    actor = find(replace(doc, places=(country,)))[0].actor
    assert actor is not None
    assert actor.span == city.span


def test_an_antecedent_is_looked_for_in_the_sentence_before() -> None:
    """A pronoun stands for the only subject before it that agrees."""
    *_, event = events_of("L'armée est arrivée hier.\nElle a bombardé le camp.")
    assert event.actor == Party(Span(0, 7), "L'armée")


def test_who_speaks_does_not_act() -> None:
    """``Le camp a été bombardé, annonce l'armée``: the source of the words is no party to what they tell."""
    text = "Le camp a été bombardé, a annoncé l'armée."
    source = Source(Span(34, 41), "l'armée", "organisation", False)
    said = Attribution((Span(0, 22),), Cue(Span(24, 33), "annoncer"), source, (), "indirect", "announce", "test")
    (event,) = find(replace(read(text), attributions=(said,)))
    assert event.attribution == said
    assert event.actor is None
