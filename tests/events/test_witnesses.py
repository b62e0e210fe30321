"""What testimonies below one another, and titles that end with who says them, do not take from what stands beside."""

from __future__ import annotations

from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine

AWA = "Awa, 34 ans, vendeuse\n« Ils sont arrivés à l'aube, le 3 mars 2030. Ils ont brûlé ma boutique. »"
ISSA = "Issa, 19 ans, étudiant\n« Les miliciens m'ont arrêté au pont et m'ont battu pendant deux nuits. »"


def told(text: str) -> tuple[Event, ...]:
    return read_document(Document("x", text, ""), engine()).events


def test_the_day_that_one_witness_tells_is_not_that_of_the_next() -> None:
    burnt, arrested, beaten = told(f"Paroles de déplacés\n\n{AWA}\n\n{ISSA}\n")
    assert [e.time.value if e.time else None for e in (burnt, arrested, beaten)] == ["2030-03-03", None, None]


def test_a_party_ends_before_who_says_so() -> None:
    text = "Niger : une frappe vise un camp de réfugiés à Diffa (ONG)\n\nLe texte de la dépêche suit ici.\n"
    (event,) = told(text)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "un camp de réfugiés à Diffa"
