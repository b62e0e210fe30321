"""Verbs that no list knows, set behind a quotation with their subject after them."""

from __future__ import annotations

from collections.abc import Callable

from selon.model import Attribution, Document

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"

QUOTATION = f"""
« « PUNCT 5 punct
Le le DET 3 det
pont pont NOUN 5 nsubj
est être AUX 5 cop {FIN}
coupé coupé ADJ 8 ccomp
» » PUNCT 5 punct
, , PUNCT 8 punct
"""


def test_unknown_verb_with_its_subject_after_it_gives_the_words_to_it(read: Attribute) -> None:
    """« … », dodeline X: the order alone says that X speaks."""
    doc, (one,) = read(
        QUOTATION
        + f"""
        dodeline dodeliner VERB 0 root {FIN}
        Awa Awa PROPN 8 nsubj
        . . PUNCT 8 punct
        """.lstrip("\n"),
        ("Awa",),
    )
    assert [part.of(doc.text) for part in one.content] == ["Le pont est coupé"]
    assert one.source is not None
    assert one.source.name == "Awa"
    assert one.cue is not None
    assert one.cue.span.of(doc.text) == "dodeline"


def test_verb_without_a_subject_behind_it_says_nothing(read: Attribute) -> None:
    """« … », tombe sur la place: a verb that goes on with the sentence is no cue."""
    _doc, found = read(
        QUOTATION
        + f"""
        tombe tomber VERB 0 root {FIN}
        sur sur ADP 11 case
        la le DET 11 det
        place place NOUN 8 obl
        . . PUNCT 8 punct
        """.lstrip("\n")
    )
    assert found == ()


def test_person_whose_own_words_are_the_predicate(read: Attribute) -> None:
    """« X « partage la douleur des familles » »: quoted words of a named person, without a cue."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 3 nsubj
        « « PUNCT 3 punct
        partage partager VERB 0 root {FIN}
        la le DET 5 det
        douleur douleur NOUN 3 obj
        des de ADP 7 case
        familles famille NOUN 5 nmod
        » » PUNCT 3 punct
        . . PUNCT 3 punct
        """,
        ("Awa",),
    )
    assert [part.of(doc.text) for part in one.content] == ["partage la douleur des familles"]
    assert one.cue is None
    assert one.source is not None
    assert one.source.name == "Awa"


def test_thing_with_a_quoted_predicate_does_not_speak(read: Attribute) -> None:
    """« Le mur « menace la rue » »: a term of the writer's, not somebody's words."""
    _doc, found = read(
        f"""
        Le le DET 2 det
        mur mur NOUN 4 nsubj
        « « PUNCT 4 punct
        barre barrer VERB 0 root {FIN}
        la le DET 6 det
        rue rue NOUN 4 obj
        » » PUNCT 4 punct
        . . PUNCT 4 punct
        """
    )
    assert found == ()
