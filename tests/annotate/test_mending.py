"""Slips of a parser that the tree itself shows are made good; what keeps the rules is left alone."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

CASES = [
    (  # « le chef que X accuse d'avoir tiré a fui »: the second finite verb is that of the chief
        "chef/chef/NOUN/4/nsubj que/que/PRON/4/obj/PronType=Rel X/X/PROPN/4/nsubj"
        " accuse/accuser/VERB/0/root/VerbForm=Fin"
        " d'/de/ADP/7/mark avoir/avoir/AUX/7/aux:tense/VerbForm=Inf tiré/tirer/VERB/4/xcomp"
        " a/avoir/AUX/9/aux:tense/VerbForm=Fin fui/fuir/VERB/4/xcomp",
        "chef",
        "nsubj",
        "fui",
    ),
    (
        "chef/chef/NOUN/4/nsubj que/que/PRON/4/obj/PronType=Rel X/X/PROPN/4/nsubj"
        " accuse/accuser/VERB/0/root/VerbForm=Fin"
        " de/de/ADP/6/mark tirer/tirer/VERB/4/xcomp/VerbForm=Inf et/et/CCONJ/9/cc a/avoir/AUX/9/aux:tense/VerbForm=Fin"
        " fui/fuir/VERB/4/conj",
        "chef",
        "nsubj",
        "accuse",
    ),
    (  # « le camp que X dit avoir détruit »: X destroyed it, and says nothing of a camp
        "camp/camp/NOUN/0/root que/que/PRON/4/obj/PronType=Rel X/X/PROPN/4/nsubj dit/dire/VERB/1/acl:relcl/VerbForm=Fin"
        " avoir/avoir/AUX/6/aux:tense/VerbForm=Inf détruit/détruire/VERB/4/xcomp",
        "que",
        "obj",
        "détruit",
    ),
    ("Elle/il/PRON/0/root nie/nier/VERB/1/advmod/VerbForm=Fin", "Elle", "nsubj", "nie"),
    (
        "armée/armée/NOUN/4/nsubj le/le/PRON/4/obj nie/nier/VERB/4/advmod/VerbForm=Fin encore/encore/ADV/0/root",
        "armée",
        "nsubj",
        "nie",
    ),
    ("34/34/NUM/2/obj morts/mort/NOUN/0/root", "34", "nummod", "morts"),
    (  # who denies it, not who did it
        "inconnu/inconnu/NOUN/4/nsubj nie/nier/VERB/4/advmod/VerbForm=Fin avoir/avoir/AUX/4/aux:tense/VerbForm=Inf"
        " tiré/tirer/VERB/0/root",
        "inconnu",
        "nsubj",
        "nie",
    ),
    (  # two hundred of them, not two objects
        "envoie/envoyer/VERB/0/root deux/deux/NUM/3/nummod cents/cent/NOUN/1/obj soldats/soldat/NOUN/1/obj",
        "cents",
        "nummod",
        "soldats",
    ),
    (  # « tuées et une vingtaine d'autres blessées »: a row goes from left to right
        "tuées/tuer/VERB/0/root et/et/CCONJ/3/cc vingtaine/vingtaine/NUM/4/conj blessées/blessé/NOUN/1/obl:mod",
        "vingtaine",
        "nummod",
        "blessées",
    ),
    (
        "Près/près/ADV/5/advmod d'/de/ADP/4/case cent/cent/NUM/4/nummod gens/gens/NOUN/1/obl fuient/fuir/VERB/0/root",
        "gens",
        "nsubj",
        "fuient",
    ),
    ("tué/tuer/VERB/0/root lors/lors/ADV/1/advmod du/de/ADP/4/case raid/raid/NOUN/2/obl:arg", "lors", "case", "raid"),
    (  # « auprès d'élus »: an adverb and its preposition open a phrase
        "appris/apprendre/VERB/0/root auprès/auprès/ADV/4/advmod d'/de/ADP/2/fixed élus/élu/NOUN/1/obj",
        "auprès",
        "case",
        "élus",
    ),
    (  # 23 were killed, eight children among them
        "23/23/NUM/2/nummod personnes/personne/NOUN/9/nsubj ,/,/PUNCT/6/punct dont/dont/PRON/6/nmod/PronType=Rel"
        " huit/huit/NUM/6/nummod enfants/enfant/NOUN/8/nsubj:pass ,/,/PUNCT/6/punct tuées/tuer/VERB/9/ccomp"
        " indique/indiquer/VERB/0/root",
        "personnes",
        "nsubj:pass",
        "tuées",
    ),
    (
        "armée/armée/NOUN/5/nsubj ,/,/PUNCT/3/punct elle/lui/PRON/1/nmod ,/,/PUNCT/3/punct dément/démentir/VERB/0/root",
        "elle",
        "dislocated",
        "dément",
    ),
    (
        "24/24/NUM/2/nummod civils/civil/NOUN/8/obl:mod ,/,/PUNCT/6/punct parmi/parmi/ADP/5/case"
        " lesquels/lequel/PRON/8/obl:mod/PronType=Rel soldats/soldat/NOUN/8/nsubj ,/,/PUNCT/6/punct"
        " meurent/mourir/VERB/0/root",
        "civils",
        "nsubj",
        "meurent",
    ),
    (
        "homme/homme/NOUN/3/nsubj se/se/PRON/3/expl:pv disant/dire/VERB/5/advcl/Tense=Pres|VerbForm=Part"
        " chef/chef/NOUN/3/xcomp affirme/affirmer/VERB/0/root/VerbForm=Fin",
        "homme",
        "nsubj",
        "affirme",
    ),
    (  # "La radio accuse des inconnus d'avoir tiré": they are accused
        "radio/radio/NOUN/2/nsubj accuse/accuser/VERB/0/root des/de/DET/4/det/PronType=Art"
        " inconnus/inconnu/NOUN/2/obl:arg/Number=Plur d'/de/ADP/7/mark avoir/avoir/AUX/7/aux:tense/VerbForm=Inf"
        " tiré/tirer/VERB/2/xcomp/VerbForm=Part",
        "inconnus",
        "obj",
        "accuse",
    ),
    (  # "Les gardes nient avoir tiré": a finite verb is no adverb
        "gardes/garde/NOUN/2/nsubj nient/nier/VERB/4/advmod/VerbForm=Fin avoir/avoir/AUX/4/aux:tense/VerbForm=Inf"
        " tiré/tirer/VERB/0/root/VerbForm=Part",
        "tiré",
        "xcomp",
        "nient",
    ),
    (  # whom they accuse is the whole phrase
        "Elle/elle/PRON/2/nsubj accuse/accuser/VERB/0/root armée/armée/NOUN/2/obj du/de/ADP/5/case"
        " régime/régime/NOUN/3/nmod d'/de/ADP/8/mark avoir/avoir/AUX/8/aux:tense/VerbForm=Inf"
        " tiré/tirer/VERB/5/acl/VerbForm=Part",
        "tiré",
        "xcomp",
        "accuse",
    ),
    (  # who is tried are two men, not the sentence
        "peine/peine/NOUN/0/root/Number=Sing contre/contre/ADP/3/case Yanis/Yanis/PROPN/1/nmod et/et/CCONJ/5/cc"
        " Mourad/Mourad/PROPN/3/conj jugés/juger/VERB/1/acl/Number=Plur|Tense=Past|VerbForm=Part",
        "jugés",
        "acl",
        "Yanis",
    ),
    ("même/même/ADV/3/advmod si/si/SCONJ/3/mark continue/continuer/VERB/0/root", "si", "fixed", "même"),
    (
        "part/partir/VERB/0/root afin/afin/ADV/1/advmod d'/de/ADP/4/mark attaquer/attaquer/VERB/2/ccomp/VerbForm=Inf",
        "attaquer",
        "advcl",
        "part",
    ),
    (
        "Kurdes/Kurde/NOUN/2/nsubj commencent/commencer/VERB/0/root l'/le/DET/4/det exode/exode/NOUN/2/nsubj",
        "exode",
        "obj",
        "commencent",
    ),
    (
        "Mali/Mali/PROPN/4/nsubj :/:/PUNCT/1/punct Gao/Gao/PROPN/4/nsubj tombe/tomber/VERB/0/root",
        "Mali",
        "dislocated",
        "tombe",
    ),
    (  # a bomb went off, killing ten: the dead are what the participle tells
        "a/avoir/AUX/2/aux:tense sauté/sauter/VERB/0/root ,/,/PUNCT/4/punct "
        "faisant/faire/VERB/5/acl/Tense=Pres|VerbForm=Part morts/mort/NOUN/2/obl:mod",
        "morts",
        "obj",
        "faisant",
    ),
    (  # who is accused is who did it
        "X/X/PROPN/2/nsubj accuse/accuser/VERB/0/root Y/Y/PROPN/2/obj d'/de/ADP/6/mark "
        "avoir/avoir/AUX/6/aux:tense/VerbForm=Inf tiré/tirer/VERB/3/acl/Tense=Past|VerbForm=Part",
        "tiré",
        "xcomp",
        "accuse",
    ),
    (  # a gerund has no subject: the noun behind the comma tells of the one before
        "En/en/ADP/2/mark visant/viser/VERB/7/advcl/VerbForm=Part Gao/Gao/PROPN/2/obj ,/,/PUNCT/2/punct "
        "fief/fief/NOUN/2/nsubj ,/,/PUNCT/2/punct avance/avancer/VERB/0/root",
        "fief",
        "appos",
        "Gao",
    ),
    (  # nor has it one right behind it
        "En/en/ADP/2/mark visant/viser/VERB/6/advcl/VerbForm=Part Gao/Gao/PROPN/2/nsubj ,/,/PUNCT/2/punct "
        "elle/elle/PRON/6/nsubj avance/avancer/VERB/0/root",
        "Gao",
        "obj",
        "visant",
    ),
    (  # a participle agrees with its noun
        "habitants/habitant/NOUN/6/nsubj/Number=Plur de/de/ADP/3/case Gao/Gao/PROPN/1/nmod ,/,/PUNCT/5/punct "
        "libérée/libérer/VERB/1/acl/Number=Sing|Tense=Past|VerbForm=Part fuient/fuir/VERB/0/root",
        "libérée",
        "acl",
        "Gao",
    ),
    (  # who is to be judged is somebody
        "Il/il/PRON/2/expl:subj doit/devoir/VERB/0/root être/être/AUX/4/aux:pass jugé/juger/VERB/2/xcomp",
        "Il",
        "nsubj",
        "doit",
    ),
    (  # a title has no auxiliary
        "otages/otage/NOUN/2/nmod enlevés/enlever/VERB/0/root/Tense=Past|VerbForm=Part",
        "otages",
        "nsubj:pass",
        "enlevés",
    ),
    (
        "ni/ni/CCONJ/4/cc tué/tuer/VERB/0/root ni/ni/CCONJ/4/cc pillé/piller/VERB/2/conj",
        "ni",
        "cc",
        "tué",
    ),
    (  # who flees is who shot, not what was shot at
        "X/X/PROPN/2/nsubj détruit/détruire/VERB/0/root armes/arme/NOUN/2/obj avant/avant/ADP/6/mark "
        "de/de/ADP/6/mark fuir/fuir/VERB/2/xcomp/VerbForm=Inf",
        "fuir",
        "advcl",
        "détruit",
    ),
    (  # the same with a verb of saying behind it, which a parser gave the dead to
        "a/avoir/AUX/2/aux:tense sauté/sauter/VERB/0/root ,/,/PUNCT/4/punct "
        "faisant/faire/VERB/5/acl/Tense=Pres|VerbForm=Part morts/mort/NOUN/6/obj dit/dire/VERB/2/parataxis "
        "X/X/PROPN/6/nsubj",
        "morts",
        "obj",
        "faisant",
    ),
    (
        "X/X/PROPN/2/nsubj frappe/frapper/VERB/0/root voiture/voiture/NOUN/2/obj ,/,/PUNCT/5/punct "
        "faisant/faire/VERB/2/advcl/Tense=Pres|VerbForm=Part morts/mort/NOUN/2/obj",
        "morts",
        "obj",
        "faisant",
    ),
    (  # who accuses whom must not turn round
        "X/X/PROPN/2/nsubj condamne/condamner/VERB/0/root Y/Y/PROPN/2/obj et/et/CCONJ/5/cc "
        "accuse/accuser/VERB/2/conj Z/Z/PROPN/2/obj d'/de/ADP/8/mark tirer/tirer/VERB/5/xcomp/VerbForm=Inf",
        "Z",
        "obj",
        "accuse",
    ),
    (
        "X/X/PROPN/2/nsubj nie/nier/VERB/0/root et/et/CCONJ/4/cc accuse/accuser/VERB/2/conj "
        "Z/Z/PROPN/4/nsubj d'/de/ADP/7/mark tirer/tirer/VERB/4/xcomp/VerbForm=Inf",
        "Z",
        "obj",
        "accuse",
    ),
    (  # an officer who is named as the source is no party to what he tells
        "selon/selon/ADP/2/case X/X/NOUN/7/obl:mod ,/,/PUNCT/2/punct Y/Y/PROPN/7/nsubj ,/,/PUNCT/2/punct "
        "Z/Z/NOUN/7/nsubj tire/tirer/VERB/0/root",
        "Y",
        "appos",
        "X",
    ),
    (  # what is denied ends before the relative clause
        "X/X/PROPN/2/nsubj dément/démentir/VERB/0/root Y/Y/NOUN/2/obj ,/,/PUNCT/7/punct "
        "où/où/PRON/7/obl:mod/PronType=Rel Z/Z/PROPN/7/nsubj tire/tirer/VERB/2/ccomp",
        "tire",
        "acl:relcl",
        "Y",
    ),
    (
        "L'/le/DET/2/det armée/armée/NOUN/5/nsubj en/en/PRON/2/nmod a/avoir/AUX/5/aux:tense/VerbForm=Fin"
        " abattu/abattre/VERB/0/root/Tense=Past|VerbForm=Part dix/dix/NUM/5/obj",
        "en",
        "iobj",
        "abattu",
    ),
    (
        "l'/le/PRON/3/nsubj on/on/PRON/3/nsubj signale/signaler/VERB/0/root/VerbForm=Fin tirs/tir/NOUN/3/obj",
        "l'",
        "det",
        "on",
    ),
    (  # « la capture | de | dix-sept soldats »: what stands before a number marks what is counted
        "capture/capture/NOUN/0/root de/de/ADP/3/case dix-sept/dix-sept/NUM/4/nummod soldats/soldat/NOUN/1/nmod",
        "de",
        "case",
        "soldats",
    ),
    (  # « contacté par X, un habitant a fui »
        "Contacté/contacter/VERB/7/advcl/Tense=Past|VerbForm=Part par/par/ADP/3/case X/X/PROPN/1/obl:agent"
        " ,/,/PUNCT/5/punct habitant/habitant/NOUN/3/appos a/avoir/AUX/7/aux:tense/VerbForm=Fin"
        " fui/fuir/VERB/0/root/Tense=Past|VerbForm=Part",
        "habitant",
        "nsubj",
        "fui",
    ),
    (  # « arrêté par X, un corps d'élite, il a fui »
        "Arrêté/arrêter/VERB/8/advcl/Tense=Past|VerbForm=Part par/par/ADP/3/case X/X/PROPN/1/obl:agent"
        " ,/,/PUNCT/5/punct corps/corps/NOUN/3/appos il/il/PRON/8/nsubj a/avoir/AUX/8/aux:tense/VerbForm=Fin"
        " fui/fuir/VERB/0/root/Tense=Past|VerbForm=Part",
        "corps",
        "appos",
        "X",
    ),
    (  # « l'ODF, selon lequel dix civils, dont deux enfants, ont péri »
        "ODF/ODF/PROPN/0/root ,/,/PUNCT/12/punct selon/selon/ADP/4/case lequel/lequel/PRON/12/obl:mod/PronType=Rel"
        " dix/dix/NUM/6/nummod civils/civil/NOUN/12/nsubj ,/,/PUNCT/9/punct dont/dont/PRON/9/nmod/PronType=Rel"
        " enfants/enfant/NOUN/6/nmod ,/,/PUNCT/9/punct ont/avoir/AUX/12/aux:tense/VerbForm=Fin"
        " péri/périr/VERB/1/acl:relcl/Tense=Past|VerbForm=Part",
        "civils",
        "nsubj",
        "péri",
    ),
    (  # « a nié le massacre, qu'il impute à Z »: what is denied stands before the comma
        "X/X/PROPN/2/nsubj nie/nier/VERB/0/root Y/Y/NOUN/2/obj ,/,/PUNCT/7/punct "
        "qu'/que/PRON/7/obj/PronType=Rel il/il/PRON/7/nsubj impute/imputer/VERB/2/ccomp à/à/ADP/9/case Z/Z/PROPN/7/obl",
        "impute",
        "acl:relcl",
        "Y",
    ),
    (
        "combats/combat/NOUN/6/obl:mod à/à/ADP/3/case Gao/Gao/PROPN/1/nmod ,/,/PUNCT/1/punct "
        "X/X/PROPN/6/nsubj appelle/appeler/VERB/0/root",
        "combats",
        "parataxis",
        "appelle",
    ),
    (
        "abattu/abattre/VERB/0/root 29/29/NUM/1/obj des/de/ADP/5/case 35/35/NUM/5/nummod drones/drone/NOUN/1/obj",
        "drones",
        "nmod",
        "29",
    ),
    (  # they were taken, not the association
        "employés/employé/NOUN/0/root/Gender=Masc|Number=Plur une/un/DET/3/det"
        " association/association/NOUN/1/nmod/Gender=Fem|Number=Sing"
        " enlevés/enlever/VERB/3/acl/Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part",
        "enlevés",
        "acl",
        "employés",
    ),
    (  # « dix ont été tués et trois | enlevés »
        "dix/dix/NUM/3/nsubj:pass été/être/AUX/3/aux:pass tués/tuer/VERB/0/root et/et/CCONJ/6/cc"
        " trois/trois/NUM/6/nummod enlevés/enlever/VERB/3/conj/Tense=Past|VerbForm=Part",
        "trois",
        "nsubj:pass",
        "enlevés",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), CASES)
def test_a_slip_is_made_good(table: str, form: str, relation: str, head: str) -> None:
    """The word hangs where the rules of Universal Dependencies put it."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert place_of(form, tokens) == (relation, head)


