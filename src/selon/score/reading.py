"""One text with its gold annotation and what was found in it, and the pairing of the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from selon.model import Span
from selon.score.annotation import Annotation, Happening, Saying
from selon.score.match import Leading, alike, folded, jaccard, letters, pairs
from selon.score.tally import Pairs

CONTENT_LIKENESS = 0.5
# What decides between candidates that are alike otherwise, as two sources of one content are.
TIE = 0.01


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its gold annotation, what was found in it, and the words that may open a content."""

    text: str
    gold: Annotation
    found: Annotation
    leading: Leading


def pair_sayings(reading: Reading) -> Pairs:
    """Attributions by the Jaccard index of the letters and digits of their contents, at least one half."""
    text = reading.text

    def likeness(gold: tuple[Saying, frozenset[int]], found: tuple[Saying, frozenset[int]]) -> float:
        shared = jaccard(gold[1], found[1])
        if shared < CONTENT_LIKENESS:
            return 0.0
        return shared + TIE * (alike(text, gold[0].cue, found[0].cue) + same_source(text, gold[0], found[0]))

    gold, found = ([(a, letters(text, a.content)) for a in of.attributions] for of in (reading.gold, reading.found))
    return pairs(gold, found, likeness)


def pair_happenings(reading: Reading) -> Pairs:
    """Events by overlapping triggers; among several, those of the same type."""

    def likeness(gold: Happening, found: Happening) -> float:
        shared = overlap(reading.text, gold.trigger, found.trigger)
        return shared and shared + (gold.type == found.type)

    return pairs(reading.gold.events, reading.found.events, likeness)


def pair_spans(text: str, gold: Sequence[Span], found: Sequence[Span]) -> Pairs:
    """Spans by their overlap."""
    return pairs(gold, found, lambda left, right: overlap(text, left, right))


def overlap(text: str, left: Span, right: Span) -> float:
    """The Jaccard index of two spans' letters and digits."""
    return jaccard(letters(text, [left]), letters(text, [right])) if left.meets(right) else 0.0


def same_source(text: str, gold: Saying, found: Saying) -> bool:
    """True when both sources are the same words, or the same name once resolved, or when neither has one."""
    if gold.source is None and gold.who is None:
        return found.source is None and found.who is None
    overlapping = gold.source is not None and alike(text, gold.source, found.source)
    return overlapping or (folded(gold.who) != "" and folded(gold.who) == folded(found.who))


def likewise(text: str) -> Callable[[Span, Span], bool]:
    """``alike`` for the spans of one text."""
    return lambda left, right: alike(text, left, right)
