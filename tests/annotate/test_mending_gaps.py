"""What is said once goes for two: whose deed the second is, where a verb or an auxiliary is left out."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from selon.model import Token
from trees import place_of, tree_document

WORDS = MendingWords(bidding=frozenset({"accuser"}), calling=frozenset({"appeler"}), of=frozenset({"de"}))


def mended(table: str) -> tuple[Token, ...]:
    """The tokens of a hand-made tree once the rules went over them."""
    return mend(tree_document(table).sentences[0].tokens, WORDS)


BIDDEN = (
    "Nous/nous/PRON/2/nsubj appelons/appeler/VERB/0/root l'/le/DET/4/det armée/armée/NOUN/2/obj à/à/ADP/6/mark"
    " quitter/quitter/VERB/2/xcomp/VerbForm=Inf la/le/DET/8/det ville/ville/NOUN/6/obj"
)
BOTH = [
    BIDDEN + " et/et/CCONJ/11/cc la/le/DET/11/det milice/milice/NOUN/8/conj à/à/ADP/13/mark"
    " rendre/rendre/VERB/6/advcl/VerbForm=Inf ses/son/DET/15/det armes/arme/NOUN/13/obj",
    "Il/il/PRON/2/nsubj accuse/accuser/VERB/0/root l'/le/DET/4/det armée/armée/NOUN/2/obj d'/de/ADP/6/mark"
    " piller/piller/VERB/2/xcomp/VerbForm=Inf la/le/DET/8/det ville/ville/NOUN/6/obj et/et/CCONJ/11/cc la/le/DET/11/det"
    " milice/milice/NOUN/8/conj d'/de/ADP/14/mark avoir/avoir/AUX/14/aux:tense/VerbForm=Inf"
    " rendre/rendre/VERB/11/acl/Tense=Past|VerbForm=Part ses/son/DET/16/det armes/arme/NOUN/14/obj",
]


@pytest.mark.parametrize("table", BOTH)
def test_each_is_bidden_its_own_deed(table: str) -> None:
    """« appelons l'armée à quitter la ville et la milice à rendre ses armes »: it is not the army that is to disarm."""
    tokens = mended(table)
    verb = tokens[1].text
    assert place_of("milice", tokens) == ("nsubj", "rendre")
    assert place_of("rendre", tokens) == ("xcomp", verb)


def test_what_is_in_a_row_with_an_object_stays_there() -> None:
    """« appelons l'armée à quitter la ville et la région »: no second deed, no second doer."""
    tokens = mended(BIDDEN + " et/et/CCONJ/11/cc la/le/DET/11/det région/région/NOUN/8/conj")
    assert place_of("région", tokens) == ("conj", "ville")


WARNED = (
    "Gao/Gao/PROPN/3/nsubj a/avoir/AUX/3/aux:tense/VerbForm=Fin averti/avertir/VERB/0/root/Tense=Past|VerbForm=Part"
    " que/que/SCONJ/7/mark tout/tout/DET/6/det raid/raid/NOUN/7/nsubj:pass"
    " puni/punir/VERB/3/ccomp/Tense=Past|VerbForm=Part serait/être/AUX/7/aux:pass/VerbForm=Fin et/et/CCONJ/10/cc"
    " envoyé/envoyer/VERB/7/conj/Tense=Past|VerbForm=Part"
)


@pytest.mark.parametrize(
    ("end", "place"),
    [("deux/deux/NUM/12/nummod avions/avion/NOUN/10/obj", ("conj", "averti")), ("", ("conj", "puni"))],
)
def test_what_has_an_object_is_in_no_row_with_a_passive(end: str, place: tuple[str, str]) -> None:
    """« a averti que tout raid serait puni et envoyé deux avions »: it has sent them, whatever will be punished."""
    assert place_of("envoyé", mended(" ".join(filter(None, (WARNED, end))))) == place


CONDEMNED = (
    "réseau/réseau/NOUN/2/nsubj/Number=Sing dénonce/dénoncer/VERB/0/root/Number=Sing|VerbForm=Fin"
    " les/le/DET/4/det tirs/tir/NOUN/2/obj/Number=Plur qui/qui/PRON/7/nsubj/PronType=Rel"
    " ont/avoir/AUX/7/aux:tense/Number=Plur|VerbForm=Fin visé/viser/VERB/4/acl:relcl/Tense=Past|VerbForm=Part"
    " la/le/DET/9/det ville/ville/NOUN/7/obj et/et/CCONJ/11/cc"
)


def test_a_count_goes_on_with_the_clause_that_has_the_auxiliary() -> None:
    """« dénonce les tirs qui ont visé la ville et fait dix morts »: the network that condemns has killed nobody."""
    tokens = mended(
        CONDEMNED + " fait/faire/VERB/2/conj/Number=Sing|VerbForm=Fin dix/dix/NUM/13/nummod morts/mort/NOUN/11/obj"
    )
    assert place_of("fait", tokens) == ("conj", "visé")
    assert "VerbForm=Part" in tokens[10].feats


def test_without_a_count_the_form_stays_what_it_was_read_as() -> None:
    """« salue les soldats qui ont repris la ville et dit sa fierté »: it is he who says it."""
    tokens = mended(
        CONDEMNED + " dit/dire/VERB/2/conj/Number=Sing|VerbForm=Fin sa/son/DET/13/det fierté/fierté/NOUN/11/obj"
    )
    assert place_of("dit", tokens) == ("conj", "dénonce")


