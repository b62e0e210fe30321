"""The best labels of the words of a sentence, where a label may only go on with what another began.

The algorithm is Viterbi's (1967): of all rows of labels that can be read as runs, the one whose scores add up to most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BEGIN, INSIDE = "B-", "I-"
Before = Mapping[int, tuple[int, ...]]


def best_labels(scores: NDArray[np.float32], labels: Sequence[str]) -> list[str]:
    """A label for each word: ``I-x`` only stands behind ``B-x`` or ``I-x``. ``scores`` is [words, labels].

    The best labels of all words are taken when they form such a row, which they mostly do.
    """
    before = _before(tuple(labels))
    found: list[int] = scores.argmax(-1).tolist()
    begins = before.keys().isdisjoint(found)
    if not begins and not all(now not in before or last in before[now] for last, now in pairwise([-1, *found])):
        found = _best_row(scores.tolist(), before)
    return [labels[i] for i in found]


@cache
def _before(labels: tuple[str, ...]) -> Before:
    """The labels that each label that goes on may stand behind."""
    return {
        i: tuple(j for j, other in enumerate(labels) if other in {BEGIN + label[2:], INSIDE + label[2:]})
        for i, label in enumerate(labels)
        if label.startswith(INSIDE)
    }


def _best_row(scores: Sequence[Sequence[float]], before: Before) -> list[int]:
    sums = [-float("inf") if i in before else score for i, score in enumerate(scores[0])]
    steps: list[list[int]] = []
    for row in scores[1:]:
        top = max(range(len(row)), key=sums.__getitem__)
        steps.append([max(before[i], key=sums.__getitem__) if i in before else top for i in range(len(row))])
        sums = [sums[last] + score for last, score in zip(steps[-1], row, strict=True)]
    found = [max(range(len(sums)), key=sums.__getitem__)]
    for step in reversed(steps):
        found.append(step[found[-1]])
    return found[::-1]
