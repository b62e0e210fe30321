"""The day of a title: that of the happening below it which it is the title of.

By the same word or kind, and first by the same number: « dix-sept morts » are those seventeen.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.scene import Scene
from selon.events.when.periods import DAY, dated, is_open
from selon.events.when.story import LEAD, OF_STORY, WIDE, Story, body_of, in_lead
from selon.model import Event
from selon.ontology.counted import CASUALTIES


def title_dated(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day that the lead, once it is dated, gives to those of the title."""
    numbers = body_of(scene)
    if not numbers:
        return tuple(events)
    starts = [scene.doc.sentences[number].span for number in numbers[:LEAD]]
    story = Story(starts[0].start, starts[-1].end, None, False)
    lead = [event for event in events if in_lead(event, story, scene)]
    other = [e for e in events if e not in lead and story.body <= e.trigger.start < story.lead]
    vague = {(e.type, e.factuality) for e in other if not _lasted(e, scene)}
    longer = [e for e in other if _lasted(e, scene) and (e.type, e.factuality) not in vague]
    titled = (event for event in events if event.trigger.start < story.body)
    told = {event: _titled(event, lead, longer) for event in titled}
    return tuple(told.get(event, event) for event in events)


def _lasted(event: Event, scene: Scene) -> bool:
    """True for what is over and was on more than a day: « quinze civils ont été tués entre lundi et mercredi »."""
    published, end = scene.doc.published, None if event.time is None else event.time.end
    return published is not None and end is not None and end[:DAY] <= published[:DAY]


def _titled(event: Event, lead: Sequence[Event], longer: Sequence[Event]) -> Event:
    """What lasted ``longer`` than a day dates the same number, or the same word where nothing else does."""
    spread = [below.time for below in longer if _amounts(event) & _amounts(below) and below.type == event.type]
    set_by_story = any(r.field == "time" and r.rule == OF_STORY for r in event.reasons)
    if spread and spread[0] is not None and "/" in spread[0].value and (event.time is None or set_by_story):
        return dated(event, spread[0], "time told below the title")
    known = event.time is not None and not (is_open(event.time) and lead)  # "en pleine nuit" is no day
    counted = [below.time for below in lead if _counts_the_same(event, below)]
    same = counted or [below.time for below in lead if _is_same(event, below)]
    same = same or [b.time for b in longer if _is_same(event, b) and b.factuality == event.factuality]
    day = None if known else next(iter(same), None)
    return event if day is None else dated(event, day, "time told below the title")


def _counts_the_same(title: Event, below: Event) -> bool:
    """True for the same number of dead or hurt, or of those of whom the same is told."""
    shared = _amounts(title) & _amounts(below)
    return any(of in CASUALTIES for of, _, _ in shared) or (bool(shared) and title.type == below.type)


def _amounts(event: Event) -> set[tuple[str | None, int | None, int | None]]:
    return {(quantity.of, quantity.low, quantity.high) for quantity in event.quantities}


def _is_same(title: Event, below: Event) -> bool:
    """True for what the same word tells, or another word of a kind that is narrow enough."""
    if title.rule == below.rule:
        return True
    told = {title.factuality, below.factuality} <= {"asserted", "hedged"} and title.type == below.type
    return told and (title.type not in WIDE or not _parties(title).isdisjoint(_parties(below)))


def _parties(event: Event) -> set[str]:
    """Who acts and who undergoes it, by their names: of one kind they are of one happening."""
    return {party.name.casefold() for party in (event.actor, event.recipient) if party is not None and party.name}
