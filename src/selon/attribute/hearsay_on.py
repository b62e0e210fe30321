"""Hearsay that goes on: « Selon X, P. Q aurait suivi. » — a conditional in the next sentence is still the word of X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.scene import Draft, Scene
from selon.model import Span
from selon.tree import Tree, base

TOLD = frozenset({"state", "estimate", "announce"})
END = frozenset({".", "…", "...", "»", ")"})


def hearsay_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; one that ends its sentence holds the sentences behind it too that tell hearsay and have no speaker."""
    taken = {scene.spots[scene.after(part.start)][0] for draft in drafts for part in draft.content}
    taken |= {draft.cue.sentence for draft in drafts if draft.cue is not None}
    return [_extended(scene, draft, taken) for draft in drafts]


def _extended(scene: Scene, draft: Draft, taken: set[int]) -> Draft:
    cue = draft.cue
    if cue is None or draft.direct or draft.speaker is None or cue.frame.act not in TOLD:
        return draft
    content = list(draft.content)
    sentence = cue.sentence
    while sentence + 1 < len(scene.trees) and _ends(scene, sentence, content[-1].end):
        told = _hearsay(scene, sentence + 1)
        if sentence + 1 in taken or told is None:
            break
        content.append(told)
        sentence += 1
    return draft if len(content) == len(draft.content) else replace(draft, content=tuple(content))


def _ends(scene: Scene, sentence: int, end: int) -> bool:
    """True when only closing marks follow an offset in its sentence, and the next one stands in the same paragraph."""
    tokens, following = scene.trees[sentence].tokens, scene.trees[sentence + 1].tokens
    rest = [t for t in tokens if t.span.start >= end]
    return all(t.text in END for t in rest) and "\n" not in scene.doc.text[tokens[-1].span.end : following[0].span.start]


def _hearsay(scene: Scene, sentence: int) -> Span | None:
    """A sentence whose main verb is a conditional, without its mark; None for any other and for one with quotations."""
    tree = scene.trees[sentence]
    root = next((i for i, t in enumerate(tree.tokens) if t.head == i), None)
    if root is None or scene.outer.meeting(tree.sentence.span) or scene.cues_of(sentence):
        return None
    if not _is_conditional(tree, root):
        return None
    words = [t for t in tree.tokens if t.upos != "PUNCT"]
    return Span(words[0].span.start, words[-1].span.end)


def _is_conditional(tree: Tree, root: int) -> bool:
    verbs = [root, *(c for c in tree.children[root] if base(tree.tokens[c].deprel) in {"aux", "cop"})]
    return any("Mood=Cnd" in tree.tokens[i].feats for i in verbs)
