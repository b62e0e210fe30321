"""The verb of a remark on the clause before it is told of « ce », whatever a parser made of it."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

WORDS = MendingWords(that=frozenset({"que"}))
TOLD = "tiré/tirer/VERB/0/root ,/,/PUNCT/3/punct ce/ce/PRON/1/parataxis/PronType=Dem "


@pytest.mark.parametrize(
    "remark",
    [
        "que/que/SCONJ/6/case le/le/DET/6/det ministre/ministre/NOUN/3/nmod nie/nier/VERB/6/advmod",
        "que/que/PRON/6/nmod le/le/DET/6/det ministre/ministre/NOUN/7/nsubj nie/nier/VERB/1/advmod",
        "que/que/PRON/5/obl:arg nie/nier/VERB/3/nmod le/le/DET/7/det ministre/ministre/NOUN/5/obj",
    ],
)
def test_what_is_denied_is_the_clause_before(remark: str) -> None:
    """« …, ce que le ministre nie », « …, ce que nie le ministre »: he denies what was told."""
    mended = mend(tree_document(TOLD + remark).sentences[0].tokens, WORDS)
    assert place_of("nie", mended) == ("acl:relcl", "ce")
    assert place_of("que", mended) == ("obj", "nie")
    assert place_of("ministre", mended) == ("nsubj", "nie")


def test_a_verb_of_another_form_is_left() -> None:
    """« ce que fuir veut dire »: an infinitive is nobody's remark."""
    other = "que/que/PRON/6/obj fuir/fuir/VERB/6/nsubj/VerbForm=Inf veut/vouloir/VERB/3/acl:relcl"
    assert place_of("fuir", mend(tree_document(TOLD + other).sentences[0].tokens, WORDS)) == ("nsubj", "veut")
