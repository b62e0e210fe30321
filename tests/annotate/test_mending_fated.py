"""A number and what befell those whom it counts stand in a row with the people told of before them."""

from __future__ import annotations

import pytest

from parsed import french, read
from selon.annotate.mending.mend import mend
from selon.annotate.stage import mending_words
from trees import place_of, tree_document

TABLE = (
    "Trois/trois/NUM/2/nummod personnes/personne/NOUN/0/root tuées/tuer/VERB/2/acl/Number=Plur|Tense=Past|VerbForm=Part"
    " et/et/CCONJ/6/cc deux/deux/NUM/6/nummod {adverb}/{adverb}/NOUN/2/conj/Number=Plur"
    " blessées/blesser/VERB/2/acl/Number=Plur|Tense=Past|VerbForm=Part"
)


@pytest.mark.parametrize(
    ("adverb", "form", "relation", "head"),
    [
        ("grièvement", "blessées", "conj", "personnes"),
        ("grièvement", "deux", "nummod", "blessées"),
        ("grièvement", "grièvement", "advmod", "blessées"),
        ("maisons", "blessées", "acl", "personnes"),  # a noun that is counted
    ],
)
def test_how_badly_they_were_hurt_is_no_noun(adverb: str, form: str, relation: str, head: str) -> None:
    """``trois personnes tuées et deux grièvement | blessées``: two people were hurt."""
    tokens = mend(tree_document(TABLE.format(adverb=adverb)).sentences[0].tokens, mending_words(french()))
    assert place_of(form, tokens) == (relation, head)


def test_who_was_hurt_lightly_is_no_agent() -> None:
    """``deux légèrement blessées`` has no subject: it is read off the sentence as a whole too."""
    tokens = read("Le bilan est de trois personnes tuées et deux légèrement blessées.").sentences[0].tokens
    assert place_of("deux", tokens) == ("nummod", "blessées")


@pytest.mark.parametrize(
    ("counted", "relation", "head"),
    [
        ("douze/douze/NUM/7/nummod tués/tué/NOUN/3/obj", "obj", "faisant"),
        ("de/de/ADP/7/case gaz/gaz/NOUN/3/obj", "obj", "explosé"),
    ],
)
def test_those_counted_behind_a_present_participle_are_its_object(counted: str, relation: str, head: str) -> None:
    """``une bombe a explosé, faisant | douze tués``: nobody is exploded."""
    table = (
        "bombe/bombe/NOUN/3/nsubj a/avoir/AUX/3/aux:tense explosé/exploser/VERB/0/root ,/,/PUNCT/5/punct"
        f" faisant/faire/VERB/7/advcl/Tense=Pres|VerbForm=Part {counted}"
    )
    form = counted.split()[1].split("/")[0]
    assert place_of(form, mend(tree_document(table).sentences[0].tokens)) == (relation, head)
