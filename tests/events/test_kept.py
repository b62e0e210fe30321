"""What is to be kept is there, and what somebody calls impossible to check nobody has confirmed."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'ONU exhorte les parties à appliquer l'<trigger>accord</trigger> de paix.", "asserted"),
        ("Le Brésil a appelé le pays à respecter les <trigger>accords</trigger> signés en mai.", "asserted"),
        ("L'ONU exhorte les parties à conclure un <trigger>accord</trigger> de paix.", "future"),
    ],
)
def test_an_accord_that_is_to_be_kept_is_there(text: str, factuality: str) -> None:
    assert told_at(text).factuality == factuality


def test_nobody_says_what_is_impossible_to_check() -> None:
    """« des chiffres impossibles à vérifier » is a remark of the writer, and no second claim."""
    text = "La milice a revendiqué la mort de 60 soldats, des chiffres impossibles à vérifier."
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    assert [event.trigger.of(text) for event in doc.events] == ["mort"]


def test_some_of_them_are_people() -> None:
    assert [event.type for event in events_of("Six d'entre eux ont été appréhendés par la police.")] == ["arrest"]


def test_arms_that_are_seized_are_nobody_arrested() -> None:
    """They are counted as things."""
    (event,) = events_of("La police a saisi trois lance-roquettes.")
    assert {quantity.of for quantity in event.quantities} == {"other"}


def test_who_is_accused_of_support_denies_it() -> None:
    """« Kigali, accusé de soutenir X, nie toute implication » is a claim of its own."""
    text = "Kigali, accusé de soutenir la milice, nie toute implication."
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    assert [event.factuality for event in doc.events] == ["asserted", "negated"]
