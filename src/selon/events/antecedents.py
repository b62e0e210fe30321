"""What a pronoun or possessive stands for: the only subject before it that agrees in gender and number.

Two that agree give none: a wrong name is worse than no name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.events.clauses import clause_top
from selon.events.hit import Hit
from selon.events.phrases import phrase
from selon.events.scene import Scene
from selon.model import Span
from selon.tree import Tree, base, feature

NOUNS = frozenset({"NOUN", "PROPN", "X"})
Agreement = tuple[str, str]  # gender, which may be open, and number


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills a role: the head word in its own sentence, its span, and the rule that found it."""

    sentence: int
    tree: Tree
    index: int
    span: Span
    rule: str


def find_antecedent(hit: Hit, index: int, agreement: Agreement, scene: Scene, rule: str) -> Filler | None:
    """The only subject before that agrees: in this sentence, else in the one before."""
    own = [i for i in _subjects(hit.tree) if i < index and clause_top(hit.tree, i) != index]
    found = agreeing(hit.tree, own, agreement)
    if not found and hit.sentence > 0:
        before = scene.tree(hit.sentence - 1)
        return _single(hit.sentence - 1, before, agreeing(before, _subjects(before), agreement), scene, rule)
    return _single(hit.sentence, hit.tree, found, scene, rule)


def _subjects(tree: Tree) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        if base(token.deprel) == "nsubj" and token.upos in NOUNS:
            yield index


def agreeing(tree: Tree, subjects: Iterable[int], agreement: Agreement) -> list[int]:
    """The nouns that agree with a pronoun or possessive; what has no gender in the parse agrees with both."""
    gender, number = agreement
    return [i for i in subjects if _may_be(tree, i, "Gender", gender) and _number(tree, i) in {number, None}]


def _may_be(tree: Tree, index: int, name: str, wanted: str) -> bool:
    return not wanted or feature(tree.tokens[index], name) in {wanted, None}


def _number(tree: Tree, index: int) -> str | None:
    """Plural for a row of nouns, else that of the noun."""
    if any(tree.tokens[c].deprel == "conj" for c in tree.children[index]):
        return "Plur"
    return feature(tree.tokens[index], "Number")


def _single(sentence: int, tree: Tree, found: Sequence[int], scene: Scene, rule: str) -> Filler | None:
    if len(found) != 1:
        return None
    return Filler(sentence, tree, found[0], with_numbers(phrase(tree, found[0]), sentence, scene), rule)


def with_numbers(span: Span, sentence: int, scene: Scene) -> Span:
    """A noun phrase from the first word of its number on: ``au moins dix soldats``."""
    numbers = [q.span for q in scene.quantities.get(sentence, ()) if q.span.meets(span)]
    return Span(min([span.start, *(n.start for n in numbers)]), max([span.end, *(n.end for n in numbers)]))
