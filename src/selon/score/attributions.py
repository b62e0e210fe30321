"""The layers of attributions: what is said, by whom, and how the text gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from selon.model import Span
from selon.score.annotation import Saying
from selon.score.match import bare
from selon.score.reading import Reading, likewise, pair_spans, same_source
from selon.score.tally import Item, Outcome, Pairs, T, agree, count, words_item


def score_attributions(reading: Reading, paired: Pairs) -> Iterator[Outcome]:
    """The layers of attributions; all but the first three are compared within the pairs only."""
    yield from _contents(reading, paired)
    yield from _manners(reading, paired)
    yield _cues(reading, paired)
    yield _relays(reading, paired)


def _items(sayings: Sequence[Saying], value: Callable[[Saying], T], shown: Callable[[Saying], object]) -> list[Item[T]]:
    return [Item(_whole(a), value(a), shown(a)) for a in sayings]


def _whole(saying: Saying) -> Span:
    """From the first to the last word of a content, for lists of mistakes."""
    starts, ends = (s.start for s in saying.content), (s.end for s in saying.content)
    return Span(min(starts, default=0), max(ends, default=0))


def _contents(reading: Reading, paired: Pairs) -> Iterator[Outcome]:
    text, gold, found = reading.text, reading.gold.attributions, reading.found.attributions

    def words(saying: Saying) -> str:
        return " … ".join(span.of(text) for span in saying.content)

    def stripped(saying: Saying) -> tuple[str, ...]:
        return bare(text, saying.content, reading.leading)

    def itself(saying: Saying) -> Saying:
        return saying

    def speaker(saying: Saying) -> str:
        return saying.who or (saying.source.of(text) if saying.source else "–")

    def same_speaker(left: Saying, right: Saying) -> bool:
        return same_source(text, left, right)

    yield count("attribution content", _items(gold, words, words), _items(found, words, words), paired, _paired)
    exact = _items(gold, stripped, words), _items(found, stripped, words)
    yield count("attribution content exact", *exact, paired)
    sources = _items(gold, itself, speaker), _items(found, itself, speaker)
    yield count("attribution content + source", *sources, paired, same_speaker)


def _paired(_gold: object, _found: object) -> bool:
    """Being paired is all that this layer asks."""
    return True


def _manners(reading: Reading, paired: Pairs) -> Iterator[Outcome]:
    gold, found = reading.gold.attributions, reading.found.attributions

    def manner(layer: str, value: Callable[[Saying], object]) -> Outcome:
        return agree(layer, _items(gold, value, value), _items(found, value, value), paired)

    yield manner("speech", lambda a: a.speech)
    yield manner("act", lambda a: a.act)
    yield manner("anonymous", lambda a: a.anonymous)


def _cues(reading: Reading, paired: Pairs) -> Outcome:
    text = reading.text
    gold = [words_item(text, reading.gold.attributions[g].cue) for g, _ in paired]
    found = [words_item(text, reading.found.attributions[f].cue) for _, f in paired]
    return count("cue", gold, found, [(i, i) for i in range(len(paired))], likewise(text))


def _relays(reading: Reading, paired: Pairs) -> Outcome:
    """All relays of paired attributions, each to be found in the attribution that is paired with its own."""
    text = reading.text
    gold: list[Item[Span]] = []
    found: list[Item[Span]] = []
    within: list[tuple[int, int]] = []
    for g, f in paired:
        left, right = reading.gold.attributions[g].via, reading.found.attributions[f].via
        within += [(len(gold) + i, len(found) + j) for i, j in pair_spans(text, left, right)]
        gold += [Item(span, span, span.of(text)) for span in left]
        found += [Item(span, span, span.of(text)) for span in right]
    return count("relay", gold, found, within, likewise(text))