def test_an_agent_behind_a_participle_is_its_own() -> None:
    """« Une marche interdite par le préfet »: he forbade it, and it is not his march."""
    tokens = tree_document(
        "marche/marche/NOUN/0/root interdite/interdire/VERB/1/acl/Tense=Past|VerbForm=Part par/par/ADP/4/case"
        " préfet/préfet/NOUN/1/nmod"
    ).sentences[0]
    agent = mend(tokens.tokens, MendingWords(agents=frozenset({"par"})))[3]
    assert (agent.deprel, agent.head) == ("obl:agent", 1)


def test_what_has_no_preposition_is_no_agent() -> None:
    """« Ayant tué trois soldats »: they were killed, and did not kill."""
    tokens = tree_document("tué/tuer/VERB/0/root trois/trois/NUM/3/nummod soldats/soldat/NOUN/1/obl:agent").sentences[0]
    assert mend(tokens.tokens, MendingWords(agents=frozenset({"par"})))[2].deprel == "obj"


def test_what_has_another_preposition_is_no_agent() -> None:
    """Who tells of the displaced must not be the one who displaced them."""
    table = "gens/gens/NOUN/2/nsubj:pass déplacés/déplacer/VERB/0/root selon/selon/ADP/4/case X/X/PROPN/2/obl:agent"
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens, MendingWords(agents=frozenset({"par"})))[3].deprel == "obl:mod"
    assert mend(tokens, MendingWords(agents=frozenset({"selon"})))[3].deprel == "obl:agent"


