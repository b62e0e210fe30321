"""« Comme l'a dit X, P », « P, ainsi que l'a montré X »: the clause beside a remark on who says so."""

from __future__ import annotations

from selon.attribute.content.asides import opened_as_said
from selon.attribute.content.clauses import NO_EDGE, that_clause
from selon.attribute.content.infinitives import infinitive
from selon.attribute.content.sides import COMMA, QUIET, after_source, clause_start
from selon.attribute.mention.phrases import has_finite
from selon.attribute.scene import CueMention, Scene
from selon.attribute.speaker.inversion import inverted_source
from selon.attribute.speaker.speakers import source_of
from selon.model import Span


def as_told(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X dément que P, comme l'a annoncé Y », « dément avoir tiré, comme l'en accuse Y »: P, which Y has told too."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    opened = opened_as_said(scene, tree, first)
    source = None if opened is None else inverted_source(scene, cue) or source_of(scene, cue)
    if opened is None or source is None or tree.tokens[opened - 1].text != ",":
        return None
    before = tree.tokens[opened - 2].span.end
    cues = (c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < opened and c.frame.upos == "VERB")
    told = [(other, that_clause(scene, other)) for other in cues]
    bare = [(other, infinitive(scene, other, None)) for other, _ in told if "xcomp" in other.frame.content]
    said = [*(clause for _, clause in told if clause), *((clause,) for _, clause in bare if clause)]
    return next((clause for clause in said if clause[-1].end == before), None)


def as_said(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """The clause behind the remark where it opens the sentence, else the one before it."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    opened = opened_as_said(scene, tree, first)
    source = None if opened is None else inverted_source(scene, cue) or source_of(scene, cue)
    if opened is None or source is None:
        return None
    start = next((i for i in range(opened - 1, -1, -1) if tree.tokens[i].text in {":", ";"}), -1)
    if len([i for i in range(start + 1, opened) if tree.tokens[i].upos not in QUIET]) <= 1:
        return after_source(scene, cue, source.span.end)
    last, start = opened - 1, clause_start(scene, cue, first)
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    if last < start:
        return None
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    inserted = not has_finite(tree, start, last + 1) and COMMA.match(scene.doc.text, source.span.end) is not None
    # « Les rebelles, comme l'admet X, ont fui »
    return (left, *(after_source(scene, cue, source.span.end) or ())) if inserted else (left,)
