"""A happening told as a fact beside dead who are only reported: two records, each as sure as it is told."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def told(text: str) -> list[tuple[str, str, tuple[int | None, ...]]]:
    """Type, certainty and numbers of the happenings of a text."""
    events = read_words(text, "example", engine(), "2031-05-04").events
    return [(e.type, e.factuality, tuple(q.best for q in e.quantities)) for e in events]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("L'attaque aurait fait dix morts.", "armed_attack"),
        ("Le raid, qui aurait fait dix morts, a visé un camp.", "armed_attack"),
        ("Les rebelles ont attaqué le village et auraient tué dix personnes.", "armed_attack"),
        ("Les affrontements de lundi auraient fait dix morts.", "armed_clash"),
    ],
)
def test_reported_dead_leave_the_attack_a_fact(text: str, first: str) -> None:
    assert told(text) == [(first, "asserted", ()), ("killing", "hedged", (10,))]


@pytest.mark.parametrize(
    "text",
    [
        "Une attaque aurait fait dix morts à Djibo.",
        "Des tirs auraient fait dix morts à Djibo.",
    ],
)
def test_what_is_brought_up_with_its_dead_is_no_surer_than_they(text: str) -> None:
    assert told(text) == [("armed_attack", "hedged", (10,))]


def test_what_would_have_been_is_unsure_itself() -> None:
    """A conditional that is no toll's says of the happening whether it was."""
    assert told("L'attaque aurait eu lieu lundi à Djibo.") == [("armed_attack", "hedged", ())]
    assert told("L'attaque fera des victimes.")[0][1] == "future"


def test_who_was_neutralised_in_an_assault_is_no_number_of_it_for_sure() -> None:
    """The assault took place; whether those were killed in it is another matter."""
    assert sorted(told("Vingt rebelles ont été neutralisés dans l'assaut.")) == [
        ("killing", "hedged", (20,)),
        ("offensive", "asserted", ()),
    ]
