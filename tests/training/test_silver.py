"""Trees that a teacher read: what is written is what is trained on."""

from __future__ import annotations

from pathlib import Path

from training.data import read_treebank
from training.silver import conllu

from trees import tree_document


def test_a_tree_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """Heads, relations and the blanks between words must survive, or a student learns something else."""
    table = "Le/le/DET/2/det maire/maire/NOUN/3/nsubj part/partir/VERB/0/root à/à/ADP/5/case Gao/Gao/PROPN/3/obl"
    (sentence,) = tree_document(table).sentences
    file = tmp_path / "silver.conllu"
    file.write_text(conllu(sentence) * 2, "utf-8")
    first, second = read_treebank(file)
    assert [word.of(first.text) for word in first.words] == [token.text for token in sentence.tokens]
    assert first.syntax == second.syntax
    assert [(head, relation) for _, head, relation, _ in first.syntax or ()] == [
        (token.head, token.deprel) for token in sentence.tokens
    ]
