"""The rules of attribution on parses written by hand, right and wrong as a parser gives them."""

from __future__ import annotations

from collections.abc import Callable

from selon.model import Attribution, Document, Span

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"


def words(doc: Document, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(doc.text) for span in spans]


def speaker(doc: Document, attribution: Attribution) -> str | None:
    source = attribution.source
    return source.span.of(doc.text) if source and source.span else None


QUOTATION = f"""
« « PUNCT 5 punct
Le le DET 3 det
pont pont NOUN 5 nsubj
est être AUX 5 cop {FIN}
coupé coupé ADJ 9 ccomp
» » PUNCT 5 punct
, , PUNCT 9 punct
a avoir AUX 9 aux:tense {FIN}
dit dire VERB 0 root {PAST}
Awa Awa PROPN 9 obj
Diallo Diallo PROPN 10 flat:name
. . PUNCT 9 punct
"""


def test_quotation_before_its_cue(read: Attribute) -> None:
    """A subject after its verb speaks even where the parser takes it for the object."""
    doc, (one,) = read(QUOTATION, ("Awa Diallo",))
    assert words(doc, one.content) == ["Le pont est coupé"]
    assert speaker(doc, one) == "Awa Diallo"
    assert one.speech == "direct"
    assert {reason.field for reason in one.reasons} >= {"content", "source", "speech", "act", "anonymous"}


def test_source_hung_on_another_verb_is_the_one_who_told(read: Attribute) -> None:
    """« a appris Y d'une source »: Y is the relay, wherever the parser hung the source."""
    doc, (one,) = read(
        f"""
        La le DET 2 det
        ville ville NOUN 4 nsubj:pass
        est être AUX 4 aux:pass {FIN}
        libérée libérer VERB 0 root {PAST}
        , , PUNCT 7 punct
        a avoir AUX 7 aux:tense {FIN}
        appris apprendre VERB 4 conj {PAST}
        Reuters Reuters PROPN 4 advmod
        d' de ADP 11 case
        une un DET 11 det Definite=Ind
        source source NOUN 4 obl:arg
        militaire militaire ADJ 11 amod
        . . PUNCT 4 punct
        """
    )
    assert words(doc, one.content) == ["La ville est libérée"]
    assert speaker(doc, one) == "une source militaire"
    assert words(doc, one.relay) == ["Reuters"]
    assert one.source is not None
    assert one.source.anonymous


PREDICATE = f"""
Le le DET 2 det
convoi convoi NOUN 4 nsubj:pass
est être AUX 4 aux:pass {FIN}
considéré considérer VERB 0 root {PAST}
comme comme ADP 6 case
perdu perdu ADJ 4 xcomp
. . PUNCT 4 punct
"""


def test_passive_without_agent_says_something_of_its_subject(read: Attribute) -> None:
    """« X est considéré comme Y »: nobody is named, and X and Y are what is said."""
    doc, (one,) = read(PREDICATE)
    assert words(doc, one.content) == ["Le convoi", "perdu"]
    assert one.source is None


def test_first_person_inside_a_quotation_is_no_new_voice(read: Attribute) -> None:
    """« Nous pensons que P », a dit X: the speaker's own « nous » is not attributed once more."""
    doc, found = read(
        f"""
        « « PUNCT 3 punct
        Nous nous PRON 3 nsubj Person=1
        pensons penser VERB 11 ccomp {FIN}
        que que SCONJ 7 mark
        la le DET 6 det
        paix paix NOUN 7 nsubj
        viendra venir VERB 3 ccomp {FIN}
        » » PUNCT 3 punct
        , , PUNCT 11 punct
        a avoir AUX 11 aux:tense {FIN}
        dit dire VERB 0 root {PAST}
        Awa Awa PROPN 11 nsubj
        . . PUNCT 11 punct
        """,
        ("Awa",),
    )
    assert [speaker(doc, a) for a in found] == ["Awa"]


def pronoun(form: str, gender: str) -> str:
    return f"""
    {form} il PRON 2 nsubj Gender={gender}|Number=Sing|Person=3
    affirme affirmer VERB 0 root {FIN}
    que que SCONJ 6 mark
    le le DET 5 det
    siège siège NOUN 6 nsubj
    finit finir VERB 2 ccomp {FIN}
    . . PUNCT 2 punct
    """


def meeting(first: str, second: str) -> str:
    return f"""
    {first} {first} PROPN 2 nsubj Number=Sing
    dort dormir VERB 0 root {FIN}
    quand quand SCONJ 5 mark
    {second} {second} PROPN 5 nsubj Number=Sing
    part partir VERB 2 conj {FIN}
    . . PUNCT 2 punct
    """


def test_pronoun_stands_for_the_subject_before(read: Attribute) -> None:
    """The subject of the main clause of the sentence before is what a text goes on about."""
    _doc, (one,) = read(meeting("Awa", "Ibrahim") + "\n" + pronoun("Il", "Masc"), ("Awa", "Ibrahim"))
    assert one.source is not None
    assert one.source.name == "Awa"


def test_two_equal_candidates_name_nobody(read: Attribute) -> None:
    """A pronoun that may stand for either of two speakers is left open rather than guessed."""
    two = QUOTATION.replace("Awa Awa", "Ibrahim Ibrahim").replace("Diallo Diallo", "Sow Sow")
    both = QUOTATION.rsplit("\n", 2)[0] + "\n" + "\n".join(_shifted(two, 11)) + "\n\n" + pronoun("Il", "Masc")
    _doc, found = read(both, ("Awa Diallo", "Ibrahim Sow"))
    assert found[-1].source is not None
    assert found[-1].source.name is None
    assert not found[-1].source.anonymous


def _shifted(table: str, by: int) -> list[str]:
    """The rows of a second sentence as part of the first: a list of things said in one breath."""
    rows = [line.split() for line in table.strip().splitlines()]
    for row in rows:
        row[3] = str(int(row[3]) + by) if row[3] != "0" else "9"
        row[4] = "conj" if row[4] == "root" else row[4]
    return [" ".join(row) for row in rows]


def test_document_is_named_after_its_author(read: Attribute) -> None:
    """« Selon un bilan de la préfecture »: a reader knows whose figures these are."""
    doc, (one,) = read(
        f"""
        Selon selon ADP 3 case
        un un DET 3 det Definite=Ind
        bilan bilan NOUN 10 obl
        de de ADP 6 case
        la le DET 6 det Definite=Def|PronType=Art
        préfecture préfecture NOUN 3 nmod
        , , PUNCT 10 punct
        dix dix NUM 9 nummod
        maisons maison NOUN 10 nsubj
        brûlent brûler VERB 0 root {FIN}
        . . PUNCT 10 punct
        """
    )
    assert words(doc, one.content) == ["dix maisons brûlent"]
    assert one.source is not None
    assert (one.source.name, one.source.kind, one.source.anonymous) == ("la préfecture", "document", False)


def test_nobody_speaks_where_no_cue_stands(read: Attribute) -> None:
    """Quoted words without a speaker are the writer's: a name, a title, a word held at a distance."""
    _doc, found = read(
        f"""
        Le le DET 2 det
        film film NOUN 6 nsubj
        « « PUNCT 4 punct
        Minuit minuit NOUN 2 appos
        » » PUNCT 4 punct
        sort sortir VERB 0 root {FIN}
        demain demain ADV 6 advmod
        . . PUNCT 6 punct
        """
    )
    assert found == ()
