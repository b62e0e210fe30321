"""Testimonies below one another: each tells a story of its own."""

from __future__ import annotations

from selon.events.scene import Scene
from selon.model import Event, Span

DIRECT = "direct"


def is_of_another_witness(event: Event, day: Span, scene: Scene) -> bool:
    """True where a day and an event are in the words of two people, with a line of its own between.

    « Awa, vendeuse », « Le 3 mars, ils ont brûlé ma boutique. », « Issa, étudiant », « Ils m'ont arrêté. »
    """
    if event.attribution is None or event.attribution.speech != DIRECT or event.trigger.start < day.start:
        return False
    spoken = (a for a in scene.doc.attributions if a.speech == DIRECT and any(part.holds(day) for part in a.content))
    first = next(spoken, None)
    if first is None or first is event.attribution:
        return False
    between = Span(day.end, event.trigger.start)
    return any(block.kind != "body" and between.holds(block.span) for block in scene.doc.blocks)
