"""What idioms tell of, what is held likely or needed, numbers that are denied to be fewer, and markets."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Les deux clans ont enterré la hache de guerre lundi.", ["ceasefire"]),
        ("Le Premier ministre a rendu son tablier.", ["political_act"]),
        ("Des pirates se sont emparés d'un cargo.", ["abduction"]),
        ("Des pirates se sont emparés d'une cargaison de riz.", []),
        ("Des renforts ont afflué vers la frontière.", ["deployment"]),
        ("Des volontaires affluent pour aider les sinistrés.", []),
        ("Des parachutistes ont sauté sur l'aéroport.", ["deployment"]),
        ("Un camion a sauté sur une mine.", ["bombing"]),
        ("Un camion a sauté sur une mine posée par les rebelles.", ["bombing"]),
        ("Elles ont subi des sévices sexuels.", ["sexual_violence"]),
        ("Des sévices contre des détenus ont été rapportés.", ["killing"]),
        ("Le dépôt de munitions est parti en fumée.", ["destruction"]),
        ("Ses espoirs sont partis en fumée.", []),
        ("L'armée a employé du chlore contre le faubourg.", ["chemical_attack"]),
        ("La police a employé du gaz lacrymogène.", []),
        ("L'entreprise lance une offensive sur le marché africain.", []),
        ("Les soldats ont lancé un assaut sur le marché central.", ["offensive"]),
        ("Un convoi de bus est resté bloqué à un barrage.", []),
        ("Les rebelles ont bloqué un convoi de bus dans l'enclave.", ["siege"]),
    ],
)
def test_what_an_idiom_tells_of(text: str, types: list[str]) -> None:
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le ministre juge peu probable une intervention militaire au Niger.", "hedged"),
        ("Le ministre juge possible que l'armée intervienne au Niger.", "hedged"),
        ("Le ministre estime improbable une intervention militaire au Niger.", "hedged"),
        ("Le ministre juge nécessaire une intervention militaire au Niger.", "future"),
        ("Le ministre juge illégale l'intervention militaire au Niger.", "asserted"),
        ("Le président n'a pas intérêt à démissionner.", "negated"),
        ("Le président a tout intérêt à démissionner.", "future"),
    ],
)
def test_what_is_held_likely_or_needed_is_not_told(text: str, factuality: str) -> None:
    (event,) = events_of(text)
    assert event.factuality == factuality


@pytest.mark.parametrize(
    ("text", "low", "high", "factuality"),
    [
        ("L'explosion n'a pas fait moins de dix morts.", 10, None, "asserted"),
        ("L'explosion a fait moins de dix morts.", None, 10, "asserted"),
        ("Les miliciens n'ont pas tué moins de douze civils.", 12, None, "asserted"),
        ("Les miliciens n'ont pas tué douze civils.", 12, 12, "negated"),
        ("Les miliciens n'ont pas tué plus de douze civils.", 12, None, "negated"),
    ],
)
def test_not_fewer_is_so_many_at_least(text: str, low: int | None, high: int | None, factuality: str) -> None:
    (event,) = events_of(text)
    (number,) = event.quantities
    assert (number.low, number.high, event.factuality) == (low, high, factuality)
