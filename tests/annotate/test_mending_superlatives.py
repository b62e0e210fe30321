"""A superlative behind a noun is said of it."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

TABLE = (
    "L'/le/DET/2/det attaque/attaque/NOUN/0/root/Gender=Fem|Number=Sing {article} plus/plus/ADV/5/advmod"
    " {word}/{word}/ADJ/{head}/nmod/{feats} a/avoir/AUX/7/aux:tense cessé/cesser/VERB/2/parataxis"
)
THE = "la/le/DET/5/det/Definite=Def"


@pytest.mark.parametrize(
    ("article", "feats", "head", "relation"),
    [
        (THE, "Gender=Fem|Number=Sing", "2", ("amod", "attaque")),
        (THE, "Gender=Fem|Number=Sing", "7", ("amod", "attaque")),
        (THE, "Gender=Masc|Number=Plur", "2", ("nmod", "attaque")),  # « l'attaque, les plus vifs … »
        ("de/de/ADP/5/case", "Gender=Fem|Number=Sing", "2", ("nmod", "attaque")),  # « l'attaque de plus forts »
    ],
)
def test_a_superlative_describes_the_noun_before_it(
    article: str, feats: str, head: str, relation: tuple[str, str]
) -> None:
    """« L'attaque la plus virulente »: so that what an adjective tells of a noun is read off it."""
    table = TABLE.format(article=article, word="virulente", head=head, feats=feats)
    assert place_of("virulente", mend(tree_document(table).sentences[0].tokens)) == relation
