"""Words that are not said yet, or may never be: « avant que X annonce P », « attend que X confirme P »."""

from __future__ import annotations

from selon.attribute.content.infinitives import is_infinitive
from selon.attribute.cue.verbs import is_finite
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import Tree, base, conjunctions_of, is_past_participle, openers


def is_unsaid(scene: Scene, cue: CueMention) -> bool:
    """True for a finite verb of saying in a clause that tells what is awaited, wanted, missing or supposed."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos != "VERB" or not is_finite(tree, cue.tokens):
        return False
    if _is_missing(scene, tree, cue) or _is_awaited(scene, tree, cue) or _is_supposed(scene, tree, cue):
        return True
    return _is_intended(scene, tree, cue)


def _is_intended(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« entend annoncer P »: who wants to announce something will; who wants to recall something does."""
    wants = any(tree.tokens[i].lemma in scene.clauses.intending for i in cue.tokens if i != cue.index)
    told = any(base(tree.tokens[c].deprel) == "ccomp" for c in tree.children[cue.index])
    return wants and cue.frame.act == "announce" and not told


def _is_missing(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« sans que X ait confirmé P », « avant que X annonce P », « jusqu'à ce que X annonce P »."""
    lemmas = {tree.tokens[i].lemma for i in openers(tree, cue.index)}
    return bool(lemmas & scene.clauses.unsaid) and bool(lemmas & scene.clauses.that)


def _is_awaited(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« attend que X annonce P », « exige que X reconnaisse P »: but « il a fallu que X annonce P »."""
    verb = tree.tokens[cue.index].head
    own = base(tree.tokens[cue.index].deprel) == "ccomp" and verb < cue.tokens[0]
    if not own or tree.tokens[verb].lemma not in scene.clauses.awaiting:
        return False
    if not any(tree.tokens[i].lemma in scene.clauses.that and i > verb for i in openers(tree, cue.index)):
        return False
    forced = is_past_participle(tree.tokens[verb]) and tree.tokens[verb].lemma in scene.clauses.compelling
    return not forced


def _is_supposed(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« Si X annonce P, Q finira »: but « si X annonce P, Y dit Q », which sets one beside the other."""
    if not any(_is_if(scene, tree, i) for i in openers(tree, cue.index) if i not in cue.tokens):
        return False
    main = tree.tokens[cue.index].head
    if base(tree.tokens[cue.index].deprel) != "advcl" or main == cue.index:
        return False
    group = [tree.tokens[i] for i in (main, *(c for c in tree.children[main] if tree.tokens[c].upos == "AUX"))]
    open_ends = tuple(scene.clauses.conditional)
    return any("Tense=Fut" in t.feats or "Mood=Cnd" in t.feats or t.text.endswith(open_ends) for t in group)


def _is_if(scene: Scene, tree: Tree, i: int) -> bool:
    """« si » or « s' » as a conjunction, not in « comme si »."""
    token = tree.tokens[i]
    compared = i > 0 and tree.tokens[i - 1].lemma in scene.clauses.being
    return token.upos == "SCONJ" and token.text.lower() in scene.clauses.whether and not compared


def is_left_out(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« sans citer de source, X annonce P »: a source that nobody names is none."""
    tree, verb = scene.trees[cue.sentence], scene.token(source.spot).head
    if source.spot[0] != cue.sentence or verb != cue.tokens[0] - 1 or cue.frame.upos != "ADP":
        return False
    return is_infinitive(tree.tokens[verb]) and bool(conjunctions_of(tree, verb) & scene.clauses.unsaid)
