"""Days beside what somebody says: of the happening where the cue only parts them from it."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def days(text: str) -> dict[str, str | None]:
    events = read_words(text, "example", engine(), "2031-05-08").events
    return {e.trigger.of(text): None if e.time is None else e.time.value for e in events}


@pytest.mark.parametrize("cue", ["rappelle l'ONG", "rappelle-t-on", "selon l'ONG"])
def test_a_time_that_a_cue_parts_from_its_clause_is_of_that_clause(cue: str) -> None:
    assert days(f"En 2015, {cue}, l'armée avait tué dix civils à Gao.") == {"tué": "2015"}


def test_a_day_on_which_somebody_spoke_is_not_parted_from_a_clause() -> None:
    assert days("L'ONG a affirmé lundi que l'armée avait tué dix civils à Gao.") == {"tué": None}


def test_a_clause_right_behind_a_time_tells_of_it() -> None:
    found = days(
        "Il n'y a pas eu de heurts, contrairement à 2029, quand la marche s'était soldée par dix arrestations."
    )
    assert found == {"heurts": None, "arrestations": "2029"}
    assert days("La ville est calme depuis 2029, quand dix soldats avaient été tués.") == {"tués": "2029"}


def test_what_the_same_people_did_in_the_title_was_on_the_day_of_the_lead() -> None:
    text = "Gao : le maire Anna Berg démissionne\n\nAnna Berg a démissionné lundi à Gao. Un scrutin est prévu en juin."
    assert days(text)["démissionne"] == days(text)["démissionné"] == "2031-05-05"
