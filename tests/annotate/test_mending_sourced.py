"""« Ont visé selon le Pentagone des dépôts »: the depots are what was struck, and no part of who says so."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import tree_document

TREE = (
    "avions/avion/NOUN/2/nsubj visaient/viser/VERB/0/root/VerbForm=Fin selon/selon/ADP/5/case le/le/DET/5/det "
    "Pentagone/Pentagone/PROPN/2/obl:mod des/de/ADP/7/case dépôts/dépôt/NOUN/5/nmod/Number=Plur"
)
WORDS = MendingWords(of=frozenset({"de"}))


def test_a_plural_behind_a_name_is_what_the_verb_lacks() -> None:
    """A source must not be called « le Pentagone des dépôts »."""
    tokens = mend(tree_document(TREE).sentences[0].tokens, WORDS)
    assert [(token.deprel, token.head) for token in tokens[5:]] == [("det", 6), ("obj", 1)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("selon/selon/ADP", "de/de/ADP"),  # « parlaient du Pentagone des années »
        ("Pentagone/Pentagone/PROPN", "ministère/ministère/NOUN"),  # « selon le ministère des armées »
        ("avions/avion/NOUN/2/nsubj", "hier/hier/ADV/2/advmod"),  # « hier sont venus à Gao des renforts »
        ("avions/avion/NOUN/2/nsubj", "les/le/PRON/2/obj"),
    ],
)
def test_what_is_of_a_noun_or_of_a_verb_with_its_object_stays(old: str, new: str) -> None:
    tokens = tree_document(TREE.replace(old, new)).sentences[0].tokens
    assert mend(tokens, WORDS)[6].deprel != "obj"
