"""Days of some of those told: « Trois bombes ont explosé. La première a explosé lundi » dates the first one alone."""

from __future__ import annotations

from selon.events.grammar.clauses import predicate_of
from selon.events.scene import Scene
from selon.model import Time
from selon.tree import Tree, base, head_in

ALONE = frozenset({"PRON", "ADJ", "NUM", "NOUN"})


def is_of_some(day: Time, scene: Scene) -> bool:
    """True for the day of a clause whose subject is one or some of those told in another sentence: « l'un d'eux ».

    « Ce dernier » is who was told; « six ont été tués et treize autres blessés lundi » has one day for both.
    """
    tree = scene.tree(scene.sentence_at(day.span))
    head = head_in(tree, day.span)
    subjects = [i for i, token in enumerate(tree.tokens) if base(token.deprel) == "nsubj"]
    if head is None or not subjects or tree.tokens[subjects[0]].head != predicate_of(tree, head):
        return False
    return _counts_some(tree, subjects[0], scene)


def _counts_some(tree: Tree, subject: int, scene: Scene) -> bool:
    token = tree.tokens[subject]
    below = [tree.tokens[c] for c in tree.children[subject]]
    counted = [t for t in below if base(t.deprel) == "nmod"]
    if token.upos not in ALONE or any("PronType=Dem" in t.feats for t in below):
        return False
    if any(t.upos != "PRON" for t in counted):
        return False  # « l'un de ses drones »
    return token.lemma in scene.words.some or (token.upos in {"PRON", "NUM"} and bool(counted))
