"""What only says where a place lies: « ont fui vers la ville de X, située à la frontière »."""

from __future__ import annotations

from itertools import takewhile

from selon.events.grammar.clauses import is_under
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.where.telling import INNER
from selon.tree import ancestors, base


def only_situates(hit: Hit, index: int, scene: Scene) -> bool:
    """True for where a place with a name lies: « ont fui vers la ville de X, située à la frontière »."""
    tree = hit.tree
    for i in takewhile(lambda i: i != hit.index, ancestors(tree, index)):
        token = tree.tokens[i]
        if token.lemma in scene.words.situated and token.deprel == "acl" and not is_under(tree, hit.index, i):
            return _is_named(hit, token.head, i, scene)
    return False


def _is_named(hit: Hit, noun: int, clause: int, scene: Scene) -> bool:
    """True for a town or site with a name, before what is said of it: « vers la ville de X, | située à Y »."""
    tree = hit.tree
    noun = tree.tokens[noun].head if tree.tokens[noun].deprel == "appos" else noun
    inside = [noun, *(c for c in tree.children[noun] if base(tree.tokens[c].deprel) in INNER and c < clause)]
    spans = [tree.tokens[i].span for i in inside]
    return any(place.span.meets(span) for place in scene.places.get(hit.sentence, ()) for span in spans)
