"""An infinitive is of what somebody refuses, decides or promises, though a parser hung it on who does."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import tree_document

INFINITIVE = "VerbForm=Inf"
CASES = [
    (  # « le refus du maire de partir »
        "refus/refus/NOUN/0/root du/de/ADP/3/case maire/maire/NOUN/1/nmod de/de/ADP/5/mark"
        f" partir/partir/VERB/3/acl/{INFINITIVE}",
        "refus",
    ),
    (  # « le refus du maire du village de partir »
        "refus/refus/NOUN/0/root du/de/ADP/3/case maire/maire/NOUN/1/nmod du/de/ADP/5/case village/village/NOUN/3/nmod"
        f" de/de/ADP/7/mark partir/partir/VERB/5/nmod/{INFINITIVE}",
        "refus",
    ),
    (  # « la question du refus de partir »: the nearer one has it
        "question/question/NOUN/0/root du/de/ADP/3/case refus/refus/NOUN/1/nmod de/de/ADP/5/mark"
        f" partir/partir/VERB/3/acl/{INFINITIVE}",
        "refus",
    ),
    (  # « la fin du plaisir de vivre »: nothing that is decided
        "fin/fin/NOUN/0/root du/de/ADP/3/case plaisir/plaisir/NOUN/1/nmod de/de/ADP/5/mark"
        f" vivre/vivre/VERB/3/acl/{INFINITIVE}",
        "plaisir",
    ),
    (  # « le refus du maire à partir »: another preposition
        "refus/refus/NOUN/0/root du/de/ADP/3/case maire/maire/NOUN/1/nmod à/à/ADP/5/mark"
        f" partir/partir/VERB/3/acl/{INFINITIVE}",
        "maire",
    ),
]


@pytest.mark.parametrize(("table", "noun"), CASES)
def test_what_is_refused_is_of_the_refusal(table: str, noun: str) -> None:
    """« Le refus du maire de partir »: he did not leave."""
    words = MendingWords(of=frozenset({"de"}), deciding=frozenset({"refus"}))
    tokens = mend(tree_document(table).sentences[0].tokens, words)
    infinitive = next(token for token in tokens if token.feats == INFINITIVE)
    assert tokens[infinitive.head].text == noun


@pytest.mark.parametrize(
    ("whose", "upos", "noun"),
    [("ONU", "PROPN", "refus"), ("Union", "NOUN", "refus"), ("chef", "NOUN", "chef")],
)
def test_some_deed_is_of_what_a_body_asks_for(whose: str, upos: str, noun: str) -> None:
    """« La demande de l'ONU d'une trêve »; « le refus du chef d'un groupe » may be of whose chief he is."""
    table = (
        f"refus/refus/NOUN/0/root du/de/ADP/3/case {whose}/{whose.lower()}/{upos}/1/nmod d'/de/ADP/6/case"
        " une/un/DET/6/det/Definite=Ind trêve/trêve/NOUN/3/nmod"
    )
    words = MendingWords(of=frozenset({"de"}), deciding=frozenset({"refus"}))
    tokens = mend(tree_document(table).sentences[0].tokens, words)
    assert tokens[tokens[-1].head].text == noun
