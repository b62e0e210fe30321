"""Gender and number: which nouns a pronoun or possessive may stand for."""

from __future__ import annotations

from collections.abc import Iterable

from selon.tree import Tree, feature

Agreement = tuple[str, str]  # gender, which may be open, and number
MASCULINE = "Masc"  # what a row of men and women is
NOUNS = frozenset({"NOUN", "PROPN", "X"})


def agreeing(tree: Tree, subjects: Iterable[int], agreement: Agreement) -> list[int]:
    """The nouns that agree with a pronoun or possessive; what has no gender in the parse agrees with both.

    A row of nouns is several, and women only where each of them is one; a singular means one of the row.
    """
    return list(dict.fromkeys(agrees for i in subjects for agrees in _meant(tree, i, agreement)))


def row_of(tree: Tree, index: int) -> list[int]:
    """The nouns that a conjunction joins to a noun."""
    return [c for c in tree.children[index] if tree.tokens[c].deprel == "conj" and tree.tokens[c].upos in NOUNS]


def _meant(tree: Tree, index: int, agreement: Agreement) -> list[int]:
    gender, number = agreement
    row = row_of(tree, index)
    if number != "Plur" or not row:
        return [i for i in (index, *row) if _may_be(tree, i, "Gender", gender) and _may_be(tree, i, "Number", number)]
    fitting = any if gender == MASCULINE else all
    return [index] if fitting(_may_be(tree, i, "Gender", gender) for i in (index, *row)) else []


def _may_be(tree: Tree, index: int, name: str, wanted: str) -> bool:
    return not wanted or feature(tree.tokens[index], name) in {wanted, None}
