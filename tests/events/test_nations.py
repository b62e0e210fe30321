"""« une frappe russe » names nobody who acts, and says whose deed it is."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from selon.records import records
from spoken import engine


def read(text: str) -> Document:
    return read_document(Document("example", text, "", published="2031-05-06"), engine())


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Une frappe russe a fait trois morts à Kherson.", "russe", "RUS"),
        ("Dix civils ont été tués par des tirs israéliens.", "israéliens", "ISR"),
        ("L'offensive turque continue.", "turque", "TUR"),
    ],
)
def test_an_adjective_tells_whose_deed_it_is(text: str, words: str, code: str) -> None:
    """A coder asks who struck; an adjective is no party, and no reason to say nothing."""
    doc = read(text)
    (event,), (record,) = doc.events, records(doc)
    assert event.actor is None
    assert event.nation is not None
    assert (event.nation.span.of(text), event.nation.code) == (words, code)
    assert (record.actor, record.actor_code) == (None, code)
    assert any(reason.field == "nation" and reason.span == event.nation.span for reason in event.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "L'attentat turc a fait dix morts.",  # in Turkey
        "La fusillade américaine a fait dix morts.",
        "Les frappes de l'armée russe ont tué dix civils.",  # the army acts
        "Les otages français ont été tués lors d'une frappe.",
        "Une frappe meurtrière a fait dix morts.",
    ],
)
def test_where_it_was_or_who_suffered_is_another_matter(text: str) -> None:
    """An adjective tells the doer only of what is called after its doer, and only on the word itself."""
    assert all(event.nation is None for event in read(text).events)
