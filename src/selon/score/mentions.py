"""The layers of plain mentions: times, places and loaded words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.model import Span
from selon.score.annotation import Label, Spot, Timex
from selon.score.match import Point, kilometres, pairs
from selon.score.reading import Reading, likewise, overlap, pair_spans
from selon.score.tally import Item, Outcome, Pairs, agree, count

NEAR_KM = 25.0


def score_times(reading: Reading) -> Iterator[Outcome]:
    """Time expressions: the exact span; then type and value of overlapping ones."""
    text, gold, found = reading.text, reading.gold.times, reading.found.times

    def likeness(left: Timex, right: Timex) -> float:
        shared = overlap(text, left.span, right.span)
        return shared and shared + ((left.type, left.value) == (right.type, right.value))

    def items(times: Sequence[Timex]) -> list[Item[tuple[str, str]]]:
        return [Item(t.span, (t.type, t.value), f"{t.type} {t.value}: {t.span.of(text)}") for t in times]

    yield _exactly("time span", text, [t.span for t in gold], [t.span for t in found])
    yield count("time value", items(gold), items(found), pairs(gold, found, likeness))


def score_places(reading: Reading) -> Iterator[Outcome]:
    """Place names: the exact span, an overlapping span, and coordinates close to those that are sure."""
    text, gold, found = reading.text, reading.gold.places, reading.found.places
    left, right = [p.span for p in gold], [p.span for p in found]
    paired = pair_spans(text, left, right)
    yield _exactly("place span", text, left, right)
    yield count("place overlap", _words(text, left), _words(text, right), paired, likewise(text))
    sure = [(g, f) for g, f in paired if gold[g].point]
    points = [_point(gold[g]) for g, _ in sure] + [_point(p) for g, p in enumerate(gold) if g not in dict(paired)]
    answers = [_point(found[f]) for _, f in sure]
    yield count(f"place within {NEAR_KM:.0f} km", points, answers, [(i, i) for i in range(len(sure))], _near)


def score_labels(reading: Reading, sayings: Pairs) -> Iterator[Outcome]:
    """Loaded words: overlapping spans; and whether the same voice uses them."""
    text, gold, found = reading.text, reading.gold.labels, reading.found.labels
    left, right = [w.span for w in gold], [w.span for w in found]
    paired = pair_spans(text, left, right)
    yield count("wording", _words(text, left), _words(text, right), paired, likewise(text))
    answers: dict[int | None, int | None] = {None: None} | {f: g for g, f in sayings}
    heard = [Label(w.span, answers.get(w.voice, -1)) for w in found]
    yield agree("wording voice", _voices(gold), _voices(heard), paired)


def _exactly(layer: str, text: str, gold: Sequence[Span], found: Sequence[Span]) -> Outcome:
    return count(layer, _words(text, gold), _words(text, found), pair_spans(text, gold, found))


def _words(text: str, spans: Sequence[Span]) -> list[Item[Span]]:
    return [Item(span, span, span.of(text)) for span in spans]


def _voices(labels: Sequence[Label]) -> list[Item[int | None]]:
    return [Item(w.span, w.voice) for w in labels]


def _point(place: Spot) -> Item[Point] | None:
    if place.point is None:
        return None
    return Item(place.span, place.point, f"{place.name} {place.point[0]:.2f} {place.point[1]:.2f}")


def _near(left: Point, right: Point) -> bool:
    return kilometres(left, right) <= NEAR_KM
