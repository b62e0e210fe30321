"""What is said beside a happening changes nothing about who did what: a day, a place, who says so, a clause beside it.

The example of each trigger is read by the real stages, alone and with each addition (a metamorphic test: the first
reading is the answer to the second). A parser errs, so some may differ; how many is a floor that only rises.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources

from parsed import unmarked
from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine

FLOOR = 0.98
EVERY = 16  # of the examples, so that the test takes seconds
OPENERS = ("Le ", "La ", "Les ", "L'", "Un ", "Une ", "Des ")


def examples() -> Iterator[tuple[str, int, str]]:
    """Sentence, where its trigger ends, and its type."""
    text = resources.files("selon.lang").joinpath("fr/triggers.toml").read_text("utf-8")
    for row in tomllib.loads(text)["trigger"][::EVERY]:
        sentence, marks = unmarked(row["example"])
        if "trigger" in marks and sentence.endswith("."):
            yield sentence, marks["trigger"].end, row["type"]


def additions(sentence: str, end: int) -> Iterator[str]:
    """The sentence with something beside what it tells."""
    body = sentence.removesuffix(".")
    low = body[0].lower() + body[1:] if body.startswith(OPENERS) else body
    yield f"{body} samedi."
    yield f"Samedi, {low}."
    yield f"{sentence[:end]} samedi{sentence[end:]}"
    yield f"{body}, selon une habitante."
    yield f"Selon une habitante, {low}."
    yield f"Une habitante a annoncé que {low}."
    yield f"À Gao, {low}."
    yield f"{body} et le calme est revenu."


def told(text: str, type: str) -> tuple[str | None, str | None] | None:
    """Who acts and who undergoes in the first happening of a type, None where there is none."""
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    event = next((event for event in doc.events if event.type == type), None)
    return None if event is None else (_words(event, "actor", text), _words(event, "recipient", text))


def _words(event: Event, role: str, text: str) -> str | None:
    party = getattr(event, role)
    return None if party is None else party.span.of(text).lower()


def test_what_stands_beside_a_happening_does_not_change_it() -> None:
    differ, number = [], 0
    for sentence, end, type in examples():
        alone = told(sentence, type)
        for text in additions(sentence, end) if alone else ():
            number += 1
            if (read := told(text, type)) != alone:
                differ.append(f"{text} {alone} → {read}")
    assert 1 - len(differ) / number >= FLOOR, f"{len(differ)} of {number}:\n" + "\n".join(differ)
