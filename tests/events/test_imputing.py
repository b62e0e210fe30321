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


@pytest.mark.parametrize("deed", ["L'attentat", "L'explosion", "L'attaque", "Le tir de roquette"])
@pytest.mark.parametrize("clause", ["que le gouvernement impute aux rebelles", "que l'armée attribue au Front"])
@pytest.mark.parametrize("toll", ["a tué dix personnes", "a fait dix morts"])
def test_who_lays_a_deed_at_a_door_did_not_do_it(deed: str, clause: str, toll: str) -> None:
    """« L'attentat que X impute à Y a tué dix personnes »: a subject and two verbs, of which the first is its own."""
    text = f"Titre du jour\n\nBamako, 12 juin 2031 (AFP) - {deed} {clause} {toll} mardi à Gao."
    doc = read_document(Document("x", text, "", published="2031-06-12"), engine())
    actors = {event.actor.span.of(text) for event in doc.events if event.actor is not None}
    assert actors <= {"rebelles", "Front", "aux rebelles", "au Front"}
    assert actors


@pytest.mark.parametrize("verb", ["dénonce", "condamne"])
def test_who_decries_a_deed_did_not_do_it(verb: str) -> None:
    """« Le bombardement que dénonce l'opposition a tué dix civils »: its subject stands behind its verb."""
    text = f"Titre du jour\n\nBamako, 12 juin 2031 (AFP) - Le bombardement que {verb} l'opposition a tué dix civils."
    doc = read_document(Document("x", text, "", published="2031-06-12"), engine())
    assert [event.actor for event in doc.events] == [None]
