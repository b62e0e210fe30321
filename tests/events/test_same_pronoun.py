"""A pronoun in a clause on one of the same form: both are those whom the text is about, not who is told between."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


@pytest.mark.parametrize(
    "text",
    [
        "Des soldats sont rentrés. Ils avaient été encerclés par des villageois alors qu'ils détruisaient un pont.",
        "Des soldats ont pris Gao. Ils ont capturé dix rebelles avant qu'ils ne détruisent le pont.",
    ],
)
def test_who_destroyed_it_is_whom_the_sentence_is_about(text: str) -> None:
    events = read_words(text, "example", engine(), "2031-05-04").events
    (destroyed,) = (event for event in events if event.type == "destruction")
    assert destroyed.actor is not None
    assert destroyed.actor.span.of(text) == "Des soldats"


def test_who_is_told_of_before_may_be_meant_where_no_other_pronoun_is() -> None:
    text = "L'armée a capturé dix rebelles alors qu'ils détruisaient le pont."
    events = read_words(text, "example", engine(), "2031-05-04").events
    (destroyed,) = (event for event in events if event.type == "destruction")
    assert destroyed.actor is not None
    assert destroyed.actor.span.of(text) == "dix rebelles"


def test_talks_that_are_to_resume_are_of_the_day_on_which_they_do() -> None:
    text = "Les négociations de paix, suspendues en octobre, doivent reprendre en avril à Cuba."
    (talks,) = read_words(text, "example", engine(), "2031-03-04").events
    assert talks.time is not None
    assert (talks.factuality, talks.time.value) == ("future", "2031-04")
