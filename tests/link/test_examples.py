"""The whole way on the bundled examples: five reports by outlets of different sides on one incident."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.link import Comparison, Linked, compare, link
from selon.model import Document, Failure
from selon.pipeline import Given, read_many

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = ("1-agence.txt", "2-nation.txt", "3-fleuve.txt", "4-resistance.txt", "5-suite.html")


@pytest.fixture(scope="module")
def docs() -> tuple[Document, ...]:
    results = tuple(read_many([str(EXAMPLES / name) for name in FILES], Given()))
    read = tuple(result for result in results if not isinstance(result, Failure))
    assert len(read) == len(FILES)
    return read


@pytest.fixture(scope="module")
def linked(docs: tuple[Document, ...]) -> Linked:
    return link(docs)


@pytest.fixture(scope="module")
def strike(docs: tuple[Document, ...], linked: Linked) -> Comparison:
    """The incident that most reports tell."""
    return compare(docs, linked)[0]


def test_the_reworked_dispatch_is_a_copy_and_says_so(docs: tuple[Document, ...], linked: Linked) -> None:
    """Its charged words are its own, its facts are the agency's."""
    copies = [found for found in linked.links if found.relation == "copy_of"]
    assert [(found.left, found.right) for found in copies] == [(docs[1].id, docs[0].id)]
    assert "it credits Agence Nord-Sud" in copies[0].reason


def test_all_sides_tell_of_one_strike(strike: Comparison) -> None:
    """The agency, its copy, the local paper and the rebels' radio, under whatever name they give it."""
    assert len(strike.reports) >= 4
    assert strike.type in {"air_strike", "shelling"}
    assert strike.where is not None
    assert strike.where.name == "Ansongo"


def test_the_military_source_counts_once(strike: Comparison) -> None:
    """Two outlets have it from one agency."""
    sources = [root for root in strike.roots if "source militaire" in root.label]
    assert len(sources) == 1
    assert {record.split()[0] for record in sources[0].records} == set(sources[0].records)
    assert len({c.record.document for c in strike.claims if c.record.id in sources[0].records}) == 2


def test_another_attack_elsewhere_is_not_drawn_in(strike: Comparison) -> None:
    """The attack near Labbézanga on the day before has nothing to do with it."""
    assert not any("Labbézanga" in claim.record.quote for claim in strike.claims)
