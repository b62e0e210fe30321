"""Places set before a sentence as its frame: they hold on over the sentences behind it in their paragraph.

"À X, une manifestation a dégénéré. Des vitrines ont été brisées": a framing adverbial indexes what follows until
another frame, place or time closes it (Charolles, L'encadrement du discours, 1997).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from selon.events.grammar.spots import find_sites
from selon.events.hit import CROWDS, TOLL, VIOLENT
from selon.events.scene import Scene
from selon.model import Event, Reason, Toponym
from selon.tree import base, case_key, head_in

HELD = VIOLENT | CROWDS | {TOLL, "arrest", "destruction", "evacuation", "abduction"}
FINE = frozenset({"city", "exact", "area", None})
RULE = "place of the frame before"


def placed_by_frame(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events without a place with that which frames the sentence before theirs, where something happened."""
    held = {event.place for event in events if event.place is not None and event.type in HELD}
    return tuple(_framed(event, held, scene) or event for event in events)


def _framed(event: Event, held: Set[Toponym], scene: Scene) -> Event | None:
    number = scene.sentence_at(event.trigger)
    spoken = event.attribution is not None and event.attribution.speech == "direct"
    if event.place is not None or event.type not in HELD or event.factuality != "asserted" or spoken or not number:
        return None
    if (
        number in scene.places
        or number in scene.times
        or not follows(number, scene)
        or not _is_told(event, number, scene)
    ):
        return None
    frame = _frame(number - 1, scene)
    if frame is None or frame not in held:
        return None
    return replace(event, place=frame, reasons=(*event.reasons, Reason("place", RULE, frame.span)))


def follows(number: int, scene: Scene) -> bool:
    """True for a sentence in the paragraph of the one before it."""
    first, second = scene.doc.sentences[number - 1 : number + 1]
    return "\n" not in scene.doc.text[first.span.end : second.span.start]


def _is_told(event: Event, number: int, scene: Scene) -> bool:
    """True for what the sentence tells itself, with its own verb or the subject or object of it."""
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    if index is None:
        return False
    if base(tree.tokens[index].deprel) in {"nsubj", "obj"}:
        index = tree.tokens[index].head
    while tree.tokens[index].deprel == "conj" and tree.tokens[index].head < index:
        index = tree.tokens[index].head
    return tree.tokens[index].head == index


def _frame(number: int, scene: Scene) -> Toponym | None:
    """The one town before the comma that a sentence opens with."""
    tree = scene.tree(number)
    sites = [s for s in find_sites(tree, number, scene) if s.named]
    places = {s.toponym.place or s.toponym.span for s in sites}
    first = min(sites, key=lambda s: s.index, default=None)
    if first is None or len(places) != 1 or tree.tokens[0].head != first.index or first.toponym.precision not in FINE:
        return None
    comma = scene.doc.text[first.toponym.span.end :].lstrip()[:1] == ","
    led = case_key(tree, first.index) in scene.words.locative
    return first.toponym if comma and led else None
