"""Slips of a parser that the tree itself shows are made good; what keeps the rules is left alone."""

from __future__ import annotations

import pytest

from selon.annotate.mending import mend
from trees import tree_document

CASES = [
    ("34/34/NUM/2/obj morts/mort/NOUN/0/root", "34", "nummod", "morts"),
    (
        "Près/près/ADV/5/advmod d'/de/ADP/4/case cent/cent/NUM/4/nummod gens/gens/NOUN/1/obl fuient/fuir/VERB/0/root",
        "gens",
        "nsubj",
        "fuient",
    ),
    ("tué/tuer/VERB/0/root lors/lors/ADV/1/advmod du/de/ADP/4/case raid/raid/NOUN/2/obl:arg", "lors", "case", "raid"),
    ("même/même/ADV/3/advmod si/si/SCONJ/3/mark continue/continuer/VERB/0/root", "si", "fixed", "même"),
    (
        "part/partir/VERB/0/root afin/afin/ADV/1/advmod d'/de/ADP/4/mark attaquer/attaquer/VERB/2/ccomp/VerbForm=Inf",
        "attaquer",
        "advcl",
        "part",
    ),
    (
        "Kurdes/Kurde/NOUN/2/nsubj commencent/commencer/VERB/0/root l'/le/DET/4/det exode/exode/NOUN/2/nsubj",
        "exode",
        "obj",
        "commencent",
    ),
    (
        "Mali/Mali/PROPN/4/nsubj :/:/PUNCT/1/punct Gao/Gao/PROPN/4/nsubj tombe/tomber/VERB/0/root",
        "Mali",
        "dislocated",
        "tombe",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), CASES)
def test_a_slip_is_made_good(table: str, form: str, relation: str, head: str) -> None:
    """The word hangs where the rules of Universal Dependencies put it."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    token = next(token for token in tokens if token.text == form)
    assert (token.deprel, tokens[token.head].text) == (relation, head)


def test_a_tree_that_keeps_the_rules_is_left_alone() -> None:
    """Mending is for slips only."""
    tokens = (
        tree_document("Rebelles/rebelle/NOUN/2/nsubj prennent/prendre/VERB/0/root Gao/Gao/PROPN/2/obj")
        .sentences[0]
        .tokens
    )
    assert mend(tokens) == tokens
