"""With what a town was bombarded: a word that fits planes and guns alike is told by the arms that the report names."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.tree import Tree, case_of

AIR, GROUND = "air_strike", "shelling"


def by_arms(hit: Hit, scene: Scene) -> str | None:
    """The type of ``un bombardement``, by the arms of its sentence, else by the only ones of the report.

    None for a word that says it itself (``bombardement aérien``), and where both or none are named.
    """
    if hit.frame.lemma not in scene.words.bombarding or hit.needs:
        return None
    return (
        _told(scene.lemmas(hit.sentence), scene)
        or (AIR if any(is_of_air(hit.tree, i, scene) for i in range(len(hit.tree.tokens))) else None)
        or _told(frozenset().union(*(scene.lemmas(number) for number in range(len(scene.doc.sentences)))), scene)
    )


def is_of_air(tree: Tree, index: int, scene: Scene) -> bool:
    """True for those who fly by what they are of: ``l'armée de l'air``, not « des tirs en l'air »."""
    below = (c for c in tree.children[index] if tree.tokens[c].lemma in scene.words.skies and case_of(tree, c) == "de")
    return tree.tokens[index].lemma in scene.words.combatants and any(True for _ in below)


def _told(lemmas: frozenset[str], scene: Scene) -> str | None:
    by_air = not lemmas.isdisjoint(scene.words.airborne)
    by_guns = not lemmas.isdisjoint(scene.words.guns)
    if by_air == by_guns:
        return None
    return AIR if by_air else GROUND
