"""Who speaks where the subject is not the verb's own, and where a reported clause ends, on parses written by hand."""

from __future__ import annotations

from collections.abc import Callable

from selon.model import Attribution, Document
from spoken import said

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"
INF = "VerbForm=Inf"


def test_clause_before_the_main_one_has_its_speaker(read: Attribute) -> None:
    """« Après avoir annoncé P, X affirme que Q »: X announced P, even where the parser lost that X is a subject."""
    doc, found = read(
        f"""
        Après après ADP 3 mark
        avoir avoir AUX 3 aux:tense {INF}
        annoncé annoncer VERB 9 advcl {PAST}
        son son DET 5 det
        départ départ NOUN 3 obj
        , , PUNCT 3 punct
        le le DET 8 det
        maire maire NOUN 9 appos
        affirme affirmer VERB 0 root {FIN}
        que que SCONJ 13 mark
        le le DET 12 det
        pont pont NOUN 13 nsubj
        tient tenir VERB 9 ccomp {FIN}
        . . PUNCT 9 punct
        """
    )
    assert said(doc, found) == [("son départ", "le maire"), ("le pont tient", "le maire")]


def test_reflexive_perfect_is_no_passive(read: Attribute) -> None:
    """« Les rebelles se sont réclamés de X »: they say so themselves, whatever the parser calls the auxiliary."""
    doc, found = read(
        f"""
        Les le DET 2 det
        rebelles rebelle NOUN 5 nsubj:pass Number=Plur
        se se PRON 5 expl:pv Reflex=Yes
        sont être AUX 5 aux:pass {FIN}
        réclamés réclamer VERB 0 root {PAST}
        de de ADP 8 case
        l' le DET 8 det
        empire empire NOUN 5 obl:arg
        . . PUNCT 5 punct
        """
    )
    assert said(doc, found) == [("l'empire", "Les rebelles")]


def test_clause_begun_in_a_quotation_ends_with_it(read: Attribute) -> None:
    """« « Je crains que P », dit X »: P goes no further than the closing mark."""
    doc, found = read(
        f"""
        « « PUNCT 4 punct
        Les le DET 3 det
        rebelles rebelle NOUN 4 nsubj Number=Plur
        affirment affirmer VERB 11 ccomp {FIN}
        que que SCONJ 8 mark
        le le DET 7 det
        pont pont NOUN 8 nsubj
        tient tenir VERB 4 ccomp {FIN}
        » » PUNCT 4 punct
        a avoir AUX 11 aux:tense {FIN}
        dit dire VERB 0 root {PAST}
        Awa Awa PROPN 11 nsubj
        dans dans ADP 15 case
        la le DET 15 det
        rue rue NOUN 11 obl
        . . PUNCT 11 punct
        """,
        ("Awa",),
    )
    assert ("le pont tient", "Les rebelles") in said(doc, found)


