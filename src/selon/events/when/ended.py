"""What came to its end on a day that it was not of: « les combats ont cessé le 10 mai », « l'accord a été rompu »."""

from __future__ import annotations

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import Hit
from selon.lang.roles import RoleWords
from selon.tree import Tree, base, is_denied

FOUGHT = frozenset({"armed_clash", "air_strike", "shelling", "offensive"})


def is_undone(hit: Hit, words: RoleWords) -> bool:
    """True for an agreement that the clause tells to have been rejected or broken, on another day than made.

    So are fights that came to their end then: « les combats ont cessé le 10 mai ».
    """
    if hit.frame.upos != "NOUN" or hit.frame.type != "agreement":
        return hit.frame.upos == "NOUN" and ended(hit.tree, hit.index, hit.frame.type, words)
    return hit.tree.tokens[predicate_of(hit.tree, hit.index)].lemma in words.undoing


def ended(tree: Tree, index: int, type: str, words: RoleWords) -> bool:
    """True for fights of which their clause tells the end: no day of it is theirs."""
    noun = tree.tokens[index].upos == "NOUN" and type in FOUGHT
    return noun and _ends(tree, index, predicate_of(tree, index), words)


def _ends(tree: Tree, index: int, verb: int, words: RoleWords) -> bool:
    """True for what ends, or what somebody ends, by a verb that is not denied: « a suspendu ses frappes »."""
    token = tree.tokens[index]
    beside = {f"{tree.tokens[verb].lemma}_{tree.tokens[c].lemma}" for c in tree.children[verb]}
    ends = not words.ending.isdisjoint({tree.tokens[verb].lemma, *beside})
    own = token.head == verb and base(token.deprel) in {"nsubj", "obj", "obl"}
    return own and ends and not is_denied(tree, verb)
