"""Pairing found with gold items."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.lang.load import read_words
from selon.model import Span
from selon.score.match import Leading, alike, bare, folded, jaccard, kilometres, letters, pairs, read_leading

LEADING = Leading(words=("que",), elided=("qu'",))
GAINS = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 5), min_size=width, max_size=width), max_size=4)
)


def best_by_trying(gain: list[list[int]]) -> tuple[int, int]:
    """The most pairs, and their highest total, by going through all assignments."""
    width = max(len(gain), len(gain[0])) if gain else 0
    square = [[*row, *[0] * (width - len(row))] for row in gain] + [[0] * width] * (width - len(gain))
    values = [[square[i][j] for i, j in enumerate(order)] for order in permutations(range(width))]
    return max(((sum(v > 0 for v in chosen), sum(chosen)) for chosen in values), default=(0, 0))


@given(GAINS)
def test_pairs_are_one_to_one_and_the_best_there_are(gain: list[list[int]]) -> None:
    """A greedy pairing would punish a text where two quotations overlap."""
    columns = range(len(gain[0])) if gain else range(0)
    chosen = pairs(range(len(gain)), columns, lambda g, f: gain[g][f] / 10)
    assert len({g for g, _ in chosen}) == len({f for _, f in chosen}) == len(chosen)
    assert (len(chosen), sum(gain[g][f] for g, f in chosen)) == best_by_trying(gain)
    assert all(gain[g][f] > 0 for g, f in chosen)


def test_more_pairs_go_before_a_better_pair() -> None:
    """One perfect pair must not leave two items without a partner."""
    gain = {(0, 0): 0.1, (0, 1): 1.0, (1, 1): 0.1}
    assert pairs(range(2), range(2), lambda g, f: gain.get((g, f), 0.0)) == [(0, 0), (1, 1)]


def test_likeness_of_contents_ignores_blanks_and_punctuation() -> None:
    """Whether a content was cut before or after its full stop is no difference."""
    text = "« Ils sont partis . »"
    assert jaccard(letters(text, [Span(0, len(text))]), letters(text, [Span(2, 17)])) == 1.0


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        (Span(0, 12), Span(4, 12), True),  # the head alone
        (Span(0, 12), Span(0, 20), True),
        (Span(0, 6), Span(5, 20), False),  # grazing only
        (Span(0, 3), Span(13, 20), False),
        (None, None, True),
        (Span(0, 3), None, False),
        (Span(3, 4), Span(3, 4), False),  # a blank names nothing
    ],
)
def test_spans_are_alike_when_one_covers_half_of_the_other(left: Span | None, right: Span | None, answer: bool) -> None:
    """A filler may be longer or shorter than the annotated one, but must name the same thing."""
    assert alike("les habitants du nord de la ville", left, right) is answer


@pytest.mark.parametrize(
    "content",
    ["« La route est coupée. »", "que la route est coupée", "qu’la route  est coupée !", "la route est coupée"],
)
def test_exact_contents_may_differ_in_marks_and_leading_words(content: str) -> None:
    """Quotation marks, final punctuation and the conjunction are no part of what is said."""
    kept = bare(content, [Span(0, len(content))], LEADING)
    assert [words.casefold() for words in kept] == ["la route est coupée"]


def test_exact_contents_keep_inner_punctuation_and_drop_empty_parts() -> None:
    """A part that is only punctuation is no part."""
    assert bare("a, b — ", [Span(0, 4), Span(5, 7)], LEADING) == ("a, b",)


def test_leading_words_are_those_of_the_language() -> None:
    """French has its words in a file; a language without one strips nothing."""
    assert "que" in read_leading("fr").words
    assert read_leading("xx") == Leading((), ())


def test_the_example_of_the_word_file() -> None:
    """The content marked in the example loses its conjunction and nothing else."""
    example = read_words("fr", "scoring")["leading"]["example"]
    content = example.split("<content>")[1].split("</content>")[0]
    assert bare(content, [Span(0, len(content))], read_leading("fr")) == (content.removeprefix("que "),) != (content,)


def test_names_are_compared_without_accents_case_and_hyphens() -> None:
    """“Deir ez-Zor” and “Deir Ez Zôr” are one name; an unknown name is none."""
    assert folded("Deir ez-Zor") == folded("DEIR EZ ZÔR")
    assert folded(None) == ""


def test_distance_is_that_of_the_globe() -> None:
    """One degree on the equator is 111 km, and the antimeridian does not matter."""
    assert kilometres((0, 0), (0, 1)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((10, 179.9), (10, -179.9)) < 25
