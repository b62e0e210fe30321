"""The other side of a happening of two: with whom it is."""

from __future__ import annotations

from selon.events.antecedents import Filler, is_somebody
from selon.events.hit import Hit
from selon.events.joined import TWO_SIDED
from selon.events.paths import Role, along
from selon.events.scene import Scene
from selon.lang.frames import Path


def by_company(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The other side that a happening of two sides is with: ``incidents frontaliers avec la RDC``."""
    if role == "actor" or hit.frame.upos != "NOUN" or hit.frame.type not in TWO_SIDED - {"military_support"}:
        return None
    paths = tuple(Path("nmod", case.replace("_", " ")) for case in sorted(scene.words.company))
    said = (c for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "acl:relcl")
    found = (along(index, paths, hit, scene, "with") for index in (hit.index, *said))
    return next((f for f in found if f is not None), None) or _met(hit, paths, scene)


def _met(hit: Hit, paths: tuple[Path, ...], scene: Scene) -> Filler | None:
    """Whom a participle says that it is with: ``des négociations entamées par l'Église avec les ravisseurs``."""
    for participle in (c for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "acl"):
        found = along(participle, paths, hit, scene, "with")
        if found is not None and found.tree is hit.tree:
            lemma = hit.tree.tokens[found.index].lemma
            if lemma in scene.words.people or is_somebody(hit.sentence, hit.tree, found.index, scene):
                return found
    return None
