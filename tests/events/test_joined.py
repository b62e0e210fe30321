"""Parties that stand around a happening: on its verb, in its row, beside it in a pair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import event_at, events_of, find, parties, read
from selon.model import Party, Place, Span, Toponym
from trees import tree_document, words

TOLD_BESIDE = [
    # who does what is said of an event noun
    "Un <trigger>recours</trigger> formé par <actor>la famille</actor> a été rejeté.",
    "L'<trigger>enquête</trigger> est conduite par <actor>la police</actor>.",
    # who is called by their deed
    "<actor>Les auteurs</actor> de l'<trigger>attentat</trigger> ont fui.",
    "<actor>La milice</actor> est à l'origine de l'<trigger>attaque</trigger>.",
    "<actor>La police</actor> est en charge de l'<trigger>enquête</trigger>.",
    # two sides named together
    "Un <trigger>accord</trigger> entre <actor>le roi</actor> et <recipient>les rebelles</recipient> a été signé.",
    "Une <trigger>bagarre</trigger> a éclaté entre <actor>les joueurs et les arbitres</actor>.",
    "<actor>L'armée</actor> et <recipient>les rebelles</recipient> s'<trigger>affrontent</trigger> à l'aube.",
    # whose a relative pronoun says it is
    "<recipient>Le journaliste</recipient>, dont l'<trigger>arrestation</trigger> inquiète ses proches, a parlé.",
    # behind another phrase
    "Des <trigger>sanctions</trigger> ont été imposées à <recipient>deux chefs</recipient> par <actor>le roi</actor>.",
    # in the face of a happening
    "<recipient>La milice</recipient> recule sous les <trigger>frappes</trigger> de <actor>l'aviation</actor>.",
    "<recipient>La ville</recipient> fait face aux <trigger>bombardements</trigger> de <actor>l'aviation</actor>.",
    # who held a place
    "<actor>L'armée</actor> a <trigger>repris</trigger> le village tenu par <recipient>la milice</recipient>.",
    # the deed of a deed
    "<actor>L'armée</actor> a lancé une offensive visant à <trigger>reprendre</trigger> la ville.",
    # who gathers
    "La <trigger>manifestation</trigger> a réuni <actor>des milliers d'étudiants</actor>.",
    "<actor>Les villageois</actor> se sont rendus aux <trigger>funérailles</trigger>.",
    # what a frame was chosen by
    "La <trigger>sortie</trigger> de <recipient>l'union</recipient> est prévue.",
]


@pytest.mark.parametrize("example", TOLD_BESIDE)
def test_parties_told_beside_a_happening_are_its(example: str) -> None:
    """A reader names them at once; without these rules the record would name nobody."""
    event, marks = event_at(example)
    assert event is not None
    for role in ("actor", "recipient"):
        party = getattr(event, role)
        assert (party.span if party else None) == marks.get(role)


@pytest.mark.parametrize(
    "text",
    [
        "Une attaque condamnée par le ministre a eu lieu.",
        "L'attaque a été revue par la presse et dénoncée par le ministre.",
        "L'enquête de grande ampleur commence.",
    ],
)
def test_who_only_has_to_do_with_a_happening_did_not_do_it(text: str) -> None:
    """Who condemns an attack, and the towns that it lies between, are no attackers."""
    assert [event.actor for event in events_of(text)] == [None] * len(events_of(text))


def test_towns_that_fighting_lies_between_do_not_fight() -> None:
    text = "Des combats entre Lyon et Nice ont repris."
    towns = tuple(
        Toponym(Span(at, at + 4), Place(1, text[at : at + 4], 1.0, 2.0, "FR", None), "city") for at in (18, 26)
    )
    (event,) = find(replace(read(text), places=towns))
    assert (event.actor, event.recipient) == (None, None)


def test_a_row_of_happenings_shares_its_parties() -> None:
    """``accusée de pillages et de massacres envers les civils``: one doer and one victim for all of them."""
    told = events_of("La milice est accusée de pillages, enlèvements et massacres envers les civils.")
    assert [event.type for event in told] == ["destruction", "abduction", "killing"]
    assert {event.actor for event in told} == {Party(Span(0, 9), "La milice")}
    assert {event.recipient and event.recipient.name for event in told} == {"les civils"}


def test_an_agent_is_found_behind_a_row_of_nouns() -> None:
    """A parser hangs ``par le tribunal`` on the noun before it."""
    table = (
        "Le/le/DET/2/det maire/maire/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " condamné/condamner/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass à/à/ADP/7/case prison/prison/NOUN/5/obl"
        " et/et/CCONJ/9/cc amende/amende/NOUN/7/conj par/par/ADP/12/case le/le/DET/12/det"
        " tribunal/tribunal/NOUN/9/nmod"
    )
    assert ("le tribunal", "Le maire") in parties(table)


def test_the_subject_of_another_clause_does_not_act() -> None:
    """``X avance et Y a stoppé l'offensive`` with both hung on the last verb: Y did."""
    table = (
        "Les/le/DET/2/det rebelles/rebelle/NOUN/8/nsubj avancent/avancer/VERB/8/parataxis/Mood=Ind|VerbForm=Fin"
        " mais/mais/CCONJ/8/cc l'/le/DET/6/det armée/armée/NOUN/8/nsubj a/avoir/AUX/8/aux:tense"
        " suspendu/suspendre/VERB/0/root/Tense=Past|VerbForm=Part son/son/DET/10/det offensive/offensive/NOUN/8/obj"
    )
    assert parties(table)[-1] == ("l'armée", None)


