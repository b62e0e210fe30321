"""From scores to spans: the words of a window that a head tags, and those that an anchor is linked to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selon.annotate.reading.labelling import best_labels
from selon.model import Span
from training.data import Sample
from training.schema import EDGES

Row = NDArray[np.float32]
Scores = Mapping[str, Row]
Run = tuple[int, int, str]  # first word, last word, kind
Part = tuple[int, int]  # first word, last word
FURTHEST = 60  # words that a role may span


@dataclass(frozen=True, slots=True)
class Window:
    """The scores of one sample, cut to its words, and where its text stands in the document."""

    sample: Sample
    scores: Scores
    offset: int

    def span(self, first: int, last: int) -> Span:
        """The span in the document of some words."""
        words = self.sample.words
        return Span(words[first].start + self.offset, words[last].end + self.offset)

    def word(self, at: int) -> str:
        """A word as it stands in the text."""
        return self.sample.words[at].of(self.sample.text)

    def together(self, one: int, other: int) -> bool:
        """True when two words stand in one sentence."""
        return self.sample.sentences[one] == self.sample.sentences[other]


def runs(scores: Row, labels: Sequence[str], outside: float = 0.0) -> list[Run]:
    """The spans of the best row of tags; ``outside`` is taken from the score of O, so that more is tagged."""
    lowered = scores - np.array([outside] + [0.0] * (len(labels) - 1), scores.dtype)
    found: list[Run] = []
    for i, label in enumerate(best_labels(lowered, labels)):
        mark, _, kind = label.partition("-")
        if mark == "B":
            found.append((i, i, kind))
        elif mark == "I":
            found[-1] = (found[-1][0], i, kind)
    return found


def trimmed(window: Window, part: Part, opening: str = "", closing: str = "") -> Part:
    """Without the punctuation at its ends, but for marks that may open or close it; first > last where all goes.

    A word and the point behind it may share a piece of the encoder's vocabulary, and so their tag.
    """
    first, last = part
    while first <= last and not _counts(window.word(first), opening):
        first += 1
    while last >= first and not _counts(window.word(last), closing):
        last -= 1
    return first, last


def _counts(word: str, marks: str) -> bool:
    return word in marks or any(c.isalnum() for c in word)


def inside(scores: Row) -> Row:
    """For each word how likely it is in a span of a head: 1 less the probability of O."""
    odds = np.exp(scores - scores.max(-1, keepdims=True))
    likely: Row = 1 - odds[:, 0] / odds.sum(-1)
    return likely


def targets(window: Window, relation: str, anchor: int, many: bool = False) -> list[Part]:
    """The words that an anchor is linked to: the best ones, or all above even odds."""
    at = EDGES.index(relation)
    starts = window.scores["start"][at, anchor]
    chosen = [int(j) for j in np.flatnonzero(starts > 0)] if many else [int(starts.argmax())]
    found = []
    for start in chosen:
        if starts[start] <= 0:
            continue
        ends = window.scores["end"][at, anchor, start : start + FURTHEST]
        found.append((start, start + int(ends.argmax())))
    return found
