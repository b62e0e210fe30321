"""Each of the dead and wounded once: a number that two happenings of a sentence lay claim to is one's of them.

A list of losses ("3 soldats tués, 7 blessés, 12 assaillants abattus") has many tolls in one breath, and a fight that
is told beside a toll ("un soldat blessé lors de tirs") may take its number too. Who adds records up would count them
twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.hit import TOLL, VIOLENT
from selon.model import ECHO, Event, Quantity, Span
from selon.ontology.counted import CASUALTIES, OTHER, UNDERGONE

FLIGHT = "displacement"


def counted_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each casualty number with one: a toll before what it is of, of two tolls the one that is nearer."""
    owners: dict[Span, Event] = {}
    for event in events:
        for quantity in _losses(event):
            other = owners.get(quantity.span)
            if other is None or _claim(event, quantity.span) < _claim(other, quantity.span):
                owners[quantity.span] = event
    return tuple(_without(event, owners) for event in events)


def _losses(event: Event) -> tuple[Quantity, ...]:
    """The numbers of dead and wounded, of a toll those of the missing, of fighting those whom it made flee."""
    beside = {OTHER} if event.type == TOLL else {UNDERGONE[FLIGHT]} if event.type in VIOLENT else set()
    return tuple(q for q in event.quantities if q.of in CASUALTIES | beside)


def _claim(event: Event, span: Span) -> tuple[bool, bool, bool, int]:
    """How good a claim to a number is, the best least: what tells of the dead, not denied, of those counted, near."""
    trigger, counted = event.trigger, event.recipient is not None and event.recipient.span.holds(span)
    near = max(trigger.start - span.end, span.start - trigger.end, 0)
    return event.type != TOLL, event.factuality == "negated", not counted, near


def _without(event: Event, owners: dict[Span, Event]) -> Event:
    """An event without the casualties that are another's, nor the reasons for them."""
    lost = {q.span for q in _losses(event) if not _is_same(owners[q.span], event)}
    if not lost:
        return event
    kept = tuple(q for q in event.quantities if q.span not in lost)
    reasons = tuple(r for r in event.reasons if r.field != "quantities" or r.span not in lost)
    return replace(event, quantities=kept, reasons=reasons)


def _is_same(owner: Event, event: Event) -> bool:
    """True for the same happening, also as one who denies or confirms it has it."""
    echo = any(e.attribution is not None and e.attribution.rule == ECHO for e in (owner, event))
    again = echo or "negated" in {owner.factuality, event.factuality}
    return owner is event or (owner.rule == event.rule and again)
