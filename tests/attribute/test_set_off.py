"""Phrases set off by commas: who is named in one does not speak for whom it tells of, and no content begins in one."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def sayings(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says what."""
    doc = read_words(text, "made", engine(), None)
    return [
        (None if a.source is None or a.source.span is None else a.source.span.of(text), [s.of(text) for s in a.content])
        for a in doc.attributions
    ]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "L'attaque a été revendiquée par le Groupe du fleuve, affilié au Front, qui affirme avoir tué 40 soldats.",
            "le Groupe du fleuve",
            "avoir tué 40 soldats",
        ),
        ("Le Front, allié à l'armée, qui a revendiqué l'attaque, est divisé.", "Le Front", "l'attaque"),
        (
            "Faux, réplique Awa Ba, porte-parole du Front, pour qui ce sont les soldats qui ont bombardé la ville.",
            "Awa Ba, porte-parole du Front",
            "ce sont les soldats qui ont bombardé la ville",
        ),
        ("Le maire, pour qui l'armée a bombardé la ville, a démissionné.", "Le maire", "l'armée a bombardé la ville"),
        ("Le chef du Front, selon qui dix hommes sont morts, a fui.", "Le chef du Front", "dix hommes sont morts"),
        ("L'élu, d'après qui ils étaient une centaine, a fui.", "L'élu", "ils étaient une centaine"),
    ],
)
def test_who_is_told_of_speaks_and_not_who_is_named_beside(text: str, who: str, what: str) -> None:
    assert sayings(text)[-1] == (who, [what])


@pytest.mark.parametrize(
    "text",
    [
        "L'otage, pour qui la famille a payé une rançon, a été libéré.",
        "Le candidat, pour qui les habitants ont voté, a gagné.",
    ],
)
def test_what_is_done_for_somebody_is_not_said_by_them(text: str) -> None:
    assert sayings(text) == []


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Dans le camp, où vivent dix mille déplacés, huit personnes sont mortes, selon l'ONU, qui a fui.",
            "l'ONU",
            "Dans le camp, où vivent dix mille déplacés, huit personnes sont mortes",
        ),
        (
            "Le convoi, où se trouvaient dix soldats, a sauté sur une mine, a indiqué l'armée.",
            "l'armée",
            "Le convoi, où se trouvaient dix soldats, a sauté sur une mine",
        ),
        ("L'attaque, dont le bilan est lourd selon l'armée, a été revendiquée.", "l'armée", "le bilan est lourd"),
    ],
)
def test_a_clause_that_is_closed_before_the_cue_opens_nothing(text: str, who: str, what: str) -> None:
    assert (who, [what]) in sayings(text)


def test_whom_a_newspaper_was_told_it_by_took_no_village_from_it() -> None:
    """« Les rebelles ont pris le village », a dit à l'AFP un habitant: nobody took it from the agency."""
    text = "« Les rebelles ont pris le village », a dit à l'AFP un habitant."
    doc = read_words(text, "made", engine(), None)
    assert [event.recipient for event in doc.events] == [None]
    assert sayings(text) == [("un habitant", ["Les rebelles ont pris le village"])]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Douze personnes, parmi lesquelles un moine, ont été tuées jeudi dans le pilonnage d'un monastère,"
            " ont raconté deux habitants joints par l'agence du fleuve.",
            "deux habitants",
            "Douze personnes, parmi lesquelles un moine, ont été tuées jeudi dans le pilonnage d'un monastère",
        ),
        (
            "Le gouvernement a rejeté les accusations de Kolimvo, qui lui reproche de recourir aux mercenaires.",
            "Kolimvo",
            "recourir aux mercenaires",
        ),
    ],
)
def test_who_tells_it_agrees_with_its_verb(text: str, who: str, what: str) -> None:
    """Neither do twelve dead tell of two inhabitants, nor do accusations reproach."""
    told = [(source or "", content) for source, content in sayings(text)]
    assert any(source.startswith(who) and content == [what] for source, content in told)


def test_who_stands_between_dont_and_the_verb_says_it() -> None:
    """« Un groupe dont X assure qu'il est Q »: X says so, and no group."""
    text = "Le TRF, un groupe dont New Delhi assure qu'il est affilié à une milice, a diffusé une vidéo."
    assert sayings(text)[0] == ("New Delhi", ["il est affilié à une milice"])


def test_what_is_partly_quoted_behind_whom_is_all_of_it() -> None:
    """« X, selon qui l'intéressé « n'a pas voulu se rendre » »: X says it, and not the person concerned."""
    text = "Le juge a parlé, a annoncé le procureur, Omar Ba, selon qui l'intéressé « n'a pas voulu se rendre »."
    assert sayings(text)[-1] == ("Omar Ba", ["l'intéressé « n'a pas voulu se rendre »"])
