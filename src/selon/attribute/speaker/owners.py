"""Whose word a noun is when its phrase does not name them: « son refus », « X lance un appel », « de la part de X »."""

from __future__ import annotations

from selon.arguments import arguments
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import Tree, base, case_of

OBJECTIVE = frozenset({"obj", "nsubj:pass"})


def owner_of(scene: Scene, cue: CueMention) -> Found | None:
    """Who stands behind a noun cue: on whose part it is, its possessive, or the subject of the verb that lends it."""
    if cue.frame.upos != "NOUN" or not cue.frame.source:
        return None
    return _on_part(scene, cue) or _by_possessive(scene, cue) or _by_support(scene, cue) or _by_conjunct(scene, cue)


def _on_part(scene: Scene, cue: CueMention) -> Found | None:
    """« un refus de la part de X »: the complement of the noun for a side, wherever the parser hung it."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, len(tree.tokens)):
        if tree.tokens[i].lemma in scene.clauses.part and case_of(tree, i) in scene.clauses.of:
            own = (c for c in tree.children[i] if c > i and tree.tokens[c].upos in NOMINAL)
            return next(
                (_found(scene, cue, c, "on whose part") for c in own if can_speak(scene, (cue.sentence, c))), None
            )
    return None


def _by_possessive(scene: Scene, cue: CueMention) -> Found | None:
    """« son refus », « leurs menaces »: the possessive of the noun."""
    tree = scene.trees[cue.sentence]
    owned = (c for c in tree.children[cue.index] if _is_possessive(scene, tree, c))
    return next((_found(scene, cue, c, "possessive of the noun") for c in owned), None)


def _is_possessive(scene: Scene, tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    return base(token.deprel) == "det" and token.text.lower() in scene.words.pronouns


def _by_support(scene: Scene, cue: CueMention) -> Found | None:
    """« X a lancé un appel à … »: the subject of a verb that only lends its noun a clause."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[cue.index]
    if token.deprel not in OBJECTIVE or tree.tokens[token.head].lemma not in scene.clauses.support:
        return None
    subjects = (a.index for a in arguments(tree, token.head) if a.relation == "nsubj" and a.index != cue.index)
    speaking = (i for i in subjects if tree.tokens[i].upos in NOMINAL and can_speak(scene, (cue.sentence, i)))
    return next((_found(scene, cue, i, "subject of the verb of the cue") for i in speaking), None)


def _by_conjunct(scene: Scene, cue: CueMention) -> Found | None:
    """« l'inquiétude et la colère de X »: whose the second noun is, is whose the first is too."""
    tree = scene.trees[cue.sentence]
    joined = (c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "conj")
    whose = (n for c in joined for n in tree.children[c] if n > c and case_of(tree, n) in scene.clauses.of)
    return next((_found(scene, cue, n, "whose both are") for n in whose if can_speak(scene, (cue.sentence, n))), None)


def _found(scene: Scene, cue: CueMention, index: int, rule: str) -> Found:
    return found_at(scene, cue.sentence, index, rule)
