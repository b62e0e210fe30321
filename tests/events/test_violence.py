"""Violence is a riot in a report on a crowd; else it is that of those who fight, or people are killed."""

from __future__ import annotations

import pytest

from parsed import events_of


def kind(text: str) -> str:
    return next(event.type for event in events_of(text) if event.trigger.of(text) == "violences")


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Depuis 2015, les violences ont fait plus de 20 000 morts.", "killing"),
        ("Cent civils ont péri dans des violences intercommunautaires.", "killing"),
        ("Des violences entre gangs ont fait 80 morts.", "armed_clash"),
        ("Des violences ont éclaté entre manifestants et policiers.", "riot"),
        ("Des milliers de personnes ont manifesté lundi.\nLes violences ont fait dix morts.", "riot"),
        ("Les violences postélectorales ont fait dix morts.", "riot"),
    ],
)
def test_violence_is_told_by_the_report(text: str, type: str) -> None:
    assert kind(text) == type