def test_the_subject_before_a_verb_is_its() -> None:
    """``Si les rebelles attaquent, l'armée ripostera`` with both hung on the last verb: each acts once."""
    table = (
        "Si/si/SCONJ/4/mark les/le/DET/3/det rebelles/rebelle/NOUN/10/nsubj attaquent/attaquer/VERB/10/advcl"
        "/Mood=Ind|VerbForm=Fin la/le/DET/6/det ville/ville/NOUN/4/obj ,/,/PUNCT/4/punct l'/le/DET/9/det"
        " armée/armée/NOUN/10/nsubj ripostera/riposter/VERB/0/root/Mood=Ind|VerbForm=Fin"
    )
    assert parties(table) == [("les rebelles", "la ville"), ("l'armée", None)]


def test_the_subject_behind_a_relative_verb_undergoes() -> None:
    """``l'attaque que subit l'hôtel`` with the hotel hung on the attack."""
    table = (
        "C'/ce/PRON/4/nsubj est/être/AUX/4/cop l'/le/DET/4/det attaque/attaque/NOUN/0/root"
        " que/que/PRON/6/obj/PronType=Rel subit/subir/VERB/4/acl:relcl/Mood=Ind|VerbForm=Fin"
        " l'/le/DET/8/det hôtel/hôtel/NOUN/4/nmod"
    )
    assert parties(table) == [(None, "l'hôtel")]


def test_the_object_of_an_infinitive_hung_on_its_modal() -> None:
    """``nous devons mener la guerre`` with the war hung on the modal: we wage it."""
    table = (
        "Nous/nous/PRON/2/nsubj devons/devoir/VERB/0/root/Mood=Ind|VerbForm=Fin mener/mener/VERB/2/xcomp/VerbForm=Inf"
        " la/le/DET/5/det guerre/guerre/NOUN/2/obj contre/contre/ADP/8/case la/le/DET/8/det milice/milice/NOUN/5/nmod"
    )
    assert parties(table) == [("Nous", "la milice")]


def test_who_counts_the_dead_did_not_kill_them() -> None:
    """A parser may hang the dead on "fait" itself; who tells of them is no killer."""
    (event,) = events_of("Le directeur de l'hôpital, le docteur Oumar Fofana, fait état de 17 morts et de 34 blessés.")
    assert (event.type, event.actor) == ("killing", None)


def test_a_disaster_has_no_doer_behind_it() -> None:
    """``Le séisme d'une magnitude de 7`` kills without anybody's deed; ``l'offensive de l'armée`` is the army's."""
    (quake,) = events_of("Le séisme d'une magnitude de 7 a tué dix personnes.")
    assert quake.actor is None


def test_a_brawl_has_one_crowd_and_a_pact_two_sides() -> None:
    doc = tree_document(
        "Un/un/DET/2/det pacte/pacte/NOUN/0/root entre/entre/ADP/5/case le/le/DET/5/det roi/roi/NOUN/2/nmod"
        " et/et/CCONJ/8/cc la/le/DET/8/det reine/reine/NOUN/5/conj"
    )
    (event,) = find(doc)
    assert event.actor is not None
    assert event.recipient is not None
    assert (event.actor.span, event.recipient.span) == (words(doc, "le roi"), words(doc, "la reine"))


def test_talks_between_two_are_no_combat_between_them() -> None:
    """« Les combats ont repris après des négociations | entre X et Y »: the two are those of the nearer happening."""
    fight = "combats/combat/NOUN/2/nsubj/Number=Plur reprennent/reprendre/VERB/0/root"
    talks = "après/après/ADP/4/case négociations/négociation/NOUN/2/obl"
    first = "entre/entre/ADP/{0}/case armée/armée/NOUN/{1}/nmod"
    second = "et/et/CCONJ/{1}/cc rebelles/rebelle/NOUN/{0}/conj"
    clash, _ = find(tree_document(" ".join((fight, talks, first.format(6, 2), second.format(6, 8)))))
    assert clash.actor is None
    (clash,) = find(tree_document(" ".join((fight, first.format(4, 2), second.format(4, 6)))))
    assert clash.actor is not None


def test_a_warrant_against_somebody_is_against_them() -> None:
    """The nearer happening is another one, no part of the words of this one: « un mandat d'arrêt contre X »."""
    (event,) = events_of("La Cour pénale internationale a émis un mandat d'arrêt contre le général.")
    assert event.recipient is not None
