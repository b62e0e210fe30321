"""How many: the numbers that belong to a happening, and what they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.hit import TOLL, VIOLENT, Hit
from selon.events.roles import Filler
from selon.events.scene import Scene, head_in
from selon.model import Quantity
from selon.tree import Tree, arguments, base

ACTED = {
    "protest": "participants",
    "gathering": "participants",
    "riot": "participants",
    "negotiation": "participants",
    "political_act": "participants",
}
UNDERGONE = {
    "killing": "killed",
    "arrest": "arrested",
    "evacuation": "evacuated",
    "displacement": "displaced",
    "release": "released",
    "abduction": "abducted",
    "deployment": "combatants",
    "aid": "injured",
}
COUNTED = frozenset({"nsubj", "obj", "obl", "nmod", "iobj", "conj", "appos"})


def find_quantities(
    hit: Hit, actor: Filler | None, recipient: Filler | None, scene: Scene
) -> tuple[Quantity, ...]:
    """The quantities of a happening with what they count, in text order."""
    found: dict[int, Quantity] = {}
    for quantity in scene.quantities.get(hit.sentence, ()):
        for part in (hit, *hit.tolls):
            of = _counted(part, quantity, actor, recipient, scene)
            if of is not None:
                found.setdefault(quantity.span.start, replace(quantity, of=of))
                break
    return tuple(found[start] for start in sorted(found))


def _counted(
    hit: Hit, quantity: Quantity, actor: Filler | None, recipient: Filler | None, scene: Scene
) -> str | None:
    """What a number counts of this happening, None when it counts something else."""
    tree = hit.tree
    head = head_in(tree, quantity.span)
    if head is None:
        return None
    noun = _noun(tree, head)
    if noun == hit.index or head == hit.index:
        return _of_trigger(hit, scene)
    for argument in arguments(tree, hit.index):
        if argument.relation in COUNTED and argument.index in {noun, head}:
            return _of_argument(hit, argument.relation, tree, noun, scene)
    for filler, relation in ((recipient, "obj"), (actor, "nsubj")):
        if filler is not None and filler.tree is tree and filler.index in {noun, head}:
            return _of_argument(hit, relation, tree, noun, scene)
    return None


def _noun(tree: Tree, index: int) -> int:
    """The noun that a number stands with: ``34 personnes``, ``une dizaine de chars`` (``dizaine``)."""
    token = tree.tokens[index]
    if base(token.deprel) in {"nummod", "det", "amod", "advmod"} and token.head != index:
        return token.head
    return index


def _of_trigger(hit: Hit, scene: Scene) -> str:
    known = scene.words.counts.get(hit.frame.lemma)
    if known is not None:
        return known
    return "attacks" if hit.frame.type in VIOLENT else UNDERGONE.get(hit.frame.type, "other")


def _of_argument(hit: Hit, relation: str, tree: Tree, noun: int, scene: Scene) -> str:
    """By the noun that is counted where it says so, else by the part it plays."""
    if hit.frame.type == TOLL:
        return scene.words.counts.get(hit.frame.lemma, "killed")
    lemmas = [tree.tokens[i].lemma for i in _names(tree, noun)]
    if relation in {"obj", "nmod"} and hit.frame.type in UNDERGONE:
        return UNDERGONE[hit.frame.type]
    if relation == "nsubj" and hit.frame.type in ACTED:
        return ACTED[hit.frame.type]
    known = next((scene.words.counts[lemma] for lemma in lemmas if lemma in scene.words.counts), None)
    if known is not None:
        return known
    return "combatants" if any(lemma in scene.words.combatants for lemma in lemmas) else "other"


def _names(tree: Tree, noun: int) -> Iterator[int]:
    """The noun and, after ``une dizaine``, what it is a dozen of."""
    yield noun
    yield from (c for c in tree.children[noun] if base(tree.tokens[c].deprel) == "nmod")
