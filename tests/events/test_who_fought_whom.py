"""Those who died in a fight and those whom they fought are its two sides; two crowds that clash are one."""

from __future__ import annotations

import pytest

from parsed import told_at, unmarked


@pytest.mark.parametrize(
    ("marked", "actor", "recipient"),
    [
        (
            "Deux soldats ont été tués dans un <trigger>affrontement</trigger> avec les rebelles.",
            "les rebelles",
            "Deux soldats",
        ),
        ("Trois soldats sont morts lors de <trigger>combats</trigger> contre le Front.", "le Front", "Trois soldats"),
        (
            "Un gendarme a perdu la vie lors d'un <trigger>accrochage</trigger> avec des contrebandiers.",
            "des contrebandiers",
            "Un gendarme",
        ),
        ("Un gendarme a perdu la vie lors d'un <trigger>accrochage</trigger>.", None, "Un gendarme"),
        (
            "L'armée a mené des <trigger>combats</trigger> contre les rebelles, faisant dix morts.",
            "L'armée",
            "les rebelles",
        ),
        (
            "Dans des <trigger>combats</trigger> contre les rebelles, l'armée a tué dix miliciens.",
            "l'armée",
            "dix miliciens",
        ),
        ("Les <trigger>combats</trigger> avec les rebelles ont repris.", None, "les rebelles"),
        ("Les <trigger>affrontements</trigger> entre rebelles et l'armée ont repris.", "rebelles", "l'armée"),
        ("Les <trigger>affrontements</trigger> entre clans et les pillages ont repris.", "clans", None),
        (
            "Des <trigger>heurts</trigger> entre manifestants et forces de l'ordre ont éclaté.",
            "manifestants",
            "forces de l'ordre",
        ),
        (
            "Des <trigger>heurts</trigger> entre des étudiants et des habitants ont éclaté.",
            "des étudiants et des habitants",
            None,
        ),
        ("Des <trigger>combats</trigger> opposent l'armée et des rebelles.", "l'armée", "des rebelles"),
        (
            "Des <trigger>heurts</trigger> ont opposé des manifestants et la police.",
            "des manifestants",
            "la police",
        ),
        ("Des <trigger>massacres</trigger> entre bergers et paysans ont eu lieu.", "bergers et paysans", None),
    ],
)
def test_the_sides_of_a_fight(marked: str, actor: str | None, recipient: str | None) -> None:
    event, (text, _) = told_at(marked), unmarked(marked)
    told = tuple(party and party.span and party.span.of(text) for party in (event.actor, event.recipient))
    assert told == (actor, recipient)
