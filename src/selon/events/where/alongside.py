"""Where, by what a deed is told in one breath with: "un convoi a été attaqué à X et cinq hommes ont été tués".

The verb joined to that of a violent happening tells what else was done there, unless its own clause names a place or
another time; so does the infinitive that it went on to ("avant d'incendier deux véhicules"). What was decided, or is
only to come, is told of no spot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.one_breath import gone_on_from
from selon.events.grammar.spots import WIDE
from selon.events.hit import DAMAGE, TOLL, VIOLENT
from selon.events.scene import Scene
from selon.model import Event, Reason, Toponym
from selon.tree import head_in, subtree

DONE = VIOLENT | {TOLL, DAMAGE, "abduction"}
RULE = "place of what it is joined to"


def placed_by_joined(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events without a place with that of the deed whose verb theirs is joined to."""
    return tuple(_joined(event, events, scene) or event for event in events)


def _joined(event: Event, events: Sequence[Event], scene: Scene) -> Event | None:
    if event.place is not None or event.type not in DONE or event.factuality == "future":
        return None
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    onward = None if index is None else gone_on_from(tree, index, scene.words)
    joined = index is not None and tree.tokens[index].deprel == "conj" and 0 <= tree.tokens[index].head < index
    if index is None or (onward is None and not joined):
        return None
    if any(tree.tokens[c].lemma in scene.words.instead for c in tree.children[index]):
        return None  # « ont été abattus sur le parvis, mais l'otage a été tué »
    own = [tree.tokens[i].span for i in subtree(tree, index)]
    told = [place.span for place in scene.places.get(number, ())] + [t.span for t in scene.times.get(number, ())]
    if any(item.holds(span) for item in told for span in own):
        return None
    host = tree.tokens[index].head if onward is None else onward
    place = _place_of(host, number, event, events, scene)
    return (
        None
        if place is None
        else replace(event, place=place, reasons=(*event.reasons, Reason("place", RULE, place.span)))
    )


def _place_of(host: int, number: int, event: Event, events: Sequence[Event], scene: Scene) -> Toponym | None:
    """The place of the deed that a verb tells, in the same words and no wider than a town."""
    tree = scene.tree(number)
    for other in events:
        if other.type not in DONE or scene.sentence_at(other.trigger) != number or other.place is None:
            continue
        fits = other.factuality == event.factuality and other.attribution == event.attribution
        if fits and other.place.precision not in WIDE and head_in(tree, other.trigger) == host:
            return other.place
    return None
