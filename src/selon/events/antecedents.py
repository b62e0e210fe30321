"""What a pronoun or possessive stands for: the only subject before it that agrees in gender and number.

Of two that agree the only one that is somebody is meant; two of these give none: a wrong name is worse than no name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from selon.events.agreement import NOUNS, Agreement, agreeing, row_of
from selon.events.clauses import clause_top
from selon.events.hit import TOLL, Hit
from selon.events.phrases import phrase
from selon.events.scene import Scene
from selon.model import Span
from selon.tree import Tree, base, case_of, feature

SOMEBODY = frozenset({"@person", "@organisation", "@armed_actor"})
CHAIN = 3  # sentences back to the noun that a row of the same pronouns stands for


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills a role: the head word in its own sentence, its span, and the rule that found it.

    ``named`` is whom a pronoun stands for whose noun is too far off to be its mention.
    """

    sentence: int
    tree: Tree
    index: int
    span: Span
    rule: str
    named: Filler | None = None


def find_antecedent(
    hit: Hit, index: int, agreement: Agreement, scene: Scene, rule: str, others: Collection[int] = ()
) -> Filler | None:
    """The only subject before that agrees, none of ``others``: in this sentence, else in the one before.

    A sentence whose only subject is the same pronoun hands on whom that stands for (centering: Grosz, Joshi and
    Weinstein 1995).
    """
    own = [i for i in _subjects(hit.tree) if i < index and i not in others and clause_top(hit.tree, i) != index]
    found = agreeing(hit.tree, own, agreement)
    if found and all(hit.tree.tokens[i].lemma in scene.words.causes for i in found) and hit.frame.type != TOLL:
        found = _somebody_before(hit, index, agreement, scene) or found
    if found:
        return _single(hit.sentence, hit.tree, found, agreement, scene, rule)
    form = hit.tree.tokens[index].text.lower()
    for sentence in range(hit.sentence - 1, max(hit.sentence - CHAIN, -1), -1):
        before = scene.tree(sentence)
        found = agreeing(before, _subjects(before), agreement)
        if found or not _has_subject(before, form):
            return _single(sentence, before, found, agreement, scene, rule)
    return None


def find_latter(hit: Hit, index: int, scene: Scene, rule: str) -> Filler | None:
    """Whom ``ce dernier`` stands for: who was told last in this sentence, else the only one of the sentence before."""
    token = hit.tree.tokens[index]
    marks = [hit.tree.tokens[c] for c in hit.tree.children[index] if "PronType=Dem" in hit.tree.tokens[c].feats]
    if not marks or scene.words.latter.isdisjoint({token.lemma, token.text.lower()}):
        return None
    gender, number = (feature(token, f) or feature(marks[0], f) or "" for f in ("Gender", "Number"))
    agreement = (gender, number)
    before = [i for i in _told(hit.sentence, hit.tree, number == "Plur", scene) if i < index]
    found = agreeing(hit.tree, before, agreement)[-1:]
    if found or hit.sentence == 0:
        return _single(hit.sentence, hit.tree, found, agreement, scene, f"{rule}, latter")
    tree = scene.tree(hit.sentence - 1)
    found = agreeing(tree, _told(hit.sentence - 1, tree, number == "Plur", scene), agreement)
    return _single(hit.sentence - 1, tree, found, agreement, scene, f"{rule}, latter")


def _told(sentence: int, tree: Tree, plural: bool, scene: Scene) -> Iterator[int]:
    """The nouns for somebody that are not the second name of one; for several only what is a plural for sure."""
    for index, token in enumerate(tree.tokens):
        second = base(token.deprel) in {"flat", "appos", "nmod"} and case_of(tree, index) is None
        told = token.upos in NOUNS and not second and is_somebody(sentence, tree, index, scene)
        if told and (not plural or "Number=Plur" in token.feats):
            yield index


def _somebody_before(hit: Hit, index: int, agreement: Agreement, scene: Scene) -> list[int]:
    """Who may act, whatever part they play before a pronoun: ``la frappe a profité à la milice, puis elle …``."""
    nouns = (i for i in range(index) if hit.tree.tokens[i].upos in NOUNS)
    return agreeing(hit.tree, [i for i in nouns if is_somebody(hit.sentence, hit.tree, i, scene)], agreement)


def _has_subject(tree: Tree, form: str) -> bool:
    return any(base(t.deprel) == "nsubj" and t.upos == "PRON" and t.text.lower() == form for t in tree.tokens)


def _subjects(tree: Tree) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        if base(token.deprel) == "nsubj" and token.upos in NOUNS:
            yield index


def _single(
    sentence: int, tree: Tree, found: Sequence[int], agreement: Agreement, scene: Scene, rule: str
) -> Filler | None:
    if len(found) > 1:
        found = [i for i in found if is_somebody(sentence, tree, i, scene)]
    if len(found) != 1:
        return None
    others = row_of(tree, found[0]) if agreement[1] == "Sing" else []
    span = phrase(tree, found[0], without=next(iter(others), None))
    return Filler(sentence, tree, found[0], with_numbers(span, sentence, scene), rule)


def is_somebody(sentence: int, tree: Tree, index: int, scene: Scene) -> bool:
    """True for a named person or body, and for those who fight."""
    return tree.tokens[index].lemma in scene.words.combatants or not SOMEBODY.isdisjoint(scene.classes(sentence, index))


def with_numbers(span: Span, sentence: int, scene: Scene) -> Span:
    """A noun phrase from the first word of its number on: ``au moins dix soldats``."""
    numbers = [q.span for q in scene.quantities.get(sentence, ()) if q.span.meets(span)]
    return Span(min([span.start, *(n.start for n in numbers)]), max([span.end, *(n.end for n in numbers)]))
