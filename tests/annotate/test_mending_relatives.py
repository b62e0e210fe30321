"""Relative clauses: their pronoun is of their verb, what stands behind it is their subject."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

REPROACHED = (
    "préfet/préfet/NOUN/11/nsubj ,/,/PUNCT/7/punct à/à/ADP/4/case qui/qui/PRON/{qui}/PronType=Rel la/le/DET/6/det"
    " cour/cour/NOUN/{cour} reproche/reprocher/VERB/1/acl:relcl/VerbForm=Fin d'/de/ADP/9/mark"
    " fuir/fuir/VERB/7/xcomp/VerbForm=Inf ,/,/PUNCT/7/punct nie/nier/VERB/0/root/VerbForm=Fin"
)


@pytest.mark.parametrize(("qui", "cour"), [("6/case", "1/nmod"), ("7/obl:arg", "7/nsubj")])
def test_a_relative_pronoun_is_no_preposition(qui: str, cour: str) -> None:
    """« le préfet, à qui la cour reproche d'avoir fui, nie »: the court does, and him."""
    tokens = mend(tree_document(REPROACHED.format(qui=qui, cour=cour)).sentences[0].tokens)
    assert [place_of(form, tokens) for form in ("qui", "cour", "à")] == [
        ("obl:arg", "reproche"),
        ("nsubj", "reproche"),
        ("case", "qui"),
    ]


def test_what_is_told_of_a_noun_with_a_preposition_stays() -> None:
    """« le préfet, à la tête de la cour, nie »: no pronoun."""
    table = (
        "préfet/préfet/NOUN/6/nsubj ,/,/PUNCT/4/punct à/à/ADP/4/case tête/tête/NOUN/1/nmod ,/,/PUNCT/4/punct"
        " nie/nier/VERB/0/root/VerbForm=Fin"
    )
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens) == tokens


WHOSE = (
    "« P/P/NOUN/2/obj dit/dire/VERB/0/root/VerbForm=Fin Anna/Anna/PROPN/2/nsubj ,/,/PUNCT/6/punct"
    " dont/dont/PRON/6/nmod/PronType=Rel fils/fils/NOUN/8/nsubj:pass a/avoir/AUX/8/aux:tense/VerbForm=Fin"
    " tué/tuer/VERB/{tué}/Tense=Past|VerbForm=Part"
).removeprefix("« ")


@pytest.mark.parametrize("tué", ["2/ccomp", "2/advcl", "3/acl:relcl"])
def test_a_clause_on_whose_son_it_was_is_of_the_noun_before(tué: str) -> None:
    """« P, dit Anna, dont le fils a été tué »: it is no part of what she says."""
    tokens = mend(tree_document(WHOSE.format(tué=tué)).sentences[0].tokens)
    assert place_of("tué", tokens) == ("acl:relcl", "Anna")


@pytest.mark.parametrize(
    ("number", "relation"), [("cinq/cinq/NUM/5/nummod", "obl:arg"), ("cinq/cinq/ADJ/5/amod", "obj")]
)
def test_what_a_contraction_and_a_number_lead_is_no_object(number: str, relation: str) -> None:
    """« se retirer des cinq collines »: « des » is an article before no number."""
    table = (
        "se/se/PRON/2/expl/Reflex=Yes retirer/retirer/VERB/0/root/VerbForm=Inf des/de/ADP/5/case"
        f" {number} collines/colline/NOUN/2/obj/Number=Plur"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(of=frozenset({"de"})))
    assert place_of("collines", tokens)[0] == relation


@pytest.mark.parametrize(("subject", "relation"), [("", "nsubj"), ("civils/civil/NOUN/8/nsubj ", "obl:mod")])
def test_who_acts_behind_a_preposition_and_its_pronoun_has_an_article(subject: str, relation: str) -> None:
    """« un raid au cours duquel des miliciens ont tué dix bergers »: they did, where nobody else does."""
    table = (
        "raid/raid/NOUN/0/root au/à/ADP/4/case cours/cours/NOUN/2/fixed duquel/duquel/PRON/{verb}/obl:mod/PronType=Rel"
        " des/de/ADP/6/case miliciens/milicien/NOUN/{verb}/obl:mod/Number=Plur "
        + subject
        + "ont/avoir/AUX/{verb}/aux:tense/VerbForm=Fin tué/tuer/VERB/1/acl:relcl/Tense=Past|VerbForm=Part"
    ).format(verb=9 if subject else 8)
    table = table.replace("NOUN/8/nsubj", "NOUN/9/nsubj")
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert place_of("miliciens", tokens) == (relation, "tué")
