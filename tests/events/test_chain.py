"""Narrative chains: what goes on from the sentence before has its day, and nothing else has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Attribution, Block, Cue, Event, Span, Time
from trees import tree_document, words

ENTRY = (
    "L'/le/DET/2/det armée/armée/NOUN/3/nsubj entre/entrer/VERB/0/root/Mood=Ind|Tense=Pres|VerbForm=Fin"
    " dans/dans/ADP/6/case le/le/DET/6/det pays/pays/NOUN/3/obl lundi/lundi/NOUN/3/obl"
)
CAPTURE = (
    "Les/le/DET/2/det soldats/soldat/NOUN/3/nsubj prennent/prendre/VERB/0/root/Mood=Ind|Tense=Pres|VerbForm=Fin"
    " la/le/DET/5/det ville/ville/NOUN/3/obj"
)
LATER = CAPTURE + " ensuite/ensuite/ADV/3/advmod"
ADVANCE = (
    "Les/le/DET/2/det soldats/soldat/NOUN/3/nsubj avancent/avancer/VERB/0/root/Mood=Ind|Tense=Pres|VerbForm=Fin"
    " vers/vers/ADP/6/case la/le/DET/6/det ville/ville/NOUN/3/obl"
)
THEN = ADVANCE + " alors/alors/ADV/3/advmod"
EARLIER = (
    "Les/le/DET/2/det soldats/soldat/NOUN/4/nsubj avaient/avoir/AUX/4/aux:tense/Mood=Ind|Tense=Imp|VerbForm=Fin"
    " pris/prendre/VERB/0/root/Tense=Past|VerbForm=Part la/le/DET/6/det ville/ville/NOUN/4/obj"
)
FALL = (
    "Dix/dix/NUM/2/nummod hommes/homme/NOUN/4/nsubj:pass sont/être/AUX/4/aux:pass/Mood=Ind|Tense=Pres|VerbForm=Fin"
    " tués/tuer/VERB/0/root/Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass"
)
MISTAGGED = (
    "Les/le/DET/2/det soldats/soldat/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense/Mood=Ind|Tense=Pres|VerbForm=Fin"
    " pris/prendre/VERB/0/root/Mood=Ind|Tense=Imp|VerbForm=Fin la/le/DET/6/det ville/ville/NOUN/4/obj"
)
KIN = (
    "Les/le/DET/2/det parents/parent/NOUN/6/nsubj d'/de/ADP/4/case soldats/soldat/NOUN/2/nmod"
    " tués/tuer/VERB/4/acl/Number=Plur|Tense=Past|VerbForm=Part arrivent/arriver/VERB/0/root"
    "/Mood=Ind|Tense=Pres|VerbForm=Fin"
)
DATELINE = "lundi/lundi/NOUN/0/root"
WILL = CAPTURE.replace("prennent", "prendront").replace("Tense=Pres", "Tense=Fut")


def last(*lines: str, gap: str = " ", spoken: bool = False) -> Event:
    """The last happening of some sentences; "lundi" is a day, ``gap`` stands between the last two."""
    doc = tree_document("\n".join(lines))
    if gap == " ":
        doc = replace(doc, text=doc.text.replace("\n", " "))
    day = Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    body = doc.sentences[-1].span
    cue = Cue(Span(body.start, body.start + 3), "dire")
    said = Attribution((body,), cue, None, (), "indirect", "state", "test")
    *_, event = find(replace(doc, times=(day,), attributions=(said,) if spoken else ()))
    return event


def day(event: Event) -> str | None:
    return event.time.value if event.time else None


def test_a_bounded_happening_goes_on_from_the_sentence_before() -> None:
    """``L'armée entre lundi. Les soldats prennent la ville.``"""
    event = last(ENTRY, CAPTURE)
    assert day(event) == "2031-05-05"
    assert ("time", "goes on from the sentence before") in {(r.field, r.rule) for r in event.reasons}


def test_what_goes_on_needs_a_word_that_puts_it_there() -> None:
    """An advance has no end of its own: only ``alors`` sets it at the time told."""
    assert day(last(ENTRY, ADVANCE)) is None
    assert day(last(ENTRY, THEN)) == "2031-05-05"


@pytest.mark.parametrize("line", [LATER, EARLIER, WILL])
def test_what_was_before_or_after_has_another_day(line: str) -> None:
    """``ensuite``, a pluperfect and a future leave the time of the sentence before."""
    assert day(last(ENTRY, line)) is None


def test_another_paragraph_is_another_scene() -> None:
    assert day(last(ENTRY, CAPTURE, gap="\n")) is None


def test_a_sentence_between_ends_the_chain() -> None:
    assert day(last(ENTRY, ADVANCE, CAPTURE)) is None


def test_the_words_of_a_source_are_no_part_of_the_chain() -> None:
    assert day(last(ENTRY, CAPTURE, spoken=True)) is None


def test_a_chain_goes_on_over_several_sentences() -> None:
    """``L'armée entre lundi. Les soldats prennent la ville. Dix hommes sont tués.``"""
    assert day(last(ENTRY, CAPTURE, FALL)) == "2031-05-05"


def test_a_mistagged_participle_after_its_auxiliary_is_no_imperfect() -> None:
    assert day(last(ENTRY, MISTAGGED)) == "2031-05-05"


def test_what_stands_with_a_noun_of_the_clause_is_not_told_by_it() -> None:
    """``Les parents d'un soldat tué prennent la ville``: nobody says when he was killed."""
    assert day(last(ENTRY, KIN)) is None


def test_the_day_of_a_dateline_starts_no_chain() -> None:
    """It is the day of the report, and never that of an event."""
    doc = tree_document("\n".join((DATELINE, CAPTURE)))
    doc = replace(doc, text=doc.text.replace("\n", " "))
    head, below = (sentence.span for sentence in doc.sentences)
    published = Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    blocks = (Block(head, "dateline"), Block(below, "body"))
    *_, event = find(replace(doc, times=(published,), blocks=blocks, published="2031-05-05"))
    assert day(event) is None


@pytest.mark.parametrize(("case", "known"), [("depuis/depuis", False), ("pendant/pendant", True)])
def test_nothing_goes_on_in_a_summary_of_what_happened_since(case: str, known: bool) -> None:
    """« Depuis mai, … . L'armée entre lundi dans le pays. Les soldats prennent la ville »: the capture may be older."""
    since = (
        f"La/le/DET/2/det ville/ville/NOUN/3/nsubj souffre/souffrir/VERB/0/root {case}/ADP/5/case mai/mai/NOUN/3/obl"
    )
    doc = tree_document("\n".join((since, ENTRY, CAPTURE)))
    doc = replace(doc, text=doc.text.replace("\n", " "), published="2031-05-10")
    month = Time(words(doc, "mai"), "DATE", "2031-05", "2031-05-01", "2031-05-31")
    day = Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    *_, event = find(replace(doc, times=(month, day)))
    assert (event.time is not None) is known
