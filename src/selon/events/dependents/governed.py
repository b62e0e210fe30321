"""Arguments by the words that govern them: who promises acts himself, whoever a hollow noun stands for is an agent."""

from __future__ import annotations

from dataclasses import replace

from selon.arguments import arguments
from selon.lang.roles import RoleWords, are_people_or_forces
from selon.tree import Argument, Tree, ancestors, is_passive, is_past_participle


def as_governed(tree: Tree, index: int, found: tuple[Argument, ...], words: RoleWords) -> tuple[Argument, ...]:
    """The arguments of a word, those that its governor or a hollow noun turns as they are meant."""
    first = _first_of_row(tree, index, words)
    if first is not None:
        found = tuple(replace(a, index=first) if a.index == tree.tokens[index].head else a for a in found)
    return tuple(_stood_for(tree, argument, words) for argument in _vowed(tree, index, found, words))


def _first_of_row(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The first of a row of whom a participle without a verb tells: ``cinq soldats et deux gendarmes tués``."""
    token, last = tree.tokens[index], tree.tokens[index].head
    if token.deprel != "acl" or tree.tokens[last].deprel != "conj" or "Number=Plur" not in token.feats:
        return None
    first = tree.tokens[last].head
    if not is_past_participle(token) or not all(
        are_people_or_forces(tree.tokens[i].lemma, words) for i in (first, last)
    ):
        return None
    told = any(tree.tokens[c].deprel in {"acl", "appos"} for c in tree.children[first])
    return None if told or any(tree.tokens[a].upos in {"VERB", "AUX"} for a in ancestors(tree, first)) else first


def _stood_for(tree: Tree, argument: Argument, words: RoleWords) -> Argument:
    """Who acts behind a noun that says no more: ``des viols de la part de la milice``, done by the militia.

    So who undergoes it does: ``des viols à l'encontre de civils``.
    """
    lemma = tree.tokens[argument.index].lemma
    against = argument.case in words.dative and lemma in words.encountering
    if not against and (argument.case != "de" or lemma not in words.hollow):
        return argument
    below = (c for c in tree.children[argument.index] if c > argument.index)
    whom = next((c for c in below if tree.tokens[c].deprel == "nmod"), None)
    meant = min(words.against) if against else min(words.agentive)
    return argument if whom is None else Argument("obl", meant, whom)


def _vowed(tree: Tree, index: int, found: tuple[Argument, ...], words: RoleWords) -> tuple[Argument, ...]:
    """``X a promis à Y de partir``, ``X menace Y de partir``: X, who promises or threatens, is the one to leave."""
    token = tree.tokens[index]
    governor = tree.tokens[token.head]
    if "VerbForm=Inf" not in token.feats or token.deprel not in {"xcomp", "ccomp", "advcl"}:
        return found
    if governor.lemma not in words.vowing or is_passive(tree, token.head) or is_passive(tree, index):
        return found
    who = next((a.index for a in arguments(tree, token.head) if a.relation == "nsubj"), None)
    if who is None:
        return found
    return tuple(replace(a, index=who) if a.relation == "nsubj" and a.case is None else a for a in found)
