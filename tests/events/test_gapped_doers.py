"""A verb that is not said again: who does it to whom behind it is told apart, and a further number has its own doer."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine


def events_of(text: str) -> tuple[Event, ...]:
    return read_document(Document("x", text, ""), engine()).events


def parties(event: Event, text: str) -> tuple[str | None, str | None]:
    spans = [None if party is None else party.span for party in (event.actor, event.recipient)]
    actor, recipient = (None if span is None else span.of(text) for span in spans)
    return actor, recipient


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Deux civils ont été tués par l'armée et trois par les rebelles.",
            ("l'armée", "Deux civils"),
            ("les rebelles", "trois"),
        ),
        (
            "Deux civils tués par l'armée et trois par les rebelles.",
            ("l'armée", "Deux civils"),
            ("les rebelles", "trois"),
        ),
        (
            "Dix hommes ont été arrêtés par la police et cinq par la gendarmerie.",
            ("la police", "Dix hommes"),
            ("la gendarmerie", "cinq"),
        ),
    ],
)
def test_a_further_number_has_a_doer_of_its_own(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    one, other = events_of(text)
    assert [parties(one, text), parties(other, text)] == [first, second]
    assert [len(event.quantities) for event in (one, other)] == [1, 1]
    assert one.type == other.type


@pytest.mark.parametrize(
    "text",
    [
        "Quatre soldats ont été tués par une mine et deux par des tirs.",
        "Deux civils ont été tués par l'armée et trois maisons brûlées.",
        "Deux civils ont été tués par l'armée et par les rebelles.",
    ],
)
def test_without_a_doer_nothing_is_told_again(text: str) -> None:
    assert all(event.trigger.of(text).isalpha() for event in events_of(text))
    assert all(not event.trigger.of(text).startswith(("deux", "trois")) for event in events_of(text))


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Le Front accuse l'armée, et l'armée le Front, d'avoir tué dix civils.", "l'armée", "dix civils"),
        ("L'armée a tué deux civils et les rebelles trois.", "L'armée", "deux civils"),
        (
            "Le maire accuse l'armée, la police et la milice, d'avoir brûlé l'école.",
            "l'armée, la police et la milice",
            "l'école",
        ),
        ("Le Front accuse l'armée et la milice d'avoir tué dix hommes.", "l'armée et la milice", "dix hommes"),
        (
            "Le président a ordonné à l'armée et à la milice de bombarder la ville.",
            "l'armée et à la milice",
            "la ville",
        ),
    ],
)
def test_who_accuses_did_not_do_it(text: str, actor: str, recipient: str) -> None:
    """Of two who accuse each other the first claim has the one that it names; what follows is no part of it."""
    event = events_of(text)[0]
    assert parties(event, text) == (actor, recipient)
