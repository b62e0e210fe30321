"""What a list goes on with behind what the writer puts in: « annonce P, | qui fera Q, | et R » announces P and R."""

from __future__ import annotations

from selon.attribute.content.asides import opens_relative
from selon.attribute.content.extents import going_on, whole
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, subtree

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "expl", "cop", "aux"})


def with_row(scene: Scene, cue: CueMention, found: tuple[Span, ...] | None) -> tuple[Span, ...] | None:
    """The phrase, and the nouns in a row with one of its own behind a clause between commas; else what is found."""
    if found is None or len(found) != 1 or found[0].start < cue.span.end:
        return found
    tree, span = scene.trees[cue.sentence], found[0]
    inside = [i for i, token in enumerate(tree.tokens) if span.holds(token.span)]
    comma = inside[-1] + 1 if inside else len(tree.tokens)
    if comma >= len(tree.tokens) or not opens_relative(scene, tree, comma):
        return found
    last: Span | None = None
    for i in _row(tree, inside, comma):
        first = min(subtree(tree, i))
        if last is None and not {tree.tokens[first - 1].text, tree.tokens[first].text} & {","}:
            return found  # « qui tient la ville | et la région »: of the clause
        part = going_on(scene, cue, whole(scene, cue, i))
        joint = next((t for t in tree.tokens[first:i] if t.span.start == part.start and t.upos == "CCONJ"), None)
        if last is None and joint is not None:
            part = Span(scene.token(scene.spots[scene.after(joint.span.end)]).span.start, part.end)
        last = part if last is None else Span(last.start, max(last.end, part.end))
    return found if last is None else (span, last)


def _row(tree: Tree, inside: list[int], comma: int) -> list[int]:
    """The nouns behind the comma that are coordinated with one of the phrase, and open no clause."""
    behind = (i for i in range(comma + 1, len(tree.tokens)) if tree.tokens[i].upos in NOUNS)
    row = [i for i in behind if tree.tokens[i].deprel == "conj" and tree.tokens[i].head in inside]
    return [i for i in row if all(base(tree.tokens[c].deprel) not in SUBJECTS for c in tree.children[i])]
