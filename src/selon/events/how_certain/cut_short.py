"""What somebody did not do any more, who was killed or caught before it: « tué avant de déclencher sa ceinture »."""

from __future__ import annotations

from selon.events.hit import TOLL, VIOLENT, Hit
from selon.events.how_certain.moods import is_perfect, opening_of
from selon.events.how_certain.status import Status
from selon.lang.factuality import FactualityWords
from selon.tree import Tree, ancestors, base, is_passive, openers

HARM = VIOLENT | {TOLL, "destruction", "abduction"}


def cut_short(hit: Hit, words: FactualityWords) -> Status | None:
    """That a deed was not done, as an infinitive tells that its doer was killed or caught before it.

    Who is caught may still confess or be tried; « tué avant d'être brûlé » is what others did.
    """
    tree, at = hit.tree, hit.index
    if hit.frame.upos == "NOUN":
        if base(tree.tokens[at].deprel) != "obj" or not _is_new(tree, at, words):
            return None
        at = tree.tokens[at].head
    verbs = (i for i in (at, *ancestors(tree, at)) if tree.tokens[i].deprel != "xcomp")
    verb = next(verbs)
    above = tree.tokens[verb].head
    if "VerbForm=Inf" not in tree.tokens[at].feats or tree.tokens[verb].deprel != "advcl" or is_perfect(tree, verb):
        return None
    ended = tree.tokens[above].lemma in words.ending
    caught = tree.tokens[above].lemma in words.catching and hit.frame.type in HARM
    if not (ended or caught) or not is_passive(tree, above) or is_passive(tree, at) or not _is_after(tree, verb, words):
        return None
    return Status("negated", f"before {tree.tokens[above].lemma}", tree.tokens[above].span)


def _is_new(tree: Tree, index: int, words: FactualityWords) -> bool:
    return any(tree.tokens[c].lemma in words.indefinite for c in tree.children[index] if tree.tokens[c].upos == "DET")


def _is_after(tree: Tree, verb: int, words: FactualityWords) -> bool:
    """True for an infinitive that « avant de » opens."""
    opening = opening_of(tree, verb) | {tree.tokens[i].lemma for i in openers(tree, verb)}
    return not opening.isdisjoint(words.sequence)
