"""Losses that a list adds behind a semicolon or colon are those of what it told before."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


@pytest.mark.parametrize(
    ("text", "type", "losses"),
    [
        (
            "Un engin explosif improvisé a touché un véhicule militaire ; 2 soldats tués, 4 blessés.",
            "bombing",
            [("killed", 2), ("injured", 4)],
        ),
        ("Des hommes armés ont attaqué le village ; trois morts.", "armed_attack", [("killed", 3)]),
        ("Une mine explose au marché : six morts, dix blessés.", "bombing", [("killed", 6), ("injured", 10)]),
        ("Bilan : 4 militaires tués, 6 blessés.", "killing", [("killed", 4), ("injured", 6)]),
    ],
)
def test_losses_behind_a_stop_belong_to_what_was_told(text: str, type: str, losses: list[tuple[str, int]]) -> None:
    (event,) = read_words(text, "example", engine(), "2031-05-04").events
    assert event.type == type
    assert [(q.of, q.best) for q in event.quantities] == losses
    assert event.recipient is None or ";" not in event.recipient.span.of(text)


def test_other_things_behind_it_are_records_of_their_own() -> None:
    text = "Des hommes armés ont attaqué le village ; trois civils tués et dix maisons brûlées."
    events = read_words(text, "example", engine(), "2031-05-04").events
    assert [e.type for e in events] == ["armed_attack", "destruction"]
    assert [[q.best for q in e.quantities] for e in events] == [[3], [10]]


def test_a_new_toll_is_that_of_the_attack_and_not_of_the_last_death() -> None:
    text = "Le bilan de la frappe de mardi est passé à neuf morts, après le décès d'une femme à l'hôpital."
    strike, death = read_words(text, "example", engine(), "2031-05-04").events
    assert [(q.of, q.best) for q in strike.quantities] == [("killed", 9)]
    assert death.quantities == ()


def test_who_is_honoured_takes_no_part_and_company_is_not_all() -> None:
    honoured, fled = (
        "Une minute de silence est observée à la mémoire des douze soldats.",
        "Adam Ishaq a fui El-Fasher avec sa femme et ses quatre enfants.",
    )
    for text in (honoured, fled):
        (event,) = read_words(text, "example", engine(), "2031-05-04").events
        assert event.quantities == ()


def test_an_attack_that_followed_a_death_did_not_cause_it() -> None:
    text = "En 2024, une offensive avait suivi l'assassinat d'un chef du Hezbollah."
    offensive, killing = read_words(text, "example", engine(), "2031-05-04").events
    assert (offensive.type, offensive.recipient) == ("offensive", None)
    assert killing.type == "killing"


def test_riots_that_a_killing_roused_are_beside_it() -> None:
    text = "La mort de deux manifestants, tués par la police, a provoqué des émeutes à Kaya."
    killing, riot = read_words(text, "example", engine(), "2031-05-04").events
    assert (killing.type, killing.recipient and killing.recipient.span.of(text)) == ("killing", "deux manifestants")
    assert killing.actor is not None
    assert killing.actor.span.of(text) == "la police"
    assert (riot.type, riot.actor, riot.recipient) == ("riot", None, None)


def test_a_death_acts_in_nothing_that_it_rouses() -> None:
    text = "L'assassinat du maire a déclenché des affrontements à Mopti."
    killing, clash = read_words(text, "example", engine(), "2031-05-04").events
    assert killing.type == "killing"
    assert (clash.type, clash.actor) == ("armed_clash", None)


def test_an_attack_that_brought_about_deaths_is_one_with_them() -> None:
    text = "L'attentat a entraîné la mort de dix personnes."
    (event,) = read_words(text, "example", engine(), "2031-05-04").events
    assert (event.type, [q.best for q in event.quantities]) == ("armed_attack", [10])


@pytest.mark.parametrize(
    "text",
    [
        "Le juge enlevé lundi enquêtait sur le massacre de Boni.",
        "Des rebelles capturés lundi avaient participé au massacre de Boni.",
    ],
)
def test_the_day_of_what_befell_a_subject_is_none_of_what_came_before(text: str) -> None:
    earlier, massacre = (e for e in read_words(text, "example", engine(), "2031-05-04").events if e.type != "judicial")
    assert earlier.time is not None
    assert (massacre.trigger.of(text), massacre.time) == ("massacre", None)


@pytest.mark.parametrize(
    "text",
    [
        "L'armée est accusée du massacre de dix villageois à Boni.",
        "L'armée est accusée d'avoir massacré dix villageois à Boni.",
        "L'armée est soupçonnée du meurtre de deux journalistes.",
    ],
)
def test_who_is_charged_with_a_killing_is_its_actor(text: str) -> None:
    """A plane that is shot down kills nobody, though its crew dies by it; an army that is accused is no plane."""
    (killing,) = read_words(text, "example", engine(), "2031-05-04").events
    assert killing.actor is not None
    assert killing.actor.span.of(text) == "L'armée"


def test_an_aircraft_that_is_shot_down_did_not_kill_its_crew() -> None:
    text = "Un hélicoptère de l'armée a été abattu, tuant trois soldats."
    _, killing = read_words(text, "example", engine(), "2031-05-04").events
    assert (killing.type, killing.actor) == ("killing", None)


def test_what_somebody_is_accused_of_is_no_part_of_the_name_that_accuses() -> None:
    text = "L'armée est accusée par Amnesty du massacre de dix villageois à Boni."
    document = read_words(text, "example", engine(), "2031-05-04")
    (killing,) = document.events
    assert killing.actor is not None
    assert (killing.type, killing.actor.span.of(text)) == ("killing", "L'armée")
    assert [a.source and a.source.name for a in document.attributions] == ["Amnesty"]
