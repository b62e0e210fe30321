"""What stands inside a phrase, or right behind a name, is of it, though a parser hung it elsewhere."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

CASES = [
    (  # « par la voix du porte-parole, Anna Berg, qui indique »: she says so
        "réagi/réagir/VERB/0/root par/par/ADP/4/case la/le/DET/4/det voix/voix/NOUN/1/obl du/de/ADP/6/case"
        " chef/chef/NOUN/4/nmod ,/,/PUNCT/8/punct Anna/Anna/PROPN/6/appos Berg/Berg/PROPN/8/flat:name"
        " ,/,/PUNCT/12/punct qui/qui/PRON/12/nsubj/PronType=Rel indique/indiquer/VERB/4/acl:relcl/VerbForm=Fin",
        "indique",
        "acl:relcl",
        "Anna",
    ),
    (  # « le camp dont Ankara craint l'influence »: no part of Ankara
        "camp/camp/NOUN/0/root dont/dont/PRON/3/nmod/PronType=Rel Ankara/Ankara/PROPN/4/nsubj"
        " craint/craindre/VERB/1/acl:relcl/VerbForm=Fin influence/influence/NOUN/4/obj",
        "dont",
        "iobj",
        "craint",
    ),
    (  # « dont le chef craint l'influence » may be their chief
        "camp/camp/NOUN/0/root dont/dont/PRON/4/nmod/PronType=Rel le/le/DET/4/det chef/chef/NOUN/5/nsubj"
        " craint/craindre/VERB/1/acl:relcl/VerbForm=Fin",
        "dont",
        "nmod",
        "chef",
    ),
    (  # « une étape avant la très attendue reprise »: what is awaited
        "étape/étape/NOUN/0/root avant/avant/ADP/6/case la/le/DET/6/det très/très/ADV/5/advmod"
        " attendue/attendu/ADJ/1/acl reprise/reprise/NOUN/1/nmod",
        "attendue",
        "amod",
        "reprise",
    ),
    (  # « un homme, blessé lors du raid à Nice, a succombé »: that was at Nice
        "homme/homme/NOUN/9/nsubj ,/,/PUNCT/3/punct blessé/blesser/VERB/1/acl/Tense=Past|VerbForm=Part"
        " lors/lors/ADP/5/case raid/raid/NOUN/3/obl:mod à/à/ADP/7/case Nice/Nice/PROPN/9/obl:mod"
        " ,/,/PUNCT/3/punct succombe/succomber/VERB/0/root/VerbForm=Fin",
        "Nice",
        "obl:mod",
        "blessé",
    ),
    (  # « un homme, blessé lors du raid, à Nice, a succombé » leaves it open
        "homme/homme/NOUN/10/nsubj ,/,/PUNCT/3/punct blessé/blesser/VERB/1/acl/Tense=Past|VerbForm=Part"
        " lors/lors/ADP/5/case raid/raid/NOUN/3/obl:mod ,/,/PUNCT/3/punct à/à/ADP/8/case Nice/Nice/PROPN/10/obl:mod"
        " ,/,/PUNCT/3/punct succombe/succomber/VERB/0/root/VerbForm=Fin",
        "Nice",
        "obl:mod",
        "succombe",
    ),
    (  # « l'armée, que l'ONG accuse de crimes »: whom it accuses
        "armée/armée/NOUN/0/root que/que/SCONJ/4/mark ONG/ONG/NOUN/4/nsubj accuse/accuser/VERB/1/acl:relcl/VerbForm=Fin"
        " de/de/ADP/6/case crimes/crime/NOUN/4/obl:arg",
        "que",
        "obj",
        "accuse",
    ),
    (  # « Maire depuis 2010, Anna a été réélue »: who Anna is
        "Maire/maire/NOUN/5/nsubj:pass depuis/depuis/ADP/3/case 2010/2010/NUM/1/nmod ,/,/PUNCT/1/punct"
        " réélue/réélire/VERB/0/root",
        "Maire",
        "nsubj:pass",
        "réélue",
    ),
    (
        "Maire/maire/NOUN/6/nsubj:pass depuis/depuis/ADP/3/case 2010/2010/NUM/1/nmod ,/,/PUNCT/1/punct"
        " Anna/Anna/PROPN/6/nsubj:pass réélue/réélire/VERB/0/root",
        "Maire",
        "advcl",
        "réélue",
    ),
    (  # « la rive est à l'opposé réputée sûre »: the bank is
        "rive/rive/NOUN/5/nsubj/Gender=Fem est/être/AUX/5/cop à/à/ADP/5/case l'/le/DET/5/det"
        " opposé/opposé/NOUN/0/root/Gender=Masc réputée/réputer/VERB/5/acl/Gender=Fem|Tense=Past|VerbForm=Part",
        "rive",
        "nsubj",
        "réputée",
    ),
    (  # « Mise à jour — Attentats à Gao »: two parts of a title
        "Mise/mise/NOUN/0/root —/—/PUNCT/3/punct Attentats/attentat/NOUN/1/nmod à/à/ADP/5/case Gao/Gao/PROPN/3/nmod",
        "Attentats",
        "parataxis",
        "Mise",
    ),
    (  # « Mali : le front ouvert peine »: a clause, and where it is
        "Mali/Mali/PROPN/0/root :/:/PUNCT/4/punct le/le/DET/4/det front/front/NOUN/1/appos"
        " peine/peiner/VERB/1/parataxis/VerbForm=Fin",
        "front",
        "nsubj",
        "peine",
    ),
    (  # « l'attaque que subit l'hôtel »: the hotel undergoes it
        "attaque/attaque/NOUN/0/root que/que/PRON/3/obj/PronType=Rel"
        " subit/subir/VERB/1/acl:relcl/Number=Sing|VerbForm=Fin l'/le/DET/5/det hôtel/hôtel/NOUN/3/obj/Number=Sing",
        "hôtel",
        "nsubj",
        "subit",
    ),
    (  # « nie être derrière l'attentat »: what the Front is not
        "nie/nier/VERB/0/root/VerbForm=Fin être/être/AUX/4/cop/VerbForm=Inf derrière/derrière/ADP/4/case"
        " attentat/attentat/NOUN/1/obj",
        "attentat",
        "xcomp",
        "nie",
    ),
    (  # « soupçonné d'être derrière l'attentat »: what opens the clause is of what it links
        "soupçonné/soupçonner/VERB/0/root d'/de/ADP/4/mark être/être/AUX/5/cop/VerbForm=Inf"
        " derrière/derrière/ADP/5/case attentat/attentat/NOUN/1/xcomp",
        "d'",
        "mark",
        "attentat",
    ),
    (  # « Trois hommes, une femme et deux enfants ont fui »: six people
        "Trois/trois/NUM/2/nummod hommes/homme/NOUN/10/nsubj ,/,/PUNCT/5/punct une/un/DET/5/det/Definite=Ind"
        " femme/femme/NOUN/2/appos et/et/CCONJ/8/cc deux/deux/NUM/8/nummod enfants/enfant/NOUN/5/conj"
        " ont/avoir/AUX/10/aux:tense/VerbForm=Fin fui/fuir/VERB/0/root",
        "femme",
        "conj",
        "hommes",
    ),
    (  # « Deux suspects, un homme et une femme, ont fui »: two people
        "Deux/deux/NUM/2/nummod suspects/suspect/NOUN/11/nsubj ,/,/PUNCT/5/punct un/un/DET/5/det/Definite=Ind"
        " homme/homme/NOUN/2/appos et/et/CCONJ/8/cc une/un/DET/8/det/Definite=Ind femme/femme/NOUN/5/conj"
        " ,/,/PUNCT/2/punct ont/avoir/AUX/11/aux:tense/VerbForm=Fin fui/fuir/VERB/0/root",
        "homme",
        "appos",
        "suspects",
    ),
    (  # « a touché un camion ; deux soldats tués »: they were not hit as the lorry was
        "touche/toucher/VERB/0/root/VerbForm=Fin un/un/DET/3/det camion/camion/NOUN/1/obj ;/;/PUNCT/6/punct"
        " deux/deux/NUM/6/nummod soldats/soldat/NOUN/3/appos",
        "soldats",
        "parataxis",
        "touche",
    ),
    (  # « passe le pont, sans doute pour attaquer »: the aim is in doubt
        "passe/passer/VERB/0/root/VerbForm=Fin le/le/DET/3/det pont/pont/NOUN/1/obj ,/,/PUNCT/7/punct"
        " peut-être/peut-être/ADV/1/advmod pour/pour/ADP/7/mark attaquer/attaquer/VERB/1/advcl/VerbForm=Inf",
        "peut-être",
        "advmod",
        "attaquer",
    ),
    (  # « dit avoir vu X, avant d'avoir entendu Y »: both are told
        "dit/dire/VERB/0/root avoir/avoir/AUX/3/aux:tense/VerbForm=Inf vu/voir/VERB/1/xcomp X/X/PROPN/3/obj"
        " ,/,/PUNCT/9/punct avant/avant/ADP/9/mark d'/de/ADP/9/mark avoir/avoir/AUX/9/aux:tense/VerbForm=Inf"
        " entendu/entendre/VERB/1/advcl Y/Y/PROPN/9/obj",
        "entendu",
        "advcl",
        "vu",
    ),
    (  # « dit avoir vu X, avant de partir »: whoever said so left
        "dit/dire/VERB/0/root avoir/avoir/AUX/3/aux:tense/VerbForm=Inf vu/voir/VERB/1/xcomp X/X/PROPN/3/obj"
        " ,/,/PUNCT/8/punct avant/avant/ADP/8/mark de/de/ADP/8/mark partir/partir/VERB/1/advcl/VerbForm=Inf",
        "partir",
        "advcl",
        "dit",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), CASES)
def test_a_phrase_is_of_what_it_stands_in(table: str, form: str, relation: str, head: str) -> None:
    """The word hangs where the order of the words and the commas put it."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert place_of(form, tokens) == (relation, head)


