"""One number of several fates: those dead in a row with others, and those of whom some died and some were hurt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import has_subject, predicate_of
from selon.events.hit import DAMAGE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.lang.roles import are_people
from selon.model import Quantity
from selon.ontology.counted import CASUALTIES, INJURED, KILLED, OTHER, UNDERGONE
from selon.tree import Tree, base, case_key, feature, has_agent, is_past_participle

SEVERAL = 2  # « plusieurs »
DISPLACED = UNDERGONE["displacement"]
IN_ROWS = CASUALTIES | {OTHER, DISPLACED}
OWN = frozenset({"det", "nummod", "aux", "cop", "obj"})  # what a second word of a pair does not share with the first


def of_row(hit: Hit, quantity: Quantity, counted: tuple[int, ...]) -> str | None:
    """What a number says itself that it counts, in a row with the dead or their verb.

    ``37 morts et 150 disparus``, ``des centaines de morts et des milliers de déplacés``.
    """
    tree = hit.tree
    tolls = {part.index for part in (hit, *hit.tolls) if part.frame.type == TOLL and part.sentence == hit.sentence}
    if quantity.of not in IN_ROWS or not counted:
        return None
    heads = (*counted, predicate_of(tree, counted[0])) if quantity.of == OTHER else counted
    row = [i for i in heads if tree.tokens[i].deprel == "conj"]
    if quantity.of == DISPLACED:
        return quantity.of if any(not tolls.isdisjoint(_counted(tree, tree.tokens[i].head)) for i in row) else None
    row = [i for i in row if tree.tokens[i].head in tolls]
    return quantity.of if any(i in tolls or not has_agent(tree, i) for i in row) else None


def _counted(tree: Tree, index: int) -> tuple[int, ...]:
    """A word and what it is a number of: « des centaines de morts »."""
    return index, *(c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nmod")


def die_in_another(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the dead of another happening, told by their own phrase: « Guerre en X : dix morts dans des tirs »."""
    tree, own = hit.tree, {hit.index, *(toll.index for toll in hit.tolls)}
    dead = {*counted, *(tree.tokens[i].head for i in counted if tree.tokens[i].upos == "NUM")}
    dead = {i for i in dead if scene.words.counts.get(tree.tokens[i].lemma) in CASUALTIES}
    if hit.frame.type not in VIOLENT or not own.isdisjoint(dead):
        return False
    dead |= {c for i in dead for c in tree.children[i] if tree.tokens[c].deprel == "conj"}  # « … et trente blessés »
    below = (c for i in dead for c in tree.children[i] if c > i and case_key(tree, c) in scene.words.circumstance)
    return any((tree.tokens[c].lemma, tree.tokens[c].upos) in scene.happenings and c not in own for c in below)


def by_fate(
    hit: Hit, quantity: Quantity, counted: tuple[int, ...], recipient: Filler | None, scene: Scene
) -> str | None:
    """What a number counts, corrected by what befell those whom it counts.

    One number of the dead and the hurt does not tell how many of each there were: « dix morts et blessés », « tuant ou
    blessant au moins 40 personnes ». Things do not die: « dix [drones] ont été abattus ». People who undergo a flight
    have fled: « les violences ont contraint à l'exil dix mille personnes ».
    """
    if quantity.of in CASUALTIES:
        if hit.frame.type == DAMAGE:
            return OTHER
        plain = quantity.high == 0 or _is_several(quantity)
        return OTHER if not plain and _is_of_both(hit, counted, scene) else quantity.of
    if quantity.of == OTHER and recipient is not None and recipient.index in counted and recipient.tree is hit.tree:
        taken_up = _of_those_taken_up(hit, recipient.index, scene)
        if taken_up is not None:
            return taken_up
    if quantity.of != OTHER or hit.frame.type != "displacement" or recipient is None or recipient.tree is not hit.tree:
        return quantity.of
    people = any(are_people(hit.tree.tokens[i].lemma, scene.words) for i in counted)
    return DISPLACED if people and recipient.index in counted else quantity.of


def _of_those_taken_up(hit: Hit, index: int, scene: Scene) -> str | None:
    """What became of those who were struck, told with a pronoun: ``ont tiré sur quatre rebelles et les ont tués``."""
    tree = hit.tree
    if not (are_people(tree.tokens[index].lemma, scene.words) or tree.tokens[index].lemma in scene.words.combatants):
        return None  # « ont attaqué deux villages et les ont brûlés »
    for toll in (t for t in hit.tolls if t.tree is tree and t.frame.upos == "VERB" and t.index > index):
        objects = [tree.tokens[c] for c in tree.children[toll.index] if base(tree.tokens[c].deprel) == "obj"]
        alone = len(objects) == 1 and objects[0].upos == "PRON" and "Person=3" in objects[0].feats
        if alone and feature(objects[0], "Number") == feature(tree.tokens[index], "Number"):
            fate = scene.words.counts.get(toll.frame.lemma, KILLED)
            return fate if fate in CASUALTIES else None
    return None


def hurt_too(hit: Hit, quantity: Quantity, counted: tuple[int, ...], scene: Scene) -> Iterator[Quantity]:
    """The hurt of « plusieurs morts et blessés », which are several of each."""
    if quantity.of == KILLED and _is_several(quantity) and _is_of_both(hit, counted, scene):
        yield replace(quantity, of=INJURED)


def _is_several(quantity: Quantity) -> bool:
    return quantity.low == SEVERAL and quantity.high is None


def _is_of_both(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    tree = hit.tree
    own = {hit.index, *(part.index for part in hit.tolls if part.sentence == hit.sentence)}
    for second in own | {c for i in own for c in tree.children[i]}:
        first = tree.tokens[second].head
        if first in own and first != second and _is_pair(tree, first, second, scene):
            return _are_both(tree, first, second, counted)
    return False


def _is_pair(tree: Tree, first: int, second: int, scene: Scene) -> bool:
    """True for a word for the dead and one for the hurt that nothing sets apart."""
    pair = [tree.tokens[i] for i in (first, second)]
    fates = {scene.words.counts.get(token.lemma) for token in pair}
    below = [tree.tokens[c] for c in tree.children[second]]
    later = any(token.lemma in scene.words.then | scene.words.later for token in below)  # « blessés puis tués »
    same = pair[0].upos == pair[1].upos or is_past_participle(pair[1])
    same = same and pair[1].deprel == "conj"
    return same and fates == CASUALTIES and not later and any(token.deprel == "cc" for token in below)


def _are_both(tree: Tree, first: int, second: int, counted: tuple[int, ...]) -> bool:
    """True where a number stands with the first noun alone, with what both verbs befell, or with who underwent both."""
    relations = {base(tree.tokens[c].deprel) for c in tree.children[second]}
    if tree.tokens[first].upos == "VERB":
        object_of_second = any(tree.tokens[i].head == second and base(tree.tokens[i].deprel) == "obj" for i in counted)
        if object_of_second:
            return not any(base(tree.tokens[c].deprel) == "obj" for c in tree.children[first])
        theirs = any(first in {tree.tokens[i].head, i} or tree.tokens[first].head == i for i in counted)
        return theirs and not has_subject(tree, second) and not relations & OWN
    return (first in counted or tree.tokens[first].head in counted) and not relations & OWN
