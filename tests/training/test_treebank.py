"""Trees that teachers read: what is written is what is trained on."""

from __future__ import annotations

from pathlib import Path

from training.data import Sample
from training.treebank import conllu, read_treebank

from selon.model import Span

WORDS = ("Le", "maire", "d'", "Agadez", "part", ".")
SYNTAX = (
    ("DET", 1, "det", "Definite=Def"),
    ("NOUN", 4, "nsubj", ""),
    ("ADP", 3, "case", ""),
    ("PROPN", 1, "nmod", ""),
    ("VERB", 4, "root", ""),
    ("PUNCT", 4, "punct", ""),
)


def test_a_tree_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """Heads, relations, features and the blanks between words must survive, or a student learns something else."""
    text = "Le maire d'Agadez part."
    starts = [text.index(word) for word in WORDS]
    words = tuple(Span(start, start + len(word)) for start, word in zip(starts, WORDS, strict=True))
    sentence = Sample("", text, words, (0,) * len(words), syntax=SYNTAX)
    file = tmp_path / "silver.conllu"
    file.write_text(conllu(sentence) * 2, "utf-8")
    first, second = read_treebank(file)
    assert (first.text, first.words, first.syntax) == (text, words, SYNTAX)
    assert second.syntax == SYNTAX
