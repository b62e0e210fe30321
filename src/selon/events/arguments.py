"""Dependents of a trigger as frames look for them, with the commonest slips of parsers made good.

A parser hangs a prepositional phrase on the last noun rather than on the verb ("a largué une bombe sur le
marché"), takes an article for a preposition, or calls a bare object an adjunct. Frames and their lemmas are
strict enough to allow for all three.
"""

from __future__ import annotations

from collections.abc import Iterator

from selon.tree import Argument, Tree, arguments, base, case_of, is_article, is_passive, is_reflexive

OBLIQUE = frozenset({"obl", "nmod"})
NOUNS = frozenset({"NOUN", "PROPN"})
BARE = frozenset({"obl", "dep", "xcomp", "punct", "nmod", "amod", "advmod", "acl", "appos", "flat"})
DEPTH = 3  # how far below the verb a phrase may have slipped


def dependents(tree: Tree, index: int, surface: bool) -> tuple[Argument, ...]:
    """The arguments of a word in the active voice, then those that a parser may have misplaced.

    With ``surface`` the subject of what looks like a passive stays the subject: "sont arrivés".
    """
    own = arguments(tree, index)
    if surface and _may_be_perfect(tree, index):
        own = tuple(_as_written(tree, a) for a in own)
    if tree.tokens[index].upos == "VERB":
        own += tuple(_bare_objects(tree, index, {a.index for a in own if a.relation == "obj"}))
    elif tree.tokens[index].deprel in {"amod", "acl"}:
        own += (Argument("nsubj", None, tree.tokens[index].head),)
    elif tree.tokens[index].deprel == "xcomp":
        own += tuple(_described(tree, index))
    return own + tuple(_slipped(tree, index, own))


def _described(tree: Tree, index: int) -> Iterator[Argument]:
    """Of whom a word is said through a verb: ``on l'a retrouvé mort``, ``ils sont restés prisonniers``."""
    above = arguments(tree, tree.tokens[index].head)
    found = [a for relation in ("obj", "nsubj") for a in above if a.relation == relation and a.index != index]
    yield from (Argument("nsubj", None, a.index) for a in found[:1])


def _may_be_perfect(tree: Tree, index: int) -> bool:
    """True for a single auxiliary, as in "sont arrivés"; "ont été conquis" is a passive for sure."""
    auxiliaries = [c for c in tree.children[index] if base(tree.tokens[c].deprel) == "aux"]
    return is_passive(tree, index) and len(auxiliaries) < 2


def _as_written(tree: Tree, argument: Argument) -> Argument:
    if base(tree.tokens[argument.index].deprel) == "nsubj" and argument.relation == "obj":
        return Argument("nsubj", argument.case, argument.index)
    return argument


def _bare_objects(tree: Tree, index: int, known: set[int]) -> Iterator[Argument]:
    """Nouns right of a verb without a preposition, or with an article that was taken for one (``des``)."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        if child > index and child not in known and token.upos in NOUNS and base(token.deprel) in BARE:
            case = case_of(tree, child)
            if case is None or (_is_article(tree, child) and not known and not is_reflexive(tree, index)):
                yield Argument("obj", None, child)


def _is_article(tree: Tree, index: int) -> bool:
    """True for ``des soldats`` and ``de vastes zones`` behind a verb, where "de" is an article."""
    if "Number=Plur" not in tree.tokens[index].feats:
        return False
    marks = [c for c in tree.children[index] if tree.tokens[c].deprel == "case" and tree.tokens[c].lemma == "de"]
    return any(is_article(tree.tokens[c]) or tree.tokens[c + 1].upos == "ADJ" for c in marks if c < index)


def _slipped(tree: Tree, index: int, own: tuple[Argument, ...]) -> Iterator[Argument]:
    """Prepositional phrases below the nouns that stand right of a word."""
    todo = [(a.index, 1) for a in own if a.index > index and a.relation in {"obj", "xcomp", "dep", *OBLIQUE}]
    while todo:
        above, depth = todo.pop(0)
        for child in tree.children[above]:
            token = tree.tokens[child]
            if child > above and token.upos in NOUNS and base(token.deprel) in OBLIQUE:
                yield Argument("obl", case_of(tree, child), child)
                if depth < DEPTH:
                    todo.append((child, depth + 1))
