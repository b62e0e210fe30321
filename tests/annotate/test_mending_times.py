"""A day has no complement of its own: what stands behind it belongs to the noun or the verb before."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

OF, DAYS = frozenset({"de"}), frozenset({"samedi", "hier", "soir"})

CASES = [
    (  # « ont commis en 2014 des massacres »: a year has no complement
        "commis/commettre/VERB/0/root en/en/ADP/3/case 2014/2014/NUM/1/obl:mod des/de/ADP/5/case"
        " massacres/massacre/NOUN/3/nmod/Number=Plur",
        "massacres",
        ("obj", "commis"),
    ),
    (  # "l'exécution, samedi, de trois condamnés a surpris"
        "L'/le/DET/2/det exécution/exécution/NOUN/9/nsubj ,/,/PUNCT/4/punct samedi/samedi/NOUN/2/nmod ,/,/PUNCT/4/punct"
        " de/de/ADP/8/case trois/trois/NUM/8/nummod condamnés/condamné/NOUN/9/obl:mod surprend/surprendre/VERB/0/root",
        "condamnés",
        ("nmod", "exécution"),
    ),
    (
        "exécution/exécution/NOUN/0/root samedi/samedi/NOUN/1/nmod de/de/ADP/4/case X/X/PROPN/2/nmod",
        "X",
        ("nmod", "exécution"),
    ),
    (
        "livré/livrer/VERB/0/root hier/hier/ADV/1/advmod soir/soir/NOUN/2/obl:mod des/de/ADP/5/case"
        " vivres/vivre/NOUN/3/nmod/Number=Plur",
        "vivres",
        ("obj", "livré"),
    ),
    (  # "a tué samedi dans dix villages": « dans » is no article, though it ends as « des » does
        "tué/tuer/VERB/0/root samedi/samedi/NOUN/1/obl:mod dans/dans/ADP/5/case dix/dix/NUM/5/nummod"
        " villages/village/NOUN/2/nmod/Number=Plur",
        "villages",
        ("obl:arg", "tué"),
    ),
    (  # "s'est retirée samedi des villages": they are what it left
        "s'/se/PRON/2/expl:pv/Reflex=Yes retirée/retirer/VERB/0/root samedi/samedi/NOUN/2/obl:mod des/de/ADP/5/case"
        " villages/village/NOUN/3/nmod/Number=Plur",
        "villages",
        ("obl:arg", "retirée"),
    ),
    (  # the day of what the noun names, not that of the verb
        "condamne/condamner/VERB/0/root meurtre/meurtre/NOUN/1/obj hier/hier/ADV/1/advmod d'/de/ADP/6/case"
        " un/un/DET/6/det élu/élu/NOUN/1/obl:arg",
        "hier",
        ("nmod", "meurtre"),
    ),
]


@pytest.mark.parametrize(("table", "form", "place"), CASES)
def test_a_day_rules_over_nothing(table: str, form: str, place: tuple[str, str]) -> None:
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(of=OF, days=DAYS))
    token = next(token for token in tokens if token.text == form)
    assert (token.deprel, tokens[token.head].text) == place


RIGHT = [
    # how it was done is no part of what was done: "la fuite hier de nuit"
    "fuite/fuite/NOUN/0/root hier/hier/ADV/1/advmod de/de/ADP/4/case nuit/nuit/NOUN/1/obl",
    # "le match samedi de hier": a day may have a day
    "match/match/NOUN/0/root samedi/samedi/NOUN/1/nmod de/de/ADP/4/case hier/hier/ADV/2/nmod",
    # nothing for it to belong to
    ",/,/PUNCT/2/punct samedi/samedi/NOUN/0/root de/de/ADP/4/case X/X/PROPN/2/nmod",
]


@pytest.mark.parametrize("table", RIGHT)
def test_what_is_right_stays(table: str) -> None:
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens, MendingWords(of=OF, days=DAYS)) == tokens


def test_a_day_that_opens_a_sentence_is_no_subject() -> None:
    """« Mardi, l'armée et la milice ont signé »: both sign, and the day does not."""
    table = (
        "Mardi/mardi/PROPN/6/nsubj ,/,/PUNCT/3/punct armée/armée/NOUN/1/conj et/et/CCONJ/5/cc"
        " milice/milice/NOUN/1/conj signent/signer/VERB/0/root"
    )
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(days=frozenset({"mardi"})))
    assert [(tokens[i].head, tokens[i].deprel) for i in (0, 2, 4)] == [(5, "obl:mod"), (5, "nsubj"), (2, "conj")]


LATER = (
    "pris/prendre/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass deux/deux/NUM/3/nummod jours/jour/NOUN/1/obl:mod"
    " {more} tôt/tôt/ADV/{tôt} par/par/ADP/{par} dix/dix/NUM/8/nummod hommes/homme/NOUN/1/{hommes}"
)


def test_a_preposition_behind_how_long_before_is_of_who_did_it() -> None:
    """« enlevé deux jours plus tôt par dix hommes »: they did it, and are none of those taken."""
    table = LATER.format(more="plus/plus/ADV/8/advmod", tôt="8/advmod", par="5/fixed", hommes="obj")
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(agents=frozenset({"par"})))
    assert [place_of(form, tokens) for form in ("par", "hommes", "tôt")] == [
        ("case", "hommes"),
        ("obl:agent", "pris"),
        ("advmod", "jours"),
    ]


def test_a_number_keeps_the_words_before_it() -> None:
    """« … deux jours près de dix hommes »: one adverb and a preposition are of the number."""
    table = LATER.format(more="ici/ici/PRON/1/obl:mod", tôt="8/advmod", par="5/fixed", hommes="obj")
    tokens = mend(tree_document(table).sentences[0].tokens, MendingWords(agents=frozenset({"par"})))
    assert place_of("hommes", tokens) == ("obj", "pris")
