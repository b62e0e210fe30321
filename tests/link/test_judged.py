"""What people decided counts wherever a store is linked, compared or explained; only what is needed is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands import run
from selon.judge import Draft
from selon.lines import write_jsonl
from selon.link import compare, link
from selon.model import Document
from selon.ontology.load import load_ontology
from selon.records import records
from selon.store import Incidents, Store, open_store
from telling import Says, Tells, report

DAY = "2031-05-03"


def strike(path: str, where: str = "Valmire", more: str = "", by: Says | None = None) -> Document:
    """A report of its own on a strike, and what else it says."""
    tells = Tells("frappe", "air_strike", where, DAY, by=by)
    return report(f"Récit {path} : une frappe à {where}.{more}", tells, path=path, outlet=f"Outlet {path}")


DOCS = strike("a"), strike("b"), strike("c", "Ostrelle")
A, B, C = (records(doc)[0].id for doc in DOCS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        for doc in DOCS:
            opened.put(doc)
        yield opened


def test_a_rejected_record_is_linked_with_nothing(store: Store, path: Path) -> None:
    """Somebody found that the text does not say so."""
    assert "1 links, 2 incidents" in run("link", path).stderr
    store.judge([Draft(B, "verdict", None, "rejected")], "Anna")
    assert "0 links, 2 incidents" in run("link", path).stderr


def test_a_corrected_record_is_linked_as_corrected(store: Store, path: Path) -> None:
    """A strike that was an aid convoy is no longer one with the other strike, and compare and link agree."""
    store.judge([Draft(B, "type", "air_strike", "aid")], "Anna")
    assert "0 links, 3 incidents" in run("link", path).stderr
    assert len(run("compare", path).stdout.splitlines()) == 3


def test_what_somebody_took_apart_is_no_link_and_what_they_joined_one_incident(store: Store, path: Path) -> None:
    """Linking again does not undo what a person did."""
    store.judge([Draft(B, "apart", None, [A]), Draft(C, "same_incident", None, B)], "Anna")
    result = run("link", path)
    assert "0 links, 2 incidents" in result.stderr
    found = [json.loads(line) for line in run("compare", path).stdout.splitlines()]
    assert sorted(sorted(record["record"] for record in each["records"]) for each in found) == sorted(
        [[A], sorted([B, C])]
    )


def test_explain_shows_what_was_decided(store: Store, path: Path) -> None:
    """Who looks a record up must see that a person changed it, and what they said of the whole."""
    store.judge([Draft(B, "type", "air_strike", "aid"), Draft(B, "verdict", None, "rejected")], "Anna")
    text = run("explain", path, B).stdout
    assert "corrected by Anna" in text
    assert text.rstrip().endswith("rejected by Anna")
    assert "Anna" not in run("explain", path, A).stdout


def test_an_incident_is_compared_without_reading_other_reports(store: Store, path: Path) -> None:
    """A large store can be looked at incident by incident: what has nothing to do with one is not touched."""
    run("link", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE documents SET layers = 'unreadable' WHERE path = 'c'")
    wide = next(found for found in store.linked().incidents if len(found.records) == 2)  # type: ignore[union-attr]
    assert run("compare", path, wide.id).exit_code == 0
    assert "air strike, Valmire" in run("compare", path, "--format", "table").stdout
    assert run("compare", path, "--format", "html").exit_code == 2
    assert run("explain", path, A).exit_code == 0


def test_one_by_one_gives_what_all_together_give(path: Path) -> None:
    """Copies and quotations in reports beyond an incident still tell on whose words it rests."""
    words = "une frappe à Valmire, les avions sont venus du nord et tournaient encore à midi"
    long = " " + " ".join(f"mot{number}" for number in range(60))
    origin = report(f"Récit.{long}.", path="origin", outlet="Agence", published="2031-05-01")
    quoting = report(f"Un témoin : « {words} ».", path="quoting", outlet="Radio", published="2031-05-02")
    tells = Tells("frappe", "air_strike", "Valmire", DAY, by=Says("Une habitante", words))
    witness = report(f"Une habitante, au port : « {words} ».", tells, path="witness", outlet="Le Phare")
    docs = [origin, quoting, witness, strike("e", more=f"{long}."), *DOCS]
    with open_store(path) as store:
        for doc in docs:
            store.put(doc)
        incidents = Incidents(store)
        one_by_one = tuple(incidents.laid_open(incidents.ordered()))
        read = tuple(store.documents())
    linked = link(read)
    assert {found.relation for found in linked.links} == {"copy_of", "shares_quotation", "same_incident"}
    assert one_by_one == compare(read, linked)


def test_json_lines_and_a_store_are_compared_alike(store: Store, path: Path, tmp_path: Path) -> None:
    """Whoever keeps no store sees the same incidents."""
    lines, ontology = tmp_path / "docs.jsonl", load_ontology()
    lines.write_text("".join(f"{write_jsonl(doc, ontology)}\n" for doc in DOCS), "utf-8")
    for format in ("jsonl", "table", "html", "figures"):
        assert run("compare", path, "--format", format).stdout == run("compare", lines, "--format", format).stdout
    assert run("compare", path, "", "--format", "figures").exit_code == 2
