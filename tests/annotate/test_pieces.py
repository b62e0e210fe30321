"""Cutting words into pieces: the likeliest cut, and where each piece begins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.reading.pieces import MARK, PENALTY, make_vocabulary

SPECIALS = ["<s>", "<pad>", "</s>", "<unk>"]
PIECES = [MARK, "a", "b", "ab", "ba", MARK + "a", "bab", MARK + "ab", "aa"]
SCORES = [-3.0, -2.5, -2.25, -3.5, -4.0, -3.25, -4.5, -6.0, -5.5]
UNKNOWN = 3
VOCABULARY = make_vocabulary(SPECIALS + PIECES, [0.0] * 4 + SCORES, UNKNOWN)


def names(text: str) -> list[str]:
    """The pieces of a text."""
    return [(SPECIALS + PIECES)[row] for row in VOCABULARY.cut(text)[0]]


def cuts(word: str) -> Iterator[float]:
    """The scores of all cuts of a marked word, letters in no piece at the price of an unknown one."""
    if not word:
        yield 0.0
    for stop in range(1, len(word) + 1):
        head = word[:stop]
        if head in PIECES:
            yield from (SCORES[PIECES.index(head)] + rest for rest in cuts(word[stop:]))
        elif stop == 1:
            yield from (min(SCORES) - PENALTY + rest for rest in cuts(word[stop:]))


@given(st.text("abz", min_size=1, max_size=8))
def test_no_cut_is_likelier(word: str) -> None:
    """Against all cuts there are; "z" is in no piece."""
    found = 0.0
    for name, length in zip(names(word), lengths(word), strict=True):
        found += (min(SCORES) - PENALTY) * length if name == "<unk>" else SCORES[PIECES.index(name)]
    assert found == pytest.approx(max(cuts(MARK + word)))


def lengths(word: str) -> list[int]:
    """How many letters each piece of a word takes."""
    starts = [*VOCABULARY.cut(word)[1], len(word)]
    return [b - a for a, b in pairwise(starts)]


@given(st.text("ab z", min_size=1, max_size=20))
def test_pieces_cover_the_text(text: str) -> None:
    """Each begins where the one before ends, the first one letter early: it may take the blank before it."""
    rows, starts = VOCABULARY.cut(text)
    assert starts[0] == -1
    for name, start, end in zip(names(text), starts, [*starts[1:], len(text)], strict=True):
        if name != "<unk>":
            assert f"{MARK}{text}".replace(" ", MARK)[start + 1 : end + 1] == name
    assert len(rows) == len(starts)


def test_unknown_letters_in_a_row_are_one_piece() -> None:
    """A word in a script that is not served costs one piece."""
    assert names("azzza") == [MARK + "a", "<unk>", "a"]


def test_special_pieces_are_never_cut_from_a_text() -> None:
    """A text that spells "</s>" does not end the sentence for the network."""
    assert set(VOCABULARY.cut("</s> <pad>")[0]).isdisjoint({0, 1, 2})
