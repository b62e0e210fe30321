"""Running the model: every word gets its scores, from runs of sentences of like length."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.network import BLOCK, LONGEST, PIECES, Network, Pieces, find_groups, load_network, unpacked
from selon.annotate.reader import MODEL
from selon.annotate.weights import open_model
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


@given(st.lists(st.integers(0, LONGEST + 2), max_size=60))
def test_groups_hold_each_sentence_once(lengths: list[int]) -> None:
    """Runs are bounded, and a sentence without pieces is in none."""
    groups = find_groups([Pieces((0,) * length, ()) for length in lengths])
    assert sorted(i for group in groups for i in group) == [i for i, length in enumerate(lengths) if length]
    for group in groups:
        assert len(group) == 1 or max(lengths[i] for i in group) * len(group) <= PIECES


def test_embeddings_are_unpacked_from_their_blocks() -> None:
    """Low halves of the bytes are the first 16 values, high halves the next, both 8 too high."""
    block = np.zeros(1, BLOCK)
    block["scale"], block["q"] = 0.5, np.arange(16) << 4 | 15
    assert unpacked(block).tolist() == [3.5] * 16 + [(value - 8) / 2 for value in range(16)]
