"""Terms: by when something still to come will have happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Event, Span, Time


def at(text: str, form: str) -> Span:
    return Span(text.index(form), text.index(form) + len(form))


def first(text: str, form: str, length: str, day: tuple[str, str] | None = None) -> Event:
    """The event of a text that tells a length of time, and maybe a day; the report is of 10 May 2031."""
    times = [Time(at(text, form), "DURATION", length)]
    if day is not None:
        times.insert(0, Time(at(text, day[0]), "DATE", day[1], day[1], day[1]))
    return find(replace(read(text), times=tuple(times), published="2031-05-10"))[0]


@pytest.mark.parametrize(
    ("text", "form", "length", "value"),
    [
        ("Des élections doivent se tenir dans les trois mois.", "trois mois", "P3M", "2031-05-10/2031-08-10"),
        ("Le vote aura lieu dans un délai de deux ans.", "deux ans", "P2Y", "2031-05-10/2033-05-10"),
        ("Les troupes quitteront la ville sous 48 heures.", "48 heures", "PT48H", "2031-05-10/2031-05-12"),
        ("Les élections se tiendront d'ici six semaines.", "six semaines", "P6W", "2031-05-10/2031-06-21"),
    ],
)
def test_what_is_to_come_is_within_its_term(text: str, form: str, length: str, value: str) -> None:
    time = first(text, form, length).time
    assert time is not None
    assert (time.value, time.span) == (value, at(text, form))


def test_a_term_runs_from_the_day_on_which_it_was_set() -> None:
    text = "Lundi, le chef a dit que des élections se tiendront dans les six mois."
    time = first(text, "six mois", "P6M", ("Lundi", "2031-05-05")).time
    assert time is not None
    assert time.value == "2031-05-05/2031-11-05"


@pytest.mark.parametrize(
    "text",
    [
        "Les otages ont été libérés dans les trois mois.",
        "Le parlement devra élire un président dans les trois mois après le décès.",
        "Les élections dureront trois mois.",
    ],
)
def test_a_length_that_is_past_or_counted_from_another_thing_is_no_term(text: str) -> None:
    assert first(text, "trois mois", "P3M").time is None


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère a annoncé 52 morts ces dernières 24 heures.",
        "Le bilan est de 52 morts ces dernières 24 heures.",
    ],
)
def test_the_last_hours_are_those_of_the_dead_and_not_of_the_account(text: str) -> None:
    """Nobody announces for 24 hours: that is how long people died."""
    event = first(text, "ces dernières 24 heures", "PT24H")
    assert event.time is not None
    assert event.time.value == "2031-05-09/2031-05-10"
