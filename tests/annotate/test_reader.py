"""The reader of the raw language: exact spans, whole trees, bounded work, and a clear word when it is missing."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from selon.annotate.reader import LONGEST, PIECE, MissingModel, Reader, load_reader
from selon.lang.load import load_language
from selon.model import Sentence, Span
from spoken import engine

WORDS = load_language("fr").tokens
TEXT = "L’armée a pris Alep, dit-il. Où est Jean Petit ?\n\n« Nous l'attendons », dit Mme Awa Diallo."
SENTENCES = tuple(Sentence(Span(*bounds)) for bounds in ((0, 28), (29, 48), (50, 90)))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return engine().tools.reader


def test_sentences_keep_their_spans_and_tokens_their_letters(reader: Reader) -> None:
    """What the text stage cut stays cut, and a token is what stands at its place, down to the apostrophe."""
    found = reader.read(TEXT, SENTENCES).sentences
    assert [s.span for s in found] == [s.span for s in SENTENCES]
    for sentence in found:
        for token in sentence.tokens:
            assert token.text == token.span.of(TEXT)
            assert sentence.span.holds(token.span)
    assert found[0].tokens[0].text == "L’"


def test_every_sentence_is_one_tree(reader: Reader) -> None:
    """Heads lie inside the sentence, and following them always ends at a root."""
    for sentence in reader.read(TEXT, SENTENCES).sentences:
        assert any(token.head == i for i, token in enumerate(sentence.tokens))
        for i, token in enumerate(sentence.tokens):
            at, steps = i, 0
            while (head := sentence.tokens[at].head) != at and steps <= len(sentence.tokens):
                assert 0 <= head < len(sentence.tokens)
                at, steps = head, steps + 1
            assert steps <= len(sentence.tokens), f"{token.text} hangs in a loop"


def test_an_inverted_pronoun_is_a_pronoun(reader: Reader) -> None:
    """ "dit-il" is cut before the hyphen, which the model has never seen."""
    token = next(t for t in reader.read(TEXT, SENTENCES).sentences[0].tokens if t.text == "-il")
    assert (token.upos, token.lemma) == ("PRON", "il")


def test_names_are_spans_of_the_text(reader: Reader) -> None:
    """Names come with offsets and a kind."""
    names = {name.span.of(TEXT): name.kind for name in reader.read(TEXT, SENTENCES).names}
    assert names["Alep"] == "place"
    assert names["Jean Petit"] == "person"


def test_nothing_gives_nothing(reader: Reader) -> None:
    """A text without sentences, or a sentence of blanks, is no error."""
    assert reader.read("", ()).sentences == ()
    assert [s.tokens for s in reader.read("  ", (Sentence(Span(0, 2)),)).sentences] in ([], [()])


def test_an_overlong_sentence_is_cut_between_tokens(reader: Reader) -> None:
    """Rules walk trees; one of tens of thousands of tokens would take them minutes."""
    text = "le pont de la ville " * (PIECE // 2)
    found = reader.read(text, (Sentence(Span(0, len(text))),)).sentences
    assert max(len(s.tokens) for s in found) == LONGEST
    assert sum(len(s.tokens) for s in found) == len(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_a_sentence_is_read_the_same_whatever_stands_far_before_it(reader: Reader) -> None:
    """Long texts are parsed in pieces; a piece ends with a sentence, never inside one."""
    one = "Le pont de Valmire a tenu.\n"
    text = one * 400
    spans = tuple(Sentence(Span(at, at + len(one) - 1)) for at in range(0, len(text), len(one)))
    found = reader.read(text, spans).sentences
    assert [s.span for s in found] == [s.span for s in spans]
    assert {tuple(t.lemma for t in s.tokens) for s in found} == {tuple(t.lemma for t in found[0].tokens)}


def test_a_model_that_is_not_installed_is_named() -> None:
    """The message says what to do."""
    with pytest.raises(MissingModel, match="xx_no_such_model is not installed"):
        load_reader("xx_no_such_model", "fr", WORDS)


def test_a_model_without_its_data_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that was cut off is told from one that was never made."""
    (tmp_path / "xx_half_a_model").mkdir()
    (tmp_path / "xx_half_a_model" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MissingModel, match="damaged"):
        load_reader("xx_half_a_model", "fr", WORDS)
    sys.modules.pop("xx_half_a_model")
