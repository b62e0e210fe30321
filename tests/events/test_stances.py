"""Places in what somebody stands for or is introduced by are not where they act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Place, Span, Toponym


def is_placed(text: str, type: str) -> bool:
    """Whether the happening of a type is in Bordurie."""
    start = text.index("Bordurie")
    country = Toponym(Span(start, start + 8), Place(1, "Bordurie", 1.0, 2.0, "XX", None), "country")
    event = next(e for e in find(replace(read(text), places=(country,))) if e.type == type)
    return event.place is not None and event.place.place == country.place


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("La candidate, favorable à la paix avec la Bordurie, a remporté les élections.", "political_act"),
        ("Le candidat, hostile à la Bordurie, a remporté les élections.", "political_act"),
        ("Un élu opposé à l'intervention en Bordurie a démissionné.", "political_act"),
        ("Des militants favorables à l'indépendance de la Bordurie ont manifesté.", "protest"),
        ("Les partisans de l'intervention en Bordurie ont défilé.", "protest"),
        ("L'ONG, très active en Bordurie, a organisé un rassemblement.", "gathering"),
    ],
)
def test_what_somebody_is_for_or_against_is_no_place(text: str, type: str) -> None:
    assert not is_placed(text, type)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Des étudiants présents en Bordurie ont manifesté.", "protest"),
        ("Le candidat, hostile à la guerre, a remporté les élections en Bordurie.", "political_act"),
    ],
)
def test_where_somebody_is_may_be_where_they_act(text: str, type: str) -> None:
    assert is_placed(text, type)
