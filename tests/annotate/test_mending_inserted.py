"""Who says so behind a row of objects, and the second word of a negation: trees that a parser got wrong."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import tree_document

ROW = (
    "raids/raid/NOUN/3/nsubj ont/avoir/AUX/3/aux:tense fait/faire/VERB/0/root/VerbForm=Part"
    " morts/mort/NOUN/3/obj et/et/CCONJ/{joint}/cc blessés/blessé/NOUN/{row} ,/,/PUNCT/9/punct"
    " ont/avoir/AUX/9/aux:tense/VerbForm=Fin indiqué/indiquer/VERB/3/conj/VerbForm=Part secours/secours/NOUN/9/obj"
)


@pytest.mark.parametrize("row", ["9/nsubj", "4/conj"])
def test_a_comma_parts_no_subject_from_its_verb(row: str) -> None:
    """« ont fait des morts et des blessés, ont indiqué les secours »: the rescuers say it."""
    tokens = mend(tree_document(ROW.format(joint=9, row=row)).sentences[0].tokens)
    assert [(tokens[t.head].text, t.deprel) for t in (tokens[5], tokens[9])] == [
        ("morts", "conj"),
        ("indiqué", "nsubj"),
    ]


def test_a_negation_is_of_its_verb() -> None:
    """« Il ne nie pas les faits »: not "no facts"."""
    sentence = (
        "Il/il/PRON/3/nsubj ne/ne/ADV/3/advmod/Polarity=Neg nie/nier/VERB/0/root/VerbForm=Fin"
        " pas/pas/ADV/6/advmod/Polarity=Neg les/le/DET/6/det faits/fait/NOUN/3/obj"
    )
    tokens = mend(tree_document(sentence).sentences[0].tokens)
    assert tokens[tokens[3].head].text == "nie"


def test_so_many_killed_and_so_many_wounded_told_by_somebody() -> None:
    """« Dix soldats ont été tués et trente blessés dans un raid, a annoncé l'armée »: no wounded announce the army."""
    sentence = (
        "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/3/nsubj:pass tués/tuer/VERB/0/root/VerbForm=Part et/et/CCONJ/11/cc"
        " trente/trente/NUM/6/nummod blessés/blessé/NOUN/11/nsubj dans/dans/ADP/8/case raid/raid/NOUN/11/obl:mod"
        " ,/,/PUNCT/11/punct a/avoir/AUX/11/aux:tense/VerbForm=Fin dit/dire/VERB/3/parataxis:insert/VerbForm=Part"
        " armée/armée/NOUN/11/obj"
    )
    tokens = mend(tree_document(sentence).sentences[0].tokens)
    told = {t.text: (tokens[t.head].text, t.deprel) for t in (tokens[5], tokens[7], tokens[11])}
    assert told == {"blessés": ("soldats", "conj"), "raid": ("tués", "obl:mod"), "armée": ("dit", "nsubj")}


@pytest.mark.parametrize(("participle", "heads"), [("NOUN", "tués tués"), ("VERB", "enlevés tués")])
def test_so_many_others_belong_to_the_row_they_stand_in(participle: str, heads: str) -> None:
    """« Dix ont été tués et une vingtaine d'autres enlevés à Gao, a annoncé X »: no twenty others announce X."""
    sentence = (
        "Dix/dix/NUM/4/nsubj:pass ont/avoir/AUX/4/aux:tense été/être/AUX/4/aux:pass tués/tuer/VERB/0/root/VerbForm=Part"
        " et/et/CCONJ/13/cc vingtaine/vingtaine/NOUN/13/nsubj d'/de/ADP/8/case autres/autre/ADJ/9/amod"
        f" enlevés/enlever/{participle}/6/nmod à/à/ADP/11/case Gao/Gao/PROPN/6/nmod ,/,/PUNCT/13/punct"
        " annoncé/annoncer/VERB/4/conj/VerbForm=Part X/X/PROPN/13/obj"
    )
    tokens = mend(tree_document(sentence).sentences[0].tokens, MendingWords(others=frozenset({"autres"})))
    many, place, said = (next(t for t in tokens if t.text == text) for text in ("vingtaine", "Gao", "annoncé"))
    assert " ".join(tokens[t.head].text for t in (many, said)) == heads
    assert (tokens[place.head].text, said.deprel) == ("enlevés", "parataxis:insert")
