"""What repeats a preposition or a conjunction is in a row with what has it, not with the word above."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

OF = MendingWords(of=frozenset({"de"}))


@pytest.mark.parametrize(
    ("table", "form", "relation", "head"),
    [
        (  # « une réaction au meurtre et à des menaces »
            "réaction/réaction/NOUN/0/root au/à/ADP/3/case meurtre/meurtre/NOUN/1/nmod et/et/CCONJ/7/cc à/à/ADP/7/case"
            " des/un/DET/7/det menaces/menace/NOUN/1/conj",
            "menaces",
            "conj",
            "meurtre",
        ),
        (  # « a dit que X part et que Y reste »
            "dit/dire/VERB/0/root que/que/SCONJ/4/mark X/X/PROPN/4/nsubj part/partir/VERB/1/ccomp et/et/CCONJ/8/cc"
            " que/que/SCONJ/8/mark Y/Y/PROPN/8/nsubj reste/rester/VERB/1/conj",
            "reste",
            "conj",
            "part",
        ),
        (  # « le chef de la milice et de l'armée »: any noun may have « de »
            "chef/chef/NOUN/0/root de/de/ADP/3/case milice/milice/NOUN/1/nmod et/et/CCONJ/6/cc de/de/ADP/6/case"
            " armée/armée/NOUN/1/conj",
            "armée",
            "conj",
            "chef",
        ),
        (  # « à Gao, à côté de X, et à Kidal »: in a row with what has it already
            "à/à/ADP/2/case Gao/Gao/PROPN/0/root à/à/ADP/4/case côté/côté/NOUN/2/nmod et/et/CCONJ/7/cc à/à/ADP/7/case"
            " Kidal/Kidal/PROPN/2/conj",
            "Kidal",
            "conj",
            "Gao",
        ),
        (  # « une course en tête, et la ville est en ruine »: a clause of its own
            "course/course/NOUN/0/root en/en/ADP/3/case tête/tête/NOUN/1/nmod et/et/CCONJ/9/cc la/le/DET/6/det"
            " ville/ville/NOUN/9/nsubj est/être/AUX/9/cop en/en/ADP/9/case ruine/ruine/NOUN/1/conj",
            "ruine",
            "conj",
            "course",
        ),
    ],
)
def test_a_repeated_mark_makes_a_row(table: str, form: str, relation: str, head: str) -> None:
    assert place_of(form, mend(tree_document(table).sentences[0].tokens, OF)) == (relation, head)
