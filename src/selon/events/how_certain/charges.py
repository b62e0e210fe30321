"""What somebody is charged with: « mis en examen pour meurtre » names a crime that is still to be proved."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.how_certain.status import Status
from selon.lang.factuality import FactualityWords
from selon.tree import base, case_of, is_contracted, is_definite

NAMED = frozenset({"det", "nummod"})  # what makes it a crime that took place: "jugé pour le meurtre de deux soldats"


def find_charge(hit: Hit, words: FactualityWords) -> Status | None:
    """A crime without an article behind a word for a charge is not told as a fact; one with an article is.

    Behind a verb the charge may stand before it: ``une enquête a été ouverte pour homicide``.
    """
    tree, first = hit.tree, hit.index
    while tree.tokens[first].deprel == "conj" and tree.tokens[tree.tokens[first].head].upos == "NOUN":
        first = tree.tokens[first].head  # « arrêté pour vol et tentative de meurtre »
    case = case_of(tree, first)
    if hit.frame.upos != "NOUN" or case not in words.charged:
        return None
    below = tree.children[hit.index]
    if any(base(tree.tokens[c].deprel) in NAMED or is_contracted(tree.tokens[c]) for c in below):
        return None
    head = tree.tokens[first].head
    above = tree.tokens[head].head
    if case_of(tree, head) in words.charged_beside and tree.tokens[head].upos == "NOUN" and not is_definite(tree, head):
        case, head = case_of(tree, head), above  # "jugé pour complicité de meurtre"
    near = [head, *(c for c in tree.children[head] if c < first and case in words.charged_beside)]
    charges = words.charges | words.held_for if case in words.charged_beside else words.charges
    charge = next((i for i in near if i != hit.index and tree.tokens[i].lemma in charges), None)
    return None if charge is None else Status("hedged", "a charge", tree.tokens[charge].span)
