"""Whom a pronoun means of several who are named together, and what such a party is called."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine

PAIR = "Marie Kouassi et Paul Konan ont été interpellés lundi. "


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        (PAIR + "Ils ont été relâchés mardi.", "Marie Kouassi et Paul Konan"),
        (PAIR + "Elle a été relâchée mardi.", "Marie Kouassi"),
        ("Jean Petit et Paul Konan sont arrivés lundi. Il a été arrêté mardi.", None),
        ("La garde et la milice ont fui lundi. Elles ont été encerclées mardi.", "La garde et la milice"),
    ],
)
def test_a_singular_means_one_of_a_row(text: str, recipient: str | None) -> None:
    """Of two men nobody knows which « il » was arrested; the only woman of a row is known."""
    last = read_document(Document("x", text, "", published="2031-05-04"), engine()).events[-1]
    assert last.recipient is not None
    assert last.recipient.name == recipient


def test_several_are_called_by_all_their_names() -> None:
    """A record that names the first of two who were arrested would lose the second."""
    doc = read_document(Document("x", PAIR, "", published="2031-05-04"), engine())
    assert [event.recipient.name for event in doc.events if event.recipient] == ["Marie Kouassi et Paul Konan"]
