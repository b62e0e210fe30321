"""Running the model: every word gets its scores, from sentences that share rows and see only themselves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.reading.network import (
    BLOCK,
    GROUPS,
    LONGEST,
    NOBODY,
    PIECES,
    Network,
    Pieces,
    apart,
    find_runs,
    laid_out,
    load_network,
    packed,
    places_in,
    side_by_side,
    unpacked,
)
from selon.annotate.reading.reader import MODEL
from selon.annotate.reading.weights import open_model
from selon.model import Span


@pytest.fixture(scope="module")
def network() -> Network:
    return load_network(open_model(MODEL))


def words(text: str) -> list[Span]:
    """The spans between blanks."""
    spans, at = [], 0
    for word in text.split(" "):
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    return spans


def test_every_word_has_scores(network: Network) -> None:
    """One row a word and head, one column a label; a sentence without words has none."""
    text = "Le pont de Valmire a tenu"
    some, none = network.run(text, [words(text), []])
    assert none == {}
    assert some["arc"].shape == (6, 6)
    for name, labels in network.labels.items():
        assert some[name].shape == (6, len(labels))


def test_a_text_gives_the_same_scores_again(network: Network) -> None:
    """To the bit."""
    text = "Le pont de Valmire a tenu"
    first, second = (network.run(text, [words(text), words(text)[:3]]) for _ in range(2))
    for a, b in zip(first, second, strict=True):
        assert all(np.array_equal(a[name], b[name]) for name in a)


def test_white_space_of_any_kind_is_a_blank(network: Network) -> None:
    """A line break inside a sentence, or a no-break space, changes nothing."""
    text = "Le pont de Valmire a tenu"
    (plain,), (broken,) = (network.run(t, [words(text)]) for t in (text, text.replace(" de ", "\u00a0de\n")))
    assert all(np.array_equal(plain[name], broken[name]) for name in plain)


def test_more_pieces_than_the_network_takes_are_left_out(network: Network) -> None:
    """Every word still has scores."""
    text = " ".join(["anticonstitutionnellement"] * LONGEST)
    (scores,) = network.run(text, [words(text)])
    assert len(scores["upos"]) == LONGEST


def test_a_sentence_sees_no_other(network: Network) -> None:
    """What stands beside it changes no more than the rounding to 8 bits does."""
    text = "Le pont de Valmire a tenu . Les secours arrivent ."
    both = words(text)
    (alone,) = network.run(text, [both[:7]])
    beside, _ = network.run(text, [both[:7], both[7:]])
    for name in ("upos", "arc"):
        assert np.array_equal(alone[name].argmax(-1), beside[name].argmax(-1))


@given(st.lists(st.integers(0, LONGEST + 2), max_size=60))
def test_runs_hold_each_sentence_once(lengths: list[int]) -> None:
    """Runs are bounded, and a sentence without pieces is in none."""
    runs = find_runs(lengths)
    assert [i for run in runs for i in run] == [i for i, length in enumerate(lengths) if length]
    for run in runs:
        assert sum(lengths[i] for i in run) <= PIECES


@given(st.lists(st.integers(1, LONGEST + 2), min_size=1, max_size=60))
def test_rows_hold_each_sentence_once(lengths: list[int]) -> None:
    """The short ones apart from the long ones; no row is empty."""
    groups = apart(lengths)
    assert len(groups) == len(GROUPS)
    rows = [row for group in groups for row in packed(group)]
    assert sorted(i for row in rows for i in row) == list(range(len(lengths)))
    assert all(rows)
    short, long = ([length for _, length in group] for group in groups)
    assert max(short, default=0) <= min(long)


def test_short_sentences_do_not_pay_for_a_long_one() -> None:
    """Rows as long as the longest cost with the square of it."""
    short, long = apart([100, 9, 12, 95, 10])
    assert (sorted(short), sorted(long)) == ([(1, 9), (2, 12), (4, 10)], [(0, 100), (3, 95)])


def test_rows_hardly_pad() -> None:
    """Sentences of all lengths fill their rows to nine tenths."""
    lengths = [5, 12, 18, 23, 27, 30, 34, 38, 41, 47, 52, 60]
    rows = packed(list(enumerate(lengths)))
    longest = max(sum(lengths[i] for i in row) for row in rows)
    assert sum(lengths) >= 0.9 * longest * len(rows)


def test_sentences_are_laid_out_one_after_another() -> None:
    """Each begins at place 0, and its words point at their pieces through all sentences."""
    given = laid_out([Pieces((1, 5, 6, 2), (1, 2)), Pieces((1, 7, 2), (1,))])
    assert given["ids"].tolist() == [1, 5, 6, 2, 1, 7, 2]
    assert given["place"].tolist() == [0, 1, 2, 3, 0, 1, 2]
    assert given["first"].tolist() == [1, 2, 5]
    assert given["owner"].tolist() == [0, 0, 1]


def test_rows_lead_back_to_the_list() -> None:
    """What is padding is nobody's, and every item is found again in the rows of both groups."""
    ends = [0, 4, 7, 12]
    sides = [side_by_side([[0, 1], [2]], ends), side_by_side([], [0])]
    assert sides[0].items.tolist() == [[0, 1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 0, 0]]
    assert sides[0].whose.tolist() == [[0, 0, 0, 0, 1, 1, 1], [2, 2, 2, 2, 2, NOBODY, NOBODY]]
    assert sides[1].whose.tolist() == [[NOBODY]]
    assert places_in(sides, 12).tolist() == list(range(12))


def test_embeddings_are_unpacked_from_their_blocks() -> None:
    """Low halves of the bytes are the first 16 values, high halves the next, both 8 too high."""
    block = np.zeros(1, BLOCK)
    block["scale"], block["q"] = 0.5, np.arange(16) << 4 | 15
    assert unpacked(block).tolist() == [3.5] * 16 + [(value - 8) / 2 for value in range(16)]