def test_numbers_behind_between_are_of_the_noun_behind_them() -> None:
    """« Entre 2 000 et 3 000 personnes ont manifesté », wherever a parser hung the numbers."""
    table = (
        "Entre/entre/ADP/7/advmod 2/2/NUM/7/nummod 000/000/NUM/8/obl:mod et/et/CCONJ/6/cc 3/3/NUM/3/conj"
        " 000/000/NUM/3/conj personnes/personne/NOUN/8/nsubj manifestent/manifester/VERB/0/root/VerbForm=Fin"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(between=frozenset({"entre"})))
    assert [tokens[t.head].text for t in tokens if t.upos == "NUM"] == ["personnes"] * 4


def test_the_second_of_two_sides_is_no_subject() -> None:
    """« Un accord entre l'armée et le Front a été signé »: the Front is a side of it."""
    table = (
        "accord/accord/NOUN/9/nsubj:pass entre/entre/ADP/4/case l'/le/DET/4/det armée/armée/NOUN/1/nmod"
        " et/et/CCONJ/9/cc le/le/DET/7/det Front/Front/PROPN/9/nsubj:pass a/avoir/AUX/9/aux:tense/VerbForm=Fin"
        " signé/signer/VERB/0/root"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(between=frozenset({"entre"})))
    assert place_of("Front", tokens) == ("conj", "armée")
    assert place_of("et", tokens) == ("cc", "Front")


