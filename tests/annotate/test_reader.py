"""The reader of the raw language: exact spans, whole trees, bounded work, and a clear word when it is missing."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from selon.annotate.reading.reader import LONGEST, MODEL, PIECE, MissingModel, Reader, load_reader
from selon.annotate.stage import mended, mending_words
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
    """Heads lie inside the sentence, one word is the root and says so, and following heads always ends there."""
    for sentence in reader.read(TEXT, SENTENCES).sentences:
        roots = [i for i, token in enumerate(sentence.tokens) if token.head == i]
        assert [i for i, token in enumerate(sentence.tokens) if token.deprel == "root"] == roots
        assert len(roots) == 1
        for i, token in enumerate(sentence.tokens):
            at, steps = i, 0
            while (head := sentence.tokens[at].head) != at and steps <= len(sentence.tokens):
                assert 0 <= head < len(sentence.tokens)
                at, steps = head, steps + 1
            assert steps <= len(sentence.tokens), f"{token.text} hangs in a loop"


def test_words_are_tagged_and_joined(reader: Reader) -> None:
    """A plain sentence is read as a grammar would have it."""
    text = "Les soldats ont incendié deux maisons du village."
    tokens = reader.read(text, (Sentence(Span(0, len(text))),)).sentences[0].tokens
    read = {t.text: (t.lemma, t.upos, tokens[t.head].text, t.deprel) for t in tokens}
    assert read["soldats"] == ("soldat", "NOUN", "incendié", "nsubj")
    assert read["incendié"] == ("incendier", "VERB", "incendié", "root")
    assert read["maisons"] == ("maison", "NOUN", "incendié", "obj")
    assert read["village"] == ("village", "NOUN", "maisons", "nmod")
    assert "Number=Plur" in next(t.feats for t in tokens if t.text == "soldats")


@pytest.mark.parametrize(("text", "form"), [("Il viendra, dit-il.", "-il"), ("Où va-t-elle ?", "-t-elle")])
def test_an_inverted_pronoun_is_a_pronoun(reader: Reader, text: str, form: str) -> None:
    """It is cut off with its hyphen, and its lemma is that of the pronoun."""
    tokens = reader.read(text, (Sentence(Span(0, len(text))),)).sentences[0].tokens
    assert next((t.upos, t.lemma) for t in tokens if t.text == form) == ("PRON", "il")


def test_names_are_spans_of_the_text(reader: Reader) -> None:
    """Names come with offsets and a kind."""
    text = "Le ministre Jean Petit est arrivé à Lyon avec une équipe de la Croix-Rouge."
    names = {name.span.of(text): name.kind for name in reader.read(text, (Sentence(Span(0, len(text))),)).names}
    assert names == {"Jean Petit": "person", "Lyon": "place", "Croix-Rouge": "organisation"}


def test_capitals_alone_are_read_like_other_letters(reader: Reader) -> None:
    """As in alerts: who announces is the subject of the verb, and tokens keep their letters."""
    text = "DIX CIVILS ONT ÉTÉ TUÉS À DOLMUR, A ANNONCÉ L'ARMÉE."
    (sentence,) = reader.read(text, (Sentence(Span(0, len(text))),)).sentences
    language = load_language("fr")
    sentence = mended(sentence, language.tokens, mending_words(language))
    by_form = {token.text: token for token in sentence.tokens}
    assert (by_form["ANNONCÉ"].lemma, by_form["ANNONCÉ"].upos) == ("annoncer", "VERB")
    assert (by_form["ARMÉE"].lemma, by_form["ARMÉE"].deprel) == ("armée", "nsubj")
    assert sentence.tokens[by_form["ARMÉE"].head].text == "ANNONCÉ"


def test_nothing_gives_nothing(reader: Reader) -> None:
    """A text without sentences, or a sentence of blanks, is no error."""
    assert reader.read("", ()).sentences == ()
    assert [s.tokens for s in reader.read("  ", (Sentence(Span(0, 2)),)).sentences] == [()]


def test_an_overlong_sentence_is_cut_between_tokens(reader: Reader) -> None:
    """Rules walk trees; one of tens of thousands of tokens would take them minutes."""
    text = "le pont de la ville " * (PIECE // 4)
    found = reader.read(text, (Sentence(Span(0, len(text))),)).sentences
    assert max(len(s.tokens) for s in found) == LONGEST
    assert sum(len(s.tokens) for s in found) == len(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_a_word_of_any_length_is_one_token(reader: Reader) -> None:
    """A string of letters without end has more pieces than the network takes; what follows it is still read."""
    text = f"Le pont {'xqzé' * 3000} a tenu."
    tokens = reader.read(text, (Sentence(Span(0, len(text))),)).sentences[0].tokens
    assert [len(t.text) for t in tokens] == [2, 4, 12000, 1, 4, 1]


def test_a_text_is_read_the_same_whatever_was_read_before(reader: Reader) -> None:
    """Texts read together, by one process or many, give what each gives alone."""
    alone = load_reader("fr", WORDS).read(TEXT, SENTENCES)
    other = "Le pont de Valmire a tenu.\n" * 40
    reader.read(other, (Sentence(Span(0, 26)), Sentence(Span(27, 53))))
    assert reader.read(TEXT, SENTENCES) == alone


def test_a_missing_model_file_is_named(tmp_path: Path) -> None:
    """The message says which file and what to do, in one line."""
    with pytest.raises(MissingModel, match=r"none\.selon: the model file is missing or empty: install selon again$"):
        load_reader("fr", WORDS, tmp_path / "none.selon")


def test_a_damaged_model_file_is_named(tmp_path: Path) -> None:
    """One changed letter could change every answer, so it is not read."""
    data = bytearray(MODEL.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "reader.selon").write_bytes(data)
    with pytest.raises(MissingModel, match=r"reader\.selon: the model file is damaged .*: install selon again$"):
        load_reader("fr", WORDS, tmp_path / "reader.selon")


def test_importing_the_reader_loads_no_runtime() -> None:
    """What only prints help or reads a store must not wait for the network's runtime."""
    code = "import sys, selon.annotate.reading.reader; print({'onnxruntime', 'spacy', 'tokenizers'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "set()\n"