def test_a_verb_is_in_a_row_with_one_of_its_number() -> None:
    """« dénonce les tirs qui ont visé la ville et ont tué dix hommes »: one network « a », several « ont »."""
    tokens = mended(
        CONDEMNED.replace("CCONJ/11", "CCONJ/12") + " ont/avoir/AUX/12/aux:tense/Number=Plur|VerbForm=Fin"
        " tué/tuer/VERB/2/conj/Tense=Past|VerbForm=Part dix/dix/NUM/14/nummod hommes/homme/NOUN/12/obj"
    )
    assert place_of("tué", tokens) == ("conj", "visé")


def test_some_of_those_just_named_are_no_time() -> None:
    """« ont arrêté dimanche trois de nos volontaires »: three of them are whom they have arrested."""
    tokens = mended(
        "Ils/il/PRON/3/nsubj ont/avoir/AUX/3/aux:tense arrêté/arrêter/VERB/0/root dimanche/dimanche/NOUN/3/obl:mod"
        " trois/trois/NUM/4/nmod de/de/ADP/8/case nos/son/DET/8/det volontaires/volontaire/NOUN/5/nmod"
    )
    assert place_of("trois", tokens) == ("obj", "arrêté")


def test_the_day_of_a_month_is_no_object() -> None:
    """« ont tiré le 3 du mois »: a number that has an article is a day, and one of a verb with an object is none."""
    tokens = mended(
        "Ils/il/PRON/3/nsubj ont/avoir/AUX/3/aux:tense tué/tuer/VERB/0/root dix/dix/NUM/5/nummod"
        " hommes/homme/NOUN/3/obj le/le/DET/7/det 3/3/NUM/3/obl:mod du/de/ADP/9/case mois/mois/NOUN/7/nmod"
    )
    assert place_of("3", tokens) == ("obl:mod", "tué")


def test_whence_tells_of_the_noun_before_it() -> None:
    """« dix enfants sont morts au camp, d'où cent personnes ont fui »: it is not the children who fled."""
    tokens = mended(
        "enfants/enfant/NOUN/3/nsubj/Number=Plur sont/être/AUX/3/aux:tense morts/mourir/VERB/0/root au/à/ADP/5/case"
        " camp/camp/NOUN/3/obl:mod ,/,/PUNCT/11/punct d'/de/ADP/8/case où/où/PRON/11/obl:mod/PronType=Rel"
        " personnes/personne/NOUN/11/nsubj ont/avoir/AUX/11/aux:tense fui/fuir/VERB/3/conj"
    )
    assert place_of("fui", tokens) == ("acl:relcl", "camp")


def test_a_participle_with_a_number_is_a_noun() -> None:
    """« l'attaque a coûté la vie à huit déplacés à Sake »: they undergo it, not the town behind them."""
    tokens = mended(
        "coûté/coûter/VERB/0/root vie/vie/NOUN/1/obj à/à/ADP/5/case huit/huit/NUM/5/nummod"
        " déplacés/déplacer/VERB/1/obl:mod/Number=Plur|VerbForm=Part à/à/ADP/7/case Sake/Sake/PROPN/5/obl:mod"
    )
    assert (tokens[4].upos, tokens[4].lemma) == ("NOUN", "déplacé")


def test_the_preposition_of_a_number_cut_into_thousands_is_that_of_the_whole() -> None:
    """« chiffre à 4 300 le nombre de morts »."""
    tokens = mended(
        "chiffre/chiffrer/VERB/0/root à/à/ADP/3/case 4/4/NUM/4/nummod 300/300/NUM/1/obl:arg"
        " le/le/DET/6/det nombre/nombre/NOUN/1/obj de/de/ADP/8/case morts/mort/NOUN/6/nmod"
    )
    assert place_of("à", tokens) == ("case", "300")


ARRESTED = (
    "armée/armée/NOUN/2/nsubj/Gender=Fem|Number=Sing libère/libérer/VERB/0/root le/le/DET/4/det"
    " maire/maire/NOUN/2/obj/Gender=Masc|Number=Sing ,/,/PUNCT/6/punct"
)


def test_a_participle_behind_a_comma_is_said_of_the_noun_that_it_agrees_with() -> None:
    """« L'armée libère le maire, arrêté lundi »: it is not the army that was arrested."""
    tokens = mended(ARRESTED + " arrêté/arrêter/VERB/2/advcl/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part")
    assert place_of("arrêté", tokens) == ("acl", "maire")


def test_a_participle_that_agrees_with_the_subject_stays_with_the_verb() -> None:
    """« L'armée libère le maire, appuyée par des habitants »."""
    tokens = mended(ARRESTED + " appuyée/appuyer/VERB/2/advcl/Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part")
    assert place_of("appuyée", tokens) == ("advcl", "libère")


def test_a_participle_of_a_bare_noun_has_nothing_of_its_own() -> None:
    """« Ils ont tiré à bout portant sur les habitants »: they shot at them; nobody carried anything."""
    tokens = mended(
        "tiré/tirer/VERB/0/root à/à/ADP/3/case bout/bout/NOUN/1/obl:arg/Number=Sing"
        " portant/porter/VERB/1/advcl/Tense=Pres|VerbForm=Part sur/sur/ADP/7/case les/le/DET/7/det"
        " habitants/habitant/NOUN/4/obl:arg"
    )
    assert place_of("habitants", tokens) == ("obl:arg", "tiré")


def test_a_participle_behind_a_noun_with_an_article_tells_of_the_clause() -> None:
    """« Ils sont entrés dans le village tirant sur les habitants »: it is they who shot."""
    tokens = mended(
        "entrés/entrer/VERB/0/root dans/dans/ADP/4/case le/le/DET/4/det village/village/NOUN/1/obl:arg/Number=Sing"
        " tirant/tirer/VERB/1/advcl/Tense=Pres|VerbForm=Part sur/sur/ADP/8/case les/le/DET/8/det"
        " habitants/habitant/NOUN/5/obl:arg"
    )
    assert place_of("habitants", tokens) == ("obl:arg", "tirant")
