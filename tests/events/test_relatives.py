"""What an attack did is told of the attack, not of the place that it struck."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


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


def test_dead_that_the_writer_adds_are_not_put_into_a_mouth() -> None:
    """« X revendique l'attaque, qui aurait fait cinq morts »: the claim is X's, the number the writer's doubt."""
    text = "Le Front a revendiqué l'attaque menée dimanche contre un poste de la ville, qui aurait fait cinq morts."
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    attack, dead = sorted(doc.events, key=lambda event: event.trigger)
    assert (attack.type, attack.factuality, attack.quantities) == ("armed_attack", "asserted", ())
    assert (dead.type, dead.factuality) == ("killing", "hedged")
    assert dead.attribution is None or not any(part.holds(attack.trigger) for part in dead.attribution.content)
