"""Forms that are always a verb are read as one, whatever a parser took them for; other words are left alone."""

from __future__ import annotations

import pytest

from selon.annotate.mending.hidden import (
    uncover,
    with_agents,
    with_form,
    with_inserted,
    with_joined,
    with_number,
    with_ongoing,
)
from selon.lang.load import load_language
from trees import tree_document

WORDS = load_language("fr").tokens
ACCUSED = (
    "Kiev/Kiev/PROPN/3/nsubj l'/le/DET/3/det accuse/accuse/NOUN/0/root d'/de/ADP/6/mark avoir/avoir/AUX/6/aux:tense"
    " tiré/tirer/VERB/3/acl"
)
DENIED = (
    "L'/le/DET/2/det armée/armée/NOUN/5/nsubj nie/nie/ADV/5/advmod toute/tout/DET/5/det exaction/exaction/NOUN/0/root"
)
ASIDE = (
    "Damas/Damas/PROPN/0/root ,/,/PUNCT/4/punct qui/qui/PRON/4/nsubj attaque/attaquer/VERB/1/acl:relcl"
    " ,/,/PUNCT/4/punct nie/nie/ADV/8/advmod toute/tout/DET/8/det exaction/exaction/NOUN/4/obl:mod"
)


def read(table: str) -> dict[str, tuple[str, str, str]]:
    """Word → its tag, its relation, and the word above it."""
    (sentence,) = tree_document(table).sentences
    tokens = uncover(sentence.tokens, WORDS.finite, WORDS.verbs)
    return {t.text: (t.upos, t.deprel, tokens[t.head].text) for t in tokens}


@pytest.mark.parametrize(
    ("table", "verb", "subject", "object"),
    [(ACCUSED, "accuse", "Kiev", "l'"), (DENIED, "nie", "armée", "exaction"), (ASIDE, "nie", "Damas", "exaction")],
)
def test_a_hidden_verb_has_its_subject_and_object_again(table: str, verb: str, subject: str, object: str) -> None:
    """« Kiev l'accuse » accuses somebody: read as a noun, nobody says anything."""
    found = read(table)
    assert found[verb] == ("VERB", "root", verb)
    assert found[subject][1:] == ("nsubj", verb)
    assert found[object][1:] == ("obj", verb)


def test_what_somebody_is_accused_of_hangs_on_the_verb() -> None:
    assert read(ACCUSED)["tiré"] == ("VERB", "xcomp", "accuse")


@pytest.mark.parametrize(
    "table",
    [
        "Une/un/DET/2/det somme/somme/NOUN/0/root énorme/énorme/ADJ/2/amod",
        "L'/le/DET/2/det annonce/annonce/NOUN/3/nsubj surprend/surprendre/VERB/0/root",
    ],
)
def test_a_form_that_may_be_a_noun_stays_one(table: str) -> None:
    (sentence,) = tree_document(table).sentences
    assert list(uncover(sentence.tokens, WORDS.finite, WORDS.verbs)) == list(sentence.tokens)


def test_an_infinitive_behind_a_verb_is_what_it_says() -> None:
    """« dit craindre une attaque »: read as a noun, the attack would be a fact of the writer's."""
    for tag, relation, above in (("NOUN", "obj", 4), ("ADV", "xcomp", 4), ("NOUN", "obj", 3)):
        found = read(
            f"L'/le/DET/2/det armée/armée/NOUN/3/nsubj dit/dire/VERB/0/root craindre/craindre/{tag}/3/{relation}"
            f" une/un/DET/6/det attaque/attaque/NOUN/{above}/obj"
        )
        assert found["craindre"] == ("VERB", "xcomp", "dit")
        assert found["attaque"] == ("NOUN", "obj", "craindre")


def test_a_noun_that_has_its_article_stays_a_noun() -> None:
    """« le faire » is no infinitive that somebody says."""
    (sentence,) = tree_document(
        "Il/il/PRON/2/nsubj admire/admirer/VERB/0/root le/le/DET/4/det faire/faire/NOUN/2/obj"
    ).sentences
    assert list(uncover(sentence.tokens, WORDS.finite, WORDS.verbs)) == list(sentence.tokens)


