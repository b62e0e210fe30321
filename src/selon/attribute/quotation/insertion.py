"""Verbs of any kind set behind a quotation with their subject after them: « … », s'amuse X.

French puts the subject behind such a verb only where it gives words to somebody, so the verb need not be known.
"""

from __future__ import annotations

from selon.attribute.cue.cues import verb_group
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.quotation.quoted import is_speech, with_source
from selon.attribute.scene import CueMention, Draft, Scene
from selon.attribute.speaker.inversion import inverted_source
from selon.lang.frames import CueFrame, path
from selon.model import Quotation
from selon.tree import extent

LIGHT = frozenset({"AUX", "PRON", "ADV"})
REACH = 4  # tokens from a quotation to the verb behind it


def verb_after(scene: Scene, quotation: Quotation) -> Draft | None:
    """The attribution of a quotation to the subject of the verb behind it, None when no such verb follows."""
    if not is_speech(scene, quotation):
        return None
    cue = _verb(scene, quotation)
    source = None if cue is None else inverted_source(scene, cue)
    if cue is None or source is None or not can_speak(scene, source.spot):
        return None
    if source.span.start < cue.span.start or scene.token(source.spot).upos not in NOMINAL:
        return None
    return with_source(scene, quotation, cue, "quotation before a verb and its subject")


def _verb(scene: Scene, quotation: Quotation) -> CueMention | None:
    """The finite verb behind a quotation and a comma, as a cue that is in no list."""
    at = scene.after(quotation.span.end)
    if at >= len(scene.spots) or scene.token(scene.spots[at]).text != ",":
        return None
    sentence, first = scene.spots[at][0], scene.spots[at][1] + 1
    tree = scene.trees[sentence]
    for i in range(first, min(first + REACH, len(tree.tokens))):
        token = tree.tokens[i]
        if token.upos == "VERB":
            tokens = verb_group(tree, i, [i])
            finite = any("VerbForm=Fin" in tree.tokens[j].feats for j in tokens)
            return _mention(scene, sentence, i, tokens) if finite and tokens[0] == first else None
        if token.upos not in LIGHT or "PronType=Rel" in token.feats or token.text.lower() in scene.words.pronouns:
            return None
    return None


def _mention(scene: Scene, sentence: int, index: int, tokens: tuple[int, ...]) -> CueMention:
    tree = scene.trees[sentence]
    frame = CueFrame(
        tree.tokens[index].lemma, "VERB", "state", (path("nsubj"),), ("quote",), (), (), (), frozenset(), ""
    )
    return CueMention(frame, sentence, index, tokens, extent(tree, tokens))
