"""A noun phrase behind a semicolon goes on with the sentence; what has a number of its own describes nothing."""

from __future__ import annotations

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

LISTED = (
    "Un/un/DET/2/det engin/engin/NOUN/3/nsubj touche/toucher/VERB/0/root un/un/DET/5/det camion/camion/NOUN/3/obj"
    " ;/;/PUNCT/8/punct 2/2/NUM/8/nummod soldats/soldat/NOUN/5/conj tués/tuer/VERB/8/acl ,/,/PUNCT/12/punct"
    " 4/4/NUM/12/nummod blessés/blessé/NOUN/8/acl"
)


def test_what_a_list_adds_hangs_on_its_verb() -> None:
    """« … a touché un camion ; 2 soldats tués, 4 blessés »: the soldiers were not hit beside the lorry."""
    (sentence,) = tree_document(LISTED).sentences
    tokens = mend(sentence.tokens)
    found = {t.text: (t.deprel, tokens[t.head].text) for t in tokens}
    assert found["soldats"] == ("parataxis", "touche")
    assert found["blessés"] == ("conj", "soldats")


def test_a_row_without_a_semicolon_stays_one() -> None:
    (sentence,) = tree_document(LISTED.replace(";/;/", ",/,/")).sentences
    tokens = mend(sentence.tokens)
    assert {t.text: t.deprel for t in tokens}["soldats"] == "conj"


def test_a_day_behind_the_second_verb_is_that_verb_s() -> None:
    """« Elles sont enlevées ; elles sont libérées le 6 »: nothing says when they were taken."""
    table = (
        "Elles/elles/PRON/3/nsubj sont/être/AUX/3/aux:pass enlevées/enlever/VERB/0/root ;/;/PUNCT/7/punct"
        " elles/elles/PRON/7/nsubj sont/être/AUX/7/aux:pass libérées/libérer/VERB/3/conj"
        " le/le/DET/9/det 6/6/NUM/3/obl:mod"
    )
    (sentence,) = tree_document(table).sentences
    tokens = mend(sentence.tokens)
    assert tokens[tokens[-1].head].text == "libérées"


def test_what_commas_enclose_parts_no_noun_from_its_own() -> None:
    table = (
        "X/X/PROPN/2/nsubj apprend/apprendre/VERB/0/root l'/le/DET/4/det arrestation/arrestation/NOUN/2/obj"
        " ,/,/PUNCT/8/punct dans/dans/ADP/8/case la/le/DET/8/det nuit/nuit/NOUN/2/obl:mod ,/,/PUNCT/12/punct"
        " de/de/ADP/12/case son/son/DET/12/det chef/chef/NOUN/2/obl:arg"
    )
    (sentence,) = tree_document(table).sentences
    tokens = mend(sentence.tokens, MendingWords(of=frozenset({"de"})))
    found = {t.text: (t.deprel, tokens[t.head].text) for t in tokens}
    assert found["chef"] == ("nmod", "arrestation")


def test_a_number_before_a_participle_in_a_row_is_no_subject() -> None:
    """« Six morts et quatorze blessés »: fourteen are no party."""
    table = (
        "fait/faire/VERB/0/root six/six/NUM/3/nummod morts/mort/NOUN/1/obj et/et/CCONJ/6/cc"
        " quatorze/quatorze/NUM/6/nsubj:pass blessés/blesser/VERB/3/conj/VerbForm=Part"
    )
    (sentence,) = tree_document(table).sentences
    tokens = mend(sentence.tokens)
    assert {t.text: t.deprel for t in tokens}["quatorze"] == "nummod"


def test_who_acts_behind_commas_did_the_deed_before_them() -> None:
    """« L'assaut du poste, dans le nord, par une milice a surpris »: the militia did not surprise, the assault did."""
    words = MendingWords(agents=frozenset({"par", "de"}), of=frozenset({"de"}))
    table = (
        "L'/le/DET/2/det assaut/assaut/NOUN/{verb}/nsubj du/de/ADP/4/case poste/poste/NOUN/2/nmod ,/,/PUNCT/8/punct"
        " dans/dans/ADP/8/case le/le/DET/8/det nord/nord/NOUN/2/nmod ,/,/PUNCT/8/punct par/par/ADP/12/case"
        " une/un/DET/12/det milice/milice/NOUN/{verb}/obl:mod a/avoir/AUX/{verb}/aux:tense"
    )
    (active,) = tree_document(table.format(verb=14) + " surpris/surprendre/VERB/0/root").sentences
    assert place_of("milice", mend(active.tokens, words)) == ("nmod", "assaut")
    passive = table.format(verb=15) + " été/être/AUX/15/aux:pass mené/mener/VERB/0/root"
    (sentence,) = tree_document(passive).sentences
    assert place_of("milice", mend(sentence.tokens, words)) == ("obl:mod", "mené")


def test_to_whom_an_attack_is_put_down_is_none_of_those_who_do_so() -> None:
    """« imputée par l'armée aux rebelles »: there is no army of the rebels."""
    words = MendingWords(crediting=(frozenset({"imputer"}), frozenset({"à"})))
    (sentence,) = tree_document(
        "attaque/attaque/NOUN/0/root imputée/imputer/VERB/1/acl par/par/ADP/5/case l'/le/DET/5/det"
        " armée/armée/NOUN/2/obl:agent aux/à/ADP/7/case rebelles/rebelle/NOUN/5/nmod"
    ).sentences
    assert place_of("rebelles", mend(sentence.tokens, words)) == ("obl:arg", "imputée")