def test_who_evacuates_the_wounded_did_not_wound_them() -> None:
    """``L'évacuation de 200 blessés par X``."""
    table = (
        "évacuation/évacuation/NOUN/0/root de/de/ADP/4/case 200/200/NUM/4/nummod "
        "blessés/blesser/VERB/1/nmod/Tense=Past|VerbForm=Part par/par/ADP/6/case X/X/PROPN/4/obl:agent"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(agents=frozenset({"par"})))
    assert tokens[3].upos == "NOUN"
    assert (tokens[5].deprel, tokens[tokens[5].head].text) == ("nmod", "évacuation")


def test_participles_that_stand_for_people_have_the_lemma_of_their_noun() -> None:
    """« Fait état de vingt-six tués et appelle à P » : ``tués`` are found where ``tué`` is asked for."""
    table = (
        "fait/faire/VERB/0/root état/état/NOUN/1/obj de/de/ADP/5/case vingt-six/vingt-six/NUM/5/nummod "
        "tués/tuer/VERB/1/conj/Number=Plur|Tense=Past|VerbForm=Part"
    )
    counted = mend(tree_document(table).sentences[0].tokens)[4]
    assert (counted.upos, counted.lemma, counted.deprel) == ("NOUN", "tué", "obl:arg")


def test_who_has_somebody_taken_is_an_agent() -> None:
    """``X s'est fait enlever par Y``: Y took X."""
    table = (
        "X/X/PROPN/3/nsubj fait/faire/AUX/3/aux:caus enlever/enlever/VERB/0/root par/par/ADP/5/case Y/Y/PROPN/3/obl:arg"
    )
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens, MendingWords(agents=frozenset({"par"})))[4].deprel == "obl:agent"
    assert mend(tokens) == tokens


