"""Claims as objects: « X dément les rumeurs de P » is a denial of P, « X exprime la crainte de P » a fear of P."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.attribute.content.extents import whole
from selon.attribute.content.given import is_numbered
from selon.attribute.cue.conjunctions import agree, is_according_to_which
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import CueMention, Draft, Scene
from selon.model import Span
from selon.tree import case_of, feature

TAKING = frozenset({"deny", "confirm"})


def through_claims(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those that deny or confirm a claim with what it claims; a claim that nobody makes is none."""
    gone: set[int] = set()
    opened: dict[int, Draft] = {}
    for outer, inner_draft in _lent(scene, drafts):
        gone.add(id(outer))
        opened[id(inner_draft)] = replace(inner_draft, speaker=outer.speaker, relay=outer.relay)
    for draft in drafts:
        head = _claim(scene, draft)
        if draft.cue is None or head is None:
            continue
        inner = [d for d in drafts if d is not draft and _tells(draft, d)]
        named = _named(scene, draft.cue, head)
        told = inner[0].content if inner else ()
        content = told if told and not (named and told[-1].end <= named[0].end) else named
        if content:
            opened[id(draft)] = replace(draft, content=content)
            gone.update(id(d) for d in inner if _is_nobodys(draft, d, head))
    return tuple(opened.get(id(d), d) for d in drafts if id(d) not in gone)


def _lent(scene: Scene, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """« X exprime la crainte de P », « les accusations portées par X »: a verb that only lends its noun a speaker."""
    for outer in drafts:
        cue = outer.cue
        if cue is None or cue.frame.lemma not in scene.clauses.support or outer.speaker is None or outer.direct:
            continue
        tokens, told = scene.trees[cue.sentence].tokens, outer.content[0]
        head = next((i for i, t in enumerate(tokens) if told.holds(t.span) and t.upos == "NOUN"), None)
        for inner in drafts:
            noun = inner.cue is not None and inner.cue.frame.upos == "NOUN" and inner.cue.index == head
            if noun and inner.cue is not None and inner.cue.sentence == cue.sentence and _tells(outer, inner):
                yield outer, inner


def _claim(scene: Scene, draft: Draft) -> int | None:
    """The noun for a claim that a draft denies or confirms: the first noun of its only content."""
    cue = draft.cue
    if cue is None or cue.frame.act not in TAKING or cue.frame.upos != "VERB" or len(draft.content) > 1:
        return None
    tree, span = scene.trees[cue.sentence], draft.content[0]
    head = next((i for i, t in enumerate(tree.tokens) if span.holds(t.span) and t.upos == "NOUN"), None)
    return head if head is not None and tree.tokens[head].lemma in scene.clauses.retold else None


def _tells(outer: Draft, inner: Draft) -> bool:
    """True for a draft whose cue and content stand in the object of another one."""
    whole_of = outer.content[0]
    return inner.cue is not None and whole_of.holds(inner.cue.span) and all(map(whole_of.holds, inner.content))


def _is_nobodys(outer: Draft, inner: Draft, head: int) -> bool:
    """True without a speaker, or where the claim itself or who denies it was taken for one."""
    if inner.speaker is None or (outer.speaker is not None and inner.speaker.spot == outer.speaker.spot):
        return True
    return inner.speaker.spot[1] == head


def _named(scene: Scene, cue: CueMention, head: int) -> tuple[Span, ...]:
    """« les rumeurs sur sa mort », « selon lesquelles P »: what the claim is about, unless it is who makes it."""
    tree = scene.trees[cue.sentence]
    for i in range(head + 1, len(tree.tokens) - 2):  # « les allégations de X selon lesquelles P », wherever P hangs
        which = tree.tokens[i + 1]
        tells = feature(which, "Number") is not None  # « selon lesquelles P », not « , pour qui P »
        if tells and is_according_to_which(scene, cue.sentence, i) and agree(which, tree.tokens[head]):
            end = max(whole(scene, cue, top).end for top in (head, which.head))
            return (Span(tree.tokens[i + 2].span.start, end),) if end > tree.tokens[i + 2].span.start else ()
    for child in tree.children[head]:
        if child > head and case_of(tree, child) in scene.clauses.about and not can_speak(scene, (cue.sentence, child)):
            tally = tree.tokens[head].lemma in scene.clauses.tallies and not is_numbered(scene, cue, head)
            return () if tally else (whole(scene, cue, child),)  # « le bilan de cette attaque » tells no attack
        led = next(
            (c for c in tree.children[child] if "PronType=Rel" in tree.tokens[c].feats and case_of(tree, c)), None
        )
        tells = led is not None and feature(tree.tokens[led], "Number") is not None
        if tree.tokens[child].deprel == "acl:relcl" and led is not None and tells and led < child:
            return (Span(tree.tokens[led + 1].span.start, whole(scene, cue, child).end),)
    return ()
