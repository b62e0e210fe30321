"""Weekdays of what was over by another weekday, and of periods that begin in the week before the report."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


def days(text: str) -> list[str | None]:
    """When the happenings of a text of Monday, 12 December 2016 were, in its order."""
    doc = read_document(Document("x", text, "", published="2016-12-12"), engine())
    events = sorted(doc.events, key=lambda event: event.trigger.start)
    return [None if event.time is None else event.time.value for event in events]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le maire est venu mercredi à Mossoul, où une bombe avait tué dix civils lundi.", ["2016-12-05"]),
        ("Vendredi, l'armée a libéré dix civils qui avaient été enlevés dimanche.", ["2016-12-09", "2016-12-04"]),
        ("L'homme, qui avait été arrêté dimanche, a été libéré vendredi.", ["2016-12-04", "2016-12-09"]),
        ("L'homme, qui avait été arrêté vendredi, a été libéré dimanche.", ["2016-12-09", "2016-12-11"]),
        ("L'armée a annoncé mercredi que deux soldats ont été tués lundi soir.", ["2016-12-05TEV"]),
        ("L'armée a annoncé lundi que deux soldats ont été tués lundi.", ["2016-12-12"]),
        ("La police avait arrêté lundi deux hommes qui ont été libérés mercredi.", ["2016-12-05", "2016-12-07"]),
        ("Une attaque avait tué dix civils lundi, a déclaré mercredi le ministre.", ["2016-12-05"]),
    ],
)
def test_what_was_over_by_a_weekday_was_before_it(text: str, values: list[str]) -> None:
    """« Venu mercredi à X, où une bombe avait explosé lundi »: the Monday before, though today is one, too."""
    assert days(text) == values


@pytest.mark.parametrize(
    ("period", "value"),
    [
        ("Entre lundi et mercredi", "2016-12-05/2016-12-07"),
        ("De lundi à mercredi", "2016-12-05/2016-12-07"),
        ("De samedi à lundi", "2016-12-10/2016-12-12"),
        ("De mardi à jeudi", "2016-12-06/2016-12-08"),
    ],
)
def test_a_period_of_weekdays_ends_after_it_begins(period: str, value: str) -> None:
    """In a report of a Monday « entre lundi et mercredi » begins a week before."""
    assert days(f"{period}, dix civils ont été tués à Mossoul.") == [value]
