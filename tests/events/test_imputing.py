"""Whom a deed is laid at the door of, whose army an army is, and what is no party at all."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("L'armée impute aux rebelles le bombardement de l'hôpital.", "rebelles"),
        ("L'armée impute le bombardement de l'hôpital aux rebelles.", "rebelles"),
        ("Le ministre a imputé le bombardement de l'hôpital à une erreur.", None),
    ],
)
def test_who_is_charged_with_a_deed_did_it_wherever_they_are_named(text: str, actor: str | None) -> None:
    """An error, a leak or a fault is nobody."""
    (event,) = events_of(text)
    assert (None if event.actor is None else event.actor.span.of(text)) == actor


@pytest.mark.parametrize(
    "text",
    [
        "L'armée, appuyée par l'aviation russe, a bombardé l'hôpital.",
        "Appuyée par l'aviation russe, l'armée a bombardé l'hôpital.",
    ],
)
def test_an_army_is_not_of_the_state_that_helps_it(text: str) -> None:
    """The only country of a report is of the other force that the sentence tells it from."""
    event = read_document(Document("x", text, ""), engine()).events[-1]
    assert event.actor is not None
    assert (event.actor.span.of(text).lower(), event.actor.code) == ("l'armée", None)
