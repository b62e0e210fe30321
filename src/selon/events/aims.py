"""What is done for a purpose, which lies ahead: « ils ont franchi le fleuve pour prendre la ville »."""

from __future__ import annotations

from selon.events.moods import is_perfect
from selon.events.status import Status
from selon.lang.factuality import FactualityWords
from selon.tree import Tree, base


def aimed_at(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """What is done for a purpose that lies ahead: ``ils ont franchi le fleuve pour prendre la ville``."""
    aim = find_aim(tree, index, words)
    return None if aim is None else Status("future", "purpose", tree.tokens[aim].span)


def find_aim(tree: Tree, index: int, words: FactualityWords) -> int | None:
    """The preposition that makes an aim of a word, the words of a fixed one joined (``en_vue_de``).

    What is done when it is told is none: ``connu pour avoir renversé le roi``, ``pour ensuite prendre la ville``, nor
    is what somebody is praised or blamed for.
    """
    if tree.tokens[index].upos == "NOUN" and tree.tokens[tree.tokens[index].head].lemma in words.judging:
        return None
    if is_perfect(tree, index) or any(tree.tokens[c].lemma in words.sequel for c in tree.children[index]):
        return None
    marks = (c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "case"})
    return next((c for c in marks if _joined(tree, c) in words.purpose), None)


def _joined(tree: Tree, index: int) -> str:
    fixed = [c for c in tree.children[index] if tree.tokens[c].deprel == "fixed"]
    return "_".join(tree.tokens[c].lemma for c in (index, *fixed))