@pytest.mark.parametrize(
    "table",
    [
        "Un/un/DET/2/det convoi/convoi/NOUN/6/nsubj parti/parti/NOUN/2/nmod de/de/ADP/5/case Gao/Gao/PROPN/2/nmod"
        " brûle/brûler/VERB/0/root",
        "Un/un/DET/2/det convoi/convoi/NOUN/7/nsubj ,/,/PUNCT/4/punct parti/parti/NOUN/2/appos de/de/ADP/6/case"
        " Gao/Gao/PROPN/4/nmod brûle/brûler/VERB/0/root",
    ],
)
def test_a_noun_right_behind_a_noun_may_be_a_participle(table: str) -> None:
    """« Un convoi parti de Gao » is no party, and left from Gao."""
    (sentence,) = tree_document(table).sentences
    tokens = uncover(sentence.tokens, WORDS.finite, WORDS.verbs, WORDS.participles)
    found = {t.text: (t.upos, t.deprel, tokens[t.head].text) for t in tokens}
    assert found["parti"] == ("VERB", "acl", "convoi")
    assert found["Gao"] == ("PROPN", "obl:mod", "parti")


def test_a_party_stays_a_noun() -> None:
    table = "Un/un/DET/2/det homme/homme/NOUN/0/root du/de/ADP/4/case parti/parti/NOUN/2/nmod"
    (sentence,) = tree_document(table).sentences
    assert list(uncover(sentence.tokens, WORDS.finite, WORDS.verbs, WORDS.participles)) == list(sentence.tokens)


@pytest.mark.parametrize("feats", ["Gender=Masc|Number=Sing", "Mood=Ind|Person=3|VerbForm=Fin"])
def test_a_verb_in_the_form_of_its_lemma_is_an_infinitive(feats: str) -> None:
    """« dit craindre P », whatever features the reader gave the verb."""
    (sentence,) = tree_document(f"dit/dire/VERB/0/root craindre/craindre/VERB/1/xcomp/{feats}").sentences
    assert uncover(sentence.tokens, WORDS.finite, WORDS.verbs)[1].feats == "VerbForm=Inf"


@pytest.mark.parametrize(
    ("word", "is_past"),
    [
        ("programmée/programmer/VERB/1/acl/Gender=Fem|Number=Sing", True),
        ("jointe/joindre/VERB/1/advcl/Gender=Fem|Number=Sing", True),
        ("menaçante/menacer/VERB/1/acl/Gender=Fem|Number=Sing", False),
        ("annoncée/annoncé/ADJ/1/amod/Gender=Fem|Number=Sing", False),
    ],
)
def test_a_verb_with_a_gender_is_a_participle(word: str, is_past: bool) -> None:
    """« une marche programmée » with the features of an adjective alone, but not « une marche menaçante »."""
    (sentence,) = tree_document(f"marche/marche/NOUN/0/root {word}").sentences
    assert ("VerbForm=Part" in with_form(sentence.tokens, WORDS.past)[1].feats) == is_past


@pytest.mark.parametrize(("form", "number"), [("enlevés", "Plur"), ("enlevées", "Plur"), ("mis", "Sing")])
def test_a_participle_has_the_number_that_its_ending_tells(form: str, number: str) -> None:
    """« un prêtre et un imam enlevés » is said of both, though a reader takes it for a singular; « mis » may be one."""
    (sentence,) = tree_document(
        f"imam/imam/NOUN/0/root {form}/enlever/VERB/1/acl/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
    ).sentences
    assert f"Number={number}" in with_number(sentence.tokens, WORDS.bent)[1].feats


@pytest.mark.parametrize(("form", "is_past"), [("détruit", True), ("détruire", False)])
def test_in_a_row_with_a_participle_only_a_lemma_is_an_infinitive(form: str, is_past: bool) -> None:
    """« affirme avoir tué dix soldats et détruit un blindé »: they say both."""
    (sentence,) = tree_document(
        "affirme/affirmer/VERB/0/root tué/tuer/VERB/1/xcomp/Tense=Past|VerbForm=Part"
        f" {form}/détruire/VERB/2/conj/VerbForm=Inf"
    ).sentences
    assert ("VerbForm=Part" in with_joined(sentence.tokens, WORDS.past)[2].feats) == is_past


