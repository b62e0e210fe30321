"""How many, and of what: the numbers that belong to a happening."""

from __future__ import annotations

import pytest

from parsed import events_of


def counts(text: str) -> list[list[tuple[str | None, int | None, int | None]]]:
    return [[(q.of, q.low, q.high) for q in event.quantities] for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un attentat a fait au moins dix morts et trente blessés.", [[("killed", 10, None), ("injured", 30, 30)]]),
        ("Dix soldats ont été tués et trente blessés.", [[("killed", 10, 10), ("injured", 30, 30)]]),
        ("Deux attentats ont tué dix soldats.", [[("attacks", 2, 2), ("killed", 10, 10)]]),
        ("La police a arrêté vingt suspects.", [[("arrested", 20, 20)]]),
        ("Près de 8 000 personnes ont été évacuées.", [[("evacuated", 8000, 8000)]]),
        ("Des milliers d'étudiants ont manifesté.", [[("participants", 2000, 9999)]]),
        ("Des dizaines de morts ont été signalés.", [[("killed", 20, 99)]]),
        ("L'armée a déployé 500 soldats.", [[("combatants", 500, 500)]]),
        ("L'armée a repris trois villages.", [[("other", 3, 3)]]),
        ("Un suspect a été arrêté.", [[]]),
    ],
)
def test_numbers_count_what_their_word_says(text: str, found: list[object]) -> None:
    """A number must not become dead people because it stands near them."""
    assert counts(text) == found


def test_every_field_has_its_reason() -> None:
    """``selon explain`` shows for each field that is filled the rule and the words that filled it."""
    (event,) = events_of("L'armée a arrêté vingt suspects.")
    fields = [reason.field for reason in event.reasons]
    assert fields == ["type", "actor", "recipient", "quantities", "factuality"]
    assert event.rule == "arrêter/VERB"
