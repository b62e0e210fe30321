"""Words hung on the wrong side: on what stands beside them, or above what they are a part of."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from selon.model import Token
from trees import tree_document

PAIRS = (frozenset({"aussi bien"}), frozenset({"que"}))
NAMED = (  # « Dix morts, d'après l'ONG Rive Claire », the name above all
    "morts/mort/NOUN/4/nmod d'après/d'après/ADP/3/case ONG/ong/NOUN/1/nmod Rive/Rive/PROPN/0/root"
    " Claire/Claire/PROPN/4/flat:name"
)
REPORT = (  # « Un rapport du Conseil décrit la ville », the council above all
    "rapport/rapport/NOUN/4/nsubj du/de/ADP/3/case Conseil/conseil/NOUN/0/root décrit/décrire/VERB/3/parataxis"
    " ville/ville/NOUN/4/obj"
)
TITLE = (  # « Un rapport rendu mardi critique la police », the verb as one more participle
    "rapport/rapport/NOUN/0/root/Number=Sing rendu/rendre/VERB/1/acl/Tense=Past|VerbForm=Part"
    " critique/critiquer/VERB/1/acl/Number=Sing|VerbForm=Fin police/police/NOUN/3/obj"
)
BIDDEN = (
    "milice/milice/NOUN/2/nsubj menace/menacer/VERB/0/root villageois/villageois/NOUN/2/obj de/de/ADP/5/mark"
    " brûler/brûler/VERB/3/acl/VerbForm=Inf maisons/maison/NOUN/5/obj"
)
YEAR = (  # « élu en 2014, puis battu »: the year is a mark, the comma a part of the verb
    "élu/élire/VERB/0/root en/en/ADP/3/case 2014/2014/NUM/6/punct ,/,/PUNCT/6/punct puis/puis/CCONJ/6/cc"
    " battu/battre/VERB/1/conj"
)
INSERTED = (  # « X a salué l'attentat qui a tué, selon Y, neuf civils »
    "X/X/PROPN/2/nsubj salué/saluer/VERB/0/root attentat/attentat/NOUN/2/obj/Number=Sing"
    " qui/qui/PRON/6/nsubj/PronType=Rel a/avoir/AUX/6/aux:tense tué/tuer/VERB/3/acl:relcl ,/,/PUNCT/9/punct"
    " selon/selon/ADP/9/case Y/Y/PROPN/6/obl:mod ,/,/PUNCT/9/punct neuf/neuf/NUM/12/nummod"
    " civils/civil/NOUN/2/obj/Number=Plur"
)


def mended(table: str, words: MendingWords | None = None) -> tuple[Token, ...]:
    tokens = tree_document(table).sentences[0].tokens
    return mend(tokens) if words is None else mend(tokens, words)


@pytest.mark.parametrize(
    ("table", "form", "relation", "head"),
    [
        (NAMED, "Rive", "nmod", "ONG"),
        (NAMED, "morts", "root", "morts"),
        (REPORT, "Conseil", "nmod", "rapport"),
        (REPORT, "décrit", "root", "décrit"),
        (TITLE, "critique", "root", "critique"),
        (TITLE, "rapport", "nsubj", "critique"),
        (TITLE, "rendu", "acl", "rapport"),
        (  # « Dix civils sont morts, a dit l'armée »
            "morts/mort/NOUN/0/root dit/dire/VERB/1/parataxis:insert/VerbForm=Fin|Number=Sing l'/le/DET/4/det"
            " armée/armée/NOUN/2/obj/Number=Sing",
            "armée",
            "nsubj",
            "dit",
        ),
        (  # « L'accord ne dit rien du désarmement »
            "accord/accord/NOUN/2/nsubj dit/dire/VERB/0/root rien/rien/PRON/2/obj/PronType=Neg du/de/ADP/5/case"
            " désarmement/désarmement/NOUN/3/nmod",
            "désarmement",
            "obl:arg",
            "dit",
        ),
        (  # « font face aux frappes »
            "font/faire/VERB/0/root face/face/NOUN/1/obj aux/à/ADP/2/fixed frappes/frappe/NOUN/1/obl:arg",
            "aux",
            "case",
            "frappes",
        ),
        (  # « X a tué deux bergers et Y a blessé Z »
            "X/X/PROPN/2/nsubj tué/tuer/VERB/0/root bergers/berger/NOUN/2/obj et/et/CCONJ/7/cc"
            " milice/milice/NOUN/3/conj/Number=Sing a/avoir/AUX/7/aux:tense/VerbForm=Fin|Number=Sing"
            " blessé/blesser/VERB/2/conj Z/Z/PROPN/7/obj",
            "milice",
            "nsubj",
            "blessé",
        ),
        (  # « a jugé l'annexion contraire à la Charte »
            "jugé/juger/VERB/0/root annexion/annexion/NOUN/1/obj/Number=Sing"
            " contraire/contraire/ADJ/2/advmod/Number=Sing Charte/Charte/PROPN/3/obl:arg",
            "contraire",
            "amod",
            "annexion",
        ),
        (INSERTED, "civils", "obj", "tué"),
        (INSERTED.replace("2/obj/Number=Plur", "3/appos/Number=Plur"), "civils", "obj", "tué"),
        (YEAR, "2014", "obl:mod", "élu"),
        (YEAR.replace("PUNCT/6/punct", "PUNCT/1/obl:mod"), "2014", "obl:mod", "élu"),
        (YEAR.replace("PUNCT/6/punct", "PUNCT/1/obl:mod"), ",", "punct", "élu"),
        (  # « le 4 mai 2018. »
            "mai/mai/NOUN/0/root 2018/2018/PUNCT/1/punct ././PUNCT/1/nmod",
            "2018",
            "nmod",
            "mai",
        ),
    ],
)
def test_what_hangs_beside_its_place_gets_there(table: str, form: str, relation: str, head: str) -> None:
    """The slip shows in the tree: no word inside the phrase of another rules over the sentence."""
    tokens = mended(table)
    token = next(token for token in tokens if token.text == form)
    assert (token.deprel, tokens[token.head].text) == (relation, head)


@pytest.mark.parametrize(
    "table",
    [
        "À/à/ADP/2/case Gao/Gao/PROPN/0/root combats/combat/NOUN/2/appos",
        BIDDEN,
        "dit/dire/VERB/0/root rien/rien/PRON/1/obj/PronType=Neg de/de/ADP/4/case nouveau/nouveau/NOUN/2/nmod",
        "frappes/frappe/NOUN/0/root face/face/ADP/4/case à/à/ADP/2/fixed armée/armée/NOUN/1/nmod",
    ],
)
def test_what_hangs_in_its_place_stays_there(table: str) -> None:
    """« rien de nouveau » is one; without the words of a language, nobody knows who may be threatened."""
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens) == tokens


@pytest.mark.parametrize(("verb", "relation"), [("menacer", "xcomp"), ("libérer", "acl")])
def test_what_somebody_is_threatened_with_is_no_part_of_them(verb: str, relation: str) -> None:
    """« menace les villageois de brûler leurs maisons », not « l'ordre de brûler »."""
    tokens = mended(BIDDEN.replace("menacer", verb), MendingWords(bidding=frozenset({"menacer"})))
    assert tokens[4].deprel == relation


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        (MendingWords(bidding=frozenset({"accuser"})), "xcomp"),
        (MendingWords(calling=frozenset({"accuser"})), "xcomp"),
        (MendingWords(bidding=frozenset({"libérer"})), "acl"),
    ],
)
def test_what_several_are_accused_of_is_no_part_of_the_last(words: MendingWords, relation: str) -> None:
    """« accuse l'armée et la milice d'avoir tiré »: both have, and not who accuses them."""
    table = (
        "maire/maire/NOUN/2/nsubj accuse/accuser/VERB/0/root armée/armée/NOUN/2/obj et/et/CCONJ/5/cc"
        " milice/milice/NOUN/3/conj de/de/ADP/8/mark avoir/avoir/AUX/8/aux:tense/VerbForm=Inf"
        " tiré/tirer/VERB/5/acl/VerbForm=Part"
    )
    assert mended(table, words)[7].deprel == relation


