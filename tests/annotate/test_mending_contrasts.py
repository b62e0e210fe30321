"""Who is only named to be ruled out is no party, wherever a parser hung them."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document


@pytest.mark.parametrize(
    ("table", "form", "relation", "head"),
    [
        (  # « les rebelles, et non l'armée, qui tirent »
            "rebelles/rebelle/NOUN/0/root et/et/CCONJ/4/cc non/non/ADV/4/advmod/Polarity=Neg armée/armée/NOUN/1/conj"
            " qui/qui/PRON/6/nsubj/PronType=Rel tirent/tirer/VERB/4/acl:relcl/VerbForm=Fin",
            "tirent",
            "acl:relcl",
            "rebelles",
        ),
        (  # « l'armée, et non les rebelles, tire »
            "armée/armée/NOUN/5/nsubj et/et/CCONJ/4/cc non/non/ADV/4/advmod/Polarity=Neg rebelles/rebelle/NOUN/1/conj"
            " tire/tirer/VERB/0/root/VerbForm=Fin",
            "rebelles",
            "parataxis",
            "tire",
        ),
        (  # « brûlé non par l'armée mais par les rebelles »
            "brûlé/brûler/VERB/0/root non/non/ADV/1/advmod/Polarity=Neg par/par/ADP/4/case armée/armée/NOUN/1/obl:agent"
            " mais/mais/CCONJ/7/cc par/par/ADP/7/case rebelles/rebelle/NOUN/1/conj",
            "rebelles",
            "obl:agent",
            "brûlé",
        ),
        (  # « l'armée plutôt que les rebelles tire »
            "armée/armée/NOUN/0/root plutôt/plutôt/ADV/5/mark que/que/SCONJ/2/fixed rebelles/rebelle/NOUN/5/nsubj"
            " tire/tirer/VERB/1/acl/VerbForm=Fin",
            "armée",
            "nsubj",
            "tire",
        ),
        (  # « le groupe chassé de Gao a attaqué X » with "of" above everything
            "groupe/groupe/NOUN/4/nsubj de/de/ADP/0/root Gao/Gao/PROPN/1/nmod attaque/attaquer/VERB/2/acl:relcl"
            "/VerbForm=Fin",
            "de",
            "case",
            "Gao",
        ),
    ],
)
def test_who_did_it_is_told_from_who_did_not(table: str, form: str, relation: str, head: str) -> None:
    """The one hangs where who acts does, the other beside."""
    words = MendingWords(agents=frozenset({"par"}), instead=frozenset({"plutôt"}))
    tokens = mend(tree_document(table).sentences[0].tokens, words)
    assert place_of(form, tokens) == (relation, head)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ce sont les rebelles, et non l'armée, qui ont brûlé le village.", "les rebelles"),
        ("L'armée, et non les rebelles, a brûlé le village.", "L'armée"),
        ("L'armée plutôt que les rebelles aurait brûlé le village.", "L'armée"),
        ("Le village a été brûlé non par l'armée, mais par les rebelles.", "les rebelles"),
        ("Ce n'est pas l'armée mais les rebelles qui ont brûlé le village.", "les rebelles"),
    ],
)
def test_who_is_ruled_out_did_not_do_it(text: str, actor: str) -> None:
    """To name the wrong side is the worst that a record can do."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == actor