def test_most_of_those_just_named_are_no_aim() -> None:
    """« ils se battent pour la plupart »: not for anything."""
    table = (
        "ils/il/PRON/3/nsubj se/se/PRON/3/expl:pv battent/battre/VERB/0/root/VerbForm=Fin pour/pour/ADP/6/case"
        " la/le/DET/6/det plupart/plupart/NOUN/3/obl:mod"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(shares=frozenset({"plupart"})))
    assert tokens[5].deprel == "advmod"


def test_digits_are_no_punctuation() -> None:
    """A year that a tagger takes for a sign is a number all the same."""
    tokens = mend(tree_document("mars/mars/NOUN/0/root 2015/2015/PUNCT/1/punct").sentences[0].tokens)
    assert (tokens[1].upos, tokens[1].deprel) == ("NUM", "nmod")


TRIAL = (
    "procès/procès/NOUN/0/root/Gender=Masc|Number=Sing {about} qui/qui/PRON/{verb}/nsubj/PronType=Rel"
    " a/avoir/AUX/{verb}/aux:tense/Number=Sing|VerbForm=Fin tué/tuer/VERB/{host}/acl:relcl/Tense=Past|VerbForm=Part"
)


def test_a_trial_is_of_the_attack_that_killed() -> None:
    """« le procès de l'attentat qui a tué »: by what the noun is about, or else the parser has it."""
    about = "de/de/ADP/4/case l'/le/DET/4/det attentat/attentat/NOUN/1/nmod/Gender=Masc|Number=Sing"
    sentence = tree_document(TRIAL.format(about=about, verb=7, host=1)).sentences[0]
    mended = mend(sentence.tokens, MendingWords(matters=frozenset({"procès"})))
    assert place_of("tué", mended) == ("acl:relcl", "attentat")
    assert place_of("tué", mend(sentence.tokens)) == ("acl:relcl", "procès")


