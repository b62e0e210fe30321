"""The best tree over a sentence: Chu and Liu (1965), Edmonds (1967), on scores of every word under every other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Heads of the words: ``scores[i, j]`` is how well ``j`` heads ``i``, ``scores[i, i]`` how well ``i`` is the root.

    Exactly one word is its own head. The best heads of all words are taken when they form a tree, which they
    nearly always do; else cycles are contracted.
    """
    count = len(scores)
    if count == 0:
        return []
    root = int(np.diagonal(scores).argmax())
    weights = scores.astype(np.float64).copy()
    np.fill_diagonal(weights, NEVER)
    weights[root] = NEVER
    weights[root, root] = 0.0
    return _arborescence(weights, root)


def _arborescence(weights: NDArray[np.float64], root: int) -> list[int]:
    heads = weights.argmax(1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if not cycle:
        return [int(h) for h in heads]
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = weights[cycle, heads[cycle]]
    entering = weights[cycle][:, outside] - kept[:, None]
    leaving = weights[outside][:, cycle]
    size = len(outside) + 1
    smaller = np.full((size, size), NEVER)
    smaller[:-1, :-1] = weights[outside][:, outside]
    smaller[-1, :-1] = entering.max(0)
    smaller[:-1, -1] = leaving.max(1)
    small_root = int(np.flatnonzero(outside == root)[0])
    found = _arborescence(smaller, small_root)
    return _expanded(found, heads, cycle, outside, entering, leaving)


def _expanded(
    found: list[int],
    heads: NDArray[np.int64],
    cycle: list[int],
    outside: NDArray[np.int64],
    entering: NDArray[np.float64],
    leaving: NDArray[np.float64],
) -> list[int]:
    result = [int(h) for h in heads]
    for i, head in enumerate(found[:-1]):
        result[outside[i]] = cycle[int(leaving[i].argmax())] if head == len(outside) else int(outside[head])
    broken = cycle[int(entering[:, found[-1]].argmax())]
    result[broken] = int(outside[found[-1]])
    return result


def _cycle(heads: NDArray[np.int64], root: int) -> list[int]:
    """The words of one cycle, empty when all lead to the root."""
    state = np.zeros(len(heads), np.int8)
    state[root] = 2
    for start in range(len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return path[path.index(at) :]
        state[path] = 2
    return []
