"""Figures over all reports: each counts what it says, and wording is told by voice."""

from __future__ import annotations

from dataclasses import replace

from selon.link import Figures, compare, find_figures, link
from selon.model import Document
from telling import Says, Tells, report

DAY = "2031-05-03"


def told(path: str, outlet: str, source: str | None, killed: int, anonymous: bool = False) -> Document:
    text = f"Une frappe des bandits à Valmire, dit {source or 'personne'}, récit {path}."
    says = Says(source, "Une frappe des bandits à Valmire", anonymous) if source else None
    counts = (("killed", killed, killed),)
    tells = Tells("frappe", "air_strike", "Valmire", DAY, actor="des bandits", counts=counts, by=says)
    return report(text, tells, path=path, outlet=outlet, charged=["bandits"])


UNREAD = replace(report("Not a word of it.", path="u", outlet="Le Phare"), lang="und", unread="does not look French")


def figures(*docs: Document) -> Figures:
    linked = link(docs)
    return find_figures(docs, compare(docs, linked), linked)


def test_records_are_counted_by_whose_words_they_are() -> None:
    """The four kinds of voice add up to all records of the outlet."""
    found = figures(
        told("a", "Le Phare", None, 12),
        told("b", "Le Phare", "Ana Brel", 12),
        told("c", "Le Phare", "un témoin", 12, True),
    )
    (own,) = found.outlets
    assert (own.records, own.writer, own.named, own.anonymous, own.unresolved) == (3, 1, 1, 1, 0)


def test_what_outlets_share_and_dispute_is_counted() -> None:
    """Who tells of what alone, and who is contradicted."""
    alone = report("Une trêve à Ostrelle.", Tells("trêve", "ceasefire", "Ostrelle", DAY), path="d", outlet="Le Phare")
    found = figures(told("a", "Le Phare", "Ana Brel", 12), told("b", "La Vigie", "Ugo Brel", 17), alone)
    assert found.states == {"contradicted": 1, "single": 1}
    assert found.told_by_several == 1
    assert [(o.outlet, o.incidents, o.alone, o.disputed) for o in found.outlets] == [
        ("Le Phare", 2, 1, 1),
        ("La Vigie", 1, 0, 1),
    ]


def test_copies_within_an_outlet_are_none() -> None:
    """An outlet that publishes its report again has taken nothing from anybody."""
    words = " ".join(f"mot{n}" for n in range(60))
    docs = [report(words + " " * n, path=str(n), outlet=outlet) for n, outlet in enumerate(("A", "A", "B"))]
    found = {o.outlet: (o.copied, o.taken) for o in figures(*docs).outlets}
    assert found == {"A": (0, 2), "B": (1, 0)}


def test_charged_words_are_counted_by_voice() -> None:
    """A word that an outlet quotes is not a word that it uses."""
    found = figures(told("a", "Le Phare", None, 12), told("b", "Le Phare", "Ana Brel", 12))
    ((term,),) = (outlet.terms for outlet in found.outlets)
    assert (term.word, term.writer, term.sources) == ("bandits", 1, 1)


def test_unread_reports_are_counted_apart() -> None:
    """Nobody should take no records for nothing to tell."""
    found = figures(told("a", "Le Phare", None, 12), UNREAD)
    assert (found.reports, found.unread) == (2, 1)
    assert (found.outlets[0].reports, found.outlets[0].unread) == (2, 1)


def test_the_order_of_reading_changes_no_figure() -> None:
    """Figures can be compared from run to run."""
    docs = (told("a", "Le Phare", "Ana Brel", 12), told("b", "La Vigie", "Ugo Brel", 17), UNREAD)
    assert figures(*docs) == figures(*reversed(docs))
