"""Verbs that share their time: clauses that tell when, rows of verbs, participles that go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Attribution, Cue, Document, Event, Source, Time
from trees import tree_document, words

WHEN = (
    "Deux/deux/NUM/2/nummod otages/otage/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " libérés/libérer/VERB/0/root/Tense=Past|VerbForm=Part {first} {mark} l'/le/DET/9/det armée/armée/NOUN/11/nsubj"
    " {aux}/avoir/AUX/11/aux:tense/{tense} repris/reprendre/VERB/5/advcl/Tense=Past|VerbForm=Part la/le/DET/13/det"
    " ville/ville/NOUN/11/obj {last}"
)
ROW = (
    "{first} l'/le/DET/3/det armée/armée/NOUN/4/nsubj entre/entrer/VERB/0/root/VerbForm=Fin {inner} et/et/CCONJ/7/cc"
    " lance/lancer/VERB/4/conj/VerbForm=Fin une/un/DET/9/det offensive/offensive/NOUN/7/obj"
)


def dated(doc: Document, type: str) -> Event:
    """The first happening of a type in a document whose Monday is known."""
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    return next(e for e in find(replace(doc, times=(monday,), published="2016-05-19")) if e.type == type)


@pytest.mark.parametrize("mark", ["lorsque/lorsque/SCONJ/11/mark", "quand/quand/ADV/11/advmod"])
@pytest.mark.parametrize("inner", [True, False])
def test_what_a_clause_of_time_tells_is_of_the_day_of_its_sentence(mark: str, inner: bool) -> None:
    """« Libérés lorsque l'armée a repris la ville lundi »: both were on Monday, wherever the day stands."""
    day, here = ("lundi/lundi/NOUN/{}/obl:mod", "ici/ici/ADV/{}/advmod")
    first, last = (here.format(5), day.format(11)) if inner else (day.format(5), here.format(11))
    doc = tree_document(WHEN.format(first=first, mark=mark, aux="a", tense="Tense=Pres", last=last))
    assert dated(doc, "release").time == dated(doc, "territory_capture").time is not None


def test_what_was_over_by_then_was_on_another_day() -> None:
    """« Libérés lundi alors que l'armée avait repris la ville »: nobody knows when it had."""
    first, mark = "lundi/lundi/NOUN/5/obl:mod", "alors/alors/ADV/11/mark"
    doc = tree_document(
        WHEN.format(first=first, mark=mark, aux="avait", tense="Tense=Imp", last="hier/hier/ADV/11/dep")
    )
    assert dated(doc, "territory_capture").time is None


def test_what_a_clause_of_contrast_tells_has_no_day_of_another() -> None:
    first, mark = "lundi/lundi/NOUN/5/obl:mod", "bien/bien/ADV/11/mark"
    doc = tree_document(WHEN.format(first=first, mark=mark, aux="a", tense="Tense=Pres", last="hier/hier/ADV/11/dep"))
    assert dated(doc, "territory_capture").time is None


@pytest.mark.parametrize(
    ("noun", "known"), [("moment/moment/NOUN/4/obl", True), ("quartier/quartier/NOUN/4/obl", False)]
)
def test_a_clause_said_of_a_moment_tells_when(noun: str, known: bool) -> None:
    """« La foule a manifesté au moment où l'armée entrait lundi »; a quarter that it entered is no moment."""
    doc = tree_document(
        "La/le/DET/2/det foule/foule/NOUN/4/nsubj a/avoir/AUX/4/aux:tense manifesté/manifester/VERB/0/root"
        f"/Tense=Past|VerbForm=Part au/à/ADP/6/case {noun} où/où/PRON/10/obl/PronType=Rel l'/le/DET/9/det"
        " armée/armée/NOUN/10/nsubj entre/entrer/VERB/6/acl:relcl/VerbForm=Fin lundi/lundi/NOUN/10/obl:mod"
    )
    assert (dated(doc, "protest").time is not None) is known


@pytest.mark.parametrize("opens", [True, False])
def test_a_row_of_verbs_goes_on_from_the_day_before_them_all(opens: bool) -> None:
    """« Lundi, l'armée entre et lance une offensive »; behind the first verb the day may be of that alone."""
    day, here = "lundi/lundi/NOUN/4/obl:mod", "ici/ici/ADV/4/advmod"
    doc = tree_document(ROW.format(first=day if opens else here, inner=here if opens else day))
    assert (dated(doc, "offensive").time is not None) is opens


