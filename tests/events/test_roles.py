"""Who acts and who undergoes, in sentences read by the real reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import event_at, events_of, find, french, parties, read
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


def test_two_antecedents_name_nobody() -> None:
    """A pronoun that may stand for either of two is not guessed at: somebody acted, the text does not say who."""
    event, _ = event_at("L'armée est partie quand la milice est venue, et elle a <trigger>bombardé</trigger> le camp.")
    assert event is not None
    assert event.actor == Party(Span(49, 53), None)


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


def test_a_disaster_is_no_party() -> None:
    """``Le séisme a tué dix personnes``: nobody did it."""
    table = (
        "Le/le/DET/2/det séisme/séisme/NOUN/4/nsubj a/avoir/AUX/4/aux:tense tué/tuer/VERB/0/root"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/6/nummod personnes/personne/NOUN/4/obj"
    )
    assert parties(table) == [(None, "dix personnes")]


def test_who_kills_himself_is_no_actor() -> None:
    table = (
        "Un/un/DET/2/det pilote/pilote/NOUN/5/nsubj s'/se/PRON/5/expl/Reflex=Yes est/être/AUX/5/aux:tense"
        " tué/tuer/VERB/0/root/Tense=Past|VerbForm=Part dans/dans/ADP/8/case"
        " un/un/DET/8/det accident/accident/NOUN/5/obl"
    )
    assert parties(table)[0] == (None, "Un pilote")


def test_who_acts_with_support_receives_it() -> None:
    """``L'armée avance avec le soutien de la coalition``: the support goes to the army."""
    table = (
        "L'/le/DET/2/det armée/armée/NOUN/3/nsubj intervient/intervenir/VERB/0/root/Mood=Ind|VerbForm=Fin"
        " avec/avec/ADP/6/case le/le/DET/6/det soutien/soutien/NOUN/3/obl de/de/ADP/9/case la/le/DET/9/det"
        " coalition/coalition/NOUN/6/nmod"
    )
    assert ("la coalition", "L'armée") in parties(table)


def test_one_of_many_is_a_party() -> None:
    """``L'un des gardes`` says itself who it is; it needs no antecedent."""
    table = (
        "L'/le/DET/2/det un/un/PRON/7/nsubj:pass des/de/ADP/4/case gardes/garde/NOUN/2/nmod a/avoir/AUX/7/aux:tense"
        " été/être/AUX/7/aux:pass tué/tuer/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
    )
    assert parties(table) == [(None, "L'un des gardes")]


def test_who_is_found_dead_is_the_one_that_was_found() -> None:
    """In so short a sentence « morts » is read as a verb that has no form of one."""
    text = "Deux passagers ont été retrouvés morts."
    (event,) = events_of(text)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "Deux passagers"


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("La police a procédé à l'arrestation de dix opposants.", "La police", "dix opposants"),
        ("Dix opposants se sont fait arrêter par la police.", "la police", "Dix opposants"),
    ],
)
def test_those_arrested_are_found_however_the_arrest_is_told(text: str, actor: str, recipient: str) -> None:
    """« Opposants » is read as an adjective here; who has himself arrested does not do it to himself."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.recipient is not None
    assert (event.actor.span.of(text), event.recipient.span.of(text)) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("L'arrestation par la police de dix opposants a choqué.", "la police", "dix opposants"),
        ("L'assassinat par la milice d'un journaliste a choqué.", "la milice", "un journaliste"),
        ("L'attaque par des membres de la milice a surpris.", "des membres de la milice", None),
        ("L'attaque par un groupe de dix hommes a surpris.", "un groupe de dix hommes", None),
    ],
)
def test_whom_it_was_done_to_may_stand_behind_who_did_it(text: str, actor: str, recipient: str | None) -> None:
    """What follows the agent undergoes the deed where it is new and the agent known, else it is part of the agent."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == actor
    assert (None if event.recipient is None else event.recipient.span.of(text)) == recipient


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("Un homme a blessé deux passants avant d'être abattu.", "blessé", "Un homme", "deux passants"),
        ("Un homme a blessé deux passants avant d'être abattu.", "abattu", None, "Un homme"),
        ("L'évêque a appelé les deux communautés à déposer les armes.", "déposer", "les deux communautés", None),
        ("Le ministre a proposé sa démission.", "démission", "Le ministre", None),
        ("L'opposition réclame sa démission.", "démission", None, None),
        ("Le gouvernement et le Front ont paraphé un accord de paix.", "accord", "Le gouvernement et le Front", None),
    ],
)
def test_each_deed_has_its_own_sides(text: str, trigger: str, actor: str | None, recipient: str | None) -> None:
    """Who harms and then is killed is one and the other; who asks for a deed does not do it, who offers it does."""
    event = next(event for event in events_of(text) if event.trigger.of(text).startswith(trigger))
    sides = (event.actor, event.recipient)
    assert [party.span.of(text) if party else None for party in sides] == [actor, recipient]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("L'armée a-t-elle tué dix civils à Gao ?", "L'armée"),
        ("L'armée bombarde-t-elle l'hôpital ?", "L'armée"),
        ("L'hôpital a-t-il été bombardé par l'armée ?", "l'armée"),
    ],
)
def test_a_question_names_its_subject_and_repeats_it(text: str, actor: str) -> None:
    """The pronoun of a question stands for the subject before the verb."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == actor


def test_how_those_died_whose_death_is_told_is_no_second_death() -> None:
    """A participle on the dead adds who killed them."""
    text = "La mort de dix civils, tués par l'armée, a choqué."
    (event,) = events_of(text)
    assert event.actor is not None
    assert (event.actor.span.of(text), [q.of for q in event.quantities]) == ("l'armée", ["killed"])


def test_the_dead_of_a_noun_are_none_of_another_deed() -> None:
    """Whose death is avenged was not killed by the one who avenges it."""
    text = "L'armée a vengé la mort de dix soldats en tuant vingt rebelles."
    assert [[q.low for q in event.quantities] for event in events_of(text)] == [[10], [20]]


def test_who_puts_off_an_election_undergoes_none() -> None:
    """« a repoussé une attaque » tells whom it was aimed at; « a repoussé les élections » tells of nobody's loss."""
    event, _ = event_at("Le président a repoussé les <trigger>élections</trigger>.")
    assert event is not None
    assert event.recipient is None
