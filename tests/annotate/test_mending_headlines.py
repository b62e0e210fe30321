"""The participle that ends a headline tells the news of the noun that the headline opens with."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

HEADLINE = (
    "L'/le/DET/2/det homme/homme/NOUN/{top} qui/qui/PRON/5/nsubj/PronType=Rel"
    " a/avoir/AUX/5/aux:tense/VerbForm=Fin blessé/blesser/VERB/2/acl:relcl/Tense=Past|VerbForm=Part"
    " un/un/DET/7/det {harmed}/gendarme/NOUN/5/obj/{feats}"
    " condamné/condamner/VERB/7/acl/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part{end}"
)
MASC, FEM = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing"
ROOT, SUBJECT = f"0/root/{MASC}", f"9/nsubj/{MASC}"
STOP = " ././PUNCT/2/punct"
FLEES = " fuit/fuir/VERB/0/root/VerbForm=Fin"


@pytest.mark.parametrize(
    ("top", "feats", "end", "head"),
    [
        (ROOT, MASC, "", "homme"),
        (ROOT, MASC, " à/à/ADP/10/case Gao/Gao/PROPN/8/obl", "homme"),
        (ROOT, MASC, STOP, "gendarme"),  # no headline
        (SUBJECT, MASC, FLEES, "gendarme"),  # « l'homme qui a blessé un gendarme condamné fuit »
        (f"0/root/{FEM}", MASC, "", "gendarme"),  # « la femme qui a blessé un gendarme condamné »
    ],
)
def test_the_last_participle_is_of_the_first_noun(top: str, feats: str, end: str, head: str) -> None:
    """« L'homme qui a blessé un gendarme condamné »: the man was sentenced, and nobody who has another gender."""
    table = HEADLINE.format(top=top, harmed="gendarme", feats=feats, end=end)
    assert place_of("condamné", mend(tree_document(table).sentences[0].tokens)) == ("acl", head)
