"""Points of a list: each tells of something of its own, whose day is not that of the next, nor of the text around."""

from __future__ import annotations

from selon.events.scene import Scene
from selon.model import Event, Span, Time


def is_another_point(event: Event, day: Time, scene: Scene) -> bool:
    """True for a day and an event of which one stands in a point of a list: « • Le 3 mai, … • Un camp pillé »."""
    return _point(event.trigger, scene) != _point(day.span, scene)


def _point(span: Span, scene: Scene) -> Span | None:
    """The point of a list, which opens with a mark, that some words stand in."""
    text = scene.doc.text
    points = (b.span for b in scene.doc.blocks if b.kind == "list" and not text[b.span.start].isalnum())
    return next((point for point in points if point.start <= span.start < point.end), None)
