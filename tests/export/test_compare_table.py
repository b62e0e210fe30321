"""Incidents at a terminal: what differs is marked without colour, and nothing obeys the text."""

from __future__ import annotations

import io

from rich.console import Console

from selon.export.compare_table import write_comparisons
from selon.link import compare, link
from selon.model import Document
from telling import Tells, report


def told(path: str, outlet: str, killed: int, published: str = "2031-05-04") -> Document:
    text = f"Une frappe à Valmire, récit {path}."
    tells = Tells("frappe", "air_strike", "Valmire", "2031-05-03", counts=(("killed", killed, killed),))
    return report(text, tells, path=path, outlet=outlet, published=published)


def printed(*docs: Document, width: int = 110, whole: bool = False) -> str:
    out = io.StringIO()
    write_comparisons(compare(docs, link(docs)), Console(file=out, width=width), whole)
    return out.getvalue()


def test_who_says_what_and_where_it_differs() -> None:
    """The numbers in dispute carry a sign, and the dispute is told below with who holds what."""
    text = printed(told("a", "Le Phare", 12), told("b", "La Vigie", 17))
    assert "≠ air strike, Valmire, 2031-05-03" in text
    assert "≠ 12 killed" in text
    assert "≠ how many killed: 12 (Le Phare) | 17 (La Vigie)" in text
    assert "2 independent sources" in text


def test_a_later_number_of_one_outlet_is_told_as_such() -> None:
    """It is no contradiction."""
    text = printed(told("a", "Le Phare", 12), told("b", "Le Phare", 17, "2031-05-05"))
    assert "↻ Le Phare: killed from 12 to 17" in text


def test_what_one_report_tells_is_counted_and_shown_when_asked_for() -> None:
    """A store of many reports has many lone records."""
    doc = told("a", "Le Phare", 12)
    assert "1 told by one report only" in printed(doc)
    assert "12 killed" not in printed(doc)
    assert "12 killed" in printed(doc, whole=True)


def test_control_characters_do_not_reach_the_terminal() -> None:
    """A name in a report must not move the cursor."""
    text = printed(told("a", "Le\x1b[2JPhare", 12), told("b", "La Vigie\u202e", 17))
    assert "\x1b" not in text
    assert "\u202e" not in text
