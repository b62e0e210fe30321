"""How the press tells of happenings: rows of deeds, what an attack did, and words that tell of none."""

from __future__ import annotations

import pytest

from spoken import happenings

Row = tuple[str, str | None, str | None, list[tuple[str | None, int | None]]]


def rows(text: str) -> list[Row]:
    """Of each happening its type, who did it, whom it befell and its numbers."""
    told = []
    for event in happenings(text):
        actor, recipient = (p.span.of(text) if p and p.span else None for p in (event.actor, event.recipient))
        told.append((event.type, actor, recipient, [(q.of, q.low) for q in event.quantities]))
    return told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Des miliciens de la Torka ont tué au moins 21 bergers, blessé 14 autres et incendié le marché.",
            [
                ("killing", "Des miliciens de la Torka", "au moins 21 bergers", [("killed", 21), ("injured", 14)]),
                ("destruction", "Des miliciens de la Torka", "le marché", []),
            ],
        ),
        (
            "Les rebelles ont tué dix soldats, pillé le marché et incendié des greniers.",
            [
                ("killing", "Les rebelles", "dix soldats", [("killed", 10)]),
                ("destruction", "Les rebelles", "le marché", []),
                ("destruction", "Les rebelles", "des greniers", []),
            ],
        ),
        ("La police a arrêté un homme, blessé deux jours plus tôt.", [("arrest", "La police", "un homme", [])]),
        (
            "L'armée a libéré le maire, élu député en mai.",
            [("release", "L'armée", "le maire", []), ("political_act", None, "le maire", [])],
        ),
    ],
)
def test_a_row_of_participles_has_one_doer(text: str, read: list[Row]) -> None:
    """The auxiliary stands with the first; nobody of its object does the second deed."""
    assert rows(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Des rebelles ont abattu des bergers et bombardé des hameaux.",
            [("killing", "Des rebelles", "des bergers", []), ("shelling", "Des rebelles", "des hameaux", [])],
        ),
        (
            "Des soldats ont tué trois hommes et bombardé le village.",
            [
                ("killing", "Des soldats", "trois hommes", [("killed", 3)]),
                ("shelling", "Des soldats", "le village", []),
            ],
        ),
        (
            "Des soldats ont bombardé le village et tué trois hommes.",
            [("shelling", "Des soldats", "trois hommes", [("killed", 3)])],
        ),
        (
            "Un kamikaze a tué trois hommes et fait exploser sa ceinture.",
            [("suicide_bombing", "Un kamikaze", "trois hommes", [("killed", 3)])],
        ),
    ],
)
def test_what_killers_did_next_is_another_deed(text: str, read: list[Row]) -> None:
    """Those who were shot are not those whose villages were shelled; what came of an attack is told behind it."""
    assert rows(text) == read


@pytest.mark.parametrize(
    ("text", "type", "killed"),
    [
        ("Un homme a ouvert le feu alors que les élèves sortaient par la cour, faisant six morts.", "armed_attack", 6),
        ("Un attentat à la bombe a eu lieu contre une église, où priait une chorale, faisant six morts.", "bombing", 6),
        ("Le groupe a lancé une attaque contre un hôtel, qui a duré 30 heures, tuant 21 clients.", "armed_attack", 21),
        ("Un homme s'est fait exploser alors que des recrues étaient reçues, tuant sept gardes.", "suicide_bombing", 7),
        ("La clinique a été touchée par des obus à deux reprises, tuant deux malades.", "shelling", 2),
    ],
)
def test_what_an_attack_did_is_told_of_it(text: str, type: str, killed: int) -> None:
    """Nobody kills who only stood there, and the dead are no second happening."""
    told = [row for row in rows(text) if row[0] in {type, "killing"}]
    assert [(row[0], row[3]) for row in told] == [(type, [("killed", killed)])]


def test_what_another_clause_did_stays_its_own() -> None:
    """An arrest kills nobody: without an attack above it a participle stays where it hangs."""
    text = "Les soldats ont arrêté un chauffard qui roulait ivre, tuant dix passants."
    assert [(row[0], row[3]) for row in rows(text)] == [("arrest", []), ("killing", [("killed", 10)])]
