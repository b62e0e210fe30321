"""The best tree over a sentence: Chu and Liu (1965), Edmonds (1967), on scores of every word under every other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9


def chances(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The logarithms of how likely each head of each word is: only so may words be compared, as for which is the root.

    A network learns which head of a word is best, not how high its scores are beside those of other words: an article
    whose scores are all high is not the root where its noun scores higher still.
    """
    raised = scores - scores.max(1, initial=NEVER, keepdims=True)
    chosen: NDArray[np.float32] = raised - np.log(np.exp(raised).sum(1, keepdims=True))
    return chosen


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Heads of the words: ``scores[i, j]`` is how well ``j`` heads ``i``, ``scores[i, i]`` how well ``i`` is the root.

    Exactly one word is its own head. The best heads of all words are taken when they form a tree, which they
    nearly always do; else cycles are contracted.
    """
    count = len(scores)
    if count == 0:
        return []
    root = int(scores.diagonal().argmax())
    weights = scores.astype(np.float64)
    weights.flat[:: count + 1] = NEVER
    weights[root] = NEVER
    weights[root, root] = 0.0
    return _arborescence(weights, root)


def _arborescence(weights: NDArray[np.float64], root: int) -> list[int]:
    heads: list[int] = weights.argmax(1).tolist()
    heads[root] = root
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    inside = frozenset(cycle)
    outside = [i for i in range(len(heads)) if i not in inside]
    kept = weights[cycle, [heads[i] for i in cycle]]
    entering = weights.take(cycle, 0).take(outside, 1) - kept[:, None]
    beside = weights.take(outside, 0)
    leaving = beside.take(cycle, 1)
    smaller = np.empty((len(outside) + 1, len(outside) + 1))
    smaller[:-1, :-1] = beside.take(outside, 1)
    smaller[-1, :-1] = entering.max(0)
    smaller[:-1, -1] = leaving.max(1)
    smaller[-1, -1] = NEVER
    found = _arborescence(smaller, outside.index(root))
    return _expanded(found, heads, cycle, outside, entering, leaving)


def _expanded(
    found: list[int],
    heads: list[int],
    cycle: list[int],
    outside: list[int],
    entering: NDArray[np.float64],
    leaving: NDArray[np.float64],
) -> list[int]:
    """The tree of the smaller graph in the larger one: the cycle is broken where its own head comes in."""
    *rest, top = found
    result = heads.copy()
    nearest: list[int] = leaving.argmax(1).tolist()
    for i, head in enumerate(rest):
        result[outside[i]] = cycle[nearest[i]] if head == len(outside) else outside[head]
    result[cycle[int(entering[:, top].argmax())]] = outside[top]
    return result


def _cycle(heads: list[int], root: int) -> list[int]:
    """The words of one cycle, empty when all lead to the root."""
    reached = [-1] * len(heads)  # from which word the way up first came by
    reached[root] = len(heads)
    for start in range(len(heads)):
        at = start
        while reached[at] < 0:
            reached[at] = start
            at = heads[at]
        if reached[at] == start:
            return _around(heads, at)
    return []


def _around(heads: list[int], at: int) -> list[int]:
    found = [at]
    while (at := heads[at]) != found[0]:
        found.append(at)
    return found
