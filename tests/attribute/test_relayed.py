"""Who passes words on, before the verb and behind prepositions of two words, on parses written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selon.model import Attribution, Document
from spoken import attributed

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"

ON_A_PLATFORM = f"""
    Sur sur ADP 2 case
    Twitter Twitter PROPN 6 obl
    , , PUNCT 2 punct
    le le DET 5 det Definite=Def|Number=Sing|PronType=Art
    maire maire NOUN 6 nsubj Number=Sing
    affirme affirmer VERB 0 root {FIN}
    que que SCONJ 10 mark
    le le DET 9 det
    pont pont NOUN 10 nsubj
    tient tenir VERB 6 ccomp {FIN}
    . . PUNCT 6 punct
    """
IN_A_DOCUMENT = f"""
    Dans dans ADP 3 case
    un un DET 3 det Definite=Ind|Number=Sing|PronType=Art
    communiqué communiqué NOUN 10 obl Number=Sing
    relayé relayer VERB 3 acl {PAST}
    par par ADP 6 case
    Reuters Reuters PROPN 4 obl:agent
    , , PUNCT 3 punct
    le le DET 9 det Definite=Def|Number=Sing|PronType=Art
    maire maire NOUN 10 nsubj Number=Sing
    affirme affirmer VERB 0 root {FIN}
    que que SCONJ 14 mark
    le le DET 13 det
    pont pont NOUN 14 nsubj
    tient tenir VERB 10 ccomp {FIN}
    . . PUNCT 10 punct
    """
BEFORE_AN_OUTLET = f"""
    Le le DET 2 det Definite=Def|Number=Sing|PronType=Art
    maire maire NOUN 4 nsubj Number=Sing
    a avoir AUX 4 aux:tense {FIN}
    affirmé affirmer VERB 0 root {PAST}
    auprès auprès ADV 7 case
    de de ADP 5 fixed
    Reuters Reuters PROPN 4 obl
    que que SCONJ 11 mark
    le le DET 10 det
    pont pont NOUN 11 nsubj
    tient tenir VERB 4 ccomp {FIN}
    . . PUNCT 4 punct
    """
BY_TELEPHONE = f"""
    Joint joindre VERB 9 advcl {PAST}
    par par ADP 3 case
    téléphone téléphone NOUN 1 obl:arg Number=Sing
    par par ADP 5 case
    Reuters Reuters PROPN 1 obl:agent
    , , PUNCT 1 punct
    le le DET 8 det Definite=Def|Number=Sing|PronType=Art
    maire maire NOUN 9 nsubj Number=Sing
    affirme affirmer VERB 0 root {FIN}
    que que SCONJ 13 mark
    le le DET 12 det
    pont pont NOUN 13 nsubj
    tient tenir VERB 9 ccomp {FIN}
    . . PUNCT 9 punct
    """


@pytest.mark.parametrize(
    ("table", "outlet"),
    [(ON_A_PLATFORM, "Twitter"), (IN_A_DOCUMENT, "Reuters"), (BEFORE_AN_OUTLET, "Reuters"), (BY_TELEPHONE, "Reuters")],
)
def test_outlet_that_passes_words_on_is_their_relay(read: Attribute, table: str, outlet: str) -> None:
    """A record shows through whom a newsroom has the words, and who speaks stays the speaker."""
    doc, (one,) = read(table)
    assert [span.of(doc.text) for span in one.relay] == [outlet]
    assert one.source is not None
    assert (one.source.name or "").lower() == "le maire"


def test_place_where_something_is_said_is_no_relay(read: Attribute) -> None:
    """« Sur le site de l'usine, le maire affirme »: a building site publishes nothing."""
    site = ON_A_PLATFORM.replace("Twitter Twitter PROPN 6 obl", "site site NOUN 6 obl")
    _doc, (one,) = read(site)
    assert not one.relay


def test_article_that_looks_like_a_preposition_hides_nobody(read: Attribute) -> None:
    """« P, ont dit à l'agence des témoins »: the witnesses speak, and the writer does not vouch for P."""
    doc, (one,) = read(
        f"""
        Le le DET 2 det
        pont pont NOUN 3 nsubj
        tient tenir VERB 0 root {FIN}
        , , PUNCT 6 punct
        ont avoir AUX 6 aux:tense Number=Plur|{FIN}
        dit dire VERB 3 conj {PAST}
        à à ADP 9 case
        l' le DET 9 det Definite=Def|Number=Sing|PronType=Art
        agence agence NOUN 6 obl Number=Sing
        des de ADP 11 case
        témoins témoin NOUN 9 nmod Gender=Masc|Number=Plur
        . . PUNCT 3 punct
        """
    )
    assert one.source is not None
    assert (one.source.name, one.source.anonymous) == ("des témoins", True)
    assert [span.of(doc.text) for span in one.relay] == ["l'agence"]


def test_courtesy_title_speaks_and_the_object_does_not(read: Attribute) -> None:
    """« M. Issa a appelé les deux camps à la trêve »: it is not the camps who call for it."""
    _doc, found = read(
        f"""
        M. m. NOUN 4 nsubj Gender=Masc|Number=Sing
        Issa Issa PROPN 1 nmod
        a avoir AUX 4 aux:tense Number=Sing|{FIN}
        appelé appeler VERB 0 root {PAST}
        les le DET 7 det Definite=Def|Number=Plur|PronType=Art
        deux deux NUM 7 nummod
        camps camp NOUN 4 obj Gender=Masc|Number=Plur
        à à ADP 10 case
        la le DET 10 det
        trêve trêve NOUN 4 obl:arg
        . . PUNCT 4 punct
        """,
        ("Issa",),
    )
    assert {one.source.name for one in found if one.source} == {"Issa"}


def test_a_voice_is_lent_to_one_alone() -> None:
    """« X, par la bouche de Y, accuse Z, accusation rejetée par Z »: Y does not speak for Z."""
    text = "Le Front, par la bouche du général Sow, a accusé Gao de violer la trêve, accusation rejetée par la mairie."
    assert [len(a.relay) for a in attributed(text).attributions] == [1, 0]
