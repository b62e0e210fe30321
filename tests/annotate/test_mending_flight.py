"""Whom a verb befalls is told to flee right behind them, and many behind a place are the object of a verb."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

FLED = MendingWords(fled=(frozenset({"fuir"}), frozenset({"civil"})))
MANY = MendingWords(many=(frozenset({"milliers"}), frozenset({"sur"}), frozenset({"depuis"})))
ONGOING = "Tense=Pres|VerbForm=Part"
BOMBED = (
    "armée/armée/NOUN/3/nsubj a/avoir/AUX/3/aux:tense bombardé/bombarder/VERB/0/root"
    " {whom} fuyant/fuir/VERB/3/{relation}/" + ONGOING + " la/le/DET/{noun}/det ville/ville/NOUN/{verb}/obj"
)
THROWN = (
    "guerre/guerre/NOUN/2/nsubj jette/jeter/VERB/0/root sur/sur/ADP/5/case les/le/DET/5/det"
    " pistes/piste/NOUN/2/obl:mod {article}/{lemma}/ADP/7/case {many}/{many}/NOUN/5/nmod"
)


def hung(table: str, word: str, words: MendingWords) -> tuple[str, str]:
    return place_of(word, mend(tree_document(table).sentences[0].tokens, words))


@pytest.mark.parametrize(
    ("whom", "relation", "host"),
    [
        ("des/un/DET/5/det civils/civil/NOUN/3/obj", "advcl", "civils"),
        ("des/un/DET/5/det civils/civil/NOUN/3/obj", "parataxis", "civils"),
        ("une/un/DET/5/det rue/rue/NOUN/3/obj", "advcl", "bombardé"),  # a street flees nowhere
        ("civils/civil/NOUN/3/obj ,/,/PUNCT/6/punct", "advcl", "bombardé"),
        ("civils/civil/NOUN/3/obj en/en/ADP/6/mark", "advcl", "bombardé"),
    ],
)
def test_those_who_are_struck_flee(whom: str, relation: str, host: str) -> None:
    table = BOMBED.format(whom=whom, relation=relation, noun=8, verb=6)
    assert hung(table, "fuyant", FLED) == ("acl" if host == "civils" else relation, host)
    assert hung(table, "fuyant", MendingWords()) == (relation, "bombardé")


def test_those_in_a_vehicle_flee() -> None:
    whom = "bus/bus/NOUN/3/obj de/de/ADP/6/case civils/civil/NOUN/4/nmod"
    table = BOMBED.format(whom=whom, relation="advcl", noun=9, verb=7)
    assert hung(table, "fuyant", FLED) == ("acl", "civils")


@pytest.mark.parametrize(
    ("article", "lemma", "many", "found"),
    [
        ("des", "de", "milliers", ("obj", "jette")),
        ("des", "de", "habitants", ("nmod", "pistes")),
        ("de", "de", "milliers", ("nmod", "pistes")),
    ],
)
def test_many_behind_a_place_are_an_object(article: str, lemma: str, many: str, found: tuple[str, str]) -> None:
    table = THROWN.format(article=article, lemma=lemma, many=many)
    assert hung(table, many, MANY) == found
