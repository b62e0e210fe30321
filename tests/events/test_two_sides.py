"""What two sides did in one sentence: each deed has its own doers, and its own dead."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    "text",
    [
        "Des soldats ont tué deux bergers et un adolescent a poignardé un policier.",
        "Deux bergers ont été tués par des soldats, et un policier a été poignardé par un adolescent.",
        "Des soldats ont tué deux bergers tandis que des rebelles ont attaqué une caserne.",
        "Des soldats ont tué deux bergers et des miliciens ont blessé trois marchands.",
    ],
)
def test_what_two_sides_did_in_one_sentence_are_two_happenings(text: str) -> None:
    """The dead of one side are not put into the deed of the other: each has who did it, and its own numbers."""
    first, second = events_of(text)
    assert first.type == "killing"
    assert first.actor is not None
    assert first.actor.span.of(text).lower() == "des soldats"
    assert second.actor is not None
    assert second.actor != first.actor
    assert [q.of for q in first.quantities] == ["killed"]
    assert "killed" not in {q.of for q in second.quantities}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Trois morts, dont un écolier, selon la police.", None),
        ("Dix morts, dont huit enfants, selon la police.", "huit enfants"),
    ],
)
def test_one_of_the_dead_is_not_the_dead(text: str, whom: str | None) -> None:
    """A part tells who the dead are only when it is most of them."""
    (event,) = events_of(text)
    assert (event.recipient.name if event.recipient else None) == whom


def test_a_capital_may_stand_for_who_rules_in_an_agreement() -> None:
    """« Un accord entre Paris et Alger » : two governments, each a side of its own."""
    event = next(e for e in events_of("Un accord entre Paris et Alger a été signé.") if e.type == "agreement")
    assert (event.actor and event.actor.name, event.recipient and event.recipient.name) == ("Paris", "Alger")


@pytest.mark.parametrize(
    "text",
    [
        "À la suite de l'assassinat du préfet, l'armée a mené une offensive.",
        "Après le meurtre du préfet, l'armée a mené une offensive.",
    ],
)
def test_whom_others_killed_before_is_not_whom_this_strikes(text: str) -> None:
    """The army did not attack the prefect, whose death came first."""
    strike = next(event for event in events_of(text) if event.type == "offensive")
    assert strike.recipient is None


def test_shots_that_are_answered_are_nobody() -> None:
    """« Riposter à des tirs » : the shots are not whom it befalls."""
    event = next(e for e in events_of("L'armée a riposté à des tirs de mortier.") if "rip" in e.rule)
    assert event.recipient is None


def test_whom_others_are_charged_with_is_no_toll_of_the_strike() -> None:
    """« A bombardé un camp de la milice, accusée d'avoir tué dix soldats » : the militia, and not by this strike."""
    strike, killing = events_of("L'armée a bombardé un camp de la milice, accusée d'avoir tué dix soldats.")
    assert (strike.type, strike.quantities) == ("shelling", ())
    assert strike.recipient is not None
    assert strike.recipient.name == "un camp de la milice"
    assert (killing.actor and killing.actor.name, killing.recipient and killing.recipient.name) == (
        "la milice",
        "dix soldats",
    )


def test_the_dead_who_are_avenged_died_before() -> None:
    strike = next(e for e in events_of("L'armée a bombardé le camp pour venger la mort de dix soldats.") if e.actor)
    assert (strike.type, strike.quantities) == ("shelling", ())


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Rencontre à Alger entre une délégation du gouvernement et des représentants du Front.",
            ("une délégation du gouvernement", "représentants du Front"),
        ),
        ("Un accord de paix entre le gouvernement et le Front a été signé lundi.", ("le gouvernement", "le Front")),
        ("L'accord signé entre l'armée et le Front est rompu.", ("l'armée", "le Front")),
    ],
)
def test_both_of_two_sides_are_found(text: str, sides: tuple[str, str]) -> None:
    event = events_of(text)[0]
    assert event.actor is not None
    assert event.recipient is not None
    assert (event.actor.span.of(text), event.recipient.span.of(text)) == sides


def test_whom_others_killed_before_a_fight_is_no_side_of_it() -> None:
    clash, killing = events_of("Affrontements entre deux factions à Gao après l'assassinat d'un commandant.")
    assert (clash.type, clash.recipient) == ("armed_clash", None)
    assert (killing.type, killing.recipient and killing.recipient.name) == ("killing", "un commandant")


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Des affrontements ont éclaté avec la police.", "la police"),
        ("Des échauffourées se sont produites avec les forces de l'ordre.", "les forces de l'ordre"),
        ("Les combats ont repris avec les rebelles.", "les rebelles"),
        ("Les combats ont repris avec une violence accrue.", None),
        ("Les rebelles se sont battus avec acharnement.", None),
        ("Les négociations se sont poursuivies avec difficulté.", None),
    ],
)
def test_with_whom_they_fight_is_a_side_and_how_is_none(text: str, side: str | None) -> None:
    (event,) = events_of(text)
    assert (event.recipient and event.recipient.span.of(text)) == side


def test_of_what_violence_it_was_is_no_happening() -> None:
    assert not events_of("Le syndicat dénonce une intervention « d'une rare violence ».")
    assert [e.type for e in events_of("L'attaque, d'une violence inouïe, a fait dix morts.")] == ["armed_attack"]
