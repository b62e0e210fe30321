"""What is in a series, on a side, or behind a conjunction belongs to the words that open it."""

from __future__ import annotations

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

PART = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
# « a été présenté au juge, mis en examen et écroué »
SERIES = (
    f"suspect/suspect/NOUN/4/nsubj:pass a/avoir/AUX/4/aux été/être/AUX/4/aux:pass présenté/présenter/VERB/0/root/{PART}"
    f" au/à/ADP/6/case juge/juge/NOUN/4/obl ,/,/PUNCT/8/punct mis/mettre/VERB/6/acl/{PART} en/en/ADP/10/case"
    f" examen/examen/NOUN/8/obl et/et/CCONJ/12/cc écroué/écrouer/VERB/8/conj/{PART}"
)
# « une rixe entre des mineurs de la ville de Gao et des paysans »
SIDES = (
    "rixe/rixe/NOUN/0/root entre/entre/ADP/4/case des/un/DET/4/det mineurs/mineur/NOUN/1/nmod de/de/ADP/7/case"
    " la/le/DET/7/det ville/ville/NOUN/4/nmod de/de/ADP/9/case Gao/Gao/PROPN/7/nmod et/et/CCONJ/12/cc"
    " des/de/ADP/12/case paysans/paysan/NOUN/7/conj"
)
# « a été blessé lorsque les assaillants retranchés ont tiré »
OPENED = (
    "policier/policier/NOUN/4/nsubj:pass a/avoir/AUX/4/aux été/être/AUX/4/aux:pass blessé/blesser/VERB/0/root"
    " lorsque/lorsque/SCONJ/10/mark les/le/DET/7/det assaillants/assaillant/NOUN/4/obl:agent"
    f" retranchés/retrancher/VERB/7/acl/{PART} ont/avoir/AUX/10/aux/VerbForm=Fin tiré/tirer/VERB/4/xcomp/{PART}"
)


def mended(table: str, form: str, words: MendingWords | None = None) -> tuple[str, str]:
    tokens = tree_document(table).sentences[0].tokens
    return place_of(form, mend(tokens) if words is None else mend(tokens, words))


def test_three_participles_are_all_of_the_first() -> None:
    assert mended(SERIES, "mis") == ("conj", "présenté")


def test_two_participles_may_be_of_the_noun() -> None:
    """« présenté au juge, mis en examen »: with no third the parser is believed."""
    assert mended(SERIES.replace("et/et/CCONJ/12/cc", "là/là/ADV/12/advmod"), "mis") == ("acl", "juge")


def test_the_second_side_opens_as_the_first() -> None:
    between = MendingWords(between=frozenset({"entre"}))
    assert mended(SIDES, "paysans", between) == ("conj", "mineurs")


def test_two_places_are_on_one_side() -> None:
    """« entre des mineurs de la ville et de la brousse »."""
    places = SIDES.replace("des/de/ADP/12/case paysans/paysan", "de/de/ADP/12/case brousse/brousse")
    assert mended(places, "brousse", MendingWords(between=frozenset({"entre"}))) == ("conj", "ville")


def test_a_noun_right_behind_a_conjunction_is_of_its_verb() -> None:
    assert mended(OPENED, "assaillants") == ("nsubj", "tiré")
    assert mended(OPENED, "tiré") == ("advcl", "blessé")


def test_a_participle_is_in_a_row_with_the_one_right_before() -> None:
    """« découle de travaux entamés puis arrêtés »."""
    plural = PART.replace("Sing", "Plur")
    table = (
        "volonté/volonté/NOUN/2/nsubj découle/découler/VERB/0/root de/de/ADP/4/case travaux/travail/NOUN/2/obl"
        f" entamés/entamer/VERB/4/acl/{plural} puis/puis/CCONJ/7/cc arrêtés/arrêter/VERB/2/conj/{plural}"
    )
    assert mended(table, "arrêtés") == ("conj", "entamés")
    assert mended(table.replace("/4/acl", "/4/amod"), "arrêtés") == ("conj", "découle")


def test_one_of_those_who_did_it_is_one_of_several() -> None:
    """« l'un des hommes ayant tiré a fui »: the men fired."""
    table = (
        "un/un/PRON/6/nsubj des/de/ADP/3/case hommes/homme/NOUN/1/nmod ayant/avoir/AUX/5/aux/Tense=Pres|VerbForm=Part"
        f" tiré/tirer/VERB/1/acl/{PART} fui/fuir/VERB/0/root"
    )
    assert mended(table, "tiré") == ("acl", "hommes")
