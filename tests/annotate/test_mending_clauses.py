"""An object keeps its verb: what is taken hostage is not what « otage » is of."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import tree_document

WORDS = MendingWords(of=frozenset({"de"}), placing=frozenset({"prendre"}))
TAKEN = (
    "rebelles/rebelle/NOUN/3/nsubj ont/avoir/AUX/3/aux pris/prendre/VERB/0/root en/en/ADP/5/case"
    " otage/otage/NOUN/3/obl:arg des/de/ADP/7/case touristes/touriste/NOUN/5/nmod/Number=Plur"
)


def test_who_is_taken_hostage_is_the_object() -> None:
    """« X a pris en otage des touristes »: "des" is an article here."""
    tokens = mend(tree_document(TAKEN).sentences[0].tokens, WORDS)
    assert (tokens[6].deprel, tokens[6].head, tokens[5].deprel) == ("obj", 2, "det")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("avoir/AUX/3/aux", "être/AUX/3/aux:pass"),  # "ont été pris en otage des touristes" is no French
        ("en/en/ADP", "le/le/DET"),  # "ont pris l'otage des touristes"
        ("des/de/ADP", "aux/à/ADP"),
        ("pris/prendre", "venus/venir"),  # "sont venus en aide des touristes"
    ],
)
def test_other_complements_stay_where_they_are(old: str, new: str) -> None:
    tokens = tree_document(TAKEN.replace(old, new).replace("5/case", "5/det" if "DET" in new else "5/case"))
    assert mend(tokens.sentences[0].tokens, WORDS) == tokens.sentences[0].tokens


def test_a_fourth_who_is_captured_is_none_of_the_three_killed() -> None:
    """« Trois ont été abattus et un quatrième capturé »: the participle has a subject of its own."""
    table = (
        "Trois/trois/NUM/4/nsubj:pass ont/avoir/AUX/4/aux été/être/AUX/4/aux:pass abattus/abattre/VERB/0/root"
        " et/et/CCONJ/8/cc un/un/DET/8/det quatrième/quatrième/ADJ/8/amod"
        " capturé/capturer/VERB/4/conj/Tense=Past|VerbForm=Part"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert (tokens[6].deprel, tokens[6].head, tokens[5].head) == ("nsubj:pass", 7, 6)
    active = tree_document(table.replace("aux:pass", "aux")).sentences[0].tokens
    assert mend(active) == active


@pytest.mark.parametrize(
    "table",
    [
        "habitants/habitant/NOUN/2/nsubj fuyant/fuir/VERB/4/advcl/Tense=Pres|VerbForm=Part"
        " rebelles/rebelle/NOUN/4/nsubj arrivent/arriver/VERB/0/root/VerbForm=Fin",
        "habitants/habitant/NOUN/4/nsubj fuyant/fuir/VERB/4/advcl/Tense=Pres|VerbForm=Part"
        " rebelles/rebelle/NOUN/2/obj arrivent/arriver/VERB/0/root/VerbForm=Fin",
        "habitants/habitant/NOUN/2/nsubj fuyant/fuir/VERB/0/root/Tense=Pres|VerbForm=Part"
        " rebelles/rebelle/NOUN/4/obj arrivent/arriver/VERB/2/ccomp/VerbForm=Fin",
    ],
)
def test_a_participle_behind_a_subject_is_of_it(table: str) -> None:
    """« des habitants fuyant les rebelles arrivent »: the inhabitants do, who flee from the rebels."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert [(t.deprel, t.head) for t in tokens] == [("nsubj", 3), ("acl", 0), ("obj", 1), ("root", 3)]


def test_a_participle_set_off_from_a_subject_stays() -> None:
    """« les rebelles ayant fui, l'armée arrive »: two subjects."""
    table = (
        "rebelles/rebelle/NOUN/2/nsubj fuyant/fuir/VERB/5/advcl/Tense=Pres|VerbForm=Part ,/,/PUNCT/2/punct"
        " armée/armée/NOUN/5/nsubj arrive/arriver/VERB/0/root/VerbForm=Fin"
    )
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens) == tokens


