"""The way from a record to the words it rests on, and which words count as one."""

from __future__ import annotations

from selon.link import Comparison, compare, link
from selon.model import Document
from telling import Says, Tells, report

DAY = "2031-05-03"
QUOTE = "une frappe a touché Valmire cette nuit et le marché brûle encore"


def compared(*docs: Document) -> Comparison:
    return compare(docs, link(docs))[0]


def strike(path: str, outlet: str, credit: str = "", published: str = "2031-05-04") -> Document:
    text = f"VALMIRE{credit}. Récit {path} : une frappe a visé le marché de Valmire."
    return report(text, Tells("frappe", "air_strike", "Valmire", DAY), path=path, outlet=outlet, published=published)


def quoting(path: str, source: str | None, anonymous: bool = True) -> Document:
    text = f"« {QUOTE} », récit {path}, dit {source or 'on'}."
    says = Says(source, QUOTE, anonymous)
    return report(text, Tells("frappe", "air_strike", "Valmire", DAY, by=says), path=path, outlet=f"Outlet {path}")


def kinds(comparison: Comparison) -> list[list[str]]:
    return [[step.kind for step in comparison.steps[claim.record.id]] for claim in comparison.claims]


def test_two_that_write_with_one_agency_are_one_word() -> None:
    """What both have from the agency cannot be told from what is theirs, so they are not counted as two."""
    found = compared(strike("a", "La Vigie", " (avec Agence Plaine)"), strike("b", "Le Phare", " (avec Agence Plaine)"))
    assert len(found.independent) == 1
    assert kinds(found) == [["agency", "writer"]] * 2


def test_the_agency_itself_and_who_credits_it_are_one_word() -> None:
    """An agency is an outlet like any other."""
    found = compared(strike("a", "Agence Plaine"), strike("b", "Le Phare", " (avec Agence Plaine)"))
    assert len(found.independent) == 1


def test_two_agencies_are_two_words() -> None:
    """The mere fact of crediting somebody joins nothing."""
    found = compared(
        strike("a", "La Vigie", " (avec Agence Plaine)"), strike("b", "Le Phare", " (avec Agence du Nord)")
    )
    assert len(found.independent) == 2


def test_the_same_quotation_is_one_source_however_it_is_described() -> None:
    """One calls him a source, the other an officer: who quotes the same words has spoken with the same person."""
    found = compared(quoting("a", "une source"), quoting("b", "un officier"))
    assert [root.kind for root in found.roots] == ["anonymous"]
    assert kinds(found)[0] == ["quotation", "anonymous"]


def test_a_quotation_names_the_source_that_another_report_hides() -> None:
    """The better known description is the one that is shown."""
    found = compared(quoting("a", "une source"), quoting("b", "Ana Brel", False))
    assert [(root.kind, root.label) for root in found.roots] == [("source", "Ana Brel")]


def test_a_quotation_resolves_what_nobody_is_named_for() -> None:
    """Unresolved words are counted apart only as long as no report says whose they are."""
    found = compared(quoting("a", None), quoting("b", "Ana Brel", False))
    assert (len(found.independent), len(found.unresolved)) == (1, 0)


def test_other_words_of_unnamed_sources_stay_two() -> None:
    """Without a common quotation two descriptions are two sources."""
    other = report(
        "Une frappe à Valmire, dit un officier, récit b.",
        Tells("frappe", "air_strike", "Valmire", DAY, by=Says("un officier", "Une frappe à Valmire", True)),
        path="b",
        outlet="Outlet b",
    )
    assert len(compared(quoting("a", "une source"), other).independent) == 2


def test_copied_words_lead_to_the_report_that_they_come_from() -> None:
    """A reader can follow each record back, step by step."""
    words = " ".join(f"mot{n}" for n in range(60))
    tells = Tells("frappe", "air_strike", "Valmire", DAY)
    first = report(f"Une frappe à Valmire. {words}", tells, path="a", outlet="Agence Plaine", published="2031-05-03")
    copy = report(f"Une frappe à Valmire. {words} ", tells, path="b", outlet="Le Phare")
    found = compared(copy, first)
    assert [[(step.kind, step.label) for step in found.steps[c.record.id]] for c in found.claims] == [
        [("writer", "Agence Plaine")],
        [("copy_of", "Agence Plaine"), ("writer", "Agence Plaine")],
    ]
