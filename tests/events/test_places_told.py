"""Places that a sentence tells plainly, in constructions that hide them."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


def place(text: str, type: str) -> tuple[str | None, bool]:
    """The words for the place of the last happening of a type, and whether it has a point on the map."""
    doc = read_document(Document("x", text, "", published="2024-06-12"), engine())
    found = [event for event in doc.events if event.type == type][-1].place
    pinned = found is not None and found.place is not None and found.place.lat is not None
    return None if found is None else found.span.of(doc.text), pinned


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("De Paris à Marseille, des milliers de personnes ont défilé samedi.", "protest", "De Paris à Marseille"),
        ("De Kidal à Gao, les attaques se sont multipliées.", "armed_attack", "De Kidal à Gao"),
        ("À Rennes comme à Nantes, la police a interpellé des manifestants.", "arrest", "Rennes comme à Nantes"),
        ("Ukraine : nuit de frappes sur Odessa et Kharkiv", "air_strike", "Odessa et Kharkiv"),
    ],
)
def test_of_several_towns_none_is_the_place_alone(text: str, type: str, where: str) -> None:
    """They are told in one breath, and have no point."""
    assert place(text, type) == (where, False)


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        (
            "Le ministre s'est rendu à l'hôpital Saint-Nicolas de Saint-Marc, où sont soignés seize blessés.",
            "aid",
            "l'hôpital Saint-Nicolas de Saint-Marc",
        ),
        (
            "À Bukavu, des habitants ont manifesté devant la base, dont les derniers soldats ont quitté le Sud-Kivu.",
            "withdrawal",
            "Sud-Kivu",
        ),
    ],
)
def test_a_relative_clause_has_the_place_that_it_tells(text: str, type: str, where: str) -> None:
    """That before « où » when its subject stands behind the verb, its own object when another place stands before."""
    assert place(text, type)[0] == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Prise lundi par les rebelles, la ville de Gao est déserte.", "la ville de Gao"),
        ("Conquise par les rebelles, la ville de Gao a été pillée.", "la ville de Gao"),
        ("Tombée aux mains des rebelles, la ville de Gao est déserte.", "la ville de Gao"),
    ],
)
def test_what_opens_a_clause_is_where_its_subject_is(text: str, where: str) -> None:
    """A capture told by a participle before the clause is of the town that the clause is about."""
    assert place(text, "territory_capture")[0] == where
