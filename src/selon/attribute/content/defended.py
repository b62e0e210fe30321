"""What somebody says who denies something: « X rejette ces accusations : P », where P stands behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.content.clauses import clause_end
from selon.attribute.content.silence import is_silent
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.phrases import can_speak, has_finite
from selon.attribute.scene import CueMention, Draft, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Span

RULE = "clause after a colon"


def defended(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The clauses behind the colon after a denial, unless somebody else, or a cue of its own, has them."""
    for draft in drafts:
        cue = draft.cue
        if cue is None or draft.direct or draft.speaker is None or cue.frame.act != "deny":
            continue
        said = _clause_behind(scene, cue, draft) if can_speak(scene, draft.speaker.spot) else None
        if said is not None and not any(said.meets(part) for other in drafts for part in other.content):
            yield Draft((said,), None, draft.speaker, draft.relay, False, RULE)


def _clause_behind(scene: Scene, cue: CueMention, draft: Draft) -> Span | None:
    """From behind the colon that ends what is denied to the end of the clause; no quotation, no new speaker."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos != "VERB" or not is_finite(tree, cue.tokens) or is_passive_cue(tree, cue):
        return None
    end = max(cue.span.end, draft.content[-1].end)
    colon = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if colon + 2 >= len(tree.tokens) or tree.tokens[colon].text != ":":
        return None
    quoted = scene.outer.at(tree.tokens[colon + 1].span.start)
    later = [c for c in scene.cues_of(cue.sentence) if c.tokens[0] > colon and c.frame.upos in {"VERB", "ADP"}]
    others = any(source_of(scene, c) is not None and not is_silent(scene, c) for c in later)
    if quoted or others or not has_finite(tree, colon, len(tree.tokens)):
        return None
    return Span(tree.tokens[colon + 1].span.start, clause_end(scene, colon, cue))
