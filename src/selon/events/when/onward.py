"""A relative clause that goes on with the story: « a attaqué lundi le poste, qui a été incendié » is of that Monday.

Behind a comma and in the same past it tells what came next; one that tells which is meant may tell what was before
(« les hommes qui ont attaqué le poste ont été arrêtés lundi »).
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.scene import Scene
from selon.events.when.chain import BOUNDED, is_perfect
from selon.events.when.periods import dated, is_past_day, whole_day
from selon.model import Event, Time
from selon.tree import Tree, head_in

RELATIVE = "acl:relcl"
UNDERGOES = frozenset({"obj", "nsubj:pass"})


def told_onward(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day of the clause above for those of a relative clause that goes on from it."""
    return tuple(_onward(event, events, scene) for event in events)


def _onward(event: Event, events: Sequence[Event], scene: Scene) -> Event:
    if event.time is not None or event.factuality != "asserted" or event.type not in BOUNDED:
        return event
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    verb = None if index is None else predicate_of(tree, index)
    if verb is None or not _goes_on(tree, verb):
        return event
    inside = (head_in(tree, time.span) for time in scene.times.get(number, ()) if time.type != "DURATION")
    if any(head is None or is_under(tree, head, verb) for head in inside):
        return event
    day = _day_above(predicate_of(tree, tree.tokens[verb].head), tree, event, events, scene)
    return event if day is None else dated(event, whole_day(day), "goes on from the clause above")


def _goes_on(tree: Tree, verb: int) -> bool:
    """True for a clause in the compound past that a comma parts from its noun."""
    if tree.tokens[verb].deprel != RELATIVE or not is_perfect(tree, verb):
        return False
    relative = next((i for i in range(tree.tokens[verb].head, verb) if "PronType=Rel" in tree.tokens[i].feats), 0)
    if tree.tokens[relative].deprel == "nsubj" and tree.tokens[tree.tokens[verb].head].deprel in UNDERGOES:
        return False  # « a arrêté lundi un homme, qui a tué dix civils »: what for was before
    return relative > 0 and tree.tokens[relative - 1].text == ","


def _day_above(above: int, tree: Tree, event: Event, events: Sequence[Event], scene: Scene) -> Time | None:
    """The day of what the clause above tells in the same past and the same voice."""
    if not is_perfect(tree, above):
        return None
    for other in events:
        index = head_in(tree, other.trigger) if tree.sentence.span.holds(other.trigger) else None
        told = index is not None and predicate_of(tree, index) == above and other.type in BOUNDED
        same = other.attribution == event.attribution and other.factuality == "asserted"
        if told and same and other.time is not None and is_past_day(other.time, scene):
            return other.time
    return None