@pytest.mark.parametrize(
    ("verb", "case", "relation"), [("ordonner", "à", "xcomp"), ("ordonner", "de", "acl"), ("parler", "à", "acl")]
)
def test_what_several_are_told_to_do_is_no_part_of_the_last(verb: str, case: str, relation: str) -> None:
    """« ordonne à l'armée et à la milice de partir »."""
    table = (
        f"ordonne/{verb}/VERB/0/root à/à/ADP/3/case armée/armée/NOUN/1/obl:arg et/et/CCONJ/6/cc"
        f" {case}/{case}/ADP/6/case"
        " milice/milice/NOUN/3/conj de/de/ADP/8/mark partir/partir/VERB/6/acl/VerbForm=Inf"
    )
    assert mended(table, MendingWords(ordering=frozenset({"ordonner"})))[7].deprel == relation


def test_what_opens_a_pair_rules_over_no_sentence() -> None:
    """« Selon aussi bien l'armée que les rebelles, la trêve tient »."""
    table = (
        "Selon/selon/ADP/4/case aussi/aussi/ADV/0/root bien/bien/ADV/1/fixed armée/armée/NOUN/8/obl:mod"
        " que/que/SCONJ/6/mark rebelles/rebelle/NOUN/8/obl:mod trêve/trêve/NOUN/8/nsubj"
        " tient/tenir/VERB/2/acl:relcl/VerbForm=Fin"
    )
    tokens = mended(table, MendingWords(pairs=PAIRS))
    assert [(t.deprel, tokens[t.head].text) for t in (tokens[1], tokens[5], tokens[7])] == [
        ("cc:preconj", "armée"),
        ("conj", "armée"),
        ("root", "tient"),
    ]
