"""Whom shots and blows are aimed at, by words that are no frame's: a direction, a part of somebody's body."""

from __future__ import annotations

from selon.events.grammar.antecedents import Filler, find_antecedent
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.parties import find_party
from selon.events.who.paths import Role, carrier
from selon.tree import OBLIQUE, base

SHOT = frozenset({"shelling", "armed_attack", "air_strike", "riot"})


def by_direction(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """What is shot at: ``ont tiré en direction de positions ennemies``."""
    if role == "actor" or hit.frame.type not in SHOT:
        return None
    for index in (hit.index, carrier(hit.tree, hit.index) if hit.frame.upos == "NOUN" else None):
        for argument in () if index is None else scene.dependents(hit.sentence, index):
            if argument.index <= hit.index or _is_fled(hit, index, scene):
                continue  # « ont fui les violences vers le Tchad »
            if argument.case in scene.words.goal and argument.relation in OBLIQUE:
                return find_party(hit.tree, argument, hit, scene, "shot at")
            if hit.tree.tokens[argument.index].lemma in scene.words.toward:
                below = scene.dependents(hit.sentence, argument.index)
                aims = (a for a in below if a.case == "de" and a.index > argument.index)
                aim = next(aims, None)
                if aim is None:
                    return _whose(hit, argument.index, scene)
                return find_party(hit.tree, aim, hit, scene, "shot at")
    return None


def _is_fled(hit: Hit, verb: int | None, scene: Scene) -> bool:
    """True for the object of a verb that does not say that it takes place."""
    if verb is None or verb == hit.index:
        return False
    supports = scene.words.supports.get((hit.tree.tokens[verb].lemma, "VERB"), ())
    return base(hit.tree.tokens[hit.index].deprel) == "obj" and not supports


def _whose(hit: Hit, noun: int, scene: Scene) -> Filler | None:
    """Whose direction it is: ``les soldats ont ouvert le feu en sa direction``."""
    doers = [a.index for a in scene.dependents(hit.sentence, hit.index) if a.relation == "nsubj"]
    for child in hit.tree.children[noun]:
        agreement = scene.words.possessives.get(hit.tree.tokens[child].text.lower())
        if agreement is not None and base(hit.tree.tokens[child].deprel) == "det":
            return find_antecedent(hit, noun, agreement, scene, "shot at", doers)
    return None


def by_body(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Whose body a blow lands on: ``un homme lui a tiré dans le dos``."""
    if role == "actor" or hit.frame.type not in SHOT:
        return None
    shared = scene.dependents(hit.sentence, hit.index)
    struck = any(a.relation in OBLIQUE and hit.tree.tokens[a.index].lemma in scene.words.body for a in shared)
    whom = next((a for a in shared if a.relation == "iobj"), None)
    return None if whom is None or not struck else find_party(hit.tree, whom, hit, scene, "struck")
