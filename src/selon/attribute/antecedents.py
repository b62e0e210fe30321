"""What a pronoun stands for: the nearest agreeing source or subject, none when two are equally near."""

from __future__ import annotations

from dataclasses import dataclass

from selon.attribute.scene import Scene, Spot
from selon.model import Source
from selon.tree import base, feature


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody named before a pronoun; ``spoke`` when as the source of an attribution."""

    spot: Spot
    source: Source
    spoke: bool


def find_antecedent(
    scene: Scene, spot: Spot, gender: str, number: str, candidates: tuple[Candidate, ...]
) -> Source | None:
    """The candidate that agrees in number and gender, nearest sentence first, those who spoke before others.

    Two different ones in the same sentence, alike in that, give None: a guess would look sure.
    """
    agreeing = [c for c in candidates if _agrees(scene, c, gender, number)]
    for back in range(4):
        here = [c for c in agreeing if spot[0] - c.spot[0] == back]
        for group in ([c for c in here if c.spoke], [c for c in here if _is_main(scene, c)], here):
            names = {c.source.name for c in group}
            if len(names) == 1:
                return group[-1].source
            if len(names) > 1 and back == 0:
                return group[-1].source
    return None


def _is_main(scene: Scene, candidate: Candidate) -> bool:
    """The subject of the main clause is what a text goes on about."""
    tree = scene.trees[candidate.spot[0]]
    head = tree.tokens[candidate.spot[1]].head
    return tree.tokens[head].deprel == "root"


def _agrees(scene: Scene, candidate: Candidate, gender: str, number: str) -> bool:
    tree, token = scene.trees[candidate.spot[0]], scene.token(candidate.spot)
    conjoined = any(base(tree.tokens[c].deprel) == "conj" for c in tree.children[candidate.spot[1]])
    if token.upos == "PRON":
        return (number == "Plur") == (candidate.source.kind == "group" or feature(token, "Number") == "Plur")
    plural = feature(token, "Number") == "Plur" or conjoined
    own = feature(token, "Gender")
    free = token.upos == "PROPN" or not gender or own is None  # the tagger does not know the gender of names
    return (number == "Plur") == plural and (free or own == gender)
