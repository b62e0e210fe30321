"""The verb of a cue: finite, passive, or a participle that goes along with another verb."""

from __future__ import annotations

from selon.attribute.scene import CueMention
from selon.tree import Tree, base, is_caused, is_passive, is_past_participle, is_reflexive, is_seen


def is_finite(tree: Tree, tokens: tuple[int, ...]) -> bool:
    """True when one of the tokens is a finite verb, or a verb of which the tagger does not know the form."""
    verbs = (tree.tokens[i].feats for i in tokens if tree.tokens[i].upos in {"VERB", "AUX"})
    return any("VerbForm=Fin" in feats or "VerbForm" not in feats for feats in verbs)


def is_passive_cue(tree: Tree, cue: CueMention) -> bool:
    """True for a passive, and for a past participle that stands alone (« a crié et salué » is one verb)."""
    token = tree.tokens[cue.index]
    if is_caused(tree, cue.index) or is_seen(tree, cue.index):  # « s'est vu accuser par X »
        return True
    if is_reflexive(tree, cue.index):  # « les tueurs se sont réclamés de X »
        return False
    if _has_auxiliary(tree, cue.index, "aux:pass"):
        return True
    if _has_auxiliary(tree, cue.index, "aux:tense") or "VerbForm=Fin" in token.feats:
        return False
    if token.deprel == "conj" and _has_auxiliary(tree, token.head, "aux:tense"):
        return _has_auxiliary(tree, token.head, "aux:pass")
    if is_past_participle(token) and len(cue.tokens) == 1:
        return not _is_present(tree, cue)
    return is_passive(tree, cue.index)


def _is_present(tree: Tree, cue: CueMention) -> bool:
    """True for a present read as a participle (« prédit », « décrit »): it has a subject or an object of its own."""
    own = {tree.tokens[c].deprel for c in tree.children[cue.index]}
    bare = any(tree.tokens[c].deprel == "xcomp" and _is_bare_infinitive(tree, c) for c in tree.children[cue.index])
    return "nsubj" in own or "obj" in own or bare


def _is_bare_infinitive(tree: Tree, index: int) -> bool:
    marked = any(base(tree.tokens[c].deprel) == "mark" for c in tree.children[index])
    return "VerbForm=Inf" in tree.tokens[index].feats and not marked


def is_gerund(tree: Tree, cue: CueMention) -> bool:
    """True for a present participle: « estimant »."""
    return "VerbForm=Part" in tree.tokens[cue.index].feats and not is_past_participle(tree.tokens[cue.index])


def is_impersonal_passive(tree: Tree, cue: CueMention) -> bool:
    """True for « il a été annoncé que »: a passive whose only subject is the pronoun that names nobody."""
    if not is_finite(tree, cue.tokens) or not is_passive_cue(tree, cue):
        return False
    own = [tree.tokens[c].deprel for i in cue.tokens for c in tree.children[i]]
    return any(relation == "expl:subj" for relation in own) and "nsubj:pass" not in own


def _has_auxiliary(tree: Tree, index: int, relation: str) -> bool:
    return any(tree.tokens[c].deprel == relation for c in tree.children[index])
