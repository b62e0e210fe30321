"""Marked example sentences, and what the real reader makes of them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from selon.annotate.quantities import find_quantities
from selon.annotate.reading.reader import Reader, load_reader
from selon.annotate.stage import mended, mending_words
from selon.events import find_events
from selon.lang.load import Language, load_language
from selon.model import Document, Event, Sentence, Span
from trees import tree_document

MARK = re.compile(r"<(/?)(\w+)>")
LINE = re.compile(r"[^\n]+")


@cache
def french() -> Language:
    """The language that the examples are written in."""
    return load_language("fr")


def unmarked(example: str) -> tuple[str, dict[str, Span]]:
    """``<actor>X</actor> part`` → the plain text and where each mark stood."""
    plain, at = "", 0
    starts: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for match in MARK.finditer(example):
        plain += example[at : match.start()]
        at = match.end()
        if match[1]:
            spans[match[2]] = Span(starts[match[2]], len(plain))
        else:
            starts[match[2]] = len(plain)
    return plain + example[at:], spans


@cache
def read(text: str) -> Document:
    """A text, one sentence a line, with its tokens, names and quantities."""
    lines = tuple(Sentence(Span(m.start(), m.end())) for m in LINE.finditer(text))
    reading = _reader().read(text, lines)
    marks = mending_words(french())
    sentences = tuple(mended(sentence, french().tokens, marks) for sentence in reading.sentences)
    doc = Document("example", text, "", sentences=sentences, names=reading.names)
    return replace(doc, quantities=find_quantities(doc, french().quantities))


def find(doc: Document) -> tuple[Event, ...]:
    """The events of a document whose other layers are filled."""
    language = french()
    return find_events(doc, language.triggers, language.homonyms, language.factuality, language.roles)


def events_of(text: str) -> tuple[Event, ...]:
    """The events that are found in a text, one sentence a line."""
    return find(read(text))


def event_at(example: str) -> tuple[Event | None, dict[str, Span]]:
    """The event whose trigger is marked in an example, and all its marks."""
    text, marks = unmarked(example)
    return next((e for e in events_of(text) if e.trigger.meets(marks["trigger"])), None), marks


def told_at(example: str) -> Event:
    """The event whose trigger is marked in an example, which has to be found."""
    event, _ = event_at(example)
    assert event is not None, f"no event: {example}"
    return event


def parties(table: str) -> list[tuple[str | None, str | None]]:
    """Actor and recipient of each event of a parse by hand."""
    doc = tree_document(table)
    told = [(event.actor, event.recipient) for event in find(doc)]
    return [(a.span.of(doc.text) if a else None, r.span.of(doc.text) if r else None) for a, r in told]


@cache
def _reader() -> Reader:
    language = french()
    return load_reader(language.code, language.tokens)
