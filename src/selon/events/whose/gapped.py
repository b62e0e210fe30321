"""One happening with a number of each: « La police parle de dix morts, les rebelles de vingt ».

Of each day and doer too: « Dix personnes ont été tuées lundi et douze mardi », « dix par X et douze par Y ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.clauses import joins_row
from selon.events.hit import Hit
from selon.events.how_many.uncounted import time_beside
from selon.events.scene import Scene
from selon.events.who.parties import as_filler
from selon.model import Attribution, Event, Party, Quantity, Reason, Time, Token, Toponym
from selon.ontology.counted import PARTICIPANTS, SUFFERED

RULE = "the number that another gives at the same word"
THEN = "the number of another time at the same word"
DONE = "the number of another doer at the same word"
TOLD_AGAIN = SUFFERED | {PARTICIPANTS}  # what a number alone is enough to tell of


def as_counted(event: Event, number: Quantity, reasons: Iterable[Reason]) -> Event:
    """The happening as a number alone tells it: that stands for those whom it befell, or who were counted in it."""
    counted = event.actor is not None and any(event.actor.span.holds(q.span) for q in event.quantities)
    stands = {"recipient": event.recipient is not None, "actor": counted}
    return replace(
        event,
        trigger=number.span,
        recipient=Party(number.span) if event.recipient else None,
        actor=Party(number.span) if counted else event.actor,
        quantities=(number,),
        reasons=tuple(replace(r, span=number.span) if stands.get(r.field) else r for r in reasons),
    )


def tokens_between(start: int, end: int, hit: Hit) -> list[Token]:
    return [t for t in hit.tree.tokens if start <= t.span.start and t.span.end <= end]


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


def given_by_others(event: Event, hit: Hit, scene: Scene) -> tuple[Event, ...]:
    """The happening without the dead whom somebody else counts, and those as they have it: « quinze selon l'hôpital ».

    What others count of a crowd stays with it where the writer tells of it, and not where one of them does; a number
    of what else they count is left out there, so is one behind what was counted in between.
    """
    others = {a.content[0]: a for a in scene.attributions.get(hit.sentence, ()) if len(a.content) == 1}
    given = [q for q in event.quantities if others.get(q.span) not in {None, event.attribution}]
    given = [q for q in given if q.of in SUFFERED or event.attribution is not None]
    kept = tuple(q for q in event.quantities if q not in given)
    if not given or not kept or kept[0].span.start > given[0].span.start:
        return (event,)
    spans = {q.span for q in given}
    reasons = tuple(r for r in event.reasons if r.field != "quantities")
    own = tuple(r for r in event.reasons if r.field == "quantities" and r.span not in spans)
    return (
        replace(event, quantities=kept, reasons=(*reasons, *own)),
        *(
            replace(
                as_counted(
                    event,
                    replace(quantity, added=False, beside=0),
                    (*reasons, Reason("quantities", RULE, quantity.span)),
                ),
                attribution=others[quantity.span],
            )
            for quantity in given
            if quantity.of in TOLD_AGAIN and not _counts_between(kept[-1], quantity, hit, scene)
        ),
    )


def _counts_between(own: Quantity, given: Quantity, hit: Hit, scene: Scene) -> bool:
    """« 30 morts et 12 enlèvements ; l'armée n'en reconnaît que 11 »: another number counts what is named last."""
    numbers = scene.quantities.get(hit.sentence, ())
    return any(own.span.end <= q.span.start and q.span.end <= given.span.start and q.of != own.of for q in numbers)


def counted_later(event: Event, hit: Hit, scene: Scene) -> Iterator[Event]:
    """The happening on each further day that has a number of its own, which is all that is told of it.

    Where it was is only known by what stands before its verb or right behind that day.
    """
    kinds = {quantity.of for quantity in event.quantities}
    if len(kinds) != 1 or event.time is None:
        return
    for quantity in scene.quantities.get(hit.sentence, ()):
        time = time_beside(hit, quantity, scene)
        if time is None:
            continue
        place = _place_at(event, time, hit, scene)
        kept = (r for r in event.reasons if r.field not in {"quantities", "time", "place", "recipient"})
        told = [Reason("quantities", THEN, quantity.span), Reason("time", THEN, time.span)]
        told += [] if place is None else [Reason("place", THEN, place.span)]
        number = replace(quantity, of=event.quantities[0].of)
        yield replace(as_counted(event, number, (*kept, *told)), place=place, time=time)


def done_by_others(event: Event, hit: Hit, scene: Scene) -> tuple[Event, ...]:
    """The happening, and those of each further doer with a number: « deux tués par l'armée et trois par la milice »."""
    if event.actor is None or event.recipient is None or event.actor.span.start < hit.span.end:
        return (event,)
    last, found = event.actor.span.end, []
    for quantity in scene.quantities.get(hit.sentence, ()):
        doer = _doer_behind(quantity.span.end, hit, scene)
        between = tokens_between(last, quantity.span.start, hit)
        if doer is None or not between or not all(joins_row(t) for t in between) or not event.quantities:
            continue
        last = doer.span.end
        kept = (r for r in event.reasons if r.field not in {"quantities", "actor", "recipient"})
        told = (Reason("quantities", DONE, quantity.span), Reason("actor", DONE, doer.span))
        number = replace(quantity, of=event.quantities[0].of)
        found.append(replace(as_counted(event, number, (*kept, *told)), actor=doer))
    others = {q.span for other in found for q in other.quantities}
    own = tuple(q for q in event.quantities if q.span not in others)
    reasons = tuple(r for r in event.reasons if r.field != "quantities" or r.span not in others)
    return replace(event, quantities=own, reasons=reasons), *found


