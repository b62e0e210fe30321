"""Happenings that only name a work: « la série Guerre et Paix », « un rapport intitulé « Massacre à X » »."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.tree import Tree, base, subtree

OPENING = frozenset({"«", "“", '"'})
LONGEST = 12  # tokens of a title up to its happening
NOMINAL = frozenset({"nmod", "conj", "appos", "acl", "amod"})


def names_a_work(hit: Hit, scene: Scene) -> bool:
    """True for a noun in what a work is called: with a capital behind the noun for it, or before its apposition."""
    tree, at = hit.tree, hit.index
    if _is_entitled(hit, scene):
        return True
    if hit.frame.upos != "NOUN" or scene.lemmas(hit.sentence).isdisjoint(scene.words.staged):
        return False
    while True:
        if _opens_title(tree, at) and (_is_called(tree, at, scene) or _is_explained(tree, at, scene)):
            return True
        if base(tree.tokens[at].deprel) not in NOMINAL or tree.tokens[at].head >= at:
            return False
        at = tree.tokens[at].head


def _is_entitled(hit: Hit, scene: Scene) -> bool:
    """True inside the quotation marks behind « intitulé »."""
    tokens = hit.tree.tokens
    before = range(hit.index - 1, max(0, hit.index - LONGEST), -1)
    mark = next((i for i in before if tokens[i].text in OPENING), 0)
    return mark > 0 and not scene.words.entitled.isdisjoint({tokens[mark - 1].lemma, tokens[mark - 1].text.lower()})


def _opens_title(tree: Tree, at: int) -> bool:
    """True for a noun with a capital that nothing but a quotation mark stands before in its phrase."""
    return tree.tokens[at].text[0].isupper() and not any(
        base(tree.tokens[c].deprel) in {"det", "case", "amod", "nummod"} and tree.tokens[c].text.islower()
        for c in tree.children[at]
        if c < at
    )


def _is_called(tree: Tree, at: int, scene: Scene) -> bool:
    token = tree.tokens[at]
    behind = token.head < at and base(token.deprel) in {"appos", "nmod", "flat"}
    return behind and tree.tokens[token.head].lemma in scene.words.staged


def _is_explained(tree: Tree, at: int, scene: Scene) -> bool:
    """True before « …, un documentaire de X »."""
    behind = (c for c in tree.children[at] if c > at and tree.tokens[c].deprel == "appos")
    return any(
        tree.tokens[c].lemma in scene.words.staged and tree.tokens[subtree(tree, c)[0]].text != "(" for c in behind
    )