def test_what_is_denied_is_an_object() -> None:
    """What an army never did must not be read as done beside something else."""
    table = (
        "armée/armée/NOUN/4/nsubj n'/ne/ADV/4/advmod/Polarity=Neg jamais/jamais/ADV/4/advmod/Polarity=Neg "
        "mené/mener/VERB/0/root d'/de/ADP/6/case offensive/offensive/NOUN/4/obl:arg"
    )
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens, MendingWords(of=frozenset({"de"})))[5].deprel == "obj"
    assert mend(tokens) == tokens
    said = tree_document(table.replace("/Polarity=Neg", "")).sentences[0].tokens
    assert mend(said, MendingWords(of=frozenset({"de"}))) == said


def test_who_is_counted_between_two_bounds_undergoes_it() -> None:
    """« Entre dix et vingt civils ont été tués »: they were killed, « par trois ou quatre hommes » is an agent."""
    table = (
        "Entre/entre/ADP/5/case dix/dix/NUM/5/nummod et/et/CCONJ/4/cc vingt/vingt/NUM/2/conj"
        " civils/civil/NOUN/7/obl:mod été/être/AUX/7/aux:pass tués/tuer/VERB/0/root"
    )
    between = frozenset({"entre"})
    assert mend(tree_document(table).sentences[0].tokens, MendingWords(between=between))[4].deprel == "nsubj:pass"
    by = tree_document(table.replace("entre/ADP", "par/ADP")).sentences[0].tokens
    assert mend(by, MendingWords(between=between)) == by


