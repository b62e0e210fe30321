"""What is done to say something: « X a manifesté pour réclamer P »."""

from __future__ import annotations

from selon.attribute.scene import CueMention, Scene
from selon.tree import Tree, base, is_denied

MADE_KNOWN = frozenset({"demand", "condemn"})  # what a march or a strike says


def is_made_known(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« X a manifesté pour réclamer P »: what was done to demand or condemn P says so."""
    head, words = tree.tokens[cue.index].head, scene.clauses
    marks = {tree.tokens[c].lemma for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "mark"}
    if cue.frame.act not in MADE_KNOWN or not marks & words.purpose or is_denied(tree, head):
        return False
    if any(tree.tokens[c].deprel == "expl:subj" for c in tree.children[head]):
        return False  # « il faut trois ans pour demander P »
    group = [tree.tokens[i] for i in (head, *(c for c in tree.children[head] if tree.tokens[c].upos == "AUX"))]
    done = any("VerbForm=Fin" in t.feats and "Tense=Fut" not in t.feats for t in group)
    return done and not any(t.lemma in words.pending or t.text.endswith(tuple(words.conditional)) for t in group)
