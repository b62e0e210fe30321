"""Those whom fighting makes flee, counted in the words in which its dead are."""

from __future__ import annotations

from selon.events.grammar.clauses import has_relative_subject
from selon.events.hit import VIOLENT, Hit
from selon.events.scene import Scene
from selon.model import Quantity
from selon.ontology.counted import UNDERGONE
from selon.tree import base

DISPLACEMENT, RIOT = "displacement", "riot"


def of_driven(hit: Hit, quantity: Quantity, counted: tuple[int, ...], scene: Scene) -> str | None:
    """What a number counts that a violent happening has made: ``les combats ont fait 300 morts et 20 000 déplacés``.

    ``counted`` are the words that the number stands with. None where they are no displaced people, or somebody else
    made them flee.
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if token.deprel == "conj" and base(tree.tokens[token.head].deprel) == "nsubj":
        token = tree.tokens[token.head]  # « les combats et les frappes ont fait mille déplacés »
    if hit.frame.type not in VIOLENT | {RIOT} or quantity.of != UNDERGONE[DISPLACEMENT]:
        return None
    verbs = [
        c for c in tree.children[hit.index] if tree.tokens[c].deprel == "acl:relcl"
    ]  # « des heurts qui ont fait … »
    verbs = [v for v in verbs if has_relative_subject(tree, v)] + [token.head] * (base(token.deprel) == "nsubj")
    row = {*counted, *(tree.tokens[i].head for i in counted if tree.tokens[i].deprel == "conj")}
    for verb in (v for v in verbs if (tree.tokens[v].lemma, "VERB") in scene.words.supports):
        made = {a.index for a in scene.dependents(hit.sentence, verb) if a.relation == "obj"}
        made |= {hit.index} if verb > hit.index and tree.tokens[verb].head == hit.index else set()
        if row & {verb, *made}:  # the row may hang on the verb
            return quantity.of
    return None