def _doer_behind(end: int, hit: Hit, scene: Scene) -> Party | None:
    """Who acts, right behind a number and the preposition of who acts."""
    tokens = hit.tree.tokens
    mark = next((i for i, t in enumerate(tokens) if t.span.start >= end), None)
    if mark is None or tokens[mark].lemma not in scene.words.agentive or tokens[mark].upos != "ADP":
        return None
    noun = tokens[mark].head
    if noun < mark or tokens[noun].upos not in NOUNS or tokens[noun].lemma in scene.words.causes:
        return None
    span = as_filler(hit, noun, DONE, scene).span
    return Party(span, span.of(scene.doc.text))


def place_behind(end: int, hit: Hit, scene: Scene) -> Toponym | None:
    """The place that nothing but a preposition and an article parts from what ends there."""
    for place in scene.places.get(hit.sentence, ()):
        between = [t.upos for t in hit.tree.tokens if end <= t.span.start < place.span.start]
        if place.span.start > end and between and set(between) <= {"ADP", "DET"}:
            return place
    return None


def _place_at(event: Event, time: Time, hit: Hit, scene: Scene) -> Toponym | None:
    """The place right behind a time and its preposition, else that of the happening where it opens the sentence."""
    behind = place_behind(time.span.end, hit, scene)
    if behind is not None:
        return behind
    return event.place if event.place is not None and event.place.span.end <= hit.span.start else None


def _goes_on(said: Attribution, other: Attribution) -> bool:
    """True for another's words behind, at the same cue."""
    same = other.cue is not None and said.cue is not None and other.cue.span == said.cue.span
    another = other.source is not None and said.source is not None and other.source.span != said.source.span
    return same and another and other.content[0].start >= said.content[-1].end


def _number_of(other: Attribution, hit: Hit, scene: Scene) -> Quantity | None:
    """The only number in somebody's words, of which they do not say what it counts."""
    inside = [q for q in scene.quantities.get(hit.sentence, ()) if any(part.holds(q.span) for part in other.content)]
    return inside[0] if len(inside) == 1 and inside[0].of is None else None
