"""Sentences in capitals are parsed as if they were spelled like others; their letters keep their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.reading.capitals import in_small_letters, without_capitals
from selon.model import Span
from spoken import attributed

WORDS = frozenset({"a", "annoncé", "armée", "ont", "pris", "la", "ville", "de", "les", "rebelles", "paris"})


def spelled(*sentences: str) -> str:
    text, spans, start = "\n".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return in_small_letters(text, spans, WORDS.__contains__)


def test_words_get_small_letters_but_for_the_first_and_for_names() -> None:
    """What no dictionary has is a name as a rule."""
    text = "LES REBELLES ONT PRIS LA VILLE DE DOLMUR, A ANNONCÉ L'ARMÉE"
    assert spelled(text) == "Les rebelles ont pris la ville de Dolmur, a annoncé l'armée"


def test_a_word_that_the_text_writes_with_a_capital_keeps_it() -> None:
    """Not because a sentence begins with it."""
    title, body = "LES REBELLES DE PARIS ONT LA VILLE", "Les rebelles de Paris ont la ville."
    assert spelled(title, body).split("\n") == ["Les rebelles de Paris ont la ville", body]


@pytest.mark.parametrize("text", ["L'ONU et l'OTAN ont pris la ville.", "FRONT DE DOLMUR", "LE 3-0 : 12 000 A"])
def test_other_sentences_stay_as_they_are(text: str) -> None:
    """Short names in a sentence, and lines of a few words, which may be a name."""
    assert spelled(text) == text


@given(st.lists(st.text(st.sampled_from("AÉİßǅa ŒN'-.3")), max_size=4))
def test_no_letter_moves(sentences: list[str]) -> None:
    """Offsets into what is parsed are offsets into the text."""
    assert len(spelled(*sentences)) == len("\n".join(sentences))


def test_a_noun_in_capitals_opens_no_name_of_all_that_follows() -> None:
    """« Armée de X » may be one, « ARMÉE AFFIRME QUE … » is none."""
    assert attributed("L'ARMÉE AFFIRME QUE LES REBELLES ONT TUÉ SIX VILLAGEOIS.").names == ()


def test_some_words_open_a_sentence_without_their_capital() -> None:
    """Those alone that a language lists, and nothing else in the text."""
    text = "Élu en mai, Élu a fui. Élue, elle reste."
    spans = [Span(0, 22), Span(23, len(text))]
    assert without_capitals(text, spans, frozenset({"Élu"})) == "élu en mai, Élu a fui. Élue, elle reste."
