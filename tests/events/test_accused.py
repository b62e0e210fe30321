"""Crimes that somebody is arrested or tried for were neither then nor there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Place, Span, Time, Toponym


def told(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Day and place of each happening by the word that tells it, where « lundi » and « Klow » are known."""
    at, where = (Span(text.index(word), text.index(word) + len(word)) for word in ("lundi", "Klow"))
    day = Time(at, "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    town = Toponym(where, Place(1, "Klow", 1.0, 2.0, "XX", None), "city")
    events = find(replace(read(text), times=(day,), places=(town,), published="2031-05-10"))
    return {
        e.trigger.of(text): (e.time.value if e.time else None, e.place.span.of(text) if e.place else None)
        for e in events
    }


@pytest.mark.parametrize(
    ("text", "crime"),
    [
        ("Deux hommes ont été arrêtés lundi à Klow pour le meurtre d'un policier.", "meurtre"),
        ("Un soldat a été condamné lundi à Klow pour avoir tué deux hommes.", "tué"),
        ("Le chef du groupe est jugé lundi à Klow pour son rôle dans l'attentat.", "attentat"),
        ("Trois hommes soupçonnés d'avoir attaqué des passants ont été arrêtés lundi à Klow.", "attaqué"),
        ("Un homme a été mis en examen lundi à Klow pour complicité d'assassinat.", "assassinat"),
    ],
)
def test_a_crime_has_neither_the_day_nor_the_place_of_its_charge(text: str, crime: str) -> None:
    """« Arrêtés lundi à Klow pour le meurtre d'un policier »: who was killed died on another day, anywhere."""
    found = told(text)
    assert found.pop(crime) == (None, None)
    assert any(day == "2031-05-05" for day, _ in found.values())


def test_an_attack_for_something_keeps_its_day_and_place() -> None:
    """« Manifestent pour la paix », « attaquent pour se venger »: no charge."""
    found = told("Des hommes ont attaqué un poste lundi à Klow pour venger la mort d'un chef.")
    assert found["attaqué"] == ("2031-05-05", "Klow")


def test_an_inquiry_is_not_where_that_was_which_it_looks_into() -> None:
    found = told("Le juge enquête sur l'attentat commis lundi à Klow.")
    assert (found["attentat"], found["enquête"][1]) == (("2031-05-05", "Klow"), None)


@pytest.mark.parametrize(
    ("text", "crime", "sufferer"),
    [
        ("Trois femmes ont porté plainte pour viol contre le ministre.", "viol", None),
        ("Une plainte pour enlèvement contre le maire a été classée.", "enlèvement", None),
        ("Le procès pour meurtre contre le policier s'ouvre lundi.", "meurtre", None),
        ("Des poursuites pour torture contre trois gardiens ont été engagées.", "torture", None),
        ("Il est jugé pour une attaque contre des policiers.", "attaque", "des policiers"),
        ("Un procès pour l'attaque contre le convoi s'ouvre lundi.", "attaque", "le convoi"),
        ("L'armée a mené une attaque contre le village.", "attaque", "le village"),
    ],
)
def test_whom_a_charge_is_against_is_no_victim_of_the_crime(text: str, crime: str, sufferer: str | None) -> None:
    """« Plainte pour viol contre le ministre »: he is charged with it; « l'attaque contre le convoi » struck it."""
    told = next(event for event in find(read(text)) if event.trigger.of(text) == crime)
    assert (told.recipient.span.of(text) if told.recipient and told.recipient.span else None) == sufferer
