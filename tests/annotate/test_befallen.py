"""A participle right behind a number is a noun for those it befell, where a parser has the number undergo it."""

from __future__ import annotations

import pytest

from selon.annotate.befallen import find_befallen
from trees import tree_document

CASES = [
    (  # « le ministère évoque dix tués »
        "ministère/ministère/NOUN/2/nsubj évoque/évoquer/VERB/0/root dix/dix/NUM/4/nsubj:pass"
        " tués/tuer/VERB/2/xcomp/Tense=Past|VerbForm=Part",
        [3],
    ),
    (  # « elle revendique vingt tués »
        "elle/elle/PRON/2/nsubj revendique/revendiquer/VERB/0/root vingt/vingt/NUM/2/obj"
        " tués/tuer/VERB/2/xcomp/Tense=Past|VerbForm=Part",
        [3],
    ),
    (  # « il en croit deux blessés »: they are somebody else, and hang elsewhere
        "croit/croire/VERB/0/root hommes/homme/NOUN/1/obj deux/deux/NUM/2/nummod"
        " blessés/blesser/VERB/1/xcomp/Tense=Past|VerbForm=Part",
        [],
    ),
    (  # « dit dix avoir été tués »
        "dit/dire/VERB/0/root dix/dix/NUM/3/nsubj:pass tués/tuer/VERB/1/xcomp/Tense=Past|VerbForm=Part"
        " été/être/AUX/3/aux:pass",
        [],
    ),
]


@pytest.mark.parametrize(("tree", "found"), CASES)
def test_a_number_counts_those_whom_the_participle_befell(tree: str, found: list[int]) -> None:
    (sentence,) = tree_document(tree).sentences
    tokens = sentence.tokens
    rows = ([t.upos for t in tokens], [t.feats for t in tokens], [t.head for t in tokens], [t.deprel for t in tokens])
    assert find_befallen(*rows) == found
