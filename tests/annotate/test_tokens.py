"""How words are cut: the examples of the word file, exact offsets, nothing lost and nothing twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.reading.tokens import find_tokens, tokenizer
from selon.lang.load import read_words
from selon.lang.tokens import parse_tokens
from selon.model import Span

TABLE = read_words("fr", "tokens")
PATTERN = tokenizer(parse_tokens(TABLE))


def cut(text: str) -> list[str]:
    return [span.of(text) for span in find_tokens(PATTERN, text, Span(0, len(text)))]


@pytest.mark.parametrize("example", TABLE["example"], ids=lambda example: str(example["text"])[:20])
def test_each_example_is_cut_as_it_says(example: dict[str, str]) -> None:
    """The example of an entry is its promise."""
    assert cut(example["text"]) == example["tokens"].split(" ")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("qu'il", ["qu'", "il"]),
        ("L’Onu", ["L’", "Onu"]),
        ("jusqu' à", ["jusqu'", "à"]),
        ("Deir ez-Zor", ["Deir", "ez-Zor"]),
        ("dit-elle", ["dit", "-elle"]),
        ("a-t-on", ["a", "-t-on"]),
        ("Jean-Le-Rond", ["Jean-Le-Rond"]),
        ("10 000 morts", ["10", "000", "morts"]),
        ("3,5 %", ["3,5", "%"]),
        ("11h30, 1er", ["11h30", ",", "1er"]),
        ("O.N.U. et A. Diallo", ["O.N.U.", "et", "A.", "Diallo"]),
        ("fini...", ["fini", "..."]),
        ("accusé de vol.", ["accusé", "de", "vol", "."]),
        ("le vol. 3 manque", ["le", "vol.", "3", "manque"]),
        ("« Oui »", ["«", "Oui", "»"]),
        ("voir https://fleuve.example/a?b=1 ici", ["voir", "https://fleuve.example/a?b=1", "ici"]),
        ("🕊 𝒜lep", ["🕊", "𝒜lep"]),
    ],
)
def test_words_are_cut_where_french_cuts_them(text: str, tokens: list[str]) -> None:
    """Elisions and clitics stand alone; compounds, numbers, initials and addresses stay whole."""
    assert cut(text) == tokens


@given(st.text() | st.lists(st.sampled_from(["l'", "-t-il", "M.", "1,5", " ", "aujourd'hui", "’", "-"])).map("".join))
def test_every_character_but_blanks_is_in_one_token(text: str) -> None:
    """Whatever the text, tokens stand in order, do not overlap, and leave out nothing that is printed."""
    spans = find_tokens(PATTERN, text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(len(span) for span in spans)
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert {i for i, character in enumerate(text) if not character.isspace()} <= covered


def test_only_the_words_of_the_span_are_cut() -> None:
    """Offsets count from the beginning of the text, and a word is cut at the border."""
    assert find_tokens(PATTERN, "Le pont a tenu.", Span(3, 9)) == (Span(3, 7), Span(8, 9))
