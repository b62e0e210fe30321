"""What a feeling is about: « L'annonce a provoqué la colère de X », « P suscite l'inquiétude de X »."""

from __future__ import annotations

from selon.attribute.content.extents import whole
from selon.attribute.mention.phrases import NOMINAL
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import base, is_denied, is_passive


def roused(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """The subject of the verb that a noun cue is the object of; None for a pronoun, a passive and a denial."""
    tree = scene.trees[cue.sentence]
    noun = tree.tokens[cue.index]
    if noun.deprel != "obj" or is_passive(tree, noun.head) or is_denied(tree, noun.head):
        return None
    subjects = (c for c in tree.children[noun.head] if base(tree.tokens[c].deprel) == "nsubj" and c < cue.tokens[0])
    told = next((c for c in subjects if tree.tokens[c].upos in NOMINAL - {"PRON"}), None)
    return None if told is None else (whole(scene, cue, told),)
