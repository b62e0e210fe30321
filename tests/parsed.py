"""Marked example sentences, and what the real reader makes of them."""

from __future__ import annotations

import re
from functools import cache

from selon.annotate.quantities import find_quantities
from selon.annotate.reader import load_reader
from selon.events import find_events
from selon.lang.load import Language, load_language
from selon.model import Document, Event, Sentence, Span

MARK = re.compile(r"<(/?)(\w+)>")


@cache
def french() -> Language:
    """The language that the examples are written in."""
    return load_language("fr")


def unmarked(example: str) -> tuple[str, dict[str, Span]]:
    """``<actor>X</actor> part`` → the plain text and where each mark stood."""
    plain, starts, spans, at = "", {}, {}, 0
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
    """One sentence with its tokens, names and quantities."""
    language = french()
    reading = _reader().read(text, (Sentence(Span(0, len(text))),))
    doc = Document("example", text, "", sentences=reading.sentences, names=reading.names)
    return Document(
        "example",
        text,
        "",
        sentences=doc.sentences,
        names=doc.names,
        quantities=find_quantities(doc, language.quantities),
    )


def events_of(text: str) -> tuple[Event, ...]:
    """The events that are found in one sentence."""
    language = french()
    return find_events(read(text), language.triggers, language.factuality, language.roles)


def event_at(example: str) -> tuple[Event | None, dict[str, Span]]:
    """The event whose trigger is marked in an example, and all its marks."""
    text, marks = unmarked(example)
    return next((e for e in events_of(text) if e.trigger.meets(marks["trigger"])), None), marks


@cache
def _reader():  # type: ignore[no-untyped-def]
    language = french()
    return load_reader(language.model, language.tokens)
