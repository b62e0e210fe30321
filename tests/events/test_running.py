"""Live pages and chronologies: what an item tells was at the time that opens it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Attribution, Cue, Document, Event, Sentence, Span, Time
from selon.pipeline import read_document
from spoken import engine
from trees import tree_document

FIRST = "Une/un/DET/2/det bombe/bombe/NOUN/3/nsubj {aux} explosé/exploser/VERB/0/root/Tense=Past|VerbForm=Part"
NOW = FIRST.format(aux="a/avoir/AUX/4/aux:tense/Tense=Pres").replace("NOUN/3", "NOUN/4")
THEN = FIRST.format(aux="avait/avoir/AUX/4/aux:tense/Tense=Imp").replace("NOUN/3", "NOUN/4")
POLICE = (
    "La/le/DET/2/det police/police/NOUN/3/nsubj arrête/arrêter/VERB/0/root/VerbForm=Fin dix/dix/NUM/5/nummod"
    " hommes/homme/NOUN/3/obj"
)


def moved(part: Document, by: int) -> list[Sentence]:
    """The sentences of a document as they are so many characters further on."""
    return [
        Sentence(
            Span(s.span.start + by, s.span.end + by),
            tuple(replace(t, span=Span(t.span.start + by, t.span.end + by)) for t in s.tokens),
        )
        for s in part.sentences
    ]


def report(*lines: str) -> Document:
    """A report of lines: an hour with what parts it from its item, then a parse; an hour may stand alone."""
    text, sentences, times = "", list[Sentence](), list[Time]()
    for line in lines:
        hour, _, table = line.partition("|")
        if hour:
            start = len(text)
            text += hour + " "
            clock = hour[:2]
            times.append(Time(Span(start, start + 3), "TIME", f"2031-05-05T{clock}:00", "2031-05-05", "2031-05-05"))
        if table:
            part = tree_document(table)
            sentences += moved(part, len(text))
            text += part.text
        text += "\n"
    return Document("made", text, "", published="2031-05-05", sentences=tuple(sentences), times=tuple(times))


def hours(doc: Document) -> list[str | None]:
    return [None if event.time is None else event.time.value for event in find(doc)]


def test_each_item_has_its_own_hour() -> None:
    """Not all of the first: a page that runs all day tells of many hours."""
    assert hours(report(f"08h :|{NOW}", f"09h –|{POLICE}")) == ["2031-05-05T08:00", "2031-05-05T09:00"]


def test_an_hour_on_a_line_of_its_own_goes_on_to_the_next() -> None:
    found = hours(report("08h", f"|{NOW}", f"|{POLICE}", "11h"))
    assert found == ["2031-05-05T08:00", "2031-05-05T08:00"]


@pytest.mark.parametrize("lines", [(f"08h :|{NOW}",), (f"08h|{NOW}", f"09h|{POLICE}"), (f"08h :|{THEN}", "09h :")])
def test_one_time_makes_no_running_report_nor_do_those_that_open_a_clause(lines: tuple[str, ...]) -> None:
    """« 8 h des tirs » is one clause; what « avait explosé » had done so by then."""
    assert all(event.reasons and "row" not in rule for event in find(report(*lines)) for rule in rules(event))


def rules(event: Event) -> list[str]:
    return [reason.rule for reason in event.reasons if reason.field == "time"]


def test_what_is_said_at_an_hour_was_done_on_its_day() -> None:
    doc = report(f"08h :|{NOW}", f"09h :|{POLICE}")
    start = doc.text.index("Une bombe")
    said = Attribution((Span(start, start + 20),), Cue(Span(0, 3), "dire"), None, (), "indirect", "state", "test")
    assert hours(replace(doc, attributions=(said,)))[0] == "2031-05-05"


def test_an_hour_needs_no_mark_behind_it() -> None:
    """As on pages that set it apart by its looks: « 18h15 Un policier a été blessé. »"""
    text = (
        "Manifestations à Tunis\n\n18h15 Un policier a été blessé, selon un syndicat de police.\n\n"
        "17h02 La police a tué un manifestant.\n"
    )
    doc = read_document(Document("x", text, "", published="2031-05-05"), engine())
    told = [(e.recipient.span.of(text) if e.recipient else None, e.time.value if e.time else None) for e in doc.events]
    assert told[1:] == [("Un policier", "2031-05-05"), ("un manifestant", "2031-05-05T17:02")]


def test_an_item_may_open_with_its_place_before_its_time() -> None:
    text = "Bulletin du 17 mai\n\nBelet, 6 h 40. Un garde tué.\n\nMataro, nuit du 15 au 16. Deux soldats tués.\n"
    doc = read_document(Document("x", text, "", published="2031-05-17"), engine())
    assert [e.time and e.time.value for e in doc.events] == ["2031-05-17T06:40", "2031-05-15/2031-05-16"]


def test_the_title_of_a_chronology_is_of_no_one_row() -> None:
    """« Les attaques depuis janvier », over a row for each: the day of the first row is not that of all."""
    rows = "- 17 janvier : dix soldats sont tués à Gao.\n\n- 22 mars : une bombe explose à Ansongo, trois morts.\n"
    text = f"Rappel des attaques au Mali\n\n{rows}"
    doc = read_document(Document("x", text, "", published="2031-05-17"), engine())
    told = [(event.trigger.of(text), event.time and event.time.value) for event in doc.events]
    assert told[0] == ("attaques", None)
    assert told[1:3] == [("tués", "2031-01-17"), ("explose", "2031-03-22")]
