"""The layers of events: what happened, who did it to whom, where, when, how many, and on whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from selon.model import Span
from selon.score.annotation import Amount, Happening
from selon.score.dates import same_date
from selon.score.match import alike, folded, pairs
from selon.score.reading import Reading, likewise, overlap
from selon.score.tally import Item, Outcome, Pairs, T, agree, count, words_item

Place = tuple[Span, str | None]


def score_events(reading: Reading, paired: Pairs, sayings: Pairs) -> Iterator[Outcome]:
    """The layers of events; ``sayings`` are the pairs of attributions, for whose word an event is on."""
    yield from _triggers(reading, paired)
    yield from _fillers(reading, paired)
    yield _amounts(reading)
    yield from _stances(reading, paired, sayings)


def _items(
    events: Sequence[Happening], value: Callable[[Happening], T], shown: Callable[[Happening], object]
) -> list[Item[T]]:
    return [Item(e.trigger, value(e), shown(e)) for e in events]


def _triggers(reading: Reading, paired: Pairs) -> Iterator[Outcome]:
    text = reading.text

    def shown(event: Happening) -> str:
        return f"{event.type}: {event.trigger.of(text)}"

    def kind(event: Happening) -> str:
        return event.type

    gold, found = _items(reading.gold.events, kind, shown), _items(reading.found.events, kind, shown)
    yield count("trigger", gold, found, paired, lambda _gold, _found: True)
    yield count("trigger + type", gold, found, paired)


def _fillers(reading: Reading, paired: Pairs) -> Iterator[Outcome]:
    """Who, to whom, where and when: over all events, and for the parties within the pairs too."""
    text = reading.text
    yield from _filler(reading, paired, "actor", lambda e: words_item(text, e.actor), likewise(text))
    yield from _filler(reading, paired, "recipient", lambda e: words_item(text, e.recipient), likewise(text))
    yield from _filler(reading, paired, "event place", lambda e: _place(text, e), same_place(text))
    yield from _filler(reading, paired, "event date", _date, same_date)


def _filler(
    reading: Reading,
    paired: Pairs,
    layer: str,
    filler: Callable[[Happening], Item[T] | None],
    right: Callable[[T, T], bool],
) -> Iterator[Outcome]:
    gold, found = [filler(e) for e in reading.gold.events], [filler(e) for e in reading.found.events]
    yield count(layer, gold, found, paired, right)
    within = [gold[g] for g, _ in paired], [found[f] for _, f in paired]
    yield count(f"{layer} of matched", *within, [(i, i) for i in range(len(paired))], right)


def _place(text: str, event: Happening) -> Item[Place] | None:
    return Item(event.place, (event.place, event.place_name), event.place.of(text)) if event.place else None


def _date(event: Happening) -> Item[str] | None:
    return Item(event.trigger, event.date) if event.date else None


def same_place(text: str) -> Callable[[Place, Place], bool]:
    """The same words, the same place name elsewhere in the text, or the same place under its usual name."""

    def same(gold: Place, found: Place) -> bool:
        names = {folded(gold[1]), folded(gold[0].of(text))} - {""}
        return alike(text, gold[0], found[0]) or not names.isdisjoint({folded(found[1]), folded(found[0].of(text))})

    return same


def _amounts(reading: Reading) -> Outcome:
    """Quantities of all events, each number once: what is counted, and both bounds."""
    text = reading.text
    gold, found = _distinct(reading.gold.events), _distinct(reading.found.events)

    def likeness(left: Amount, right: Amount) -> float:
        shared = overlap(text, left.span, right.span)
        return shared and shared + same_amount(left, right)

    def items(amounts: Sequence[Amount]) -> list[Item[Amount]]:
        return [Item(a.span, a, f"{a.of} {a.low}–{a.high}") for a in amounts]

    return count("quantity", items(gold), items(found), pairs(gold, found, likeness), same_amount)


def same_amount(left: Amount, right: Amount) -> bool:
    return (left.of, left.low, left.high) == (right.of, right.low, right.high)


def _distinct(events: Sequence[Happening]) -> list[Amount]:
    return list(dict.fromkeys(amount for event in events for amount in event.quantities))


def _stances(reading: Reading, paired: Pairs, sayings: Pairs) -> Iterator[Outcome]:
    """How sure, and on whose word: agreement within the pairs, and F1 of what is not plainly so."""

    def factuality(event: Happening) -> str:
        return event.factuality

    gold, found = (_items(of.events, factuality, factuality) for of in (reading.gold, reading.found))
    yield agree("factuality", gold, found, paired)
    yield _marked("not asserted", gold, found, paired, "asserted")
    # The voice is a gold index on both sides, -1 for an attribution that answers none.
    answers = {f: g for g, f in sayings}
    voices = [Item(e.trigger, e.attribution) for e in reading.gold.events]
    heard = [Item(e.trigger, _gold_voice(answers, e.attribution)) for e in reading.found.events]
    yield agree("event voice", voices, heard, paired)
    yield _marked("event voice not writer", voices, heard, paired, None)


def _gold_voice(answers: dict[int, int], attribution: int | None) -> int | None:
    return None if attribution is None else answers.get(attribution, -1)


def _marked(layer: str, gold: Sequence[Item[T]], found: Sequence[Item[T]], paired: Pairs, plain: T) -> Outcome:
    """Within the pairs, the items whose value is not the plain one."""
    left = [None if gold[g].value == plain else gold[g] for g, _ in paired]
    answers = [None if found[f].value == plain else found[f] for _, f in paired]
    return count(layer, left, answers, [(i, i) for i in range(len(paired))])
