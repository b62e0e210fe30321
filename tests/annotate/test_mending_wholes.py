"""What is told of all, and not of a part of them or of the last of a row."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Une vingtaine de personnes, dont des supplétifs de l'armée, ont été tuées, ont dit à la radio des élus.",
            "Une vingtaine de personnes, dont des supplétifs de l'armée",
        ),
        (
            "Dix personnes, dont des supplétifs de l'armée, ont été tuées, ont indiqué à la radio des sources locales.",
            "Dix personnes, dont des supplétifs de l'armée",
        ),
        ("La ville, dont des habitants ont été tués, est déserte.", "des habitants"),
        ("Le camp, dont les gardes ont été tués, est désert.", "les gardes"),
        ("Dix civils ont été tués.", "Dix civils"),
        (
            "Au moins trois civils, deux policiers et une vingtaine de rebelles tués lors d'affrontements",
            "Au moins trois civils, deux policiers et une vingtaine de rebelles",
        ),
    ],
)
def test_what_befell_all_is_told_of_all(text: str, whom: str) -> None:
    """« dix personnes, dont des soldats, ont été tuées »: ten, and not the soldiers alone."""
    event = next(e for e in events_of(text) if e.recipient is not None)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == whom


def test_what_stands_behind_a_verb_and_a_comma_is_no_subject_of_it() -> None:
    text = "Les heurts ont fait trois morts, douze policiers ont été blessés, 60 personnes interpellées."
    injured = [q.low for e in events_of(text) for q in e.quantities if q.of == "injured"]
    assert 60 not in injured
