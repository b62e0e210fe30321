"""« L'agence X rapporte que Y accuse Z »: what an outlet tells that others say, it passes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.nesting import said_within
from selon.attribute.scene import Draft, Relay, Scene
from selon.model import Act

TELLING: frozenset[Act] = frozenset({"state", "announce", "confirm", "estimate"})


def passed_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of somebody within the words of an outlet with that outlet for a relay."""
    outlets = [draft for draft in drafts if _is_of_outlet(scene, draft)]
    return [_with_outlet(draft, outlets) for draft in drafts] if outlets else list(drafts)


def _is_of_outlet(scene: Scene, draft: Draft) -> bool:
    if draft.speaker is None or draft.cue is None or draft.cue.frame.act not in TELLING:
        return False
    token = scene.token(draft.speaker.spot)
    if token.upos == "NOUN":  # « la société des journalistes d'X » is not X
        return token.lemma.lower() in scene.words.media - scene.words.persons
    return is_named_outlet(scene, draft.speaker.span)


def _with_outlet(draft: Draft, outlets: Sequence[Draft]) -> Draft:
    if draft.relay or draft.cue is None or draft.speaker is None:
        return draft
    around = (o for o in outlets if o is not draft and said_within(o.content, draft.content, draft.cue.span))
    speakers = (o.speaker for o in around if o.speaker is not None and o.speaker.spot != draft.speaker.spot)
    outlet = next(speakers, None)
    if outlet is None or outlet.span.meets(draft.speaker.span):
        return draft
    return replace(draft, relay=(Relay(outlet.span, "outlet that tells it"),))
