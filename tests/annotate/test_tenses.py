"""Future and conditional are read off the form of a verb, whatever tense the reader gave it."""

from __future__ import annotations

import pytest

from parsed import french
from selon.annotate.mending.tenses import with_tenses
from trees import tree_document

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"


@pytest.mark.parametrize(
    ("verb", "feats"),
    [
        ("reprendront/reprendre/VERB", "Mood=Ind|Tense=Fut|VerbForm=Fin"),
        ("s'ouvrira/ouvrir/VERB", FINITE),  # no form of its own: the pronoun is a token
        ("ouvrira/ouvrir/VERB", "Mood=Ind|Tense=Fut|VerbForm=Fin"),
        ("tiendra/tenir/VERB", "Mood=Ind|Tense=Fut|VerbForm=Fin"),
        ("reprendraient/reprendre/VERB", "Mood=Cnd|Tense=Pres|VerbForm=Fin"),
        ("seraient/être/AUX", "Mood=Cnd|Tense=Pres|VerbForm=Fin"),
        ("entre/entrer/VERB", FINITE),
        ("préfère/préférer/VERB", FINITE),
    ],
)
def test_the_ending_tells_the_tense(verb: str, feats: str) -> None:
    """What « reprendront mardi » is for next Tuesday."""
    tokens = tree_document(f"{verb}/0/root/{FINITE}").sentences[0].tokens
    assert [token.feats for token in with_tenses(tokens, french().factuality.moods)] == [feats]


def test_nothing_but_finite_verbs_is_looked_at() -> None:
    """A noun that ends like a verb stays one, and so does a participle."""
    tokens = tree_document("opéra/opérer/NOUN/0/root vendra/vendre/VERB/1/acl/VerbForm=Part").sentences[0].tokens
    assert tuple(with_tenses(tokens, french().factuality.moods)) == tokens
