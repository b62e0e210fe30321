"""Offices of one town: « A Paris, …, selon la préfecture de police. A Nantes, … Selon la préfecture, … » are two."""

from __future__ import annotations

from selon.attribute.scene import Scene, Spot
from selon.model import Toponym

OPENING = 3  # tokens in which a town opens a sentence


def is_elsewhere(scene: Scene, named: int, spot: Spot) -> bool:
    """True for the office of a town where the text has gone to another one since the offset at which one was named."""
    if scene.token(spot).lemma.lower() not in scene.words.local:
        return False
    since = scene.spots[min(scene.after(named), len(scene.spots) - 1)][0]
    towns = (_opens_with(scene, sentence) for sentence in range(spot[0], since, -1))
    town = next((toponym for toponym in towns if toponym is not None), None)
    if town is None:
        return False
    text, before = scene.doc.text, scene.doc.sentences[since].span
    same = (t for t in scene.doc.places if before.holds(t.span))
    return all(t.span.of(text) != town.span.of(text) for t in same)


def _opens_with(scene: Scene, sentence: int) -> Toponym | None:
    """« A Nantes, »: the town behind the preposition that a sentence begins with."""
    tokens = scene.trees[sentence].tokens
    if len(tokens) < OPENING or tokens[0].upos != "ADP":
        return None
    towns = (t for t in scene.doc.places if t.span.start == tokens[1].span.start and t.precision == "city")
    town = next(towns, None)
    after = None if town is None else next((t for t in tokens if t.span.start >= town.span.end), None)
    return town if after is not None and after.text == "," else None
