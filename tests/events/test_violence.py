"""Violence is a riot in a report on a crowd; else it is an attack by those who fight, or people are killed."""

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


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Des rebelles tiennent la ville.\nDes violences ont éclaté lundi à Gao.", "armed_attack"),
        ("Des rebelles tiennent la ville.\nLes violences ont fait dix morts.", "killing"),
        ("Les habitants de Gao dénoncent les violences de gangs.", "armed_attack"),
        ("Des avions ont bombardé Gao.\nLe gouvernement impute les violences aux rebelles.", "armed_attack"),
        ("Des violences ont éclaté lundi à Gao.", "riot"),
    ],
)
def test_without_dead_it_is_no_killing(text: str, type: str) -> None:
    assert kind(text) == type


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Mille personnes ont fui les violences.", ["displacement"]),
        ("Fuyant les violences, mille personnes ont gagné le camp.", ["displacement"]),
        ("Mille personnes ont fui les violences de 2019.", ["displacement", "riot"]),
        ("Mille personnes ont fui les combats.", ["displacement", "armed_clash"]),
    ],
)
def test_violence_that_people_flee_from_is_told_where_more_is_said(text: str, types: list[str]) -> None:
    assert [event.type for event in events_of(text)] == types
