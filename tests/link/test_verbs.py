"""The verbs link, compare and verify: what they print where, and their exit status."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from commands import lines, run
from selon.lines import write_jsonl
from selon.ontology.load import load_ontology
from selon.store import open_store
from telling import Tells, report

DOCS = tuple(
    report(
        f"Une frappe à {where}, récit {path}.",
        Tells("frappe", "air_strike", where, "2031-05-03"),
        path=path,
        outlet=f"Outlet {path}",
    )
    for path, where in (("a", "Valmire"), ("b", "Valmire"), ("c", "Ostrelle"))
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    with open_store(path) as opened:
        for doc in DOCS:
            opened.put(doc)
    return path


def test_link_prints_links_and_keeps_them(store: Path) -> None:
    """One line a link on stdout, a summary on stderr, and both in the store for every other tool."""
    result = run("link", store)
    assert result.exit_code == 0
    assert [line["relation"] for line in lines(result)] == ["same_incident"]
    assert "3 documents, 1 links, 2 incidents" in result.stderr
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("SELECT count(*) FROM incident_records").fetchone() == (3,)


def test_compare_prints_one_line_for_each_incident(store: Path) -> None:
    """Before and after linking, the same."""
    first = run("compare", store)
    assert first.exit_code == 0
    assert [len(line["records"]) for line in lines(first)] == [2, 1]  # type: ignore[arg-type]
    run("link", store)
    assert run("compare", store).stdout == first.stdout


def test_compare_of_one_incident(store: Path) -> None:
    """By id or the beginning of it; what is none, or several, is an unusable argument."""
    first, second = lines(run("compare", store))
    assert lines(run("compare", store, first["id"])) == [first]
    assert lines(run("compare", store, str(second["id"])[:8])) == [second]
    assert run("compare", store, "xyz").exit_code == 2
    everything = run("compare", store, "")
    assert everything.exit_code == 2
    assert "2 incidents begin with" in everything.stderr


@pytest.mark.parametrize(
    ("format", "beginning"), [("table", "●● air strike"), ("html", "<!doctype html>"), ("jsonl", "{")]
)
def test_compare_writes_a_file(store: Path, tmp_path: Path, format: str, beginning: str) -> None:
    """Every format goes to a file as to the terminal."""
    out = tmp_path / "out"
    result = run("compare", store, "--format", format, "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text("utf-8").startswith(beginning)


def test_json_lines_can_be_compared_too(tmp_path: Path) -> None:
    """Who keeps no store can compare what ``read`` printed."""
    path = tmp_path / "docs.jsonl"
    ontology = load_ontology()
    path.write_text("".join(f"{write_jsonl(doc, ontology)}\n" for doc in DOCS), "utf-8")
    assert len(lines(run("compare", path))) == 2
    assert len(lines(run("link", path))) == 1


def test_the_same_bytes_twice_are_one_report(tmp_path: Path) -> None:
    """A file that lies in two folders is no copy of itself and no second witness."""
    path = tmp_path / "docs.jsonl"
    ontology = load_ontology()
    twice = (DOCS[0], replace(DOCS[0], path="elsewhere"))
    path.write_text("".join(f"{write_jsonl(doc, ontology)}\n" for doc in twice), "utf-8")
    assert lines(run("link", path)) == []
    (found,) = lines(run("compare", path))
    assert found["independent_sources"] == 1


def test_unread_documents_take_part_in_copies_and_are_counted(tmp_path: Path) -> None:
    """Copies need no language; who reads the summary must know that records are missing."""
    words = " ".join(f"word{n}" for n in range(60))
    path = tmp_path / "s.db"
    with open_store(path) as opened:
        for name in ("a", "b"):
            doc = report(f"{words}{' ' * len(name)} {name}", path=name, outlet=f"Outlet {name}")
            opened.put(replace(doc, lang="und", unread="does not look French"))
    result = run("link", path)
    assert [line["relation"] for line in lines(result)] == ["copy_of"]
    assert "2 documents (2 unread), 1 links, 0 incidents" in result.stderr
    assert "Kept unread" in run("compare", path, "--format", "html").stdout


def test_windows_and_distances_are_options(store: Path) -> None:
    """What is one incident depends on them, so that they can be set where they are used."""
    assert "2 incidents" in run("link", store).stderr
    assert "1 incidents" in run("link", store, "--kilometres", "400").stderr
    assert run("link", store, "--days", "-1").exit_code == 2


def test_figures_are_lines_of_json(store: Path) -> None:
    """One line for all reports, then one for each outlet."""
    found = lines(run("compare", store, "--format", "figures"))
    assert [line["schema"] for line in found] == ["selon.figures/1", *["selon.outlet/1"] * 3]
    assert found[0]["states"] == {"corroborated": 1, "single": 1}
    assert [line["outlet"] for line in found[1:]] == ["Outlet a", "Outlet b", "Outlet c"]


def test_verify_tells_by_its_exit_status(store: Path) -> None:
    """0 where nothing differs, 1 and the place where something does."""
    assert run("verify", store).exit_code == 0
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("UPDATE documents SET text = replace(text, 'frappe', 'trappe') WHERE path = 'b'")
        connection.commit()
    result = run("verify", store)
    assert result.exit_code == 1
    assert "(b): text or layers have changed" in result.stdout


@pytest.mark.parametrize("verb", ["link", "compare", "verify"])
@pytest.mark.parametrize("content", [None, b"plain text\n", b"\xff\xfe\x00\x01", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_store_is_one_line_and_status_2(tmp_path: Path, verb: str, content: bytes | None) -> None:
    """No traceback for a wrong file name."""
    path = tmp_path / "wrong"
    if content is not None:
        path.write_bytes(content)
    result = run(verb, path)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "wrong" in result.stderr
