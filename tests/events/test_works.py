"""What a work is called tells of no happening."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("La série Guerre et Paix sera diffusée lundi.", []),
        ("Regards sur la guerre, un documentaire de Paul Meyer, sort mercredi.", []),
        ("La pièce Assaut sur la ville est jouée à Lyon.", []),
        ("Le roman « L'Attentat » a été adapté au cinéma.", []),
        ("Le livre raconte le massacre de Bouna.", ["massacre"]),
        ("Une série d'attentats a frappé la ville.", ["attentats"]),
        ("L'attaque du village, un hameau de Gao, a fait dix morts.", ["attaque"]),
    ],
)
def test_a_title_tells_of_nothing(text: str, triggers: list[str]) -> None:
    """A name with a capital behind the noun for a work, or before its apposition; what a work tells is told."""
    assert [event.trigger.of(text) for event in events_of(text)] == triggers
