"""Agents that a parser hung on the wrong one of two passives: on the verb, for the participle of its subject."""

from __future__ import annotations

from selon.tree import Argument, Tree, base, case_of, is_past_participle


def without_borrowed(tree: Tree, index: int, own: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The agent before a passive verb is that of the participle of its subject, wherever a parser hung it.

    ``deux ingénieurs enlevés en mai par la milice ont été libérés``: the milice took them and set nobody free.
    """
    token = tree.tokens[index]
    if token.deprel == "acl" and is_past_participle(token) and "obl:agent" not in relations_below(tree, index):
        subject = tree.tokens[token.head]
        verb = subject.head if base(subject.deprel) == "nsubj" else index
        lent = [c for c in _borrowed(tree, verb) if c > index]
        return own + tuple(Argument("nsubj", case_of(tree, c), c) for c in lent[:1])
    borrowed = set(_borrowed(tree, index))
    return tuple(a for a in own if a.index not in borrowed) if borrowed else own


def _borrowed(tree: Tree, verb: int) -> list[int]:
    """The agents that stand before the auxiliary of a verb, behind a participle of its subject that has none."""
    helpers = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "aux"]
    agents = [c for c in tree.children[verb] if tree.tokens[c].deprel == "obl:agent" and c < min(helpers, default=0)]
    if not agents:
        return []
    subjects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj")
    participles = [c for s in subjects for c in tree.children[s] if tree.tokens[c].deprel == "acl"]
    able = [
        p for p in participles if is_past_participle(tree.tokens[p]) and "obl:agent" not in relations_below(tree, p)
    ]
    return [agent for agent in agents if any(p < agent for p in able)]


def relations_below(tree: Tree, index: int) -> set[str]:
    """How the words below another one hang on it."""
    return {tree.tokens[c].deprel for c in tree.children[index]}
