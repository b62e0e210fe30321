"""A participle between commas with a subject of its own."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

TABLE = (
    "obus/obus/NOUN/2/nsubj visent/viser/VERB/0/root/VerbForm=Fin Gao/Gao/PROPN/2/obj ,/,/PUNCT/6/punct"
    " {article} garde/garde/NOUN/{noun} ayant/avoir/AUX/{aux}/Tense=Pres|VerbForm=Part"
    " abattu/abattre/VERB/{verb}/Tense=Past|VerbForm=Part drones/drone/NOUN/8/obj"
)
KNOWN, NEW = "la/le/DET/6/det/Definite=Def", "une/un/DET/6/det/Definite=Ind"


@pytest.mark.parametrize(
    ("noun", "aux", "verb"), [("3/appos", "8/aux:tense", "2/advcl"), ("2/obj", "6/acl", "2/advcl")]
)
def test_the_noun_between_a_comma_and_the_helping_verb_is_its_subject(noun: str, aux: str, verb: str) -> None:
    """« des obus visent Gao, la garde ayant abattu des drones »."""
    table = TABLE.format(article=KNOWN, noun=noun, aux=aux, verb=verb)
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert [place_of(form, tokens) for form in ("garde", "ayant", "abattu")] == [
        ("nsubj", "abattu"),
        ("aux:tense", "abattu"),
        ("advcl", "visent"),
    ]


def test_who_somebody_is_may_be_told_by_what_they_did() -> None:
    """« … Gao, une garde ayant abattu des drones » leaves it open."""
    table = TABLE.format(article=NEW, noun="3/appos", aux="8/aux:tense", verb="6/acl")
    tokens = tree_document(table).sentences[0].tokens
    assert place_of("garde", mend(tokens)) == ("appos", "Gao")
