"""Whose word a noun is when its own phrase does not name them, on parses written by hand."""

from __future__ import annotations

from collections.abc import Callable

from selon.model import Attribution, Document
from spoken import said

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
INF = "VerbForm=Inf"


def test_possessive_of_a_noun_is_whose_word_it_is(read: Attribute) -> None:
    """« X maintient son refus de … »: « son » is X, though it agrees with the noun and not with X."""
    doc, found = read(
        f"""
        Awa Awa PROPN 2 nsubj
        rappelle rappeler VERB 0 root {FIN}
        sa son DET 4 det Gender=Fem|Number=Sing|Poss=Yes
        promesse promesse NOUN 2 obj Gender=Fem|Number=Sing
        de de ADP 6 mark
        rebâtir rebâtir VERB 4 acl {INF}
        la le DET 8 det
        digue digue NOUN 6 obj
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert ("rebâtir la digue", "Awa") in said(doc, found)


def test_subject_of_a_verb_that_lends_its_noun_a_clause(read: Attribute) -> None:
    """« X envoie le message que P »: X says P, though « message » names nobody."""
    doc, found = read(
        f"""
        Les le DET 2 det
        rebelles rebelle NOUN 3 nsubj Number=Plur
        envoient envoyer VERB 0 root {FIN}
        la le DET 5 det
        consigne consigne NOUN 3 obj
        de de ADP 7 mark
        fermer fermer VERB 5 acl {INF}
        le le DET 9 det
        pont pont NOUN 7 obj
        . . PUNCT 3 punct
        """
    )
    assert said(doc, found) == [("fermer le pont", "Les rebelles")]


def test_noun_on_the_part_of_somebody(read: Attribute) -> None:
    """« Le refus, de la part de X, de … »: X refuses, the word for a part is nobody."""
    _doc, (one,) = read(
        f"""
        Un un DET 2 det
        refus refus NOUN 12 nsubj
        de de ADP 5 case
        la le DET 5 det
        part part NOUN 2 nmod
        de de ADP 7 case
        Awa Awa PROPN 5 nmod
        de de ADP 9 mark
        rouvrir rouvrir VERB 2 acl {INF}
        le le DET 11 det
        pont pont NOUN 9 obj
        surprend surprendre VERB 0 root {FIN}
        . . PUNCT 12 punct
        """,
        ("Awa",),
    )
    assert one.source is not None
    assert one.source.name == "Awa"
    assert one.act == "deny"
