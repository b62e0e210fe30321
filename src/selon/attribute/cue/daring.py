"""« X a eu le courage de reconnaître que P », « X a pris soin de préciser que P »: X has said it."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import base, is_denied


def by_daring(scene: Scene, cue: CueMention) -> Found | None:
    """The subject of the verb that has such a noun for its object, with the cue as an infinitive of either."""
    tree, verb = scene.trees[cue.sentence], _dares(scene, cue)
    if verb is None:
        return None
    subjects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < verb)
    own = (c for c in subjects if tree.tokens[c].upos in NOMINAL and can_speak(scene, (cue.sentence, c)))
    return next((found_at(scene, cue.sentence, c, "subject of the cue") for c in own), None)


def is_not_dared(scene: Scene, cue: CueMention) -> bool:
    """True for « n'a pas eu le courage de reconnaître P »."""
    verb = _dares(scene, cue)
    return verb is not None and is_denied(scene.trees[cue.sentence], verb)


def _dares(scene: Scene, cue: CueMention) -> int | None:
    """The verb above the cue that has such a noun for its object."""
    tree = scene.trees[cue.sentence]
    above = tree.tokens[cue.index].head
    verb = tree.tokens[above].head if tree.tokens[above].upos == "NOUN" else above
    if "VerbForm=Inf" not in tree.tokens[cue.index].feats or tree.tokens[verb].upos not in {"VERB", "AUX"}:
        return None
    objects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj" and verb < c < cue.index)
    return verb if any(tree.tokens[c].lemma in scene.clauses.daring for c in objects) else None
