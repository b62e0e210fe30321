"""Numbers of another deed told in the same sentence: « 82 interpellations, dont 60 gardes à vue », each its own."""

from __future__ import annotations

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.hit import DAMAGE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.what.conditions import fits, is_intransitive
from selon.lang.roles import are_people
from selon.model import Quantity
from selon.ontology.counted import ATTACKS, CASUALTIES, OTHER, UNDERGONE
from selon.tree import base, is_genitive, is_past_participle

LEAVING = frozenset({"displacement", "evacuation"})
CUSTODY = frozenset(UNDERGONE) - {TOLL} | {"judicial"}
DONE = frozenset(UNDERGONE.values()) | {ATTACKS}


def is_of_other_deed(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number of another deed, or of those whom that befell.

    « arrêtés pour 242 gardes à vue »; « l'arrestation de dix élus et l'emprisonnement de deux autres »; « condamné pour
    l'agression de trois pompiers ».
    """
    own = {hit.index, *hit.parts, *(toll.index for toll in hit.tolls)}
    if own.intersection(counted) or hit.frame.type in VIOLENT:
        return False
    nouns = [i for i in counted if not scene.is_number(hit.sentence, i)]
    if hit.frame.type in CUSTODY and any(_is_deed(hit, i, scene) for i in nouns):
        return True
    return any(_is_theirs(hit, i, own, scene) for i in counted)


def is_of_destroyers(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for how many there were of those who destroyed something, or of what did: « trois obus ont détruit deux … ».

    What is destroyed is counted, not by what: « dix miliciens ont incendié le marché ».
    """
    if hit.frame.type != DAMAGE or hit.frame.upos != "VERB":
        return False
    told = scene.dependents(hit.sentence, hit.index, is_intransitive(hit.frame))
    burns = any(path.relation == "nsubj" for path in hit.frame.recipient)  # « deux voitures ont pris feu »
    acts = not burns and any(argument.relation == "obj" for argument in told)
    return acts and any(argument.relation == "nsubj" and argument.index in counted for argument in told)


def is_of_town(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for how many live where it was: « ont pris le contrôle de cette ville de 75 000 habitants »."""
    tree = hit.tree
    if hit.frame.type in LEAVING:
        return False  # « l'évacuation du village de 300 habitants »
    for index in (i for i in counted if are_people(tree.tokens[i].lemma, scene.words) and is_genitive(tree, i)):
        case = min(c for c in tree.children[index] if base(tree.tokens[c].deprel) == "case")
        if case and tree.tokens[case - 1].upos == "NOUN" and tree.tokens[case - 1].lemma in scene.words.sites:
            return True
    return False


def _is_deed(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a noun that tells what was done, and not to whom; ``garde à vue`` does, « un garde » does not."""
    token, words = hit.tree.tokens[index], scene.words
    frames = scene.happenings.get((token.lemma, "NOUN"), ())
    if token.upos != "NOUN" or not frames:
        return False
    if any(frame.wide and fits(scene, hit.sentence, index, frame) for frame in frames):
        return True
    kind = words.counts.get(token.lemma)
    people = are_people(token.lemma, words) or token.lemma in words.unarmed | words.crowds | words.things
    return not people and (kind is None or kind not in CASUALTIES | {OTHER})


def _is_theirs(hit: Hit, index: int, own: set[int], scene: Scene) -> bool:
    """True for those whom a noun beside the happening tells a deed of, unless it says the same of them."""
    tree = hit.tree
    head = tree.tokens[index].head
    if not is_genitive(tree, index) or head in own or is_under(tree, hit.index, index):
        return False
    return scene.words.counts.get(tree.tokens[head].lemma) in DONE and _is_deed(hit, head, scene)


def is_told_by_verb(hit: Hit, quantity: Quantity, index: int, scene: Scene) -> bool:
    """True for those of whom their own verb tells it: « dix ont été arrêtés, loin des interpellations d'hier »."""
    verb = predicate_of(hit.tree, index)
    told = scene.words.counts.get(hit.tree.tokens[verb].lemma) == quantity.of
    return told and verb not in {hit.index, *hit.parts} and not is_under(hit.tree, index, hit.index)


def is_aside(hit: Hit, index: int) -> bool:
    """True for others than those of whom a participle says it: « outre X, enlevé hier, six otages sont détenus »."""
    tree = hit.tree
    token = tree.tokens[hit.index]
    told = hit.frame.type != TOLL and token.deprel == "acl" and is_past_participle(token)
    return told and not (is_under(tree, hit.index, index) or is_under(tree, index, hit.index))