@pytest.mark.parametrize(("form", "known"), [("VerbForm=Part|Tense=Pres", True), ("VerbForm=Part|Tense=Past", False)])
def test_a_participle_that_goes_on_has_the_day_of_its_clause(form: str, known: bool) -> None:
    """« L'armée avance lundi, lançant une offensive »; what was done before was on another day."""
    doc = tree_document(
        "L'/le/DET/2/det armée/armée/NOUN/3/nsubj bouge/bouger/VERB/0/root/VerbForm=Fin lundi/lundi/NOUN/3/obl:mod"
        f" lançant/lancer/VERB/3/advcl/{form} une/un/DET/7/det offensive/offensive/NOUN/5/obj"
    )
    assert (dated(doc, "offensive").time is not None) is known


@pytest.mark.parametrize("named", [True, False])
def test_what_was_seen_somewhere_was_there_and_then(named: bool) -> None:
    """« Des combats ont été signalés lundi »: nobody speaks there; where somebody does, the day is that of speaking."""
    doc = tree_document(
        "Des/un/DET/2/det combats/combat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " signalés/signaler/VERB/0/root/Tense=Past|VerbForm=Part lundi/lundi/NOUN/5/obl:mod"
    )
    source = Source(None, "maire", "person", False) if named else None
    cue = Cue(words(doc, "signalés"), "signaler")
    said = Attribution((words(doc, "Des combats"),), cue, source, (), "indirect", "state", "test")
    assert (dated(replace(doc, attributions=(said,)), "armed_clash").time is None) is named


@pytest.mark.parametrize(("case", "known"), [("sur/sur/ADP/6/case", True), ("contre/contre/ADP/6/case", False)])
def test_a_bare_day_behind_a_place_is_that_of_the_verb(case: str, known: bool) -> None:
    """« Manifeste sur la place lundi », though a parser hangs the day on the square; another matter keeps its own."""
    doc = tree_document(
        f"La/le/DET/2/det foule/foule/NOUN/3/nsubj manifeste/manifester/VERB/0/root/VerbForm=Fin {case} la/le/DET/6/det"
        " place/place/NOUN/3/obl:mod lundi/lundi/NOUN/6/nmod"
    )
    assert (dated(doc, "protest").time is not None) is known


@pytest.mark.parametrize(("noun", "is_day"), [("date", True), ("ville", False)])
@pytest.mark.parametrize("told", ["clause", "noun"])
def test_a_day_is_that_of_what_is_said_of_it(noun: str, is_day: bool, told: str) -> None:
    """« Fermé depuis lundi, date où un juge fut tué », « date de l'attentat »: not since then, but on that day."""
    said = (
        "où/où/PRON/11/obl/PronType=Rel un/un/DET/9/det juge/juge/NOUN/11/nsubj:pass fut/être/AUX/11/aux:pass"
        " tué/tuer/VERB/6/acl:relcl/Tense=Past|VerbForm=Part"
        if told == "clause"
        else "d'/de/ADP/9/case un/un/DET/9/det attentat/attentat/NOUN/6/nmod"
    )
    doc = tree_document(
        "Tout/tout/PRON/2/nsubj ferme/fermer/VERB/0/root/VerbForm=Fin depuis/depuis/ADP/4/case lundi/lundi/NOUN/2/obl"
        f" ,/,/PUNCT/6/punct {noun}/{noun}/NOUN/2/appos {said}"
    )
    event = dated(doc, "killing" if told == "clause" else "armed_attack")
    assert (event.time is not None and event.time.value == "2016-05-16") is is_day


MET = (
    "Les/le/DET/2/det ministres/ministre/NOUN/6/nsubj {told}/VERB/2/acl/Tense=Past lundi/lundi/NOUN/3/obl:mod"
    " ont/avoir/AUX/6/aux:tense {does}/VERB/0/root/Tense=Past|VerbForm=Part {what}"
)


@pytest.mark.parametrize(
    ("told", "does", "what", "type", "known"),
    [
        ("réunis/réunir", "adopté/adopter", "des/un/DET/8/det sanctions/sanction/NOUN/6/obj", "sanction", True),
        ("élus/élire", "adopté/adopter", "des/un/DET/8/det sanctions/sanction/NOUN/6/obj", "sanction", False),
        ("réunis/réunir", "dénoncé/dénoncer", "l'/le/DET/8/det attentat/attentat/NOUN/6/obj", "armed_attack", False),
    ],
)
def test_what_is_decided_is_of_the_day_on_which_they_met(
    told: str, does: str, what: str, type: str, known: bool
) -> None:
    """« Les ministres réunis lundi ont adopté des sanctions »; of what they only speak nothing is told."""
    doc = tree_document(MET.format(told=told, does=does, what=what))
    assert (dated(doc, type).time is not None) is known
