"""The table: readable at 80 and 100 columns, without colour, and safe for the terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

import fictional
from selon.export.table import write_table
from selon.model import Document, Nation

DOC = fictional.report()


def shown(doc: Document = DOC, width: int = 100, *, colour: bool = False) -> str:
    out = io.StringIO()
    write_table(
        (doc,), Console(file=out, width=width, force_terminal=colour, color_system="truecolor" if colour else None)
    )
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in shown(width=width).splitlines()) <= width


@pytest.mark.parametrize("width", [80, 100])
def test_every_claim_shows_voice_factuality_parties_place_time_and_number(width: int) -> None:
    text = shown(width=width)
    for part in (
        "a1   une source médicale  anonymous, state, indirect, via Radio Delta",
        "? → au moins 12 personnes",
        "Valmire",
        "2031-05-03 night",
        "≥\u202f12 killed",
        "✕ air strike",
        "negated",
        "◐ deployment",
        "hedged",
    ):
        assert part in text, part


def test_a_deed_without_a_doer_shows_whose_it_is_called() -> None:
    """« une frappe russe »: nobody is named to act, and that it is Russian is not lost."""
    events = tuple(replace(e, actor=None, nation=Nation(e.trigger, "RUS")) for e in DOC.events)
    assert "[RUS] → au moins 12 personnes" in shown(replace(DOC, events=events))


def test_the_words_of_the_trigger_are_always_in_the_quote() -> None:
    quotes = [line for line in shown(width=60).splitlines() if "«" in line]
    assert len(quotes) == len(DOC.events)
    for quote, event in zip(quotes, DOC.events, strict=True):
        assert event.trigger.of(DOC.text) in quote


def test_the_same_words_are_printed_with_and_without_colour() -> None:
    coloured = shown(colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown()


def test_a_text_cannot_write_control_sequences_to_the_terminal() -> None:
    hostile = replace(DOC, title="a\x1b[31mb\x9b2Jc\u202ed", outlet="\x07[bold]x[/bold]")
    text = shown(hostile)
    assert not any(sign in text for sign in "\x1b\x9b\x07\u202e")
    assert "[bold]x[/bold]" in text


def test_a_report_without_records_says_so() -> None:
    assert "nothing was read as an event" in shown(replace(DOC, events=()))


def test_the_legend_says_what_a_record_is() -> None:
    assert "it is not a fact" in shown()
