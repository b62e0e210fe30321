"""What is said beside it changes nothing about who says what: a day, a sentence before or after, a clause in commas.

The example of each cue is read by the real stages, alone and with each addition (a metamorphic test: the first reading
is the answer to the second). A parser errs, so some may differ; how many is a floor that only rises.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import resources

from selon.model import Attribution, Document
from selon.pipeline import read_document
from spoken import engine, unmark

FLOOR = 0.945
EVERY = 3  # of the examples, by their length, so that the test takes seconds and a new example moves no other
CALM = "Le calme est revenu dans la ville."
Said = tuple[str, str | None, str]


def examples() -> Iterator[tuple[str, str, int]]:
    """Sentence, its cue, and where the cue ends."""
    text = resources.files("selon.lang").joinpath("fr/cues.toml").read_text("utf-8")
    for row in tomllib.loads(text)["cue"]:
        if len(row["example"]) % EVERY:
            continue
        sentence, marks = unmark(row["example"])
        cue = marks["cue"][0]
        if sentence[cue.end :]:
            yield sentence, cue.of(sentence), cue.end


def additions(sentence: str, end: int) -> Iterator[str]:
    """The sentence with something beside what it tells."""
    yield f"{CALM} {sentence}"
    yield f"{sentence} {CALM}"
    yield f"{sentence[:end]} samedi{sentence[end:]}"
    yield f"{sentence[:end]}, samedi,{sentence[end:]}"


def said(text: str, cue: str) -> Said | None:
    """What is said at a cue, by whom, and the act; None where nothing is."""
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    found = (
        a for a in doc.attributions if a.cue is not None and (a.cue.span.of(text) in cue or cue in a.cue.span.of(text))
    )
    one = next(found, None)
    return None if one is None else (_bare(" … ".join(c.of(text) for c in one.content)), _speaker(one, text), one.act)


def _speaker(one: Attribution, text: str) -> str | None:
    return None if one.source is None or one.source.span is None else _bare(one.source.span.of(text))


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def test_what_stands_beside_it_does_not_change_who_says_what() -> None:
    differ, number = [], 0
    for sentence, cue, end in examples():
        alone = said(sentence, cue)
        for text in additions(sentence, end) if alone else ():
            number += 1
            if (read := said(text, cue)) != alone:
                differ.append(f"{text} {alone} → {read}")
    assert 1 - len(differ) / number >= FLOOR, f"{len(differ)} of {number}:\n" + "\n".join(differ)
