"""A number is no punctuation mark, whatever a parser takes it for: it tells the year of a month, or counts a noun."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from trees import tree_document

CASES = [
    (  # « le 15 mai 2015. »
        "élu/élire/VERB/0/root mai/mai/NOUN/1/obl:mod 2015/2015/PUNCT/1/punct ././PUNCT/1/punct",
        "2015",
        "nmod",
        "mai",
    ),
    (  # « un test effectué en 2014. »: the year of the test, not of what is said of it
        "parlent/parler/VERB/0/root test/test/NOUN/1/obj effectué/effectuer/VERB/2/acl en/en/ADP/5/case"
        " 2014/2014/NUM/1/punct ././PUNCT/1/punct",
        "2014",
        "obl:mod",
        "effectué",
    ),
    (  # « l'enfarinage de François Hollande en 2012, »: a name has no year
        "enfarinage/enfarinage/NOUN/6/nsubj de/de/ADP/3/case X/X/PROPN/1/nmod en/en/ADP/5/case"
        " 2012/2012/PUNCT/6/punct plaît/plaire/VERB/0/root",
        "2012",
        "nmod",
        "enfarinage",
    ),
    (  # « élu pour la première fois en 2014, »
        "élu/élire/VERB/0/root pour/pour/ADP/3/case fois/fois/NOUN/1/obl:mod en/en/ADP/5/case 2014/2014/PUNCT/1/punct",
        "2014",
        "obl:mod",
        "élu",
    ),
    (  # « Deux hommes ont péri et douze ont été blessés »: the number of others
        "Deux/deux/NUM/2/nummod hommes/homme/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense/VerbForm=Fin péri/périr/VERB/0/root"
        " et/et/CCONJ/9/cc douze/douze/NUM/2/nummod ont/avoir/AUX/9/aux:tense/VerbForm=Fin été/être/AUX/9/aux:pass"
        " blessés/blesser/VERB/4/conj",
        "douze",
        "nsubj:pass",
        "blessés",
    ),
    (
        "Salmon/Salmon/PROPN/0/root (/(/PUNCT/4/punct 2/2/PUNCT/4/punct arrêts/arrêt/NOUN/1/appos",
        "2",
        "nummod",
        "arrêts",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), CASES)
def test_a_number_is_no_punctuation(table: str, form: str, relation: str, head: str) -> None:
    """It hangs on its month, on what its preposition stands behind, or on the noun that it counts."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    token = next(token for token in tokens if token.text == form)
    assert (token.upos, token.deprel, tokens[token.head].text) == ("NUM", relation, head)


def test_what_is_asked_the_number_of_undergoes_what_its_clause_tells() -> None:
    """« On ignore combien de civils ont été tués »: it is no circumstance, nor is it told of who does not know."""
    table = (
        "ignore/ignorer/VERB/0/root combien/combien/ADV/6/advmod/PronType=Int de/de/ADP/4/case"
        " civils/civil/NOUN/2/nsubj été/être/AUX/6/aux:pass tués/tuer/VERB/1/ccomp"
    )
    (sentence,) = tree_document(table).sentences
    tokens = mend(sentence.tokens)
    assert [(t.deprel, t.head) for t in tokens[1:4]] == [("advmod", 3), ("case", 1), ("nsubj:pass", 5)]


def test_a_month_behind_two_days_stays_below_its_verb() -> None:
    """« Les 5 et 6 mars, l'armée a tiré »: it takes the place of the number that it hung on, and is no second root."""
    table = (
        "Les/le/DET/2/det 5/5/NUM/8/obl:mod et/et/CCONJ/4/cc 6/6/NUM/2/conj mars/mars/NOUN/2/nmod"
        " armée/armée/NOUN/8/nsubj a/avoir/AUX/8/aux:tense tiré/tirer/VERB/0/root"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert [i for i, token in enumerate(tokens) if token.head == i] == [7]
    assert (tokens[4].head, tokens[4].deprel) == (7, "obl:mod")


TAKEN = [
    (  # « un gang enlève six religieuses »
        "gang/gang/NOUN/2/nsubj enlève/enlever/VERB/0/root six/six/NUM/2/obj"
        " religieuses/religieux/ADJ/2/xcomp/Gender=Fem|Number=Plur",
        "six",
        "nummod",
        "religieuses",
    ),
    (  # « l'enlèvement de quatre de ses membres »
        "enlèvement/enlèvement/NOUN/0/root de/de/ADP/3/case quatre/quatre/NUM/1/nmod de/de/ADP/6/case"
        " ses/son/DET/6/det membres/membre/NOUN/1/nmod/Gender=Masc|Number=Plur",
        "membres",
        "nmod",
        "quatre",
    ),
    (  # « quatre de ses membres, arrêtés mardi »: these four were
        "enlèvement/enlèvement/NOUN/0/root de/de/ADP/3/case quatre/quatre/NUM/1/nmod de/de/ADP/6/case"
        " ses/son/DET/6/det membres/membre/NOUN/1/nmod/Gender=Masc|Number=Plur ,/,/PUNCT/8/punct"
        " arrêtés/arrêter/VERB/6/acl/Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part",
        "arrêtés",
        "acl",
        "quatre",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), TAKEN)
def test_who_is_counted_or_taken_from_others(table: str, form: str, relation: str, head: str) -> None:
    """Else « six » or « quatre » alone were abducted."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    token = next(token for token in tokens if token.text == form)
    assert (token.deprel, tokens[token.head].text) == (relation, head)
