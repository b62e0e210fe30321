"""Arguments by the words that govern them: who promises acts himself, whoever a hollow noun stands for is an agent."""

from __future__ import annotations

from dataclasses import replace

from selon.arguments import arguments
from selon.lang.roles import RoleWords
from selon.tree import Argument, Tree, is_passive


def as_governed(tree: Tree, index: int, found: tuple[Argument, ...], words: RoleWords) -> tuple[Argument, ...]:
    """The arguments of a word, those that its governor or a hollow noun turns as they are meant."""
    return tuple(_stood_for(tree, argument, words) for argument in _vowed(tree, index, found, words))


def _stood_for(tree: Tree, argument: Argument, words: RoleWords) -> Argument:
    """Who acts behind a noun that says no more: ``des viols de la part de la milice``, done by the militia."""
    if argument.case != "de" or tree.tokens[argument.index].lemma not in words.hollow:
        return argument
    below = (c for c in tree.children[argument.index] if c > argument.index)
    whom = next((c for c in below if tree.tokens[c].deprel == "nmod"), None)
    return argument if whom is None else Argument("obl", min(words.agentive), whom)


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
