"""The day of a title: that of the happening below it which it is the title of."""

from __future__ import annotations

from dataclasses import replace

from parsed import find, read
from selon.model import Block, Span, Time
from trees import words


def test_a_number_in_a_title_means_those_who_are_counted_below() -> None:
    """« Dix-sept morts à Klow »: those of Monday's clashes, not the one man of whom Tuesday is told."""
    text = (
        "Pérou : dix-sept morts\n"
        "Dix-sept personnes sont mortes lundi lors d'affrontements avec la police.\n"
        "Mardi, un policier a été tué."
    )
    doc = read(text)
    days = (
        Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05"),
        Time(words(doc, "Mardi"), "DATE", "2031-05-06", "2031-05-06", "2031-05-06"),
    )
    title = doc.sentences[0].span
    blocks = (Block(title, "heading"), Block(Span(doc.sentences[1].span.start, len(text)), "body"))
    first = find(replace(doc, times=days, blocks=blocks, published="2031-05-10"))[0]
    assert (first.trigger.of(text), first.time and first.time.value) == ("morts", "2031-05-05")
