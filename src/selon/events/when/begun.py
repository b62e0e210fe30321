"""The time of what a clause counts from: « depuis la chute de X en juin 2014, cent journalistes ont été tués »."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.model import Time
from selon.tree import Tree, tokens_in

PHRASE = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"})


def counts_from(hit: Hit, time: Time, scene: Scene) -> bool:
    """True for a time that says when that happened since which the clause counts, whatever it is hung on.

    The happening since which it counts (« depuis l'attentat de lundi ») is itself of that time.
    """
    inside = tokens_in(hit.tree.sentence, time.span)
    start = _opening(hit.tree, inside[0], scene.words) if inside else None
    if start is None or start <= hit.index <= inside[-1]:
        return False
    return any(_begins(hit.tree, at, scene) for at in range(start + 1, inside[0]))


def _opening(tree: Tree, time: int, words: RoleWords) -> int | None:
    """The word for since when before a time, with nothing but one phrase between the two."""
    at = time - 1
    while at >= 0 and tree.tokens[at].upos in PHRASE:
        if tree.tokens[at].upos == "ADP" and tree.tokens[at].lemma in words.since:
            return at if at + 1 < time else None
        at -= 1
    return None


def _begins(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a happening or its beginning, not for a place: « ont tiré lundi depuis un pont »."""
    word = (tree.tokens[index].lemma, "NOUN")
    if tree.tokens[index].upos != "NOUN" or word[0] in scene.words.sites:
        return False
    return word in scene.carriers or word in scene.happenings or word[0] in scene.words.starting
