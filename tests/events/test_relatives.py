"""What an attack did is told of the attack, not of the place that it struck."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque menée dimanche contre une base de l'armée, qui a fait cinq morts, a été condamnée.",
        "Le Front a revendiqué l'attaque contre un hôtel, qui a fait cinq morts.",
    ],
)
def test_a_place_that_is_struck_does_not_kill(text: str) -> None:
    """« une base, qui a fait cinq morts »: the dead are those of the attack, and there is one record of it."""
    (event,) = [e for e in events_of(text) if e.type in {"armed_attack", "killing"}]
    assert event.type == "armed_attack"
    assert [(quantity.of, quantity.low) for quantity in event.quantities] == [("killed", 5)]


def test_who_can_kill_does() -> None:
    """« d'une milice qui a fait cinq morts »: the clause stays where it stands."""
    text = "L'attaque d'une milice qui a fait cinq morts inquiète la ville."
    assert all(e.actor is None or "milice" in e.actor.span.of(text) for e in events_of(text))
