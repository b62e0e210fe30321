"""Whose release it is by a possessive: those told to be held, not whoever holds them or asks for it.

« Des hommes ont enlevé dix élèves. L'ONU a exigé leur libération »: the ten are to be freed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.grammar.agreement import Agreement, agreeing
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Event, Party, Reason
from selon.tree import base, head_in

RULE = "who is held"
FREED = "release"
HELD = frozenset({"abduction", "arrest"})


def freed(hit: Hit, event: Event, before: Sequence[Event], scene: Scene) -> Event:
    """A release with a possessive as that of those told to be held last and not to be free again; else as it is."""
    agreement = _agreement(hit, scene) if event.type == FREED and hit.frame.upos == "NOUN" else None
    if agreement is None:
        return event
    held = next(_held(agreement, before, scene), None)
    if held is None:
        return event
    reasons = (reason for reason in event.reasons if reason.field != "recipient")
    return replace(event, recipient=held, reasons=(*reasons, Reason("recipient", RULE, held.span)))


def _agreement(hit: Hit, scene: Scene) -> Agreement | None:
    below = (hit.tree.tokens[c] for c in hit.tree.children[hit.index])
    forms = (token.text.lower() for token in below if base(token.deprel) == "det")
    return next((scene.words.possessives[form] for form in forms if form in scene.words.possessives), None)


def _held(agreement: Agreement, before: Sequence[Event], scene: Scene) -> Iterator[Party]:
    """Those held who agree with a possessive, the last first."""
    free = {event.recipient.span for event in before if event.type == FREED and event.recipient is not None}
    for event in reversed(before):
        party = event.recipient
        if event.type not in HELD or event.factuality == "negated" or party is None or party.span in free:
            continue
        tree = scene.tree(scene.sentence_at(party.span))
        head = head_in(tree, party.span)
        if head is not None and agreeing(tree, [head], agreement):
            yield party
