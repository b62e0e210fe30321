"""What one happening brings about: each of the two has its own day and place.

« L'assassinat de X le 4 mai a provoqué des manifestations à Y »: they were not on that day, and it was not there. Who
is killed in it or flees from it, and what burns in it, is so there and then.
"""

from __future__ import annotations

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.hit import ABSTRACT, DAMAGE, TOLL, Hit
from selon.events.scene import Scene
from selon.events.when.hanging import is_of_what_came_after
from selon.lang.roles import RoleWords
from selon.ontology.counted import KILLED, PARTICIPANTS
from selon.tree import Tree, base, is_passive, subtree

AT_ONCE = frozenset({TOLL, DAMAGE, "displacement"})
BROUGHT = frozenset({"obj", "obl"})


def is_of_other_end(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a time or place on the other side of a verb by which one happening brings another about."""
    return not hit.tolls and is_parted_from(hit.tree, hit.index, hit.frame.type, index, scene)


def is_parted_from(tree: Tree, own: int, type: str, index: int, scene: Scene) -> bool:
    """True for a happening of a type and a time or place that such a verb parts."""
    verb = predicate_of(tree, own)
    if verb == own or tree.tokens[verb].lemma not in scene.words.rousing | scene.words.leading:
        return False
    if tree.tokens[verb].lemma not in scene.words.rousing and is_passive(tree, verb):
        return False  # « des opérations sont menées à X depuis la fin de l'année » lead to nothing
    if tree.tokens[own].upos != "NOUN" or type in AT_ONCE - {TOLL} or is_under(tree, index, own):
        return False
    cause = next((c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < verb), None)
    if cause is None or not _happens(tree, cause, scene):
        return False
    if is_under(tree, own, cause):
        return index > verb and _brings_about(tree, verb, scene)
    return type != TOLL and own > verb and cause < index < verb


def _brings_about(tree: Tree, verb: int, scene: Scene) -> bool:
    """True for a verb whose object is a happening that may be anywhere, no death or wreck."""
    things = (c for c in tree.children[verb] if c > verb and base(tree.tokens[c].deprel) in BROUGHT)
    return any(_happens(tree, c, scene) and not _is_at_once(tree.tokens[c].lemma, scene.words) for c in things)


def _is_at_once(lemma: str, words: RoleWords) -> bool:
    return lemma in words.accidents or words.counts.get(lemma) == KILLED


def _happens(tree: Tree, index: int, scene: Scene) -> bool:
    """True for an event noun, or one that an event noun goes on: « l'annonce de l'arrestation de X »."""
    own = (i for i in subtree(tree, index) if i == index or base(tree.tokens[i].deprel) == "nmod")
    return any((tree.tokens[i].lemma, "NOUN") in scene.happenings for i in own)


def is_of_outcome(hit: Hit, index: int, scene: Scene) -> bool:
    """True for where that was which came after a happening: « a rencontré l'émissaire à X depuis le coup d'État ».

    Violence mostly was where its wake is told, not that of crowds and meetings: « ont défilé à X après la mort de Y ».
    """
    verb = hit.tree.tokens[predicate_of(hit.tree, hit.index)].lemma
    met = verb in scene.words.gathering or scene.words.counts.get(verb) == PARTICIPANTS
    told = (met or hit.frame.type in ABSTRACT) and not is_under(hit.tree, index, hit.index)
    return told and is_of_what_came_after(hit, index, scene)
