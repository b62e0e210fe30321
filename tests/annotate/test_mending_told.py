"""Who says so at the end of a whole clause, where a parser took what stands before the comma for who says it."""

from __future__ import annotations

import pytest

from selon.annotate.mending.told import with_teller
from trees import tree_document

TELLING = frozenset({"annoncer"})
SENTENCE = (
    "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/3/nsubj:pass tués/tuer/VERB/0/root/VerbForm=Fin et/et/CCONJ/11/cc"
    " vingt/vingt/NUM/6/nummod blessés/blessé/NOUN/11/nsubj ,/,/PUNCT/9/punct dont/dont/PRON/9/nmod/PronType=Rel"
    " chef/chef/NOUN/{among} ,/,/PUNCT/11/punct annonce/annoncer/VERB/{verb}/VerbForm=Fin armée/armée/NOUN/11/obj"
    " ././PUNCT/3/punct"
)


@pytest.mark.parametrize(("among", "verb"), [("11/nsubj", "3/conj"), ("6/nmod", "3/conj"), ("11/nsubj", "6/acl:relcl")])
def test_what_stands_before_the_comma_is_told(among: str, verb: str) -> None:
    """« Dix soldats tués et vingt blessés, dont un chef, annonce l'armée »: the army says it, not its chief."""
    tokens = with_teller(tree_document(SENTENCE.format(among=among, verb=verb)).sentences[0].tokens, TELLING)
    told = {t.text: (tokens[t.head].text, t.deprel) for t in (tokens[5], tokens[8], tokens[10], tokens[11])}
    assert told == {
        "blessés": ("tués", "conj"),
        "chef": ("blessés", "nmod"),
        "annonce": ("tués", "parataxis:insert"),
        "armée": ("annonce", "nsubj"),
    }


def test_the_subject_of_a_verb_may_have_a_clause_of_its_own() -> None:
    """« Le chef, qui a perdu, annonce son départ »."""
    sentence = (
        "chef/chef/NOUN/5/nsubj ,/,/PUNCT/3/punct perdant/perdre/VERB/1/acl/VerbForm=Part ,/,/PUNCT/3/punct"
        " annonce/annoncer/VERB/0/root/VerbForm=Fin départ/départ/NOUN/5/obj ././PUNCT/5/punct"
    )
    tokens = tree_document(sentence).sentences[0].tokens
    assert with_teller(tokens, TELLING) == tokens
