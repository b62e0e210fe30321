"""Copies: whole, reworked and cut short ones are found; standing text and shared quotations make none."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from selon.link import Link, link
from selon.link.copies import find_copies
from selon.link.settings import CopySettings
from selon.link.texts import text_of
from selon.link.words import Reader, folded_words
from selon.model import Document
from telling import report

BEGINNINGS = ("bal", "cor", "dem", "fur", "gar", "hem", "jal", "kor", "lim", "mar")
ENDINGS = ("ade", "eno", "ile", "oba", "uro", "ande")
WORDS = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS]


def prose(seed: int, count: int) -> str:
    """So many words that make no sense and that no other seed puts in the same order."""
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(count)) + "."


def copies(*docs: Document) -> list[tuple[str | None, str | None]]:
    paths = {doc.id: doc.path for doc in docs}
    return [(paths[found.left], paths[found.right]) for found in found_in(*docs)]


def found_in(*docs: Document) -> tuple[Link, ...]:
    return find_copies(map(text_of, docs), Reader(), CopySettings())


def test_the_later_one_is_the_copy() -> None:
    """Who copied whom is told by the date of publication, whatever the order of reading."""
    text = prose(1, 80)
    early = report(text, published="2031-05-03", path="b.txt", outlet="A")
    late = report(text + " ", published="2031-05-04", path="a.txt", outlet="B")
    assert copies(late, early) == copies(early, late) == [("a.txt", "b.txt")]
    assert found_in(early, late)[0].score == 1.0


def test_a_shortened_dispatch_is_a_copy() -> None:
    """The first two fifths of an article are like it by .39 only, but lie in it whole."""
    whole = prose(2, 200)
    short = " ".join(whole.split()[:80])
    found = found_in(report(whole, path="whole"), report(short, path="short", published="2031-05-05"))
    assert len(found) == 1
    assert found[0].score == 1.0
    assert "shortened" in found[0].reason


def test_a_reworked_copy_is_found_and_another_report_is_not() -> None:
    """Every twelfth word changed leaves a copy; another text of the same vocabulary is none."""
    words = prose(3, 120).split()
    changed = ["nouveau" if at % 12 == 5 else word for at, word in enumerate(words)]
    made = [report(" ".join(words), path="1"), report(" ".join(changed), path="2"), report(prose(4, 120), path="3")]
    assert copies(*made) == [("2", "1")]


def test_passages_are_the_same_words_in_both_texts() -> None:
    """Each passage can be shown to a reader: its spans hold the same words, and they do not overlap."""
    words = prose(5, 100).split()
    one = report("Début. " + " ".join(words), path="1")
    other = report(" ".join([*words[:40], "X", *words[45:]]).upper(), path="2")
    (found,) = found_in(one, other)
    assert len(found.passages) == 2
    for passage in found.passages:
        assert folded_words(passage.left.of(other.text)) == folded_words(passage.right.of(one.text))
    assert not any(a.left.meets(b.left) for a, b in combinations(found.passages, 2))


def test_standing_text_of_an_outlet_makes_no_copy() -> None:
    """A background paragraph in report after report of one outlet says nothing of where the news come from."""
    background = prose(6, 60)
    docs = [report(f"{prose(10 + n, 50)} {background}", path=str(n), outlet="Le Phare") for n in range(5)]
    assert copies(*docs) == []


@pytest.mark.parametrize(("outlets", "expected"), [(("Le Phare", "Le Phare"), 0), (("Le Phare", "La Digue"), 1)])
def test_background_that_two_reports_share_makes_no_copy(outlets: tuple[str, str], expected: int) -> None:
    """News comes first: what two reports of one outlet share at their ends only is background.

    Between two outlets the same words have been taken from one to the other, wherever they stand.
    """
    background = prose(6, 60)
    docs = [report(f"{prose(20 + n, 80)} {background}", path=str(n), outlet=outlet) for n, outlet in enumerate(outlets)]
    assert len(found_in(*docs)) == expected


def test_an_earlier_report_at_the_end_of_a_later_one_is_a_copy() -> None:
    """An outlet that puts its report of the day before under the news of today has used it again."""
    before = prose(24, 60)
    one = report(before, path="1", outlet="Le Phare")
    other = report(f"{prose(25, 80)} {before}", path="2", outlet="Le Phare", published="2031-05-05")
    assert copies(one, other) == [("2", "1")]


def test_a_report_that_its_outlet_publishes_again_and_again_stays_a_copy() -> None:
    """Text that is repeated whole is the report itself, not what stands around it."""
    text = prose(7, 80)
    docs = [report(f"{text} {prose(30 + n, 8)}", path=str(n), outlet="Le Phare") for n in range(5)]
    assert len(found_in(*docs)) == 10


def test_a_common_statement_makes_no_copy() -> None:
    """Two reporters who quote one statement at length have each written their own report."""
    statement = f"« {prose(8, 90)} »"
    one, other = report(f"{prose(40, 60)} {statement}", path="1"), report(f"{statement} {prose(41, 60)}", path="2")
    linked = link([one, other])
    assert [found.relation for found in linked.links] == ["shares_quotation"]


def test_the_agency_is_a_reason() -> None:
    """A report that says where it has its words from is not accused of hiding it."""
    text = prose(9, 80)
    one = report(text, path="1", outlet="Agence Plaine")
    other = report(f"VALMIRE (avec Agence Plaine). {text}", path="2", published="2031-05-05")
    assert "it credits Agence Plaine" in link([one, other]).links[0].reason


def test_candidates_lose_no_copy() -> None:
    """Looking up a sketch instead of comparing all pairs finds the same copies."""
    texts = [prose(100 + n, 90).split() for n in range(12)]
    rng = random.Random(1)
    for n in range(12):
        source = texts[n]
        cut = rng.randrange(45, 90)
        texts.append([*source[:cut], *prose(200 + n, 20).split()])
    docs = [report(" ".join(words), path=f"{n:02}") for n, words in enumerate(texts)]
    keys = [frozenset(Reader().runs(doc.text).keys) - {-1} for doc in docs]
    expected = [
        (f"{b:02}", f"{a:02}")
        for a, b in combinations(range(len(docs)), 2)
        if len(keys[a] & keys[b]) / min(len(keys[a]), len(keys[b])) >= CopySettings().share
    ]
    assert copies(*docs) == expected
    assert len(expected) == 12


def test_texts_too_short_to_compare_are_no_error() -> None:
    """A text of three words has no run of five."""
    assert copies(report("Rien à dire.", path="1"), report("Rien à dire. ", path="2")) == []


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_documents_changes_nothing(seed: int) -> None:
    """The same set of reports has one set of links, in one order."""
    text = prose(50, 120)
    docs = [report(f"{prose(60 + n, 10 * n)} {text}", path=str(n)) for n in range(4)]
    shuffled = docs[:]
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled) == link(docs)