def test_a_noun_right_before_its_verb_is_of_none_before_the_comma() -> None:
    """« L'armée annonce avoir repris le port, les rebelles démentent »: the rebels retook nothing."""
    table = (
        "armée/armée/NOUN/2/nsubj annonce/annoncer/VERB/0/root/VerbForm=Fin avoir/avoir/AUX/4/aux:tense"
        " repris/reprendre/VERB/2/xcomp port/port/NOUN/4/obj ,/,/PUNCT/8/punct les/le/DET/8/det"
        " rebelles/rebelle/NOUN/4/nsubj démentent/démentir/VERB/8/acl/VerbForm=Fin"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert (tokens[7].deprel, tokens[7].head, tokens[8].deprel, tokens[8].head) == ("nsubj", 8, "conj", 1)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("portés/porter/VERB/2/acl disparus/disparaître/VERB/2/acl", ("xcomp", 2)),
        ("blessés/blesser/VERB/2/acl ,/,/PUNCT/5/punct évacués/évacuer/VERB/2/acl", ("acl", 1)),
    ],
)
def test_of_two_participles_side_by_side_one_says_the_other(table: str, told: tuple[str, int]) -> None:
    """« dix marins portés disparus » are said to be missing; a comma parts those « blessés, évacués »."""
    tokens = mend(tree_document("Dix/dix/NUM/2/nummod marins/marin/NOUN/0/root " + table).sentences[0].tokens)
    assert (tokens[-1].deprel, tokens[-1].head) == told


def test_a_noun_before_a_verb_with_an_object_is_its_subject() -> None:
    """« Des « émeutiers » ont attaqué un poste »: they attacked, whatever a parser makes of the marks."""
    row = "Des/un/DET/2/det émeutiers/émeutier/NOUN/4/obj ont/avoir/AUX/4/aux:tense"
    verb = "attaqué/attaquer/VERB/0/root/VerbForm=Part un/un/DET/6/det poste/poste/NOUN/4/obj"
    tokens = mend(tree_document(f"{row} {verb}").sentences[0].tokens)
    assert tokens[1].deprel == "nsubj"


def test_nothing_hangs_on_the_words_of_a_fixed_phrase() -> None:
    """« X parle quant à lui de dix morts »: of them he speaks."""
    row = "X/X/PROPN/2/nsubj parle/parler/VERB/0/root quant/quant/ADV/2/advmod à/à/ADP/3/fixed lui/lui/PRON/2/obl"
    told = "de/de/ADP/8/case dix/dix/NUM/8/nummod morts/mort/NOUN/3/obl:arg"
    tokens = mend(tree_document(f"{row} {told}").sentences[0].tokens)
    assert tokens[tokens[7].head].text == "parle"


def test_a_joined_verb_belongs_to_the_subject_of_its_number() -> None:
    """« Les voisins accusent X ; celui-ci nie et met Y en cause »: X does, whichever verb a parser joined it to."""
    table = (
        "voisins/voisin/NOUN/2/nsubj/Number=Plur accusent/accuser/VERB/0/root/Number=Plur|VerbForm=Fin X/X/PROPN/2/obj"
        " ;/;/PUNCT/6/punct celui-ci/celui-ci/PRON/6/nsubj nie/nier/VERB/2/conj/VerbForm=Fin et/et/CCONJ/8/cc"
        " accuse/accuser/VERB/2/conj/Number=Sing|VerbForm=Fin Y/Y/PROPN/8/obj"
    )
    assert mend(tree_document(table).sentences[0].tokens)[7].head == 5


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "guerre/guerre/NOUN/7/nsubj qui/qui/PRON/3/nsubj oppose/opposer/VERB/1/acl:relcl/VerbForm=Fin"
            " général/général/NOUN/7/nsubj à/à/ADP/6/case rival/rival/NOUN/3/obl:arg"
            " dure/durer/VERB/0/root/VerbForm=Fin",
            (3, "obj", 2),
        ),
        (
            "agents/agent/NOUN/6/nsubj tués/tuer/VERB/1/acl/Tense=Past|VerbForm=Part ,/,/PUNCT/5/punct"
            " le/le/DET/5/det ministre/ministre/NOUN/6/nsubj promet/promettre/VERB/0/root/VerbForm=Fin"
            " justice/justice/NOUN/6/obj",
            (0, "parataxis", 5),
        ),
    ],
)
def test_a_verb_has_one_subject(table: str, told: tuple[int, str, int]) -> None:
    """The other is the object of a relative clause, or stands by itself before the comma."""
    at, relation, head = told
    token = mend(tree_document(table).sentences[0].tokens)[at]
    assert (token.deprel, token.head) == (relation, head)


