"""Infinitives that tell: « Et le maire d'ajouter : … », « Et d'ajouter : … »."""

from __future__ import annotations

from selon.attribute.mention.mentions import whole_names
from selon.attribute.mention.phrases import NOMINAL
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import extent


def by_narrative(scene: Scene, cue: CueMention) -> Found | None:
    """« Et le maire d'ajouter : … »: an infinitive that tells, with its subject before its preposition."""
    tree, at = scene.trees[cue.sentence], cue.tokens[0] - 2
    if "VerbForm=Inf" not in tree.tokens[cue.index].feats or at < 0:
        return None
    finite = any("VerbForm=Fin" in token.feats for token in tree.tokens[: at + 1])
    if finite or tree.tokens[at + 1].lemma not in scene.clauses.of:
        return None
    first = 1 if tree.tokens[0].upos == "CCONJ" else 0
    heads = [i for i in range(first, at + 1) if tree.tokens[i].upos in NOMINAL]
    if not heads or tree.tokens[first].upos not in {"DET", *NOMINAL}:
        return None
    top = next((i for i in heads if tree.tokens[i].head not in heads), heads[0])
    words = extent(tree, range(first, at + 1))
    return Found((cue.sentence, top), whole_names(scene, cue.sentence, words), "subject of the infinitive")


def speaks_before(scene: Scene, cue: CueMention) -> bool:
    """True for « Et d'ajouter : … », « Ajoutant que P »: an infinitive that tells, or a participle by itself.

    A conjunction and a preposition alone stand before the infinitive.
    """
    tokens, at = scene.trees[cue.sentence].tokens, cue.tokens[0]
    if _is_cut_off(scene, cue):
        return True
    if "VerbForm=Inf" not in tokens[cue.index].feats or at not in {1, 2}:
        return False
    opened = at == 1 or tokens[0].upos == "CCONJ"
    return opened and tokens[at - 1].lemma in scene.clauses.of


def _is_cut_off(scene: Scene, cue: CueMention) -> bool:
    """« X a dit P. Ajoutant que Q. »: a present participle that opens a sentence and is its only verb."""
    tokens, at = scene.trees[cue.sentence].tokens, cue.tokens[0]
    opens = at == 0 or (at == 1 and tokens[0].upos == "CCONJ")
    own = tokens[cue.index]
    present = own.upos == "VERB" and own.text.endswith(tuple(scene.clauses.participle))
    return opens and present and own.head == cue.index  # at the head of a sentence a tagger errs
