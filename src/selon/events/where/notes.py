"""Notes: what a report adds without a verb tells of the happening right before it, on its day and at its place.

"Un engin a sauté le 10 mars à X. Deux soldats blessés.", "… ; bilan : six morts": notes by day and dispatches leave out
the verb of what goes on. A unit is a sentence, or its part up to a semicolon or colon; one that tells a verb, a time or
a line of its own goes on from nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selon.events.grammar.spots import find_sites
from selon.events.scene import Scene
from selon.events.when.chain import BOUNDED
from selon.events.when.periods import dated, whole_day
from selon.events.when.running import DATELINE
from selon.events.where.about import is_written_at
from selon.events.where.framed import HELD
from selon.model import Event, Reason, Span, Toponym
from selon.tree import extent, head_in

STOPS = frozenset({";", ":"})
AT_A_PLACE = HELD | {"siege", "territory_capture", "surrender"}  # where one was is where what it brought was
LABELLED = AT_A_PLACE | {"aid", "deployment", "withdrawal", "release", "gathering", "protest", "ceasefire"}

TOLD = "told by the note before"


@dataclass(frozen=True, slots=True)
class Unit:
    """The tokens of a sentence from ``first`` up to ``end``, with the words that they cover."""

    sentence: int
    first: int
    end: int
    span: Span


def dated_by_note(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events that a unit without a verb adds, with the one time of the unit before."""
    found = list(events)
    for at, event in enumerate(found):
        if event.time is None and event.type in BOUNDED and not _is_unreal(event):
            times = {e.time.value: e.time for e in _before(event, found, scene) if e.time and not _is_unreal(e)}
            if len({whole_day(time).value for time in times.values()}) == 1:
                found[at] = dated(event, whole_day(next(iter(times.values()))), f"time {TOLD}")
    return tuple(found)


def placed_by_note(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events that a unit without a verb or place adds, with the one place of the unit before."""
    found = list(events)
    for at, event in enumerate(found):
        if event.place is None and event.type in AT_A_PLACE and not _is_unreal(event) and _lacks_places(event, scene):
            place = _one_place(_before(event, found, scene))
            if place is not None:
                reason = Reason("place", f"place {TOLD}", place.span)
                found[at] = replace(event, place=place, reasons=(*event.reasons, reason))
    return tuple(found)


def placed_by_label(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events of a line of notes with the place that stands alone before them: « X. Deux soldats tués. »."""
    return tuple(_labelled(event, scene) or event for event in events)


def _labelled(event: Event, scene: Scene) -> Event | None:
    if event.place is not None or _is_unreal(event) or event.type not in LABELLED:
        return None
    unit = _unit_of(event, scene)
    while unit is not None and not _has_places(unit, scene):
        unit = next(_units_above(unit, scene), None)
    label = None if unit is None else _label(unit, scene)
    if label is None:
        return None
    return replace(
        event, place=label, reasons=(*event.reasons, Reason("place", "place at the head of its line", label.span))
    )


def _has_places(unit: Unit, scene: Scene) -> bool:
    return any(unit.span.holds(place.span) for place in scene.places.get(unit.sentence, ()))


def _label(unit: Unit, scene: Scene) -> Toponym | None:
    """The place that is all that a unit says, but for a day before it; where a report was written is none."""
    if any(block.kind == DATELINE and block.span.holds(unit.span) for block in scene.doc.blocks):
        return None
    tree, times = scene.tree(unit.sentence), scene.times.get(unit.sentence, ())
    told = [t for t in tree.tokens[unit.first : unit.end] if t.upos not in {"PUNCT", "DET"}]
    told = [t for t in told if not any(time.span.holds(t.span) for time in times)]
    sites = [s.toponym for s in find_sites(tree, unit.sentence, scene) if s.named and unit.span.holds(s.toponym.span)]
    label = next((t for t in sites if told and all(t.span.holds(token.span) for token in told)), None)
    return None if label is None or is_written_at(tree, unit.sentence, label, scene) else label


def _is_unreal(event: Event) -> bool:
    spoken = event.attribution is not None and event.attribution.speech == "direct"
    return event.factuality == "future" or spoken


def _one_place(events: Sequence[Event]) -> Toponym | None:
    told = [e.place for e in events if e.type in AT_A_PLACE and not _is_unreal(e)]
    places = {place.place or place.span: place for place in told if place is not None}
    return next(iter(places.values())) if len(places) == 1 else None


def _lacks_places(event: Event, scene: Scene) -> bool:
    unit = _unit_of(event, scene)
    return unit is not None and not _has_places(unit, scene)


def _before(event: Event, events: Sequence[Event], scene: Scene) -> list[Event]:
    """The happenings of the last unit before that of an event that tells some, up to the first verb or time."""
    unit = _unit_of(event, scene)
    while unit is not None and _is_added(unit, scene):
        unit = next(_units_above(unit, scene), None)
        told = [] if unit is None else [e for e in events if unit.span.holds(e.trigger)]
        if told:
            return told
    return []


def _is_added(unit: Unit, scene: Scene) -> bool:
    """True for a unit without a verb, and without a time of its own."""
    tokens = scene.tree(unit.sentence).tokens[unit.first : unit.end]
    verbless = all("VerbForm=Fin" not in token.feats for token in tokens)
    return verbless and not any(unit.span.meets(time.span) for time in scene.times.get(unit.sentence, ()))


def _unit_of(event: Event, scene: Scene) -> Unit | None:
    number = scene.sentence_at(event.trigger)
    index = head_in(scene.tree(number), event.trigger)
    return next((u for u in _units(number, scene) if index is not None and u.first <= index < u.end), None)


def _units(number: int, scene: Scene) -> Iterator[Unit]:
    tree = scene.tree(number)
    stops = [i + 1 for i, token in enumerate(tree.tokens) if token.text in STOPS]
    first = 0
    for end in (*stops, len(tree.tokens)):
        if end > first:
            yield Unit(number, first, end, extent(tree, (first, end - 1)))
        first = end


def _units_above(unit: Unit, scene: Scene) -> Iterator[Unit]:
    """The units before one in its line, the nearest first."""
    yield from reversed([u for u in _units(unit.sentence, scene) if u.end <= unit.first])
    sentences, number = scene.doc.sentences, unit.sentence
    while number and "\n" not in scene.doc.text[sentences[number - 1].span.end : sentences[number].span.start]:
        number -= 1
        yield from reversed(list(_units(number, scene)))
