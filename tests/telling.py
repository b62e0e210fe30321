"""Fictional reports built from a few words each, with their layers, for what happens between reports."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from selon.model import (
    Attribution,
    Block,
    Cue,
    Document,
    Event,
    Factuality,
    Party,
    Place,
    Precision,
    Quantity,
    Quotation,
    Sentence,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)

PLACES: dict[str, tuple[Place, Precision]] = {
    "Valmire": (Place(7, "Valmire", 12.25, -3.5, "XA", "P.PPL", ("Hauts Plateaux", "Ardenie")), "city"),
    # 11 km from Valmire.
    "Brissac-le-Pont": (Place(9, "Brissac-le-Pont", 12.35, -3.5, "XA", "P.PPL", ("Ardenie",)), "city"),
    # 220 km from Valmire.
    "Ostrelle": (Place(10, "Ostrelle", 14.25, -3.5, "XA", "P.PPL", ("Ardenie",)), "city"),
    "Hauts Plateaux": (Place(8, "Hauts Plateaux", 12.0, -3.0, "XA", "A.ADM1", ("Ardenie",)), "region"),
    "Ardenie": (Place(6, "Ardenie", 12.0, -3.0, "XA", "A.PCLI", ()), "country"),
}
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
_QUOTED = re.compile("«([^»]*)»")


@dataclass(frozen=True, slots=True)
class Says:
    """A source, as the text names it, and the words that are its own; anonymous ones have no name."""

    source: str | None
    content: str
    anonymous: bool = False
    relay: str | None = None


@dataclass(frozen=True, slots=True)
class Tells:
    """An event by its words in the text."""

    trigger: str
    type: str
    where: str | None = None
    when: str | None = None
    actor: str | None = None
    recipient: str | None = None
    counts: Sequence[tuple[str, int | None, int | None]] = ()
    factuality: Factuality = "asserted"
    by: Says | None = None
    nth: int = 0


def report(
    text: str,
    *tells: Tells,
    outlet: str | None = None,
    published: str | None = "2031-05-04",
    path: str | None = None,
    charged: Sequence[str] = (),
    heading: str | None = None,
    named: Sequence[str] = (),
) -> Document:
    """A document with these events; its first line is a heading when ``heading`` says so.

    ``named`` are places that its text names, whether or not an event has them.
    """
    voices = {tell.by: _attribution(text, tell.by) for tell in tells if tell.by}
    digest = hashlib.sha256(text.encode()).hexdigest()
    head = len(heading) if heading else 0
    blocks = [Block(Span(0, head), "heading")] if heading else []
    quotations = [Quotation(Span(m.start(), m.end()), _trimmed(text, m), 0, True) for m in _QUOTED.finditer(text)]
    return Document(
        id=digest[:16],
        text=text,
        source_sha256=digest,
        path=path or f"{digest[:6]}.txt",
        outlet=outlet,
        title=heading,
        published=published,
        published_from="option" if published else None,
        blocks=(*blocks, Block(Span(head, len(text)), "body")),
        quotations=tuple(quotations),
        sentences=tuple(Sentence(Span(m.start(), m.end())) for m in _SENTENCE.finditer(text)),
        places=tuple(Toponym(at(text, name), *PLACES[name]) for name in named),
        wording=tuple(Wording(at(text, word), word, "party") for word in charged),
        attributions=tuple(voices.values()),
        events=tuple(_event(text, tell, voices.get(tell.by) if tell.by else None) for tell in tells),
    )


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where these words stand in a text for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _trimmed(text: str, found: re.Match[str]) -> Span:
    inner = found[1]
    return Span(found.start(1) + len(inner) - len(inner.lstrip()), found.end(1) - (len(inner) - len(inner.rstrip())))


def _attribution(text: str, says: Says) -> Attribution:
    source = Source(at(text, says.source), says.source, "person", says.anonymous) if says.source else None
    relay = (at(text, says.relay),) if says.relay else ()
    cue = Cue(at(text, says.source or says.content), "dire")
    return Attribution((at(text, says.content),), cue, source, relay, "indirect", "state", "by-hand")


def _event(text: str, tell: Tells, attribution: Attribution | None) -> Event:
    place = PLACES.get(tell.where or "", (None, None))
    return Event(
        trigger=at(text, tell.trigger, tell.nth),
        type=tell.type,
        mode=None,
        actor=Party(at(text, tell.actor)) if tell.actor else None,
        recipient=Party(at(text, tell.recipient)) if tell.recipient else None,
        place=Toponym(at(text, tell.where), *place) if tell.where else None,
        time=_time(text, tell),
        quantities=tuple(Quantity(at(text, tell.trigger), of, low, low, high) for of, low, high in tell.counts),
        factuality=tell.factuality,
        attribution=attribution,
        rule="by-hand",
    )


def _time(text: str, tell: Tells) -> Time | None:
    """A day, or an interval written ``first/last``; its words are the trigger's, which no test looks at."""
    if tell.when is None:
        return None
    begin, _, end = tell.when.partition("/")
    return Time(at(text, tell.trigger), "DATE", tell.when, begin, end or begin)
