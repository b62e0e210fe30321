"""Which words decide on what hangs on them, and when a modal verb only says that its subject happens."""

from __future__ import annotations

from selon.events.how_certain.moods import finite, opening_of, seems_to_have_done
from selon.events.how_certain.status import COMPLEMENTS
from selon.lang.factuality import FactualityWords, Governor
from selon.tree import Tree, base, is_contracted, is_passive


def governs(tree: Tree, head: int, relation: str, governor: Governor, words: FactualityWords) -> bool:
    """True where a word of a governor's lemma decides on what stands in a relation to it."""
    if relation not in (governor.relations or COMPLEMENTS):
        return False
    if relation == "nsubj" and "obj" in governor.relations and governor.effect != "same" and _has_object(tree, head):
        return False  # « l'accord interdit les frappes »: it does so to them
    if governor.needs and not _stands_by(tree, head, governor.needs, words):
        return False
    if governor.lemma in words.showing and _has_object(tree, head):
        return False  # « a entendu des hommes tirer »
    if not governor.feats:
        return True
    feats = {f for i in finite(tree, head) for f in tree.tokens[i].feats.split("|")}
    perfect = any(tree.tokens[c].deprel.startswith("aux:tense") for c in tree.children[head])
    return bool(governor.feats & feats) and not (perfect and "Mood=Cnd" not in feats)


def _has_object(tree: Tree, verb: int) -> bool:
    return any(base(tree.tokens[c].deprel) == "obj" for c in tree.children[verb])


def _stands_by(tree: Tree, head: int, lemma: str, words: FactualityWords) -> bool:
    """True for a word that hangs on another, or for "avant" right before its clause: ``avant de pouvoir tirer``."""
    is_opened = lemma in opening_of(tree, head) & words.sequence
    below = (c for c in tree.children[head] if tree.tokens[c].lemma == lemma)
    return is_opened or any(not is_contracted(tree.tokens[c]) for c in below)  # "au troisième jour de la grève"


def happens(tree: Tree, modal: int, governor: Governor, words: FactualityWords) -> bool:
    """True for a modal verb whose infinitive only says that its subject happens: ``le sommet doit se tenir``.

    So does one of what it will bring together, ``la marche devrait réunir mille personnes``, and, of what is still to
    be, a passive: ``l'assaut doit être donné``.
    """
    if governor.effect == "hedged" and seems_to_have_done(tree, modal):
        return False
    of_another = any(base(tree.tokens[c].deprel) in {"obj", "iobj"} for c in tree.children[modal])
    if of_another or not governs(tree, modal, "xcomp", governor, words):
        return False
    verbs = [c for c in tree.children[modal] if tree.tokens[c].deprel == "xcomp"]
    return any(_says_that_it_is(tree, verb, governor.effect == "future", words) for verb in verbs)


def _says_that_it_is(tree: Tree, verb: int, is_ahead: bool, words: FactualityWords) -> bool:
    lemma, undergone = tree.tokens[verb].lemma, is_passive(tree, verb)
    known = words.governors.get((lemma, "VERB"), ())
    if any(g.effect == "same" and ("obj" if undergone else "nsubj") in g.relations for g in known):
        return True
    return is_ahead and (lemma not in words.presuming if undergone else lemma in words.convening)
