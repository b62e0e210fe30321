"""The day and place of a row of tolls, and of what somebody went on to do before the end."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


def told(text: str) -> dict[str, tuple[str | None, str | None]]:
    """When and where the happenings of a text of Thursday, 16 June 2016 were, by their words."""
    doc = read_document(Document("x", f"Titre\n{text}", "", published="2016-06-16"), engine())
    return {
        e.trigger.of(doc.text): (
            None if e.time is None else e.time.value,
            None if e.place is None else e.place.span.of(doc.text),
        )
        for e in doc.events
    }


@pytest.mark.parametrize(
    ("text", "trigger", "when", "where"),
    [
        ("Onze civils ont péri et vingt autres ont été blessés lundi à Gao.", "péri", "2016-06-13", "Gao"),
        ("Trois soldats ont été tués et deux enlevés lundi près de Kidal.", "tués", "2016-06-13", "Kidal"),
        ("Dix hommes ont été tués lundi à Gao et vingt blessés mardi à Kidal.", "tués", "2016-06-13", "Gao"),
    ],
)
def test_a_row_of_tolls_has_its_day_and_place_at_the_end(
    text: str, trigger: str, when: str | None, where: str | None
) -> None:
    assert told(text)[trigger] == (when, where)


@pytest.mark.parametrize(
    ("text", "trigger", "when", "where"),
    [
        (
            "Lundi, un homme a renversé huit passants à Metz, avant de poignarder un agent.",
            "poignarder",
            "2016-06-13",
            "Metz",
        ),
        (
            "Mardi, des hommes ont attaqué la ville de Gao avant d'incendier deux camions et d'enlever trois ouvriers.",
            "enlever",
            "2016-06-14",
            "la ville de Gao",
        ),
    ],
)
def test_what_a_doer_went_on_to_was_then_and_there(
    text: str, trigger: str, when: str | None, where: str | None
) -> None:
    assert told(text)[trigger] == (when, where)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Deux soldats ont été tués et leurs frères ont été enlevés à Gao.", "tués"),
        ("Des hommes ont enlevé deux soldats à Gao avant de tuer un guide.", "tuer"),
        ("Les hommes ont tué un garde à Gao pour incendier deux camions.", "incendier"),
    ],
)
def test_what_is_no_row_and_no_next_deed_stays_without_a_place(text: str, trigger: str) -> None:
    assert told(text)[trigger][1] is None
