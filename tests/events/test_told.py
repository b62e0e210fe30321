"""Whose dead they are: those of a violent happening, or of what befell its people at another time."""

from __future__ import annotations

import pytest

from spoken import happenings

AFTER = (
    ("L'auteur de la fusillade, Samir Haddou, avait été abattu par la police.", "la police"),
    ("Le suspect de l'attentat a été blessé par un soldat.", "un soldat"),
    ("L'un des auteurs du braquage a été tué par un gendarme.", "un gendarme"),
)


@pytest.mark.parametrize(("text", "actor"), AFTER)
def test_who_kills_the_doer_of_an_attack_is_not_the_attacker(text: str, actor: str) -> None:
    """Those who shot the gunman did not carry out the shooting."""
    found = {event.type: event.actor and event.actor.name for event in happenings(text)}
    assert found["killing"] == actor
    assert found["armed_attack"] != actor


def test_the_dead_that_a_clause_on_an_attack_tells_of_are_its_own() -> None:
    """« Les auteurs de l'attentat qui a tué dix passants … »: the clause is on the attack."""
    found = happenings("Les auteurs de l'attentat qui a tué dix passants ont été arrêtés.")
    assert [(event.type, len(event.quantities)) for event in found] == [("armed_attack", 1), ("arrest", 0)]


CHARGED = (
    "L'armée a mené un raid contre le chef Ali, accusé d'avoir tué dix soldats.",
    "Les forces spéciales ont lancé un assaut contre la maison d'un homme soupçonné d'avoir tué dix passants.",
)


@pytest.mark.parametrize("text", CHARGED)
def test_whom_those_struck_are_said_to_have_killed_did_not_die_in_the_strike(text: str) -> None:
    strike, killing = happenings(text)
    assert strike.actor is not None
    assert strike.actor.span.of(text).startswith(("L'armée", "Les forces"))
    assert not strike.quantities
    assert [quantity.low for quantity in killing.quantities] == [10]


def test_dead_whom_somebody_else_tells_of_stay_theirs() -> None:
    """« Attaque à Gao : douze soldats tués, selon l'armée »: the attack is the writer's, the number the army's."""
    attack, killing = happenings("Attaque à Gao : douze soldats tués, selon l'armée")
    assert (attack.attribution, attack.quantities) == (None, ())
    assert killing.attribution is not None
    assert [quantity.low for quantity in killing.quantities] == [12]


@pytest.mark.parametrize("dead", ["dix morts", "dix soldats tués"])
def test_dead_behind_the_colon_of_a_title_are_of_what_it_tells(dead: str) -> None:
    (attack,) = happenings(f"Attaque à Gao : {dead}")
    assert [quantity.low for quantity in attack.quantities] == [10]


@pytest.mark.parametrize("where", ["une embuscade", "l'attaque du marché", "des frappes aériennes"])
def test_where_a_part_of_the_dead_fell_is_not_where_all_fell(where: str) -> None:
    found = {e.type: e for e in happenings(f"Trente soldats ont été tués depuis mars, dont dix dans {where}.")}
    killing = found.pop("killing")
    (attack,) = found.values()
    assert killing.recipient is not None
    assert attack.recipient != killing.recipient
    assert not {quantity.low for quantity in attack.quantities} - {10}


def test_behind_a_part_between_commas_it_is_where_all_fell() -> None:
    text = "Trois personnes ont été tuées et dix autres blessées, dont deux enfants, dans une frappe russe sur Kharkiv."
    (strike,) = happenings(text)
    assert (strike.type, [quantity.low for quantity in strike.quantities]) == ("air_strike", [3, 10, 2])


@pytest.mark.parametrize(
    "text",
    [
        "L'homme a renversé trois passants avant d'ouvrir le feu sur la foule.",
        "Les assaillants ont tué trois soldats avant d'attaquer la caserne.",
    ],
)
def test_what_they_went_on_to_do_to_others_did_not_kill_those_before(text: str) -> None:
    """The soldiers who fell before the barracks were attacked are no dead of that attack."""
    killing, attack = happenings(text)
    assert ([quantity.low for quantity in killing.quantities], attack.quantities) == ([3], ())
    assert (killing.type, attack.type) == ("killing", "armed_attack")


@pytest.mark.parametrize(
    "text",
    [
        "L'homme a tué dix personnes avant de se faire exploser.",
        "Ils ont tué dix civils en tirant sur la foule.",
        "L'homme a tué dix passants avant d'ouvrir le feu.",
    ],
)
def test_dead_of_a_deed_that_is_told_against_nobody_else_are_its_own(text: str) -> None:
    (attack,) = happenings(text)
    assert [quantity.low for quantity in attack.quantities] == [10]
