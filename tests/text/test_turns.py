"""Conversations printed with the names of who speaks: when a text is one, and where each turn begins."""

from __future__ import annotations

import pytest

from selon.lang.load import load_language
from selon.model import Document
from selon.text import read_text

TALK = """Radio Valmire : Que s'est-il passé au port ?

Anna-Maria Berg : Ils ont tiré. Deux dockers sont morts.

R. V. : Et la police ?

A.-M. B. : Elle n'est pas venue."""


def read(text: str) -> Document:
    return read_text(Document(id="made", text=text, source_sha256=""), load_language("fr").layout)


def turns(text: str) -> list[tuple[str, str, str]]:
    doc = read(text)
    return [(turn.label.of(doc.text), turn.initials, turn.words.of(doc.text)) for turn in doc.turns]


def test_initials_stand_for_the_name_before_them() -> None:
    """A conversation gives the whole name once, then its letters: both are one speaker."""
    found = turns(TALK)
    assert [label for label, _, _ in found] == ["Radio Valmire", "Anna-Maria Berg", "R. V.", "A.-M. B."]
    assert [initials for _, initials, _ in found] == ["rv", "amb", "rv", "amb"]
    assert found[1][2] == "Ils ont tiré. Deux dockers sont morts."


def test_the_name_of_who_speaks_is_a_sentence_apart() -> None:
    """The parser reads « Ils ont tiré. », not « Anna-Maria Berg : Ils ont tiré. »."""
    doc = read(TALK)
    assert [s.span.of(doc.text) for s in doc.sentences][2:5] == [
        "Anna-Maria Berg :",
        "Ils ont tiré.",
        "Deux dockers sont morts.",
    ]


def test_minutes_have_a_stop_and_a_dash() -> None:
    """Minutes of a parliament or court: « M. Duval. – »."""
    found = turns(
        "Mme la présidente. – La séance est ouverte.\n\nM. Duval. – Qui a tiré ?\n\nMme la présidente. – Merci à tous."
    )
    assert [label for label, _, _ in found] == ["Mme la présidente", "M. Duval", "Mme la présidente"]


def test_a_title_with_a_colon_is_no_turn() -> None:
    """« Darna : la police se tait » stands above a conversation and speaks for nobody."""
    assert turns(f"Darna : la police se tait\n\n{TALK}") == turns(TALK)


@pytest.mark.parametrize(
    "text",
    [
        "Lieu : Darna\n\nBilan : 3 morts\n\nLieu : Valmire\n\nBilan : 2 blessés",
        "Nord : calme.\n\nSud : deux morts.\n\nQui a tiré ?",
        "Anna Berg : Ils ont tiré.\n\nAnna Berg : Qui a tiré ?\n\nAnna Berg : Personne ne sait.",
        "Le maire : « Qui a tiré ? »\n\nUn témoin : « Les soldats. »",
    ],
    ids=["a form that comes again", "no label comes again", "nobody answers", "two lines"],
)
def test_other_lines_with_colons_are_no_conversation(text: str) -> None:
    """A form, a list or one speaker alone have colons too; nobody's words may be made of them."""
    assert turns(text) == []
