"""With what a town was bombarded: a word that fits planes and guns alike is told by the arms that the report names."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene

AIR, GROUND = "air_strike", "shelling"


def by_arms(hit: Hit, scene: Scene) -> str | None:
    """The type of ``un bombardement``, by the arms of its sentence, else by the only ones of the report.

    None for a word that says it itself (``bombardement aérien``), and where both or none are named.
    """
    if hit.frame.lemma not in scene.words.bombarding or hit.needs:
        return None
    return _told(scene.lemmas(hit.sentence), scene) or _told(
        frozenset().union(*(scene.lemmas(number) for number in range(len(scene.doc.sentences)))), scene
    )


def _told(lemmas: frozenset[str], scene: Scene) -> str | None:
    by_air = not lemmas.isdisjoint(scene.words.airborne)
    by_guns = not lemmas.isdisjoint(scene.words.guns)
    if by_air == by_guns:
        return None
    return AIR if by_air else GROUND
