"""What belongs to others who speak in the same sentence: « L'armée parle de dix morts, les rebelles de vingt »."""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.antecedents import Filler
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Attribution, Quantity


def rivals_of(hit: Hit, attribution: Attribution | None, scene: Scene) -> list[Attribution]:
    """Those who say something else at the cue of a happening's voice."""
    if attribution is None or attribution.cue is None:
        return []
    beside = (a for a in scene.attributions.get(hit.sentence, ()) if a is not attribution and a.cue is not None)
    return [a for a in beside if a.cue == attribution.cue and not any(part.holds(hit.span) for part in a.content)]


def without_rival(party: Filler | None, rivals: Sequence[Attribution]) -> Filler | None:
    """The party, but for one who is the other speaker."""
    sources = [a.source.span for a in rivals if a.source is not None and a.source.span is not None]
    return None if party is None or any(span.meets(party.span) for span in sources) else party


def without_their_numbers(quantities: Sequence[Quantity], rivals: Sequence[Attribution]) -> tuple[Quantity, ...]:
    """The numbers that the other speakers do not give."""
    theirs = [part for a in rivals for part in a.content]
    return tuple(q for q in quantities if not any(part.holds(q.span) for part in theirs))
