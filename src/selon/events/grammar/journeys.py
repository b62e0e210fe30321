"""Places on the way of those to whom something happens, or whom somebody turns to: not where it was."""

from __future__ import annotations

from itertools import takewhile

from selon.events.grammar.clauses import PREDICATES, is_under
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.ontology.counted import KILLED
from selon.tree import Tree, ancestors, base, case_key, case_of, is_passive

TOLD_OF = frozenset({"acl", "acl:relcl", "advcl"})
MOVING = frozenset({"offensive", "siege", "deployment", "withdrawal", "displacement", "evacuation"})
LATER = frozenset({"protest", "gathering", "political_act", "judicial", "negotiation", "sanction", "release"})
RIDES = frozenset({"nmod", "flat", "appos", "conj", "amod", "dep", "compound"})


def is_of_a_journey(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a place of a journey that is told beside the happening and is none itself.

    « Un convoi en route vers X a été attaqué », « un bus reliant X à Y », « un homme venu de X », « le train X-Y ».
    So is where they were taken to: « a été blessé et transporté à l'hôpital de X ».
    """
    tree, words = hit.tree, scene.words
    own = {hit.index, *(toll.index for toll in hit.tolls)}
    if hit.frame.type not in MOVING and _is_right_behind(hit, index, words):
        return True
    for at in takewhile(lambda i: i not in own, ancestors(tree, index)):
        token = tree.tokens[at]
        if is_underway(hit, at, words):
            return token.head not in own and hit.frame.type not in MOVING
        if hit.frame.type not in MOVING and _is_flight(hit, at, words):
            return True
        if token.upos in PREDICATES:
            return _is_of_travelling(hit, index, at, words) or (
                token.deprel == "conj" and token.lemma in words.carrying
            )
        if token.lemma in words.rides and base(tree.tokens[index].deprel) in RIDES:
            return case_of(tree, index) is None
    return False


def _is_right_behind(hit: Hit, index: int, words: RoleWords) -> bool:
    """True right behind such a noun, wherever a parser hung the place: « un bus en route pour X »."""
    tree = hit.tree
    first = min((c for c in tree.children[index] if base(tree.tokens[c].deprel) == "case"), default=0)
    return 0 < first < index and first - 1 != hit.index and is_underway(hit, first - 1, words)


def _is_flight(hit: Hit, at: int, words: RoleWords) -> bool:
    """True for a word of fleeing, or a verb that has one: « ont tué un passant et pris la fuite vers X »."""
    objects = (c for c in hit.tree.children[at] if base(hit.tree.tokens[c].deprel) == "obj")
    return any(hit.tree.tokens[i].lemma in words.fleeing for i in (at, *objects))


def _is_of_travelling(hit: Hit, index: int, verb: int, words: RoleWords) -> bool:
    """True for where those come from, or go to, of whom a verb of travelling is said; who « est venu à X » is there.

    « La route reliant X à Y » is the place itself, and what one travels for is where one goes.
    """
    tree, token = hit.tree, hit.tree.tokens[verb]
    if token.lemma not in words.travels or token.deprel not in TOLD_OF or is_under(tree, hit.index, verb):
        return False
    there = "Tense=Past" in token.feats and case_of(tree, index) not in {"de", *words.origin}
    return not there and tree.tokens[token.head].lemma not in words.sites


def carried(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The noun of the dead who are taken somewhere, or handed to their kin, when and where they did not die.

    « Les corps de deux soldats tués à X ont été transportés lundi à Y »: of ``tués`` it is ``corps``.
    """
    top = index
    while base(tree.tokens[top].deprel) in {"nmod", "acl"} and tree.tokens[top].head != top:
        top = tree.tokens[top].head
    token, verb = tree.tokens[top], tree.tokens[top].head
    dead = words.counts.get(token.lemma) == KILLED and token.upos == "NOUN"
    taken = base(token.deprel) == "obj" or (base(token.deprel) == "nsubj" and is_passive(tree, verb))
    return top if dead and taken and tree.tokens[verb].lemma in words.carrying | words.handing else None


def is_underway(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for the noun of "en route vers X", "à destination de X", "en provenance de X"."""
    return f"{case_key(hit.tree, index)}_{hit.tree.tokens[index].lemma}" in words.underway


def is_before_or_after(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a place of what came before or after: « ont tiré sur la foule avant de partir à Damas »."""
    tree, above = hit.tree, ancestors(hit.tree, index)
    between = takewhile(lambda i: i != hit.index, above) if hit.index in above else ()
    verbs = (i for i in between if tree.tokens[i].deprel == "advcl")
    marks = (c for i in verbs for c in tree.children[i] if base(tree.tokens[c].deprel) == "mark")
    if _is_of_what_was_before(hit, index, words):
        return True
    # A parser may leave the first word of "avant de" on the verb above.
    return any(token.lemma in words.before | words.after for c in marks for token in tree.tokens[max(0, c - 1) : c + 1])


def _is_of_what_was_before(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a place of what a crowd or an act of state came after: « a entamé une grève après son arrestation à X ».

    Who dies or acts « après une dispute à X » mostly does so there, not « au lendemain d'un raid sur X ».
    """
    tree, above = hit.tree, ancestors(hit.tree, index)
    nouns = list(takewhile(lambda i: i != hit.index and tree.tokens[i].upos not in PREDICATES, above))
    later = hit.frame.type in LATER and any(case_of(tree, i) in words.after for i in nouns)
    return later or any(words.eves.get(tree.tokens[i].lemma, 0) for i in nouns[1:])


def is_addressed(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a capital of which something is asked: « ont demandé à X l'ouverture d'une enquête »."""
    token = tree.tokens[index]
    asked = tree.tokens[token.head].lemma in words.addressing
    return asked and token.upos == "PROPN" and case_of(tree, index) in words.dative
