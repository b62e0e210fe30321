"""Which place of a sentence is that of a happening: the finest, where people came to, what a cleft sets off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Document, Place, Precision, Toponym
from trees import tree_document, words


def place_of(doc: Document, type: str, **known: Precision) -> str | None:
    """The words of the place of the first happening of a type; ``known`` are names with how exact they are."""
    places = tuple(
        Toponym(words(doc, name), Place(at, name, 1.0, 2.0, "XX", None), precision)
        for at, (name, precision) in enumerate(known.items())
    )
    places = tuple(sorted(places, key=lambda place: place.span))
    event = next(e for e in find(replace(doc, places=places)) if e.type == type)
    return event.place and event.place.span.of(doc.text)


KILLED = (
    "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part en/en/ADP/7/case Syldavie/Syldavie/PROPN/5/obl:mod"
    " {comma}/,/PUNCT/11/punct à/à/ADP/11/case {between} Klow/Klow/PROPN/5/obl:mod"
)


@pytest.mark.parametrize(
    ("wide", "between", "place"),
    [
        ("country", "la/le/DET/11/det", "Klow"),
        ("region", "la/le/DET/11/det", "Klow"),
        ("city", "la/le/DET/11/det", "Syldavie"),
    ],
)
def test_the_town_goes_before_the_country_named_right_before_it(wide: Precision, between: str, place: str) -> None:
    """« Tués en Syldavie, à Klow »: they died at Klow; of two towns the nearer counts."""
    doc = tree_document(KILLED.format(comma=",", between=between))
    assert place_of(doc, "killing", Syldavie=wide, Klow="city") == place


@pytest.mark.parametrize(("case", "place"), [("à/à", "Klow"), ("de/de", None)])
def test_a_cleft_sets_off_where_it_was(case: str, place: str | None) -> None:
    """« C'est à Klow que la police a arrêté dix étudiants »."""
    doc = tree_document(
        f"C'/ce/PRON/4/expl:subj est/être/AUX/4/cop {case}/ADP/4/case Klow/Klow/PROPN/0/root que/que/SCONJ/9/mark"
        " la/le/DET/7/det police/police/NOUN/9/nsubj a/avoir/AUX/9/aux:tense arrêté/arrêter/VERB/4/advcl:cleft"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/11/nummod étudiants/étudiant/NOUN/9/obj"
    )
    assert place_of(doc, "arrest", Klow="city") == place


@pytest.mark.parametrize(("verb", "place"), [("arrivée/arriver", "Klow"), ("formée/former", None)])
def test_who_goes_on_to_act_does_so_where_they_came_to(verb: str, place: str | None) -> None:
    """« La police est arrivée à Klow et a arrêté dix étudiants »; where it was trained is another place."""
    doc = tree_document(
        f"La/le/DET/2/det police/police/NOUN/4/nsubj est/être/AUX/4/aux:tense {verb}/VERB/0/root"
        "/Tense=Past|VerbForm=Part à/à/ADP/6/case Klow/Klow/PROPN/4/obl:arg et/et/CCONJ/9/cc a/avoir/AUX/9/aux:tense"
        " arrêté/arrêter/VERB/4/conj/Tense=Past|VerbForm=Part dix/dix/NUM/11/nummod étudiants/étudiant/NOUN/9/obj"
    )
    assert place_of(doc, "arrest", Klow="city") == place


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass"])
def test_what_falls_is_the_place_that_is_taken(relation: str) -> None:
    """« Klow est tombée aux mains des rebelles », whatever a parser calls its subject."""
    doc = tree_document(
        f"Klow/Klow/PROPN/3/{relation} est/être/AUX/3/aux:tense tombée/tomber/VERB/0/root/Tense=Past|VerbForm=Part"
        " aux/à/ADP/5/case mains/main/NOUN/3/obl:arg des/de/ADP/7/case rebelles/rebelle/NOUN/5/nmod"
    )
    assert place_of(doc, "territory_capture", Klow="city") == "Klow"


@pytest.mark.parametrize(("opening", "place"), [("dont/dont/PRON/6/nmod", None), ("soit/soit/ADV/6/advmod", "Klow")])
def test_where_some_of_them_died_is_not_where_all_did(opening: str, place: str | None) -> None:
    """« Des bombardements ont fait 30 morts, dont 20 à Klow »."""
    doc = tree_document(
        "Des/un/DET/2/det bombardements/bombardement/NOUN/3/nsubj font/faire/VERB/0/root/VerbForm=Fin"
        f" morts/mort/NOUN/3/obj {opening} 20/20/NUM/4/nmod à/à/ADP/8/case Klow/Klow/PROPN/6/nmod"
    )
    events = find(replace(doc, places=(Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city"),)))
    assert [e.place and e.place.span.of(doc.text) for e in events] == [place]
