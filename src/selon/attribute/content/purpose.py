"""What stands behind « pour »: « X a manifesté pour réclamer P », « X a été critiqué pour avoir tiré »."""

from __future__ import annotations

from selon.attribute.content.infinitives import infinitive_clause
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, conjunctions_of, is_denied, is_past_participle

MADE_KNOWN = frozenset({"demand", "condemn"})  # what a march or a strike says


def is_made_known(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« X a manifesté pour réclamer P »: what was done to demand or condemn P says so."""
    head, words = tree.tokens[cue.index].head, scene.clauses
    if _goes_on_to_say(scene, tree, cue) or _came_to_say(tree, cue):
        return True
    marks = conjunctions_of(tree, cue.index)
    if cue.frame.act not in MADE_KNOWN or not marks & words.purpose or is_denied(tree, head):
        return False
    if any(tree.tokens[c].deprel == "expl:subj" for c in tree.children[head]):
        return False  # « il faut trois ans pour demander P »
    group = [tree.tokens[i] for i in (head, *(c for c in tree.children[head] if tree.tokens[c].upos == "AUX"))]
    done = any("VerbForm=Fin" in t.feats and "Tense=Fut" not in t.feats for t in group)
    return done and not any(t.lemma in words.pending or t.text.endswith(tuple(words.conditional)) for t in group)


def _came_to_say(tree: Tree, cue: CueMention) -> bool:
    """« des manifestants | venus demander P »: the participle that is part of the cue tells that it was done."""
    head = tree.tokens[cue.index].head
    return head in cue.tokens and is_past_participle(tree.tokens[head]) and not is_denied(tree, head)


def _goes_on_to_say(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« X salue P, avant de dénoncer Q »: who says P says Q next; but « attend d'y voir clair avant de dénoncer Q »."""
    before = tree.tokens[max(0, cue.tokens[0] - 2) : cue.tokens[0]]
    if not any(t.lemma in scene.clauses.before for t in before) or is_denied(tree, tree.tokens[cue.index].head):
        return False
    earlier = [c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < cue.tokens[0] and c.frame.upos == "VERB"]
    if not earlier or not is_finite(tree, earlier[-1].tokens) or is_passive_cue(tree, earlier[-1]):
        return False
    ends = tuple(scene.clauses.conditional)
    group = [tree.tokens[i] for i in earlier[-1].tokens]
    ahead = any("Tense=Fut" in t.feats or t.text.endswith(ends) for t in group)
    return not ahead and not any(t.lemma in scene.clauses.awaiting | scene.clauses.pending for t in group)


def blamed_for(scene: Scene, cue: CueMention) -> Span | None:
    """« L'armée a été critiquée pour | avoir bombardé la ville »: what was done, of those who are blamed or praised."""
    tree = scene.trees[cue.sentence]
    if cue.frame.act not in {"condemn", "praise"} or not is_passive_cue(tree, cue):
        return None
    for child in tree.children[cue.index]:
        led = bool(conjunctions_of(tree, child) & scene.clauses.purpose) and base(tree.tokens[child].deprel) == "advcl"
        done = any("VerbForm=Inf" in tree.tokens[c].feats for c in tree.children[child] if tree.tokens[c].upos == "AUX")
        if child > cue.tokens[-1] and led and done:
            return infinitive_clause(scene, cue, child)
    return None
