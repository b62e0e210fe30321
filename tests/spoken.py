"""Marked sentences read by the real stages as far as attributions: who says what in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from selon.model import Attribution, Document, Event, Span
from selon.pipeline import Engine, load_engine, read_document, stages

MARK = re.compile(r"<(/?)(\w+)>")
STAGES = ("text", "annotate", "attribute")
Marks = Mapping[str, tuple[Span, ...]]


@cache
def engine() -> Engine:
    """French with its reader, loaded once for all tests."""
    return load_engine("fr")


def read_on(day: str, text: str) -> Document:
    """A text as a report of a day, through every stage."""
    doc = Document("example", text, "", published=day, published_from="option")
    for _, stage in stages(engine(), forced=True):
        doc = stage(doc)
    return doc


def happenings(text: str) -> list[Event]:
    """The happenings of a text of Saturday, 20 April 2024, in its order."""
    return sorted(read_on("2024-04-20", text).events, key=lambda event: event.trigger.start)


def types_told(text: str) -> list[str]:
    """The types of the happenings of such a text."""
    return [event.type for event in happenings(text)]


def numbers(text: str) -> list[list[tuple[str | None, int | None]]]:
    """What the numbers of each happening count, with their lower bounds."""
    return [[(quantity.of, quantity.low) for quantity in event.quantities] for event in happenings(text)]


def when_and_where(text: str, type: str) -> tuple[str | None, str | None]:
    """The value and the words for the place of the last happening of a type in a text of 12 June 2024."""
    event, doc = last_told(text, type)
    place = None if event.place is None else event.place.span.of(doc.text)
    return None if event.time is None else event.time.value, place


def last_told(text: str, type: str) -> tuple[Event, Document]:
    """The last happening of a type in a text of 12 June 2024, with its document."""
    doc = read_document(Document("x", text, "", published="2024-06-12"), engine())
    return [event for event in doc.events if event.type == type][-1], doc


def parties(text: str, type: str) -> tuple[str | None, str | None]:
    """The words for who did the last happening of a type in such a text and to whom."""
    event, doc = last_told(text, type)
    actor, recipient = (
        None if p is None or p.span is None else p.span.of(doc.text) for p in (event.actor, event.recipient)
    )
    return actor, recipient


def last_place(text: str, type: str) -> str | None:
    """The words for the place of the last happening of a type in such a text."""
    return when_and_where(text, type)[1]


@cache
def attributed(text: str) -> Document:
    """A text with its attributions."""
    doc = Document("example", text, "", published="2031-05-05", published_from="option")
    for name, stage in stages(engine(), forced=True):
        doc = stage(doc) if name in STAGES else doc
    return doc


def unmark(marked: str) -> tuple[str, Marks]:
    """``<content>P</content>, dit X`` → the plain text, and where each mark stood, in text order."""
    plain, start, at = "", 0, 0
    spans: dict[str, tuple[Span, ...]] = {}
    for match in MARK.finditer(marked):
        plain += marked[at : match.start()]
        at = match.end()
        if match[1]:
            spans[match[2]] = (*spans.get(match[2], ()), Span(start, len(plain)))
        else:
            start = len(plain)
    return plain + marked[at:], spans


def fault(marked: str) -> str | None:
    """What is wrong with the attribution that is marked in a text, None when all is as marked."""
    text, marks = unmark(marked)
    doc = attributed(text)
    contents = marks["content"]
    found = [a for a in doc.attributions if a.content[0].meets(contents[0]) and _at_cue(a, marks)]
    if not found:
        return "nothing found"
    one = max(found, key=lambda a: a.content == contents)
    if [_bare(doc.text, span) for span in one.content] != [_bare(text, span) for span in contents]:
        return f"content {[span.of(doc.text) for span in one.content]}"
    return _speaker_fault(doc, one, marks)


def _at_cue(attribution: Attribution, marks: Marks) -> bool:
    if "cue" not in marks or attribution.cue is None:
        return True
    return attribution.cue.span.meets(marks["cue"][0])


def _speaker_fault(doc: Document, one: Attribution, marks: Marks) -> str | None:
    source = one.source.span if one.source else None
    if "source" in marks and (source is None or not source.meets(marks["source"][0])):
        return f"source {source and source.of(doc.text)}"
    for relay in marks.get("relay", ()):
        if not any(span.meets(relay) for span in one.relay):
            return f"relay {[span.of(doc.text) for span in one.relay]}"
    return None


def _bare(text: str, span: Span) -> str:
    """The words without quotation marks and blanks around them."""
    return span.of(text).strip(" «»“”\"'.")


def said(doc: Document, found: tuple[Attribution, ...]) -> list[tuple[str, str | None]]:
    """The first content of each attribution and what its source is called."""
    return [(one.content[0].of(doc.text), one.source.name if one.source else None) for one in found]