RIGHT = [
    "Rebelles/rebelle/NOUN/2/nsubj prennent/prendre/VERB/0/root Gao/Gao/PROPN/2/obj",
    # a day is no title: "Fin mai, X appelle"
    "Fin/fin/NOUN/5/obl:mod mai/mai/NOUN/1/nmod ,/,/PUNCT/1/punct X/X/PROPN/5/nsubj appelle/appeler/VERB/0/root",
    # a subject behind its verb of saying: "« … », accuse Z"
    "X/X/PROPN/2/nsubj ment/mentir/VERB/0/root et/et/CCONJ/4/cc accuse/accuser/VERB/2/conj Z/Z/PROPN/4/nsubj",
    # with one subject the apposition may be the subject: "à X, Y tire"
    "à/à/ADP/2/case X/X/PROPN/5/obl:mod ,/,/PUNCT/2/punct Y/Y/PROPN/5/nsubj tire/tirer/VERB/0/root",
]


@pytest.mark.parametrize("table", RIGHT)
def test_a_tree_that_keeps_the_rules_is_left_alone(table: str) -> None:
    """Mending is for slips only."""
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens) == tokens


def test_a_town_before_a_dash_is_not_the_subject() -> None:
    """``Le Caire — La police a tiré``: the town only tells where; ``L'armée — épuisée — a reculé``: a subject."""
    table = "Caire/Caire/PROPN/4/nsubj —/—/PUNCT/4/punct police/police/NOUN/4/nsubj tire/tirer/VERB/0/root"
    assert mend(tree_document(table).sentences[0].tokens)[0].deprel == "obl:mod"
    table = "armée/armée/NOUN/3/nsubj —/—/PUNCT/3/punct recule/reculer/VERB/0/root"
    assert mend(tree_document(table).sentences[0].tokens)[0].deprel == "nsubj"


