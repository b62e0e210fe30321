"""A place that opens a sentence as its frame holds on over the sentence behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Place, Span, Toponym


@pytest.mark.parametrize(
    ("first", "second", "is_placed"),
    [
        ("À Klow, une manifestation a dégénéré.", "Selon le maire, des jeunes ont brisé des vitrines.", True),
        ("À Klow, des milliers de personnes ont défilé.", "Des affrontements ont éclaté avec la police.", True),
        ("Une manifestation a dégénéré à Klow.", "Des jeunes ont brisé des vitrines.", False),
        ("À Klow, le ministre a démissionné.", "Des jeunes ont brisé des vitrines.", False),
        ("À Klow, une manifestation a dégénéré.", "Elle répond à un massacre.", False),
    ],
)
def test_a_frame_holds_on_over_the_next_sentence(first: str, second: str, is_placed: bool) -> None:
    """Where something happened there, and over what the next one tells itself."""
    text = f"Le fait du jour est triste.\nLa nuit a été longue.\n{first} {second}"
    start = text.index("Klow")
    town = Toponym(Span(start, start + 4), Place(1, "Klow", 1.0, 2.0, "XX", None), "city")
    lines = text.replace(f"{first} ", f"{first}\n")  # sentences of one paragraph: the text itself has no break there
    doc = replace(read(lines), text=text, places=(town,))
    event = next(e for e in find(doc) if e.trigger.start > text.index(second))
    assert (event.place is not None) is is_placed