def test_clause_goes_on_behind_a_remark_on_its_subject(read: Attribute) -> None:
    """« X annonce qu'un homme, blessé lundi, est mort »: to the end, though the parser hangs the verb on the cue."""
    doc, found = read(
        f"""
        Awa Awa PROPN 2 nsubj
        annonce annoncer VERB 0 root {FIN}
        qu' que SCONJ 5 mark
        un un DET 5 det
        homme homme NOUN 10 nsubj
        , , PUNCT 7 punct
        blessé blesser VERB 5 acl {PAST}
        , , PUNCT 10 punct
        est être AUX 10 aux:tense {FIN}
        mort mourir VERB 2 conj {PAST}
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert said(doc, found)[0] == ("un homme, blessé, est mort", "Awa")


def test_infinitive_behind_a_conjunction_is_told_too(read: Attribute) -> None:
    """« X prévoit que P puis continuer … »: an infinitive that is also a verb of saying does not end what is told."""
    doc, found = read(
        f"""
        Awa Awa PROPN 2 nsubj
        affirme affirmer VERB 0 root {FIN}
        que que SCONJ 6 mark
        le le DET 5 det
        maire maire NOUN 6 nsubj
        doit devoir VERB 2 ccomp {FIN}
        partir partir VERB 6 xcomp {INF}
        et et CCONJ 9 cc
        continuer continuer VERB 7 conj {INF}
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert said(doc, found)[0] == ("le maire doit partir et continuer", "Awa")


def test_relay_holds_for_what_is_added_at_one_go(read: Attribute) -> None:
    """« X écrit sur Twitter que P, ajoutant que Q »: Twitter passes on both."""
    doc, found = read(
        f"""
        Awa Awa PROPN 2 nsubj
        écrit écrire VERB 0 root {FIN}
        sur sur ADP 4 case
        Twitter Twitter PROPN 2 obl
        que que SCONJ 8 mark
        le le DET 7 det
        pont pont NOUN 8 nsubj
        tient tenir VERB 2 ccomp {FIN}
        , , PUNCT 10 punct
        ajoutant ajouter VERB 2 advcl Tense=Pres|VerbForm=Part
        que que SCONJ 14 mark
        la le DET 13 det
        digue digue NOUN 14 nsubj
        cède céder VERB 10 ccomp {FIN}
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert [[span.of(doc.text) for span in one.relay] for one in found] == [["Twitter"], ["Twitter"]]


def test_message_on_a_platform_is_no_second_relay(read: Attribute) -> None:
    """« X écrit dans un message sur Twitter que P »: Twitter passes it on, the message is what X wrote."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 2 nsubj
        écrit écrire VERB 0 root {FIN}
        dans dans ADP 5 case
        un un DET 5 det
        mot mot NOUN 2 obl
        sur sur ADP 7 case
        Twitter Twitter PROPN 5 nmod
        que que SCONJ 11 mark
        le le DET 10 det
        pont pont NOUN 11 nsubj
        tient tenir VERB 2 ccomp {FIN}
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert [span.of(doc.text) for span in one.relay] == ["Twitter"]


def test_set_phrase_read_as_an_adverb(read: Attribute) -> None:
    """« X remet en cause P »: the parser takes « en cause » for one adverb, the cue holds it all the same."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 2 nsubj
        remet remettre VERB 0 root {FIN}
        en en ADP 2 advmod
        cause cause NOUN 3 fixed
        la le DET 6 det
        trêve trêve NOUN 2 obj
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert one.cue is not None
    assert one.cue.span.of(doc.text) == "remet en cause"
    assert said(doc, (one,)) == [("la trêve", "Awa")]


def test_clause_with_no_place_for_its_noun_is_what_was_said(read: Attribute) -> None:
    """« L'affirmation de X que tout est perdu »: no relative clause, though the parser reads « que » as a pronoun."""
    doc, (one,) = read(
        f"""
        L' le DET 2 det
        affirmation affirmation NOUN 9 nsubj
        de de ADP 4 case
        Awa Awa PROPN 2 nmod
        que que PRON 8 obj PronType=Rel
        tout tout PRON 8 nsubj:pass
        est être AUX 8 aux:pass {FIN}
        perdu perdre VERB 4 acl:relcl {PAST}
        surprend surprendre VERB 0 root {FIN}
        . . PUNCT 9 punct
        """,
        ("Awa",),
    )
    assert said(doc, (one,)) == [("tout est perdu", "Awa")]


def test_latter_read_as_a_pronoun_speaks(read: Attribute) -> None:
    """« …, ce dernier affirmant que P »: « dernier » alone is in no list, « ce dernier » is."""
    doc, found = read(
        f"""
        Karim Karim PROPN 2 nsubj Number=Sing
        part partir VERB 0 root {FIN}
        . . PUNCT 2 punct

        Ce ce DET 2 det
        dernier dernier PRON 3 nsubj Gender=Masc|Number=Sing
        affirme affirmer VERB 0 root {FIN}
        que que SCONJ 7 mark
        le le DET 6 det
        pont pont NOUN 7 nsubj
        tient tenir VERB 3 ccomp {FIN}
        . . PUNCT 3 punct
        """,
        ("Karim",),
    )
    assert said(doc, found) == [("le pont tient", "Karim")]


def test_what_holds_the_words_is_not_the_words(read: Attribute) -> None:
    """« les chiffres dévoilés par X montrent … »: X gave figures, which are no claim."""
    _doc, found = read(
        f"""
        Les le DET 2 det
        chiffres chiffre NOUN 6 nsubj
        dévoilés dévoiler VERB 2 acl {PAST}
        par par ADP 5 case
        Awa Awa PROPN 3 obl:agent
        baissent baisser VERB 0 root {FIN}
        . . PUNCT 6 punct
        """,
        ("Awa",),
    )
    assert found == ()
