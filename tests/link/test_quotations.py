"""The same quoted words in two reports."""

from __future__ import annotations

from selon.link import Link, link
from telling import report


def shared(one: str, other: str) -> list[Link]:
    docs = [report(one, path="1"), report(other, path="2", published="2031-05-05")]
    return [found for found in link(docs).links if found.relation == "shares_quotation"]


def test_six_words_are_enough_whatever_their_case_and_marks() -> None:
    """Spelling and punctuation change from outlet to outlet; the words said do not."""
    first, second = (
        "Il dit : « Nous ne quitterons jamais cette ville ! »",
        "« NOUS NE quitterons jamais cette ville », lit-on.",
    )
    (found,) = shared(first, second)
    (passage,) = found.passages
    assert passage.right.of(first) == "Nous ne quitterons jamais cette ville"
    assert passage.left.of(second) == "NOUS NE quitterons jamais cette ville"


def test_five_words_are_not_enough() -> None:
    """Short phrases are quoted by chance."""
    assert not shared("« Nous ne quitterons jamais Valmire »", "« Nous ne quitterons jamais Valmire », dit-il.")


def test_words_that_one_report_does_not_quote_do_not_count() -> None:
    """The writer's own words are the matter of copies."""
    assert not shared("« Nous ne quitterons jamais cette ville »", "Nous ne quitterons jamais cette ville.")


def test_a_copy_needs_no_link_for_its_quotations() -> None:
    """One link between two reports says enough."""
    text = " ".join(f"mot{n}" for n in range(40)) + " « Nous ne quitterons jamais cette ville. »"
    docs = [report(text, path="1"), report(text + " Fin.", path="2", published="2031-05-05")]
    assert [found.relation for found in link(docs).links] == ["copy_of"]
