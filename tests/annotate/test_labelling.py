"""The best labels of words: a run goes on only where it began."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.reading.labelling import best_labels

LABELS = ("O", "B-a", "I-a", "B-b", "I-b")


def scores(*rows: dict[str, float]) -> np.ndarray:
    return np.array([[row.get(label, 0.0) for label in LABELS] for row in rows], np.float32)


def is_row(labels: tuple[str, ...]) -> bool:
    pairs = zip(("O", *labels), labels, strict=False)
    return all(now[0] != "I" or (last[0] in "BI" and last[2:] == now[2:]) for last, now in pairs)


def test_the_best_labels_stand_when_they_form_runs() -> None:
    assert best_labels(scores({"B-a": 1}, {"I-a": 1}, {"O": 1}), LABELS) == ["B-a", "I-a", "O"]


def test_a_name_that_begins_as_one_kind_and_goes_on_as_another_is_read_as_the_surer() -> None:
    assert best_labels(scores({"B-a": 1.0}, {"I-b": 3.0, "I-a": 0.5}), LABELS) == ["B-b", "I-b"]
    assert best_labels(scores({"B-a": 3.0}, {"I-b": 1.0, "I-a": 0.5}), LABELS) == ["B-a", "I-a"]


def test_a_run_without_a_beginning_takes_its_beginning_or_is_none() -> None:
    assert best_labels(scores({"O": 1.0}, {"I-a": 3.0, "B-a": 2.5}), LABELS) == ["O", "B-a"]
    assert best_labels(scores({"O": 3.0}, {"I-a": 0.5, "O": 0.4}), LABELS) == ["O", "O"]


@given(st.lists(st.lists(st.integers(-9, 9), min_size=5, max_size=5), min_size=1, max_size=4))
def test_no_other_row_of_runs_scores_more(given_scores: list[list[int]]) -> None:
    rows = [row for row in product(LABELS, repeat=len(given_scores)) if is_row(row)]

    def total(row: tuple[str, ...]) -> int:
        return sum(s[LABELS.index(label)] for s, label in zip(given_scores, row, strict=True))

    found = tuple(best_labels(np.array(given_scores, np.float32), LABELS))
    assert is_row(found)
    assert total(found) == max(map(total, rows))
