"""Headings of sections name a kind of happening and none that was: « Exécutions sommaires », « II. Déplacements »."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Token
from selon.tree import base, is_contracted

MERE = frozenset({"NOUN", "ADJ", "ADP", "ADV", "CCONJ", "PUNCT", "NUM", "X", "SYM", "VERB"})


def is_heading(hit: Hit, scene: Scene) -> bool:
    """True for an event noun of a line of its own that tells of nobody, of no place, time or number, and of no deed.

    « Attaque contre un convoi », « Combats à X » and « Dix morts » tell of something that happened.
    """
    if hit.frame.upos != "NOUN" or not _is_line(hit, scene):
        return False
    told = (scene.names, scene.times, scene.places)
    if any(layer.get(hit.sentence) for layer in told):
        return False
    counted = [q for q in scene.quantities.get(hit.sentence, ()) if q.of is not None]
    return not counted and all(_is_mere(token) for token in hit.tree.tokens)


def _is_line(hit: Hit, scene: Scene) -> bool:
    """True in a sentence that is a whole block and ends as no sentence does."""
    span = scene.doc.sentences[hit.sentence].span
    whole = any(block.span == span and block.kind in {"heading", "list"} for block in scene.doc.blocks)
    return whole and span.of(scene.doc.text)[-1:].isalnum()


def _is_mere(token: Token) -> bool:
    """True for a word that picks out nobody: no article, no name, no verb but a participle that describes."""
    describes = token.upos != "VERB" or (base(token.deprel) in {"acl", "amod"} and "VerbForm=Fin" not in token.feats)
    return token.upos in MERE and describes and not is_contracted(token)
