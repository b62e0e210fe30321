"""Words begun before an inserted speaker and ended in quotation marks: « Son camp, a-t-il dit, « n'a pas tiré » »."""

from __future__ import annotations

from dataclasses import replace

from selon.attribute.content.clauses import NO_EDGE
from selon.attribute.content.sides import clause_start
from selon.attribute.cue.verbs import is_finite
from selon.attribute.scene import CueMention, Draft, Scene
from selon.model import Quotation, Span

COMMA = ","


def with_beginning(scene: Scene, quotation: Quotation, cue: CueMention, draft: Draft) -> Draft:
    """The draft with the words before its cue, where the quotation behind the cue goes on with their sentence."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    if draft.speaker is None or cue.frame.upos != "VERB" or "clause" not in cue.frame.content:
        return draft
    if not is_finite(tree, cue.tokens) or draft.speaker.span.start < cue.span.start:
        return draft
    between = scene.doc.text[max(cue.span.end, draft.speaker.span.end) : quotation.span.start].strip()
    begins = quotation.inner.of(scene.doc.text).lstrip()[:1]
    if first < 2 or tree.tokens[first - 1].text != COMMA or between != COMMA or not begins.islower():
        return draft
    start, last = clause_start(scene, cue, first), first - 1
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    if last < start or scene.outer.meeting(left) or any(c.tokens[-1] < first for c in scene.cues_of(cue.sentence)):
        return draft
    return replace(draft, content=(left, Span(quotation.span.start, quotation.span.end)), direct=False)
