"""Who is meant where the subject names nobody: « P, indique-t-on de source médicale », « dit-on à la préfecture »."""

from __future__ import annotations

from selon.attribute.mentions import found_at
from selon.attribute.phrases import NOMINAL, can_speak, is_impersonal, top_of
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speakers import source_of


def where_said(scene: Scene, cue: CueMention, source: Found | None) -> Found | None:
    """The source behind an according-to phrase, or the place where it is said, straight after the cue; else None."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 1
    if source is None or not is_impersonal(scene, source.spot) or at + 1 >= len(tree.tokens):
        return None
    other = scene.by_start.get(tree.tokens[at].span.start)
    if other is not None and other.frame.upos == "ADP":
        return source_of(scene, other)
    if tree.tokens[at].upos != "ADP" or tree.tokens[at].lemma not in scene.words.through:
        return None
    noun = next((i for i in range(at + 1, min(at + 5, len(tree.tokens))) if tree.tokens[i].upos in NOMINAL), None)
    if noun is None or not can_speak(scene, (cue.sentence, top := top_of(tree, noun, at))):
        return None
    return found_at(scene, cue.sentence, top, "where it is said")
