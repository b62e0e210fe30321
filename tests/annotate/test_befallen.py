"""A participle right behind a number is a noun for those it befell, where a parser has the number undergo it."""

from __future__ import annotations

import pytest

from selon.annotate.mending.befallen import find_befallen, find_gapped, find_listed, go_on, list_on
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


KILLED = "hommes/homme/NOUN/4/nsubj:pass ont/avoir/AUX/4/aux:tense été/être/AUX/4/aux:pass tués/tuer/VERB/0/root"
GAPPED = [
    (  # « … ont été tués et trois enlevés »
        f"{KILLED} et/et/CCONJ/7/cc trois/trois/NUM/7/nummod enlevés/enlevé/NOUN/4/conj",
        "enlevés",
    ),
    (  # « … et une autre violée »
        f"{KILLED} et/et/CCONJ/8/cc une/un/DET/8/det autre/autre/ADJ/8/amod violée/violée/NOUN/4/conj",
        "violée",
    ),
    (  # « …, selon l'ONU, et sept portés disparus »
        f"{KILLED} selon/selon/ADP/6/case ONU/ONU/PROPN/4/obl:mod et/et/CCONJ/9/cc sept/sept/NUM/9/nummod"
        " portés/porté/NOUN/6/conj disparus/disparaître/VERB/9/acl",
        "portés",
    ),
    (  # « … et près de 300 secourus »
        f"{KILLED} et/et/CCONJ/6/cc près/près/ADV/4/conj de/de/ADP/9/case 300/300/NUM/9/nummod"
        " secourus/secouru/NOUN/6/obl:arg",
        "secourus",
    ),
    (f"{KILLED} et/et/CCONJ/7/cc trois/trois/NUM/7/nummod députés/député/NOUN/4/conj", None),
    (f"{KILLED} et/et/CCONJ/7/cc trois/trois/NUM/7/nummod véhicules/véhicule/NOUN/4/conj", None),
    (
        "ont/avoir/AUX/2/aux:tense tué/tuer/VERB/0/root dix/dix/NUM/4/nummod hommes/homme/NOUN/2/obj et/et/CCONJ/7/cc"
        " trois/trois/NUM/7/nummod enlevés/enlevé/NOUN/2/conj",
        None,
    ),
]


@pytest.mark.parametrize(("tree", "found"), GAPPED)
def test_a_participle_goes_on_the_passive_before_it(tree: str, found: str | None) -> None:
    """Its auxiliary is not said again; a noun for people that looks like one is told with the first."""
    (sentence,) = tree_document(tree).sentences
    tokens = sentence.tokens
    upos, heads, deprel = [t.upos for t in tokens], [t.head for t in tokens], [t.deprel for t in tokens]
    gapped = find_gapped(upos, heads, deprel, [t.text for t in tokens], frozenset({"députés"}), ("é", "és", "ée", "us"))
    assert [tokens[i].text for i, _ in gapped] == ([found] if found else [])
    for at, verb in gapped:
        go_on(at, verb, upos, heads, deprel)
        assert (tokens[heads[at]].text, deprel[at]) == ("tués", "conj")
        assert heads[at - 1] == at


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("enlevés/enlevé/NOUN/2/conj", ["enlevés"]),
        ("enlevés/enlevé/NOUN/2/nmod", ["enlevés"]),
        ("députés/député/NOUN/2/conj", []),
        ("véhicules/véhicule/NOUN/2/conj", []),
    ],
)
def test_a_title_lists_what_befell_how_many(second: str, found: list[str]) -> None:
    """« Dix soldats tués, trois enlevés »: the three were taken, and are none of the dead."""
    first = "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/0/root tués/tuer/VERB/2/acl/Tense=Past|VerbForm=Part"
    (sentence,) = tree_document(f"{first} ,/,/PUNCT/6/punct trois/trois/NUM/6/nummod {second}").sentences
    tokens = sentence.tokens
    upos, feats, forms = [t.upos for t in tokens], [t.feats for t in tokens], [t.text for t in tokens]
    heads, deprel = [t.head for t in tokens], [t.deprel for t in tokens]
    listed = find_listed(upos, feats, heads, deprel, forms, frozenset({"députés"}), ("é", "és"))
    assert [forms[i] for i in listed] == found
    for at in listed:
        list_on(at, heads, deprel)
        assert (forms[heads[at]], deprel[at]) == ("trois", "acl")
        assert (forms[heads[at - 1]], deprel[at - 1]) == ("soldats", "conj")
