"""The time of what a clause counts from: « depuis la chute de X en juin 2014, cent journalistes ont été tués »."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.model import Time
from selon.tree import Tree, base, case_of, tokens_in

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


def is_counted_from(hit: Hit, scene: Scene) -> bool:
    """True for a noun, or its beginning or end, behind ``avant``, or behind ``après`` and a length of time."""
    tree, top = hit.tree, _end_of(hit, scene)
    case = case_of(tree, top)
    if hit.frame.upos != "NOUN" or case not in scene.words.after:
        return hit.frame.upos == "NOUN" and case in scene.words.before
    first = min(c for c in tree.children[top] if base(tree.tokens[c].deprel) == "case")
    spells = (time.span.end for time in scene.times.get(hit.sentence, ()) if time.type == "DURATION")
    return tree.tokens[first].span.start - 1 in spells


def is_ahead_by(hit: Hit, scene: Scene) -> bool:
    """True for what is so long away from the clause: « dix morts lundi à X, à trois semaines d'un scrutin »."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    if case_of(tree, hit.index) != "de" or case_of(tree, above) not in scene.words.dative:
        return False
    spells = (time.span for time in scene.times.get(hit.sentence, ()) if time.type == "DURATION")
    return any(span.holds(tree.tokens[above].span) for span in spells)


def is_before_its_end(hit: Hit, scene: Scene) -> bool:
    """True for a war beside a day of something else: « le 4 mai, un mois avant la fin de la guerre, il a été tué »."""
    return _end_of(hit, scene) != hit.index and is_counted_from(hit, scene)


def _end_of(hit: Hit, scene: Scene) -> int:
    """The word for its beginning or end, or else the noun itself."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    led = case_of(tree, hit.index) == "de" and tree.tokens[above].lemma in scene.words.starting
    return above if led else hit.index
