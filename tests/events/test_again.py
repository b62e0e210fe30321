"""Incidents told again: the one day that a text gives for a word is that of what the word tells without one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Event, Quantity, Time
from trees import tree_document, words

FILLER = "Le/le/DET/2/det maire/maire/NOUN/3/nsubj parle/parler/VERB/0/root/VerbForm=Fin"
DATED = (
    "Une/un/DET/2/det frappe/frappe/NOUN/3/nsubj/Number=Sing surprend/surprendre/VERB/0/root/VerbForm=Fin"
    " {day}/{day}/NOUN/3/obl:mod"
)
HERE = "ici/ici/ADV/3/advmod"
THE = "La/le/DET/2/det/Definite=Def frappe/frappe/NOUN/3/nsubj/Number=Sing surprend/surprendre/VERB/0/root {}"
ONE = "Une/un/DET/2/det frappe/frappe/NOUN/3/nsubj/Number=Sing surprend/surprendre/VERB/0/root {}"
DAYS = {"lundi": "2031-05-05", "mardi": "2031-05-06", "2029": "2029"}


def told(*lines: str) -> list[Event]:
    """The strikes of a report below a title, a lead and two sentences about the mayor, with the days it names."""
    doc = tree_document("\n".join(("Nouvelles/nouvelle/NOUN/0/root", THE.format(HERE), FILLER, FILLER, FILLER, *lines)))
    times = [Time(words(doc, form), "DATE", day, day, day) for form, day in DAYS.items() if form in doc.text]
    events = find(replace(doc, times=tuple(sorted(times, key=lambda t: t.span)), published="2031-05-09"))
    return [event for event in events if event.type == "air_strike"]


def test_what_the_lead_tells_without_a_day_is_of_the_one_told_below() -> None:
    first, last = told(DATED.format(day="lundi"))
    assert first.time is not None
    assert first.time == last.time
    assert next(r.rule for r in first.reasons if r.field == "time") == "day of the same word"


def test_of_two_days_neither_is_that_of_what_has_none() -> None:
    first, *_ = told(DATED.format(day="lundi"), DATED.format(day="mardi"))
    assert first.time is None


@pytest.mark.parametrize(("sentence", "same"), [(THE.format(HERE), True), (ONE.format(HERE), False)])
def test_only_a_definite_thing_is_the_same(sentence: str, same: bool) -> None:
    """« La frappe » is the one that was told, « une frappe » may be any."""
    *_, last = told(DATED.format(day="lundi"), FILLER, sentence)
    assert (last.time is not None) is same


def test_a_sentence_with_a_time_of_its_own_takes_no_other_day() -> None:
    doc_day = THE.format("depuis/depuis/ADP/5/case 2029/2029/NUM/2/nmod")
    *_, last = told(DATED.format(day="lundi"), FILLER, doc_day)
    assert last.time is None or not last.time.value.startswith("2031-05-05")


COUNTED = "{0}/{0}/NUM/2/nummod filles/fille/NOUN/3/nsubj:pass tuées/tuer/VERB/0/root/VerbForm=Part|Voice=Pass"


@pytest.mark.parametrize(("first", "same"), [(9, False), (3, True)])
def test_other_people_do_not_share_a_day(first: int, same: bool) -> None:
    """« Neuf filles ont été tuées … Trois filles ont été tuées lundi »: a verb that counts others tells another day."""
    lines = (COUNTED.format(first), *[FILLER] * 5, COUNTED.format("03") + " lundi/lundi/NOUN/3/obl:mod")
    doc = tree_document("\n".join(("Nouvelles/nouvelle/NOUN/0/root", FILLER, FILLER, *lines)))
    counts = [Quantity(words(doc, form), "killed", n, n, n) for form, n in ((str(first), first), ("03", 3))]
    times = (Time(words(doc, "lundi"), "DATE", DAYS["lundi"], DAYS["lundi"], DAYS["lundi"]),)
    events = find(replace(doc, times=times, quantities=tuple(counts), published="2031-05-09"))
    assert (events[0].time is not None) is same
