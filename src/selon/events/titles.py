"""The day of a title: that of the happening below it which it is the title of.

By the same word or kind, and first by the same number: « dix-sept morts » are those seventeen.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.periods import dated, is_open
from selon.events.scene import Scene
from selon.events.story import LEAD, WIDE, Story, body_of, in_lead
from selon.model import Event


def title_dated(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day that the lead, once it is dated, gives to those of the title."""
    numbers = body_of(scene)
    if not numbers:
        return tuple(events)
    starts = [scene.doc.sentences[number].span for number in numbers[:LEAD]]
    story = Story(starts[0].start, starts[-1].end, None, False)
    lead = [event for event in events if in_lead(event, story, scene)]
    return tuple(_titled(event, lead) if event.trigger.start < story.body else event for event in events)


def _titled(event: Event, lead: Sequence[Event]) -> Event:
    known = event.time is not None and not (is_open(event.time) and lead)  # "en pleine nuit" is no day
    counted = [below.time for below in lead if _amounts(event) & _amounts(below)]
    same = counted or [below.time for below in lead if _is_same(event, below)]
    day = None if known else next(iter(same), None)
    return event if day is None else dated(event, day, "time told below the title")


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
