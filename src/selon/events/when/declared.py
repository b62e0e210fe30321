"""What somebody does by announcing it in a clause: « a annoncé lundi qu'il démissionnait » is of that Monday."""

from __future__ import annotations

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.periods import is_past_day
from selon.model import Attribution, Time
from selon.tree import base, head_in

DONE_BY_WORD = "political_act"
PAST = frozenset({"Mood=Ind", "Tense=Imp"})


def declared_on(hit: Hit, attribution: Attribution | None, scene: Scene) -> Time | None:
    """The day on which one announced what one was doing; None for what others do, or will be done."""
    cue = None if attribution is None or attribution.act != "announce" else attribution.cue
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if cue is None or hit.frame.type != DONE_BY_WORD or token.deprel != "ccomp":
        return None
    subjects = [tree.tokens[c].upos for c in tree.children[hit.index] if base(tree.tokens[c].deprel) == "nsubj"]
    own = subjects == ["PRON"] and set(token.feats.split("|")) >= PAST
    if not own or not cue.span.meets(tree.tokens[token.head].span):
        return None
    near = [(t, head_in(tree, t.span)) for t in scene.times.get(hit.sentence, ())]
    days = [t for t, head in near if head is not None and predicate_of(tree, head) == token.head]
    return days[0] if len(days) == 1 and len(near) == 1 and is_past_day(days[0], scene) else None
