"""Incidents at a terminal: what differs is marked without colour, and nothing obeys the text."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from selon.export.comparison.html import write_compare_html
from selon.export.comparison.jsonl import write_incident
from selon.export.comparison.table import write_comparisons
from selon.export.comparison.words import report_title, told_widely
from selon.export.phrases import amount, moment
from selon.link import compare, link
from selon.model import Document
from telling import Says, Tells, report

DAY = "2031-05-03"


def told(path: str, outlet: str, killed: int, published: str = "2031-05-04") -> Document:
    text = f"Une frappe à Valmire, récit {path}."
    tells = Tells("frappe", "air_strike", "Valmire", "2031-05-03", counts=(("killed", killed, killed),))
    return report(text, tells, path=path, outlet=outlet, published=published)


def printed(*docs: Document, width: int = 110, whole: bool = False) -> str:
    out = io.StringIO()
    found = compare(docs, link(docs))
    shown = [c for c in found if whole or told_widely(c)]
    write_comparisons(shown, Console(file=out, width=width), len(found) - len(shown))
    return out.getvalue()


def test_who_says_what_and_where_it_differs() -> None:
    """The numbers in dispute carry a sign, and the dispute is told below with who holds what."""
    text = printed(told("a", "Le Phare", 12), told("b", "La Vigie", 17))
    assert "≠ air strike, Valmire, 2031-05-03" in text
    assert "≠ 12 killed" in text
    assert "≠ how many killed: 12 (Le Phare) | 17 (La Vigie)" in text
    assert "2 independent sources" in text


def test_a_narrow_terminal_breaks_no_word() -> None:
    """A report's name stands above what it says, as long as it is."""
    said = "Une destruction à Valmire"
    by = Says("une habitante", said, anonymous=True)
    tells = Tells("destruction", "destruction", "Valmire", DAY, by=by)
    paths = ("agence-du-fleuve.txt", "b.txt")
    docs = [report(f"{said}, dit une habitante, récit {path}.", tells, path=path) for path in paths]
    lines = printed(*docs, width=80).splitlines()
    assert "unknown outlet (agence-du-fleuve.txt) · 2031-05-04" in lines
    assert max(map(len, (line for line in lines if "●" in line))) <= 80
    assert any(line.startswith("  une ") and "● destruction " in line for line in lines)
    assert any(line.split()[0] == "(anonymous)" for line in lines if line)


def test_of_several_numbers_only_the_one_in_dispute_is_marked() -> None:
    """Two reports agree on the dead and not on the injured."""
    docs = [
        report(
            f"Une frappe à Valmire, récit {path}.",
            Tells("frappe", "air_strike", "Valmire", DAY, counts=(("killed", 1_200, 1_200), ("injured", hurt, hurt))),
            path=path,
            outlet=outlet,
        )
        for path, outlet, hurt in (("a", "Le Phare", 1_500), ("b", "La Vigie", 3_000))
    ]
    text = printed(*docs).replace("\u202f", " ")
    assert text.count("1 200 killed") == 2
    assert "≠ 1 200 killed" not in text
    assert "≠ 1 500 injured" in text
    assert "≠ how many injured: 1 500 (Le Phare) | 3 000 (La Vigie)" in text


def test_a_part_of_a_day_is_a_word() -> None:
    """Who reads a terminal does not know what TEV stands for."""
    assert moment("2031-05-03TEV") == "2031-05-03 evening"
    assert moment("2031-05-03") == "2031-05-03"
    assert moment("2031-05-03T10:30") == "2031-05-03T10:30"
    assert moment("XXXX-WXX-6") == "a Saturday"
    assert moment("XXXX-12-24TEV") == "12-24, no year evening"
    assert moment("XXXX-08") == "08, no year"
    assert moment("XXXX-XX-XX") == "XXXX-XX-XX"
    assert moment(None) == ""


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("17", "17"), ("10000", "10 000"), (">=12", "≥ 12"), ("<=4000", "≤ 4 000"), ("20-99", "20–99"), ("X", "X")],
)
def test_amounts_in_dispute_look_like_those_of_the_records(shown: str, expected: str) -> None:
    """One number must not stand in two forms on one page."""
    assert amount(shown).replace("\u202f", " ") == expected


def test_a_report_without_a_headline_is_called_by_its_first_words() -> None:
    """A path says nothing of what a report tells."""
    short = report("Une frappe à Valmire.", path="/somewhere/on/this/machine.txt")
    assert report_title(short) == "Une frappe à Valmire."
    long = report("Une frappe a touché le marché " * 9, path="b.txt")
    assert report_title(long).endswith(" …")
    assert len(report_title(long)) < 100
    assert report_title(report("Titre\nTexte.", heading="Titre")) == "Titre"


def test_a_report_that_gives_no_place_is_named_as_such() -> None:
    """Who reads that it is of one incident must see that this rests on other evidence."""
    counts = (("combatants", 400, 400),)
    one = Tells("offensive", "offensive", "Valmire", DAY, actor="400 rebelles", counts=counts)
    other = Tells("offensive", "offensive", None, DAY, actor="400 rebelles", counts=counts)
    docs = (
        report("400 rebelles ont mené une offensive sur Valmire.", one, path="a", outlet="Le Phare"),
        report("Près de Valmire : offensive de 400 rebelles.", other, path="b", outlet="La Vigie", named=["Valmire"]),
    )
    text = " ".join(printed(*docs).split())
    assert "without a place of its own: La Vigie, 2031-05-04" in text
    (found,) = compare(docs, link(docs))
    assert json.loads(write_incident(found))["unplaced"] == [docs[1].id]
    assert "without a place of its own: La Vigie" in write_compare_html([found])


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