def test_what_somebody_did_next_is_in_a_row_with_what_they_did() -> None:
    """``Ils ont pris le poste, incendié des bus``: the post burns no buses, and the buses burn nobody."""
    table = (
        "ont/avoir/AUX/2/aux:tense pris/prendre/VERB/0/root poste/poste/NOUN/2/obj ,/,/PUNCT/5/punct"
        " incendié/incendier/VERB/3/acl/Tense=Past|VerbForm=Part des/de/ADP/7/case bus/bus/NOUN/5/obl:agent/Number=Plur"
        " dressé/dresser/VERB/5/conj/Tense=Past|VerbForm=Part barrage/barrage/NOUN/8/obj"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(agents=frozenset({"par", "de"})))
    assert (tokens[4].head, tokens[4].deprel) == (1, "conj")
    assert tokens[6].deprel == "obj"


def test_an_infinitive_is_in_a_row_with_the_one_before_it() -> None:
    """``l'ordre d'attaquer les hommes retranchés, de les capturer``: those men capture nobody."""
    table = (
        "d'/de/ADP/2/mark attaquer/attaquer/VERB/0/root/VerbForm=Inf hommes/homme/NOUN/2/obj"
        " retranchés/retrancher/VERB/3/acl/Tense=Past|VerbForm=Part ,/,/PUNCT/8/punct de/de/ADP/8/mark"
        " les/les/PRON/8/obj capturer/capturer/VERB/4/conj/VerbForm=Inf"
    )
    assert mend(tree_document(table).sentences[0].tokens)[7].head == 1


def test_those_told_behind_an_object_are_in_a_row_with_it() -> None:
    """``ont abattu le pasteur et cinq fidèles``: five more who undergo it; not where a second verb is left out."""
    verb = "abattu/abattre/VERB/0/root le/le/DET/3/det pasteur/pasteur/NOUN/1/obj et/et/CCONJ/6/cc"
    table = f"{verb} cinq/cinq/NUM/6/nummod fidèles/fidèle/NOUN/1/conj"
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert (tokens[5].head, tokens[5].deprel) == (2, "conj")
    table = f"{verb} les/le/DET/6/det gardes/garde/NOUN/1/conj le/le/DET/8/det maire/maire/NOUN/6/orphan"
    assert mend(tree_document(table).sentences[0].tokens)[5].head == 0
