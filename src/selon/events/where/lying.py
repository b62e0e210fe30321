"""What tells of another thing than a happening: where a place lies, where a deed was that it hides from view."""

from __future__ import annotations

from itertools import takewhile

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.where.telling import INNER
from selon.tree import ancestors, base, case_of, is_definite, is_present_participle


def only_situates(hit: Hit, index: int, scene: Scene) -> bool:
    """True for where a place with a name lies: « ont fui vers la ville de X, située à la frontière ».

    So it is with where those by whom it was done have their seat: « secourus par un centre situé à X ».
    """
    tree = hit.tree
    for i in takewhile(lambda i: i != hit.index, ancestors(tree, index)):
        token = tree.tokens[i]
        if token.lemma in scene.words.situated and token.deprel == "acl" and not is_under(tree, hit.index, i):
            return tree.tokens[token.head].deprel == "obl:agent" or _is_named(hit, token.head, i, scene)
    return False


def _is_named(hit: Hit, noun: int, clause: int, scene: Scene) -> bool:
    """True for a town or site with a name, before what is said of it: « vers la ville de X, | située à Y »."""
    tree = hit.tree
    noun = tree.tokens[noun].head if tree.tokens[noun].deprel == "appos" else noun
    inside = [noun, *(c for c in tree.children[noun] if base(tree.tokens[c].deprel) in INNER and c < clause)]
    spans = [tree.tokens[i].span for i in inside]
    return any(place.span.meets(span) for place in scene.places.get(hit.sentence, ()) for span in spans)


def is_of_known_deed(hit: Hit, index: int, scene: Scene) -> bool:
    """True behind another deed, known before, in what a participle adds: « …, empêchant la couverture du raid à X »."""
    tree, verb = hit.tree, predicate_of(hit.tree, index)
    added = tree.tokens[verb].deprel == "advcl" and is_present_participle(tree.tokens[verb])
    if not added or not hit.index < verb < index or is_under(tree, hit.index, verb):
        return False
    for noun in range(index - 1, verb, -1):
        token = tree.tokens[noun]
        if token.text == ",":
            return False
        if token.upos == "NOUN" and (token.lemma, "NOUN") in scene.happenings and is_definite(tree, noun):
            told = any(verb < c < noun and base(tree.tokens[c].deprel) == "obj" for c in tree.children[verb])
            return base(token.deprel) == "nmod" or (told and case_of(tree, noun) in scene.words.about)
    return False
