"""What an attack did, told by a participle that a parser hung on a clause put in between.

« ont ouvert le feu alors que les employés sortaient, faisant cinq morts »: no employee kills.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.clauses import PREDICATES, predicate_of
from selon.events.hit import TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.ontology.counted import CASUALTIES
from selon.tree import Tree, base, case_of, conjunctions_of, is_present_participle, subtree

BETWEEN = frozenset({"acl", "acl:relcl", "advcl", "xcomp", "conj", "obj", "nmod", "appos"})  # what a clause hangs by


def to_attack(sentence: int, hits: Sequence[Hit], scene: Scene) -> bool:
    """Hang such participles on the verb that tells of the attack; true when there was one."""
    tree = scene.tree(sentence)
    violent = {hit.index for hit in hits if hit.frame.type in VIOLENT}
    told = violent | {hit.index for hit in hits if hit.frame.type == TOLL and hit.frame.upos == "VERB"}
    moved = {}
    for at in range(len(tree.tokens) if violent else 0):
        if _is_outcome(tree, at, scene):
            verb = _attacking(tree, at, violent, told)
            if verb is not None:
                moved[at] = verb
    if not moved:
        return False
    tokens = tuple(replace(t, head=moved[i], deprel="advcl") if i in moved else t for i, t in enumerate(tree.tokens))
    scene.replace_tree(sentence, tokens)
    return True


def _is_outcome(tree: Tree, at: int, scene: Scene) -> bool:
    """True for « …, tuant dix passants » and « …, faisant dix morts », behind a comma and with nothing before it."""
    token = tree.tokens[at]
    if token.upos != "VERB" or token.deprel != "advcl" or not is_present_participle(token) or not token.head < at - 1:
        return False
    if tree.tokens[at - 1].text != "," or conjunctions_of(tree, at):
        return False
    objects = [c for c in tree.children[at] if base(tree.tokens[c].deprel) == "obj"]
    objects += [c for i in objects for c in tree.children[i] if case_of(tree, c) == "de"]  # « des dizaines de morts »
    lemmas = (token.lemma, *(tree.tokens[i].lemma for i in objects))
    return bool(objects) and any(scene.words.counts.get(lemma) in CASUALTIES for lemma in lemmas)


def _attacking(tree: Tree, at: int, violent: set[int], told: set[int]) -> int | None:
    """The verb of the nearest attack above the clause that a participle hangs on, which tells of none itself."""
    own, below, clause = set(subtree(tree, at)), tree.tokens[at].head, False
    while tree.tokens[below].head != below:
        if not told.isdisjoint(set(subtree(tree, below)) - own):
            return None
        relation, above = tree.tokens[below].deprel, tree.tokens[below].head
        if base(relation) != "obl" and relation not in BETWEEN:
            return None
        clause = clause or tree.tokens[below].upos in PREDICATES
        verb = predicate_of(tree, above)
        beside = {verb, above, *(c for c in tree.children[verb] if base(tree.tokens[c].deprel) in {"nsubj", "obj"})}
        if clause and verb < at and not beside.isdisjoint(violent):
            return verb
        below = above
    return None
