"""What happened in the course of another happening, told in a clause behind it."""

from __future__ import annotations

import pytest

from spoken import happenings, read_on

Told = list[tuple[str, str | None, int | None]]


def told(text: str) -> Told:
    """The type, the words for whom it befell and the first number of each happening of a text."""
    doc = read_on("2024-04-20", text)
    people = (None if e.recipient is None or e.recipient.span is None else e.recipient.span for e in happenings(text))
    words = [None if span is None else span.of(doc.text) for span in people]
    counts = [[q.low for q in e.quantities if q.of != "attacks"] for e in happenings(text)]
    return [
        (e.type, word, next(iter(count), None)) for e, word, count in zip(happenings(text), words, counts, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'armée a repris Gao après de brefs combats au cours desquels six miliciens auraient été abattus.",
            [("territory_capture", None, None), ("armed_clash", None, None), ("killing", "six miliciens", 6)],
        ),
        (
            "Deux attaques au cours desquelles dix civils sont morts ont eu lieu lundi à Gao.",
            [("armed_attack", "dix civils", 10)],
        ),
        (
            "Les affrontements lors desquels deux gendarmes ont été tués ont cessé.",
            [("armed_clash", "deux gendarmes", 2)],
        ),
        (
            "L'armée a lancé un assaut à l'issue duquel six rebelles se sont rendus.",
            [("offensive", None, None), ("surrender", None, 6)],
        ),
        (
            "Il revendique l'embuscade de samedi contre un convoi, dans laquelle trois soldats ont péri.",
            [("armed_attack", "trois soldats", 3)],
        ),
        (
            "Une embuscade a visé un convoi sur la route de Gao, dans laquelle trois soldats ont péri.",
            [("armed_attack", "trois soldats", 3)],
        ),
        (
            "L'armée a bombardé une école dans laquelle dix enfants ont été tués.",
            [("shelling", "une école", None), ("killing", "dix enfants", 10)],
        ),
    ],
)
def test_who_died_in_it(text: str, expected: Told) -> None:
    """« un assaut au cours duquel … »: no preposition is who undergoes it, and its dead are those of the attack."""
    assert told(text) == expected