@pytest.mark.parametrize("feats", ["Mood=Ind|Tense=Pres|VerbForm=Fin", "Tense=Pres|VerbForm=Part"])
@pytest.mark.parametrize(("form", "is_ongoing"), [("fuyant", True), ("fuient", False)])
def test_a_verb_that_ends_as_no_finite_one_does_is_a_participle(feats: str, form: str, is_ongoing: bool) -> None:
    """Whatever a reader takes it for; a form that is always finite is no participle."""
    (sentence,) = tree_document(f"habitants/habitant/NOUN/0/root {form}/fuir/VERB/1/acl/{feats}").sentences
    verb = with_ongoing(sentence.tokens, ("ant",), frozenset({"fuient"}))[1]
    assert ("VerbForm=Part" in verb.feats) == is_ongoing


@pytest.mark.parametrize(
    ("table", "speaks"),
    [
        ("Ils/il/PRON/2/nsubj mentent/mentir/VERB/0/root ,/,/PUNCT/4/punct dit/dire/VERB/2/advcl/{part} "
         "Anna/Anna/PROPN/4/obj", True),
        ("Ils/il/PRON/2/nsubj mentent/mentir/VERB/0/root ,/,/PUNCT/4/punct dit/dire/VERB/2/conj/{part} "
         "le/le/DET/6/det maire/maire/NOUN/4/xcomp", True),
        ("Ils/il/PRON/2/nsubj visent/viser/VERB/0/root Karim/Karim/PROPN/2/obj ,/,/PUNCT/5/punct "
         "dit/dire/VERB/3/acl/{part} Abou/Abou/PROPN/5/xcomp", False),
        ("Il/il/PRON/3/nsubj a/avoir/AUX/3/aux:tense dit/dire/VERB/0/root/{part} non/non/NOUN/3/obj", False),
    ],
)  # fmt: skip
def test_who_speaks_behind_a_form_that_is_a_participle_too(table: str, speaks: bool) -> None:
    """« P, dit Anna » tells who says P; « Karim, dit Abou » tells a name."""
    (sentence,) = tree_document(table.format(part="Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part")).sentences
    tokens = with_inserted(sentence.tokens, WORDS.twofold)
    assert (tokens[-1].deprel == "nsubj") == speaks
    assert any("VerbForm=Fin" in t.feats for t in tokens if t.text == "dit") == speaks


def test_a_form_with_the_ending_of_an_infinitive_is_no_finite_verb() -> None:
    """« Kiev nie viser des civils »: read as finite, Kiev would aim at them in the words of the writer."""
    (sentence,) = tree_document(
        "Kiev/Kiev/PROPN/3/nsubj nie/nier/VERB/3/advmod/VerbForm=Fin viser/viser/VERB/0/root/VerbForm=Fin"
    ).sentences
    assert "VerbForm=Inf" in uncover(sentence.tokens, WORDS.finite, WORDS.verbs, endings=WORDS.infinitives)[2].feats


def test_who_does_it_may_stand_behind_other_words() -> None:
    """« Bama, reprise aux rebelles en 2015 par l'armée, … »: a participle, and the army is who retook it."""
    (sentence,) = tree_document(
        "Bama/Bama/PROPN/10/nsubj ,/,/PUNCT/3/punct reprise/reprise/NOUN/1/nmod aux/à/ADP/5/case"
        " rebelles/rebelle/NOUN/3/nmod en/en/ADP/7/case 2015/2015/NUM/3/obl:mod par/par/ADP/9/case"
        " armée/armée/NOUN/3/nmod brûle/brûler/VERB/0/root"
    ).sentences
    tokens = uncover(sentence.tokens, WORDS.finite, WORDS.verbs, WORDS.participles)
    found = {t.text: (t.upos, t.deprel) for t in with_agents(tokens, WORDS.participles, frozenset({"par"}))}
    assert (found["reprise"], found["armée"]) == (("VERB", "acl"), ("NOUN", "obl:agent"))