def test_of_several_men_one_attack_has_killed() -> None:
    """« le procès des auteurs de l'attentat qui a tué »: the verb is in the singular, the men are not."""
    about = (
        "des/de/ADP/3/case auteurs/auteur/NOUN/1/nmod/Gender=Masc|Number=Plur de/de/ADP/6/case l'/le/DET/6/det"
        " attentat/attentat/NOUN/3/nmod/Gender=Masc|Number=Sing"
    )
    sentence = tree_document(TRIAL.format(about=about, verb=9, host=3)).sentences[0]
    assert place_of("tué", mend(sentence.tokens)) == ("acl:relcl", "attentat")


@pytest.mark.parametrize(
    "table",
    [
        "Le/le/DET/2/det fameux/fameux/ADJ/4/nsubj:pass accord/accord/NOUN/4/appos violé/violer/VERB/0/root",
        "Le/le/DET/2/det fameux/fameux/ADJ/4/nsubj:pass accord/accord/NOUN/2/nmod violé/violer/VERB/0/root",
        "Le/le/DET/2/det supposé/supposé/NOUN/4/nsubj:pass accord/accord/NOUN/2/nmod violé/violer/VERB/0/root",
    ],
)
def test_the_noun_behind_an_adjective_leads(table: str) -> None:
    """« le fameux accord », « le supposé accord »: it is an accord that is broken, not what is famous."""
    words = MendingWords(supposing=frozenset({"supposé"}))
    mended = mend(tree_document(table).sentences[0].tokens, words)
    assert place_of("accord", mended) == ("nsubj:pass", "violé")
    assert [place_of(t.text, mended) for t in mended[:2]] == [("det", "accord"), ("amod", "accord")]


def test_a_noun_before_another_leads() -> None:
    """« le bilan carbone »: a noun behind another tells what it is of; so does one that no article stands before."""
    bilan = "Le/le/DET/2/det bilan/bilan/NOUN/4/nsubj carbone/carbone/NOUN/2/nmod baisse/baisser/VERB/0/root"
    assert place_of("carbone", mend(tree_document(bilan).sentences[0].tokens)) == ("nmod", "bilan")
    other = "rouge/rouge/ADJ/3/nsubj/Gender=Masc sang/sang/NOUN/1/nmod/Gender=Masc coule/couler/VERB/0/root"
    assert place_of("sang", mend(tree_document(other).sentences[0].tokens)) == ("nmod", "rouge")
