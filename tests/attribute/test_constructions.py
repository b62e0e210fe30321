"""Constructions of French that report words, on parses written by hand: remarks, questions, infinitives, pronouns."""

from __future__ import annotations

from collections.abc import Callable

from selon.model import Attribution, Document

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"
INF = "VerbForm=Inf"


def contents(doc: Document, found: tuple[Attribution, ...]) -> list[list[str]]:
    return [[span.of(doc.text) for span in one.content] for one in found]


def speakers(doc: Document, found: tuple[Attribution, ...]) -> list[str | None]:
    spans = (one.source.span if one.source else None for one in found)
    return [span.of(doc.text) if span else None for span in spans]


CLAIM = f"""
Les le DET 2 det
rebelles rebelle NOUN 3 nsubj Number=Plur
affirment affirmer VERB 0 root {FIN}
que que SCONJ 7 mark
le le DET 6 det
pont pont NOUN 7 nsubj
tient tenir VERB 3 ccomp {FIN}
"""


def test_remark_belongs_to_who_makes_it(read: Attribute) -> None:
    """« P, ce que X dément »: X denies P, and who says P does not say that X denies it."""
    doc, found = read(
        CLAIM.rstrip()
        + f"""
        , , PUNCT 9 punct
        ce ce PRON 3 parataxis
        que que PRON 13 obj PronType=Rel
        l' le DET 12 det
        armée armée NOUN 13 nsubj
        dément démentir VERB 9 acl:relcl {FIN}
        . . PUNCT 3 punct
        """
    )
    assert contents(doc, found) == [["le pont tient"]] * 2
    assert speakers(doc, found) == ["Les rebelles", "l'armée"]
    assert [one.act for one in found] == ["state", "deny"]


def test_remark_that_is_denied_says_nothing(read: Attribute) -> None:
    """« P, ce que X ne dément pas »: X has not denied it, and has not said it either."""
    doc, found = read(
        CLAIM.rstrip()
        + f"""
        , , PUNCT 9 punct
        ce ce PRON 3 parataxis
        que que PRON 14 obj PronType=Rel
        l' le DET 12 det
        armée armée NOUN 14 nsubj
        ne ne ADV 14 advmod Polarity=Neg
        dément démentir VERB 9 acl:relcl {FIN}
        pas pas ADV 14 advmod Polarity=Neg
        . . PUNCT 3 punct
        """
    )
    assert speakers(doc, found) == ["Les rebelles"]


def test_question_that_is_told(read: Attribute) -> None:
    """« X demande si P »: P without « si », and X asks, he does not demand."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 2 nsubj
        demande demander VERB 0 root {FIN}
        si si SCONJ 6 mark
        le le DET 5 det
        pont pont NOUN 6 nsubj
        tient tenir VERB 2 ccomp {FIN}
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert contents(doc, (one,)) == [["le pont tient"]]
    assert one.act == "ask"


def test_infinitive_that_tells_has_its_subject_before_it(read: Attribute) -> None:
    """« Et X d'ajouter que P »: the infinitive of a story stands for a finite verb."""
    doc, (one,) = read(
        f"""
        Et et CCONJ 3 cc
        le le DET 3 det
        maire maire NOUN 0 root
        d' de ADP 5 mark
        ajouter ajouter VERB 3 acl {INF}
        que que SCONJ 9 mark
        le le DET 8 det
        pont pont NOUN 9 nsubj
        tient tenir VERB 5 ccomp {FIN}
        . . PUNCT 3 punct
        """
    )
    assert contents(doc, (one,)) == [["le pont tient"]]
    assert speakers(doc, (one,)) == ["le maire"]


def test_subject_of_a_later_clause_does_not_speak(read: Attribute) -> None:
    """« Quand X annonce P, Y part »: whoever the parser hangs the verb on, Y says nothing."""
    doc, (one,) = read(
        f"""
        Quand quand SCONJ 4 mark
        le le DET 3 det
        maire maire NOUN 4 nmod
        annonce annoncer VERB 9 conj {FIN}
        sa son DET 6 det
        démission démission NOUN 4 obj
        , , PUNCT 4 punct
        Awa Awa PROPN 9 nsubj
        part partir VERB 0 root {FIN}
        . . PUNCT 9 punct
        """,
        ("Awa",),
    )
    assert contents(doc, (one,)) == [["sa démission"]]
    assert speakers(doc, (one,)) == ["le maire"]


def test_latter_is_who_was_named_last(read: Attribute) -> None:
    """« X reçoit Y. Ce dernier affirme »: Y, though X is the subject before."""
    _doc, (one,) = read(
        f"""
        Ibrahim Ibrahim PROPN 2 nsubj Number=Sing
        reçoit recevoir VERB 0 root {FIN}
        Karim Karim PROPN 2 obj Number=Sing
        . . PUNCT 2 punct

        Ce ce DET 2 det
        dernier dernier NOUN 3 nsubj Gender=Masc|Number=Sing
        affirme affirmer VERB 0 root {FIN}
        que que SCONJ 7 mark
        le le DET 6 det
        pont pont NOUN 7 nsubj
        tient tenir VERB 3 ccomp {FIN}
        . . PUNCT 3 punct
        """,
        ("Ibrahim", "Karim"),
    )
    assert one.source is not None
    assert one.source.name == "Karim"


def test_adjective_keeps_two_bodies_apart(read: Attribute) -> None:
    """« Les autorités locales » are not « les autorités portuaires » who spoke before."""
    _doc, found = read(
        "\n\n".join(
            f"""
            Les le DET 2 det Definite=Def
            autorités autorité NOUN 4 nsubj Number=Plur
            {adjective} {adjective} ADJ 2 amod
            affirment affirmer VERB 0 root {FIN}
            que que SCONJ 8 mark
            le le DET 7 det
            pont pont NOUN 8 nsubj
            tient tenir VERB 4 ccomp {FIN}
            . . PUNCT 4 punct
            """
            for adjective in ("portuaires", "locales")
        )
    )
    assert [one.source and one.source.name for one in found] == ["Les autorités portuaires", "Les autorités locales"]


def test_helping_verb_is_part_of_the_cue(read: Attribute) -> None:
    """« X vient d'annoncer P » is said, and « vient » belongs to the words that say so."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 2 nsubj
        vient venir VERB 0 root {FIN}
        d' de ADP 4 mark
        annoncer annoncer VERB 2 xcomp {INF}
        son son DET 6 det
        départ départ NOUN 4 obj
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert one.cue is not None
    assert one.cue.span.of(doc.text) == "vient d'annoncer"
    assert contents(doc, (one,)) == [["son départ"]]


def test_kind_of_a_document_does_not_speak(read: Attribute) -> None:
    """« Dans un communiqué de presse, X : « P » »: the press is not the source."""
    doc, (one,) = read(
        f"""
        Awa Awa PROPN 2 nsubj
        publie publier VERB 0 root {FIN}
        un un DET 4 det
        communiqué communiqué NOUN 2 obj
        de de ADP 6 case
        presse presse NOUN 4 nmod
        : : PUNCT 11 punct
        « « PUNCT 11 punct
        Le le DET 10 det
        pont pont NOUN 11 nsubj
        tient tenir VERB 2 parataxis {FIN}
        encore encore ADV 11 advmod
        bon bon ADV 11 advmod
        » » PUNCT 11 punct
        . . PUNCT 2 punct
        """,
        ("Awa",),
    )
    assert speakers(doc, (one,)) == ["Awa"]
