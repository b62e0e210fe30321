"""Cleaning drops what nobody sees, and every offset leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.lang.load import load_language, read_words
from selon.model import Document
from selon.text.clean import clean, clean_document, to_original


def cleaned(original: str) -> Document:
    return clean_document(Document(id="d", text=original, source_sha256=""))


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x0cb\u2028c", "a\nb\nc"),
        ("\ufeffDolmur", "Dolmur"),
        ("bom\xadbar\u200bdé", "bombardé"),
        ("a\x00b\x1bc\x9fd", "abcd"),
        ("de\u0301bris", "débris"),
        ("de\u200b\u0301bris", "débris"),
        ("\u202bDolmur\u202c", "Dolmur"),
    ],
)
def test_unseen_characters_go(original: str, text: str) -> None:
    assert clean(original)[0] == text


LAYOUT = load_language("fr").layout
KEPT = LAYOUT.before_hyphen, LAYOUT.after_hyphen
EXAMPLES = [str(read_words("fr", "layout")[table]["example"]) for table in ("before_hyphen", "after_hyphen")]


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("Ils ont atta-\nqué la ville.", "Ils ont attaqué la ville."),
        ("Ils ont atta\xad\r\n  qué.", "Ils ont attaqué."),
        ("Le porte-\nparole se tait.", "Le porte-parole se tait."),
        ("Qui parle-\nt-il d'arrêter ?", "Qui parle-t-il d'arrêter ?"),
        ("La route de Sake-\nMinova.", "La route de Sake-Minova."),
        ("Trois ci-\nvils.", "Trois civils."),
        ("Trois morts -\nun blessé", "Trois morts -\nun blessé"),
        ("- un\n- deux-\n\ntrois", "- un\n- deux-\n\ntrois"),
        ("page 3-\n4", "page 3-\n4"),
    ],
)
def test_a_word_that_a_line_divides_is_whole(original: str, text: str) -> None:
    """Reports copied from a PDF are full of them, and « atta- qué » tells of no attack."""
    assert clean(original, *KEPT)[0] == text


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_hyphens_of_the_examples_stay_at_the_end_of_a_line(example: str) -> None:
    """Each of these words has its hyphen anywhere."""
    assert clean(example.replace("-", "-\n"), *KEPT)[0] == example


def test_offsets_lead_back_into_both_parts_of_a_divided_word() -> None:
    original = "Une atta-\nque."
    doc = cleaned(original)
    assert doc.text == "Une attaque."
    assert [original[to_original(doc, i)] for i in range(len(doc.text))] == list("Une attaque.")


@pytest.mark.parametrize("text", ["", "  Dolmur \n\n\n . \n", "« 10\xa0000\u202fmorts »\t!", "écœuré ’ … – 😀"])
def test_an_ordinary_text_is_kept_to_the_last_blank(text: str) -> None:
    """Offsets of annotations refer to the file: nothing may be stripped, merged or made up."""
    assert clean(text) == (text, ((0, 0),))


def test_offsets_lead_back_over_dropped_and_composed_characters() -> None:
    original = "\ufeffUn\r\ne\u0301clat\xad."
    doc = cleaned(original)
    assert doc.text == "Un\néclat."
    assert [original[to_original(doc, i)] for i in range(len(doc.text))] == list("Un\reclat.")
    assert to_original(doc, len(doc.text)) == len(original)


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError, match="outside"):
        to_original(cleaned("abc"), 4)


ODD = st.text(st.sampled_from("ae\u0301\u0327\u200b\xad\r\n\x00\ufeff\u2028. 😀"), max_size=40)


@given(ODD)
def test_cleaning_twice_changes_nothing_more(original: str) -> None:
    once = cleaned(original)
    assert clean_document(once) is once


@given(ODD)
def test_offsets_rise_and_kept_characters_are_found_again(original: str) -> None:
    doc = cleaned(original)
    back = [to_original(doc, i) for i in range(len(doc.text) + 1)]
    assert back == sorted(set(back))
    assert back[-1] <= len(original)
    assert all(original[back[i]] == c for i, c in enumerate(doc.text) if c in "a. 😀")


DIVIDED = st.text(st.sampled_from("aeb\u0301\u200b\xad\r\n\n-- .B"), max_size=60)


@given(DIVIDED)
def test_every_letter_of_a_text_with_divided_words_leads_back_to_itself(original: str) -> None:
    """Whatever was dropped, composed or joined before it: a record quotes the words at its offsets."""
    doc = clean_document(Document(id="d", text=original, source_sha256=""), *KEPT)
    back = [to_original(doc, i) for i in range(len(doc.text) + 1)]
    assert back == sorted(back)
    assert back[-1] <= len(original)
    for i, letter in enumerate(doc.text):
        if letter in "bB.-":
            assert original[back[i]] == letter or (letter == "-" and original[back[i]] == "\xad")
    assert clean_document(doc, *KEPT) is doc
