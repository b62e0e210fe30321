"""Relative clauses behind a pronoun with a preposition, in one word or several: « au cours desquels », « lors de »."""

from __future__ import annotations

import pytest

from selon.annotate.mending.joined import with_joined_pronouns
from selon.model import Token
from trees import place_of, tree_document

JOINED = {"desquels": "Gender=Masc|Number=Plur|PronType=Rel", "auxquels": "Gender=Masc|Number=Plur|PronType=Rel"}
FOUGHT = "L'/le/DET/2/det armée/armée/NOUN/3/nsubj mène/mener/VERB/0/root/VerbForm=Fin des/un/DET/5/det"
IN_ONE = (
    f"{FOUGHT} raids/raid/NOUN/3/obj au/à/ADP/7/case cours/cours/NOUN/3/obl:mod desquels/desquels/ADP/10/case"
    " dix/dix/NUM/10/nummod civils/civil/NOUN/12/obl:mod sont/être/AUX/12/aux:pass/VerbForm=Fin"
    " tués/tuer/VERB/3/advcl/Tense=Past|VerbForm=Part"
)
IN_TWO = (
    f"{FOUGHT} raids/raid/NOUN/3/obj au/à/ADP/7/case cours/cours/NOUN/3/obl:mod de/de/ADP/9/case"
    " lesquels/lesquels/PRON/13/obl:mod/PronType=Rel dix/dix/NUM/11/nummod civils/civil/NOUN/13/nsubj:pass"
    " sont/être/AUX/13/aux:pass/VerbForm=Fin tués/tuer/VERB/7/acl:relcl/Tense=Past|VerbForm=Part"
)


def read(table: str) -> tuple[Token, ...]:
    """The tokens of a hand-made tree with such pronouns in their clauses."""
    return tuple(with_joined_pronouns(tree_document(table).sentences[0].tokens, JOINED, frozenset({"de"})))


@pytest.mark.parametrize("table", [IN_ONE, IN_TWO])
def test_the_clause_tells_of_the_noun_before_and_has_its_own_subject(table: str) -> None:
    tokens = read(table)
    assert place_of("tués", tokens) == ("acl:relcl", "raids")
    assert place_of("civils", tokens) == ("nsubj:pass", "tués")
    assert place_of("cours", tokens) == ("fixed", "au")
    assert next(t for t in tokens if "quels" in t.text).upos == "PRON"


def test_a_row_without_a_verb_opens_no_clause() -> None:
    """« des raids, en tête desquels celui de lundi, qui a échoué »."""
    table = (
        f"{FOUGHT} raids/raid/NOUN/3/obj ,/,/PUNCT/7/punct en/en/ADP/8/case tête/tête/NOUN/3/obl:mod"
        " desquels/desquels/ADP/10/case celui/celui/PRON/8/nmod ,/,/PUNCT/14/punct qui/qui/PRON/14/nsubj/PronType=Rel"
        " a/avoir/AUX/14/aux:tense/VerbForm=Fin échoué/échouer/VERB/10/acl:relcl/Tense=Past|VerbForm=Part"
    )
    tokens = read(table)
    assert place_of("échoué", tokens) == ("acl:relcl", "celui")
    assert place_of("tête", tokens) == ("obl:mod", "mène")


def test_a_sentence_without_such_a_word_is_as_it_was() -> None:
    tokens = tree_document(f"{FOUGHT} raids/raid/NOUN/3/obj").sentences[0].tokens
    assert with_joined_pronouns(tokens, JOINED, frozenset({"de"})) is tokens
