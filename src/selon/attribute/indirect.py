"""Reported words outside quotation marks: each cue's kinds of content are tried in the order of its frame."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.according import clause_around, opening_clause
from selon.attribute.clauses import that_clause
from selon.attribute.dependents import dependents
from selon.attribute.direct import trimmed
from selon.attribute.phrases import NOMINAL, Found, can_speak, noun_phrase, relays, source_of
from selon.attribute.scene import CueMention, Draft, Scene
from selon.model import Span
from selon.tree import Tree, base, is_passive, is_past_participle


def find_indirect(scene: Scene, taken: Sequence[Draft]) -> tuple[Draft, ...]:
    """Attributions of the cues that no quotation has taken, in text order."""
    used = {id(draft.cue) for draft in taken}
    drafts = []
    for cue in scene.cues:
        if id(cue) in used:
            continue
        tried = (_try(scene, frame) for frame in (cue, *cue.others))
        draft = next((d for d in tried if d is not None), None)
        if draft is not None:
            drafts.append(draft)
    return tuple(drafts)


def _try(scene: Scene, cue: CueMention) -> Draft | None:
    source = source_of(scene, cue)
    if source is None or not can_speak(scene, source[0], cue.frame.upos == "ADP"):
        source = _of_governor(scene, cue) or source
    tree = scene.trees[cue.sentence]
    if source is None and not _may_be_nobody(tree, cue):
        return None
    for kind in cue.frame.content:
        content = _content(scene, cue, kind)
        if content and _allowed(scene, cue, source, kind, content):
            spot, span = source if source is not None else (None, None)
            return Draft(content, cue, spot, span, relays(scene, cue), False, f"{cue.frame.lemma}: {kind}")
    return None


def _content(scene: Scene, cue: CueMention, kind: str) -> tuple[Span, ...]:
    """The words of one kind of content, trimmed; empty when there are none."""
    if kind == "quote":
        return ()
    if kind == "ccomp":
        found = that_clause(scene, cue)
    elif kind == "clause":
        found = clause_around(scene, cue)
    elif kind == "opening":
        found = opening_clause(scene, cue)
    else:
        found = dependents(scene, cue, kind)
    spans = (trimmed(scene.doc.text, span) for span in found or ())
    return tuple(span for span in spans if len(span) > 2)


def _of_governor(scene: Scene, cue: CueMention) -> Found | None:
    """« …, estimant que P »: who spoke or acted in the clause before it; also where the parser lost a subject."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos != "VERB" or is_passive(tree, cue.index) or is_past_participle_alone(tree, cue):
        return None
    participle = "VerbForm=Part" in tree.tokens[cue.index].feats and not is_past_participle(tree.tokens[cue.index])
    for i in range(cue.tokens[0] - 1, -1, -1):
        token = tree.tokens[i]
        if not participle and "VerbForm=Fin" in token.feats and i not in cue.tokens:
            return None
        if base(token.deprel) == "nsubj" and token.upos in NOMINAL and can_speak(scene, (cue.sentence, i)):
            return (cue.sentence, i), noun_phrase(tree, i)
    return None


def is_past_participle_alone(tree: Tree, cue: CueMention) -> bool:
    """A participle without an auxiliary describes; it does not report."""
    return is_past_participle(tree.tokens[cue.index]) and len(cue.tokens) == 1


def _may_be_nobody(tree: Tree, cue: CueMention) -> bool:
    """Nobody need be named where the frame says so: rumours, and passives such as « a été annoncé »."""
    frame = cue.frame
    return not frame.source or (frame.upos == "VERB" and is_passive(tree, cue.index) and "subject" in frame.content)


def _allowed(scene: Scene, cue: CueMention, source: Found | None, kind: str, content: tuple[Span, ...]) -> bool:
    """What a content must meet: a source that can speak, outside of it, and more than a weak sign.

    A bare noun phrase after an infinitive is weak; a denied passive ("n'a pas été précisé") says nothing.
    """
    tree = scene.trees[cue.sentence]
    head = tree.tokens[cue.index]
    if source is None:
        return not any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[cue.index])
    if not can_speak(scene, source[0], cue.frame.upos == "ADP") or any(part.holds(source[1]) for part in content):
        return False
    return not (kind == "obj" and "VerbForm=Inf" in head.feats)
