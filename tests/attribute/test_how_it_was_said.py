"""How, where and to whom something was said is no part of what is said: every adjunct behind every object."""

from __future__ import annotations

import pytest

from spoken import attributed

SAYING = ["L'armée annonce {}", "Le maire a dénoncé {}", "Le ministre a confirmé {}", "L'ONU réclame {}"]
TOLD = ["la prise de Gao", "le départ des troupes", "l'ouverture d'une enquête"]
ADJUNCTS = [
    "lundi matin",
    "dans un communiqué publié lundi",
    "lors d'une conférence de presse",
    "au cours d'un entretien",
    "en marge du sommet",
    "à l'issue d'une réunion",
    "en réponse à une question",
    "devant la presse",
    "à la télévision",
    "par la voix de son porte-parole",
    "sans donner de détails",
    "avant de quitter la salle",
    "mais sans convaincre",
]


@pytest.mark.parametrize("adjunct", ADJUNCTS)
def test_adjunct_is_no_part_of_what_is_said(adjunct: str) -> None:
    """« annonce P lors d'une conférence de presse »: P alone is announced, at whatever cue."""
    for i, saying in enumerate(SAYING):
        told = TOLD[i % len(TOLD)]
        text = f"{saying.format(told)} {adjunct}."
        assert [span.of(text) for one in attributed(text).attributions for span in one.content] == [told], text


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le maire dénonce les propos tenus lors d'un entretien.", "les propos tenus lors d'un entretien"),
        ("L'armée annonce une trêve sans conditions.", "une trêve sans conditions"),
        ("Le maire dénonce une attaque lors d'une visite.", "une attaque lors d'une visite"),
    ],
)
def test_occasion_of_what_is_told_belongs_to_it(text: str, content: str) -> None:
    """What was said or done on an occasion is told with it when a participle ties it, or when nobody speaks there."""
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("L'armée affirme avoir tué trois soldats dans un communiqué.", "avoir tué trois soldats"),
        ("Le maire dit avoir ouvert une enquête lors d'un entretien.", "avoir ouvert une enquête"),
        ("Le maire dit avoir ouvert une enquête selon l'AFP.", "avoir ouvert une enquête"),
        ("Le maire dit avoir publié la liste dans un communiqué.", "avoir publié la liste dans un communiqué"),
        ("Un témoin dit avoir vu un feu, avant de quitter la salle.", "avoir vu un feu"),
        (
            "Un témoin dit avoir vu un feu, avant d'avoir entendu une explosion.",
            "avoir vu un feu, avant d'avoir entendu une explosion",
        ),
    ],
)
def test_where_an_infinitive_is_said_is_no_part_of_it(text: str, content: str) -> None:
    """« dit avoir tué X dans un communiqué »: the killing was in no communiqué; a list that is published is."""
    (one, *_rest) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == [content]


@pytest.mark.parametrize("adjunct", ["dans un communiqué", "à l'AFP", "lors d'un entretien", "lundi matin"])
def test_what_follows_who_says_it_is_no_second_part(adjunct: str) -> None:
    """« P, selon X dans un communiqué »: P alone is said."""
    text = f"Trois soldats sont morts, selon le préfet {adjunct}."
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == ["Trois soldats sont morts"]


def test_what_a_speaker_leaves_out_ends_what_is_said() -> None:
    """« P, sans se prononcer sur Q »; what was done without something else is said with it."""
    for text, content in (
        ("Le parquet confirme qu'une enquête est ouverte, sans se prononcer sur les tirs.", "une enquête est ouverte"),
        ("L'armée dit avoir pris la colline, sans faire de morts.", "avoir pris la colline, sans faire de morts"),
    ):
        (one,) = attributed(text).attributions
        assert one.content[0].of(text) == content