def test_who_denies_something_accuses_somebody_else() -> None:
    """« Moscou, qui nie tout, accuse Kiev de P »: Kiev accuses nobody, and Moscow is not what is said."""
    table = (
        "Moscou/Moscou/PROPN/6/nsubj ,/,/PUNCT/4/punct qui/qui/PRON/4/nsubj/PronType=Rel nie/nier/VERB/6/obj "
        ",/,/PUNCT/4/punct accuse/accuser/VERB/0/root/Mood=Ind|VerbForm=Fin Kiev/Kiev/PROPN/6/nsubj"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert (tokens[3].deprel, tokens[3].head) == ("acl:relcl", 0)
    assert (tokens[0].deprel, tokens[6].deprel) == ("nsubj", "obj")


def test_what_does_not_agree_with_a_passive_is_in_no_row_with_it() -> None:
    """« A reconnu que des erreurs avaient été commises et demandé pardon »: he asked, it is not what he admits."""
    table = (
        "a/avoir/AUX/2/aux:tense/VerbForm=Fin reconnu/reconnaître/VERB/0/root/Tense=Past|VerbForm=Part "
        "que/que/SCONJ/7/mark erreurs/erreur/NOUN/7/nsubj:pass avaient/avoir/AUX/7/aux:tense/VerbForm=Fin "
        "été/être/AUX/7/aux:pass {made}/{made}/VERB/2/ccomp/{feats}|Tense=Past|VerbForm=Part et/et/CCONJ/9/cc "
        "{asked}/{asked}/VERB/7/conj/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
    )
    apart = table.format(made="commises", feats="Gender=Fem|Number=Plur", asked="demandé")
    assert mend(tree_document(apart).sentences[0].tokens)[8].head == 1
    joined = table.format(made="commis", feats="Gender=Masc|Number=Sing", asked="couvert")
    assert mend(tree_document(joined).sentences[0].tokens)[8].head == 6


def test_a_pronoun_between_commas_is_no_second_subject() -> None:
    """« Les rebelles, eux, affirment P »: who says it is named, and no pronoun acts beside them."""
    table = (
        "rebelles/rebelle/NOUN/5/nsubj ,/,/PUNCT/3/punct eux/eux/PRON/5/nsubj ,/,/PUNCT/3/punct "
        "affirment/affirmer/VERB/0/root/VerbForm=Fin"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert [token.deprel for token in tokens[::2]] == ["nsubj", "dislocated", "root"]
    alone = "eux/eux/PRON/2/nsubj affirment/affirmer/VERB/0/root/VerbForm=Fin"
    assert mend(tree_document(alone).sentences[0].tokens)[0].deprel == "nsubj"


@pytest.mark.parametrize("verb", ["nie/nier/VERB/0/root", "nie/nier/VERB/7/advmod"])
def test_who_denies_it_did_not_undergo_it(verb: str) -> None:
    """« L'armée nie que des civils aient été tués »: an army among the victims would be an absurd record."""
    table = (
        f"armée/armée/NOUN/7/nsubj:pass {verb}/VerbForm=Fin que/que/SCONJ/7/mark civils/civil/NOUN/7/nsubj:pass"
        " aient/avoir/AUX/7/aux:tense été/être/AUX/7/aux:pass"
        f" tués/tuer/VERB/{2 if 'root' in verb else 0}/{'ccomp' if 'root' in verb else 'root'}"
    )
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert [(tokens[i].deprel, tokens[i].head) for i in (0, 1, 3, 6)] == [
        ("nsubj", 1),
        ("root", 1),
        ("nsubj:pass", 6),
        ("ccomp", 1),
    ]


def test_a_clause_keeps_the_only_subject_that_it_has() -> None:
    """« Les civils, dit-on que …»: without a subject behind the conjunction nothing is moved."""
    table = (
        "civils/civil/NOUN/5/nsubj:pass dit/dire/VERB/0/root/VerbForm=Fin que/que/SCONJ/5/mark"
        " été/être/AUX/5/aux:pass tués/tuer/VERB/2/ccomp"
    )
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens)[0].head == tokens[0].head
