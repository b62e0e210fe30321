"""One happening with a number of each: « La police parle de dix morts, les rebelles de vingt »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Attribution, Event, Quantity, Reason

RULE = "the number that another gives at the same word"


def counted_again(event: Event, hit: Hit, scene: Scene) -> Iterator[Event]:
    """The happening as those have it who speak after its speaker, at a cue that is not said again.

    Their words are a number alone; what the happening has one number of, it is of.
    """
    said = event.attribution
    if said is None or said.cue is None or len(event.quantities) != 1:
        return
    first = event.quantities[0]
    for other in scene.attributions.get(hit.sentence, ()):
        number = _number_of(other, hit, scene) if _goes_on(said, other) else None
        if number is None:
            continue
        reasons = (r for r in event.reasons if r.field != "quantities")
        recipient = event.recipient if event.recipient and not event.recipient.span.holds(first.span) else None
        yield replace(
            event,
            trigger=number.span,
            recipient=recipient,
            quantities=(replace(number, of=first.of),),
            attribution=other,
            reasons=(*reasons, Reason("quantities", RULE, number.span)),
        )


def _goes_on(said: Attribution, other: Attribution) -> bool:
    """True for another's words behind, at the same cue."""
    same = other.cue is not None and said.cue is not None and other.cue.span == said.cue.span
    another = other.source is not None and said.source is not None and other.source.span != said.source.span
    return same and another and other.content[0].start >= said.content[-1].end


def _number_of(other: Attribution, hit: Hit, scene: Scene) -> Quantity | None:
    """The only number in somebody's words, of which they do not say what it counts."""
    inside = [q for q in scene.quantities.get(hit.sentence, ()) if any(part.holds(q.span) for part in other.content)]
    return inside[0] if len(inside) == 1 and inside[0].of is None else None
