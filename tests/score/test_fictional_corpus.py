"""The corpus of fictional reports: what its files promise, and that selon reads it no worse than before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selon.model import Span
from selon.pipeline import read_words
from selon.score.corpus import Case, read_corpus
from selon.score.floors import floors_for
from selon.score.layers import score_corpus
from spoken import engine

CORPUS = Path(__file__).parents[2] / "corpora" / "fictional"
HALVES = ("read", "held")
NAME = re.compile(r"(\d{4})_(\d\d)_(\d\d)-[a-j](\d\d)")


@pytest.fixture(params=HALVES)
def half(request: pytest.FixtureRequest) -> Path:
    return CORPUS / str(request.param)


def test_a_name_tells_the_day_and_the_half(half: Path) -> None:
    """Odd numbers are read, even ones held: nobody has to look a text up to know whether they may."""
    for case in read_corpus(half):
        match = NAME.fullmatch(case.name)
        assert match is not None, case.name
        assert case.published == "-".join(match.groups()[:3])
        assert int(match[4]) % 2 == (half.name == "read")


def test_what_is_annotated_begins_and_ends_with_a_word(half: Path) -> None:
    """A blank at an edge is a slip of the hand, and costs whoever finds the words without it."""
    for case in read_corpus(half):
        for span in spans(case):
            words = span.of(case.text)
            assert words == words.strip(), f"{case.name}: {words!r}"


def test_no_layer_is_read_worse_than_its_floor(half: Path) -> None:
    """The real reader on real files, as `make score` does it."""
    scores = score_corpus(half, lambda text, name, published: read_words(text, name, engine(), published))
    floors = floors_for(scores)
    assert floors.hold_for(scores), f"no floors for {half}: its files have changed"
    assert floors.below(scores) == ()


def spans(case: Case) -> list[Span]:
    """All words that are annotated in a text."""
    gold = case.gold
    found = [part for saying in gold.attributions for part in saying.content]
    found += [event.trigger for event in gold.events]
    found += [time.span for time in gold.times]
    found += [place.span for place in gold.places]
    return [*found, *(label.span for label in gold.labels)]
