"""Narrative chains: what goes on from the sentence before has its day, and nothing else has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Attribution, Cue, Event, Span, Time
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
