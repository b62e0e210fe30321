"""Whom a pronoun stands for, and what a party is of which the text says no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, parties, read
from selon.model import Name, Party, Span


def test_a_row_of_pronouns_stands_for_the_noun_before_it() -> None:
    """``Le prêtre … . Il … . Il …``: the noun is too far off to be the mention, but it says who is meant."""
    text = "Le maire est rentré hier.\nIl a parlé.\nIl a manifesté."
    *_, event = events_of(text)
    assert event.actor == Party(Span(text.rindex("Il"), text.rindex("Il") + 2), "Le maire")


def test_a_pronoun_without_a_noun_is_somebody() -> None:
    """Who acted is not said; that somebody did is."""
    (event,) = events_of("Nous avons bombardé le camp.")
    assert event.actor == Party(Span(0, 4), None)


def test_a_happening_does_not_act() -> None:
    """``La frappe a profité à la milice, puis elle …``: the militia, not the strike."""
    text = "La frappe a profité à la milice, puis elle a bombardé le camp."
    actors = {event.type: event.actor for event in events_of(text)}
    assert actors["shelling"] == Party(Span(22, 31), "la milice")


def test_of_two_that_agree_the_one_with_a_name_is_meant() -> None:
    text = "Le projet a échoué quand Oumar Fofana est parti, et il a démissionné."
    named = replace(read(text), names=(Name(Span(25, 37), "person", "Oumar Fofana"),))
    actors = {event.type: event.actor for event in find(named)}
    assert actors["political_act"] == Party(Span(25, 37), "Oumar Fofana")


def test_the_first_of_a_row_may_be_meant() -> None:
    """``son intervention`` before ``l'armée et les rebelles``: the army's."""
    table = (
        "Depuis/depuis/ADP/3/case son/son/DET/3/det/Poss=Yes intervention/intervention/NOUN/11/obl ,/,/PUNCT/3/punct"
        " l'/le/DET/6/det armée/armée/NOUN/11/nsubj/Gender=Fem|Number=Sing et/et/CCONJ/9/cc les/le/DET/9/det"
        " rebelles/rebelle/NOUN/6/conj/Number=Plur ont/avoir/AUX/11/aux:tense"
        " progressé/progresser/VERB/0/root/Tense=Past|VerbForm=Part"
    )
    assert parties(table)[0] == ("l'armée et les rebelles", None)


@pytest.mark.parametrize(
    ("text", "told"), [("Les rebelles avancent.\nLeur recul surprend.", 2), ("Leur recul surprend.", 0)]
)
def test_a_possessive_says_whose_happening_it_is(text: str, told: int) -> None:
    """A retreat counts when rebels retreat, be it ``le recul des rebelles`` or ``leur recul`` after them."""
    assert len(events_of(text)) == told


def test_who_suffers_is_no_actor() -> None:
    """A parse that takes the dead for subject of both verbs gives one party: who died."""
    table = (
        "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/4/nsubj seraient/être/AUX/4/aux:tense"
        " morts/mourir/VERB/0/root/Tense=Past|VerbForm=Part et/et/CCONJ/7/cc seraient/être/AUX/7/aux:tense"
        " blessés/blesser/VERB/4/conj/Tense=Past|VerbForm=Part"
    )
    assert parties(table) == [(None, "Dix soldats")]


def test_who_died_of_it_goes_before_the_place_that_a_verb_strikes() -> None:
    """``ont bombardé l'hôpital, tuant dix civils``: they underwent it, at the hospital, and are its toll."""
    (event,) = events_of("Les rebelles ont bombardé l'hôpital, tuant dix civils.")
    assert event.recipient is not None
    assert event.recipient.name == "dix civils"
    assert [quantity.of for quantity in event.quantities] == ["killed"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le maire a parlé.\nL'armée a vu un homme alors qu'il attaquait un poste.", "un homme"),
        ("Le ministre a parlé.\nLa police a reçu les rebelles.\nIls ont attaqué la ville.", "les rebelles"),
        ("Le maire est parti.\nSelon le préfet, il a attaqué un poste.", "Le maire"),
        ("Une vingtaine de soldats sont arrivés.\nIls ont attaqué un poste.", "Une vingtaine de soldats"),
        ("Un groupe d'hommes armés est arrivé lundi.\nIls ont attaqué le camp.", "Un groupe d'hommes armés"),
    ],
)
def test_people_whom_a_verb_tells_of_may_be_meant(text: str, who: str) -> None:
    """Where no subject agrees the only people told of are meant, nearer ones first; never who is only a source."""
    event = next(e for e in events_of(text) if e.type == "armed_attack")
    assert event.actor is not None
    assert event.actor.name == who


def test_a_name_without_a_gender_is_not_whom_a_pronoun_takes_up_as_an_object() -> None:
    """« L'armée a chassé Daba. Elle … » : a name of no known gender fits any pronoun, and so proves nothing."""
    *_, event = events_of("Le clan a chassé Daba.\nElle a attaqué la ville.")
    assert event.actor is not None
    assert event.actor.name is None


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("L'armée a bombardé la ville.\nElle a été détruite.", None),
        ("Les soldats ont attaqué les miliciens.\nIls ont été tués.", None),
        ("L'homme a poignardé un passant.\nIl a été interpellé lundi.", "L'homme"),
        ("Les élèves dormaient.\nIls ont été tués lundi.", "Les élèves"),
    ],
)
def test_of_who_strikes_and_who_is_struck_either_may_have_died(text: str, whom: str | None) -> None:
    """Who struck may be arrested for it, though: those who are told of go on to be."""
    event = events_of(text)[-1]
    assert event.recipient is not None
    assert event.recipient.name == whom
