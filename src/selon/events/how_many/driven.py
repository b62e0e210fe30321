"""Those whom fighting makes flee, counted in the words in which its dead are."""

from __future__ import annotations

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
    if (
        hit.frame.type not in VIOLENT | {RIOT}
        or quantity.of != UNDERGONE[DISPLACEMENT]
        or base(token.deprel) != "nsubj"
    ):
        return None
    made = {a.index for a in scene.dependents(hit.sentence, token.head) if a.relation == "obj"}
    row = {*counted, *(tree.tokens[i].head for i in counted if tree.tokens[i].deprel == "conj")}
    makes = (tree.tokens[token.head].lemma, "VERB") in scene.words.supports
    return quantity.of if makes and row & {token.head, *made} else None  # the row may hang on the verb
