"""The best tree: what it finds is a tree, and no tree scores higher."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from selon.annotate.reading.spanning import best_tree, chances


def is_tree(heads: tuple[int, ...]) -> bool:
    """True when all words hang, by whatever way, from the one that heads itself."""
    roots = [i for i, head in enumerate(heads) if i == head]
    if len(roots) != 1:
        return False
    reached = set(roots)
    for _ in heads:
        reached |= {i for i, head in enumerate(heads) if head in reached}
    return len(reached) == len(heads)


def total(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads) if i != head))


@pytest.mark.parametrize("seed", range(60))
def test_no_tree_scores_higher(seed: int) -> None:
    """Against every tree there is with that root, on scores at random."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 6))
    scores = rng.normal(size=(count, count)).astype(np.float32)
    root = int(np.diagonal(scores).argmax())
    trees = [h for h in product(range(count), repeat=count) if h[root] == root and is_tree(h)]
    found = tuple(best_tree(scores))
    assert found in trees
    assert total(scores, found) == pytest.approx(max(total(scores, h) for h in trees))


@pytest.mark.parametrize("seed", range(20))
def test_long_sentences_become_trees(seed: int) -> None:
    """Scores at random have cycles within cycles."""
    rng = np.random.default_rng(seed)
    assert is_tree(tuple(best_tree(rng.normal(size=(40, 40)).astype(np.float32))))


def test_the_best_head_of_each_word_is_taken_where_that_is_a_tree() -> None:
    """The usual case."""
    scores = np.array([[0, 9, 1], [0, 5, 0], [0, 0, 1]], np.float32)
    scores[2, 0] = 7
    assert best_tree(scores) == [1, 1, 0]


def test_nothing_has_no_tree() -> None:
    """A sentence of blanks."""
    assert best_tree(np.zeros((0, 0), np.float32)) == []


def test_the_root_is_the_word_most_likely_to_be_one() -> None:
    """« X indique le secrétariat de l'ONU »: all scores of the article are high, that of its noun is the highest."""
    scores = np.array([[5, 1, 0], [9, 12, 20], [4, 1, 2]], np.float32)
    assert best_tree(scores) == [1, 1, 0]
    assert best_tree(chances(scores)) == [0, 2, 0]


def test_chances_are_those_of_the_heads_of_one_word() -> None:
    """However high the scores are."""
    scores = np.array([[900, 900], [-900, -900]], np.float32)
    assert np.exp(chances(scores)).tolist() == pytest.approx(np.full((2, 2), 0.5))
    assert best_tree(chances(np.zeros((0, 0), np.float32))) == []
