"""Clauses of a parsed sentence: which predicate a word belongs to, and which words belong to a predicate."""

from __future__ import annotations

from selon.tree import CLAUSAL, Tree, base

PREDICATES = frozenset({"VERB", "AUX"})


def predicate_of(tree: Tree, index: int) -> int:
    """The nearest verb at or above a token, or the root where there is none."""
    seen: set[int] = set()
    while tree.tokens[index].upos not in PREDICATES and tree.tokens[index].head != index and index not in seen:
        seen.add(index)
        index = tree.tokens[index].head
    return index


def clause_top(tree: Tree, index: int) -> int:
    """The predicate at the top of the clause of a token: above infinitives, participles and coordination.

    A relative, adverbial or complement clause with a verb of its own is a clause; an infinitive or a
    coordinated verb without a subject of its own belongs to the clause that it hangs on.
    """
    seen: set[int] = set()
    while tree.tokens[index].head != index and index not in seen:
        seen.add(index)
        if _opens(tree, index):
            return index
        index = tree.tokens[index].head
    return index


def _opens(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.upos not in PREDICATES:
        return False
    if token.deprel == "conj" or token.deprel in CLAUSAL:
        return has_subject(tree, index)
    return False


def has_subject(tree: Tree, index: int) -> bool:
    """True when a subject hangs on the token itself."""
    return any(base(tree.tokens[child].deprel) == "nsubj" for child in tree.children[index])


def clause(tree: Tree, top: int) -> list[int]:
    """The tokens of the clause under a predicate, in text order, without clauses that open below it."""
    found, todo = [], [top]
    while todo:
        index = todo.pop()
        found.append(index)
        todo.extend(child for child in tree.children[index] if not _opens(tree, child))
    return sorted(found)


def is_under(tree: Tree, index: int, top: int) -> bool:
    """True when a token is another or hangs below it."""
    seen: set[int] = set()
    while index not in seen:
        if index == top:
            return True
        seen.add(index)
        index = tree.tokens[index].head
    return False
