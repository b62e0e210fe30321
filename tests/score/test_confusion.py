"""Every attribution falls into one kind of mistake, so that counts can be added up."""

from __future__ import annotations

import pytest

from selon.model import Span
from selon.score.annotation import Annotation, Saying
from selon.score.confusion import Confusion, find_confusions, table, worst
from selon.score.match import Leading
from selon.score.reading import Reading

TEXT = "Le maire affirme que le pont a tenu toute la nuit. La police se tait."


def saying(words: str, source: str = "Le maire") -> Saying:
    content, who = (Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in (words, source))
    return Saying((content,), None, who, source, "indirect", False, (), "state")


def kinds(gold: list[Saying], found: list[Saying]) -> list[str]:
    reading = Reading(TEXT, Annotation(tuple(gold)), Annotation(tuple(found)), Leading((), ()))
    return [one.kind for one in find_confusions(reading)]


SAID = "le pont a tenu toute la nuit"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([saying(SAID)], ["right"]),
        ([saying("le pont a tenu toute")], ["other words"]),
        ([saying(SAID, "La police")], ["wrong source"]),
        ([saying("la nuit")], ["wrong extent"]),
        ([], ["missed"]),
        ([saying(SAID), saying("se tait", "La police")], ["right", "invented"]),
        ([saying("se tait", "La police")], ["missed", "invented"]),
    ],
)
def test_kinds(found: list[Saying], expected: list[str]) -> None:
    """A pair too unlike to be one is named once as a wrong extent, not as missed and invented."""
    assert kinds([saying(SAID)], found) == expected


def test_tables_count_by_speech_and_name_the_worst_text_first() -> None:
    """What the bench prints: each kind by speech, and texts by the number of their mistakes."""
    good, bad = Confusion("right", saying(SAID), saying(SAID)), Confusion("missed", saying(SAID), None)
    rows = {line.split("  ")[0].strip(): line.split() for line in table([good, bad, bad])}
    assert rows["missed"][-4:] == ["0", "2", "2", "66.7%"]
    assert list(worst([("a", [good]), ("b", [good, bad, bad])])) == ["b: 2 of 3 (2 missed)", "a: 0 of 1 ()"]
