"""Who was killed, hurt or cared for, where a dispatch tells of several in one sentence: each as its own words say."""

from __future__ import annotations

import pytest

from spoken import read_on

Told = tuple[str, str | None, list[tuple[str | None, int | None]]]


def told(text: str) -> list[Told]:
    """Type, recipient and numbers of each happening of a text, in its order."""
    doc = read_on("2024-04-20", text)
    events = sorted(doc.events, key=lambda event: event.trigger.start)
    whom = [
        e.recipient.span.of(text) if e.recipient is not None and e.recipient.span is not None else None for e in events
    ]
    return [(e.type, r, [(q.of, q.low) for q in e.quantities]) for e, r in zip(events, whom, strict=True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Un mort dans une frappe à Tyr, un berger blessé à Sidon",
            [("air_strike", None, [("killed", 1)]), ("killing", "un berger", [("injured", 1)])],
        ),
        (
            "Dix morts dans un attentat à Bagdad, trois policiers tués à Mossoul",
            [("armed_attack", None, [("killed", 10)]), ("killing", "trois policiers", [("killed", 3)])],
        ),
        # without a place of their own they are of the same attack
        (
            "Dix morts dans un attentat à Bagdad, trois policiers blessés",
            [("armed_attack", "trois policiers", [("killed", 10), ("injured", 3)])],
        ),
    ],
)
def test_a_title_that_adds_another_place_tells_of_others(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "L'explosion a fait six morts et douze blessés, transportés à Mopti.",
            [
                ("bombing", None, [("killed", 6), ("injured", 12)]),
                ("evacuation", "douze blessés", [("evacuated", 12)]),
            ],
        ),
        (
            "On compte neuf morts et une vingtaine de blessés, évacués vers Djibo.",
            [
                ("killing", None, [("killed", 9), ("injured", 20)]),
                ("evacuation", "une vingtaine de blessés", [("evacuated", 20)]),
            ],
        ),
    ],
)
def test_the_hurt_are_cared_for_and_not_the_dead(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bilan : 31 morts, parmi lesquels 12 soldats.", None),
        ("Bilan : 31 morts, parmi lesquels 20 soldats.", "20 soldats"),
        ("Bilan : dix morts, dont huit enfants.", "huit enfants"),
    ],
)
def test_a_smaller_part_of_the_dead_is_not_who_they_are(text: str, whom: str | None) -> None:
    assert [recipient for _, recipient, _ in told(text)] == [whom]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il s'est fait exploser, tuant deux gardes.", [("suicide_bombing", "deux gardes", [("killed", 2)])]),
        ("Il a tué dix gardes en se faisant exploser.", [("suicide_bombing", "dix gardes", [("killed", 10)])]),
    ],
)
def test_whom_somebody_killed_by_a_blast_died_of_it(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Des soldats ont exécuté 34 hommes lors de deux opérations menées dans le Nord.", ["killing", "offensive"]),
        ("Deux civils ont été exécutés pendant les combats.", ["killing", "armed_clash"]),
        ("Deux civils ont été tués pendant les combats.", ["armed_clash"]),
    ],
)
def test_who_is_put_to_death_falls_in_no_fighting(text: str, types: list[str]) -> None:
    assert [type for type, _, _ in told(text)] == types


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dix personnes ont été tuées, dont trois enfants, et 300 bœufs volés.",
            [
                ("killing", "Dix personnes", [("killed", 10), ("killed", 3)]),
                ("destruction", "300 bœufs", [("other", 300)]),
            ],
        ),
        (
            "Quatre civils ont été blessés, parmi lesquels deux enfants, et vingt maisons incendiées.",
            [
                ("killing", "Quatre civils", [("injured", 4), ("injured", 2)]),
                ("destruction", "vingt maisons", [("other", 20)]),
            ],
        ),
    ],
)
def test_what_a_row_adds_behind_a_part_of_the_dead_is_none_of_them(text: str, found: list[Told]) -> None:
    assert told(text) == found
