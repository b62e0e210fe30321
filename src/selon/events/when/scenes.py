"""A new scene: what a day opens and tells of others says nothing of when that was which was told before it.

« Deux soldats ont été tués à Kidal. … Vendredi, un marchand a été tué à Gao »: the soldats may have died on any day.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.scene import Scene
from selon.model import Event, Party, Span, Time
from selon.ontology.counted import CASUALTIES, UNDERGONE
from selon.tree import Tree, head_in, is_bare, is_definite, is_owned

# What is done to people after something else, and so is hardly of the incident of a later sentence.
AFTERWARDS = frozenset({"arrest", "release", "evacuation"})
HARMED = CASUALTIES | {UNDERGONE["abduction"], UNDERGONE["arrest"]}
TOWN = "city"


def before_new_scene(events: Sequence[Event], day: Time | None, scene: Scene) -> tuple[Event, ...]:
    """The events that are told before a day opens a sentence about others."""
    opened = None if day is None else next((e for e in events if _is_opened(e, day.span, scene)), None)
    if opened is None:
        return ()
    return tuple(event for event in events if is_of_others(event, opened, scene))


def _is_opened(event: Event, day: Span, scene: Scene) -> bool:
    """True for what a day at the head of its sentence dates: « vendredi, un marchand a été tué »."""
    tree = scene.tree(scene.sentence_at(event.trigger))
    head = head_in(tree, day)
    if event.time is None or event.time.span != day or head is None or day.end > event.trigger.start:
        return False
    before = (token for token in tree.tokens[:head] if not day.holds(token.span))
    return all(token.upos in {"ADP", "DET", "ADV", "PUNCT"} for token in before)


def is_of_others(event: Event, opened: Event, scene: Scene) -> bool:
    """True for what is told before the new scene and of other people, in another town or of another kind."""
    if scene.sentence_at(event.trigger) >= scene.sentence_at(opened.trigger) or not _is_new(opened, scene):
        return False
    if any(block.kind != "body" and block.span.holds(event.trigger) for block in scene.doc.blocks):
        return False  # a title tells what the text below tells
    if _is_of_known(event, scene):
        return False
    towns = {e.place.place.name for e in (event, opened) if e.place and e.place.place and e.place.precision == TOWN}
    if len(towns) > 1 or (event.type in AFTERWARDS and event.type != opened.type):
        return True
    whom, other = _noun(event.recipient, scene), _noun(opened.recipient, scene)
    if whom is None or whom == other:
        return count_others(event, opened)
    anybody, somebody = scene.words.civilians, scene.words.people | scene.words.fighters
    return whom not in anybody or (other in somebody and other not in anybody)


def _is_new(event: Event, scene: Scene) -> bool:
    """True for a happening of whom and what the text has not told: « un avion a bombardé un camp »."""
    parties = (event.actor, event.recipient)
    return not _is_of_known(event, scene) and all(_is_new_party(party, scene) for party in parties)


def _is_of_known(event: Event, scene: Scene) -> bool:
    """True for a happening that is taken as known: « la frappe »."""
    tree = scene.tree(scene.sentence_at(event.trigger))
    index = head_in(tree, event.trigger)
    return index is None or (event.rule.endswith("/NOUN") and _is_known(tree, index))


def _is_new_party(party: Party | None, scene: Scene) -> bool:
    if party is None:
        return True
    tree = scene.tree(scene.sentence_at(party.span))
    head = head_in(tree, party.span)
    return head is not None and tree.tokens[head].upos == "NOUN" and not _is_known(tree, head)


def _is_known(tree: Tree, index: int) -> bool:
    return is_definite(tree, index) or is_owned(tree, index) or (is_bare(tree, index) and not _is_counted(tree, index))


def _is_counted(tree: Tree, index: int) -> bool:
    return any(tree.tokens[c].upos == "NUM" for c in tree.children[index])


def _noun(party: Party | None, scene: Scene) -> str | None:
    tree = None if party is None else scene.tree(scene.sentence_at(party.span))
    head = None if tree is None or party is None else head_in(tree, party.span)
    return None if tree is None or head is None else tree.tokens[head].lemma


def count_others(*events: Event) -> bool:
    """True for two that both tell how many were harmed, and share none of these numbers."""
    counts = [{(q.of, q.low, q.high) for q in event.quantities if q.of in HARMED} for event in events]
    return all(counts) and counts[0].isdisjoint(counts[1])
