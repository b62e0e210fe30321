"""Gender and number: which nouns a pronoun or possessive may stand for."""

from __future__ import annotations

from collections.abc import Iterable

from selon.tree import Tree, feature

Agreement = tuple[str, str]  # gender, which may be open, and number


def agreeing(tree: Tree, subjects: Iterable[int], agreement: Agreement) -> list[int]:
    """The nouns that agree with a pronoun or possessive; what has no gender in the parse agrees with both."""
    gender, number = agreement
    return [i for i in subjects if _may_be(tree, i, "Gender", gender) and number in _numbers(tree, i)]


def _may_be(tree: Tree, index: int, name: str, wanted: str) -> bool:
    return not wanted or feature(tree.tokens[index], name) in {wanted, None}


def _numbers(tree: Tree, index: int) -> set[str]:
    """That of the noun, any when the parse has none; plural too for a row of nouns, of which the first may be meant."""
    own = feature(tree.tokens[index], "Number")
    row = {"Plur"} if any(tree.tokens[c].deprel == "conj" for c in tree.children[index]) else set()
    return row | ({own} if own else {"Sing", "Plur"})
