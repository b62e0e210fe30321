"""The whole way with the real reader: what holds for every text, however odd, and for every run."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon import limits, pipeline
from selon.acquire import UnreadableInput, read_bytes, read_file
from selon.annotate.reading.reader import LONGEST
from selon.attribute import attribute
from selon.export.jsonl import write_jsonl
from selon.model import Document, Failure
from selon.ontology.load import load_ontology
from selon.pipeline import Given, read_document, read_many, read_words
from spoken import engine

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(map(str, ROOT.glob("examples/*.txt"))) + sorted(map(str, ROOT.glob("examples/*.html")))
FICTION = [
    "Selon la mairie, 12 personnes auraient été tuées lundi à Gao.\n\n« C'est fini », a dit un témoin à l'agence.",
    "« On part », dit-il. « Demain », ajoute-t-elle. « Non.\n\n« Jamais », crie le maire.",
    "GAO, 3 mars 2024 – L'armée dit que le maire dit que « les “rebelles” ont fui ». Pas un mort.",
]
ONTOLOGY = load_ontology()
# What breaks offsets, pairs, sentences and words in reports from everywhere.
ODD = st.sampled_from(
    [
        *("🕊️", "𝒜lep", "e\u0301te\u0301", "\u00a0", "\u202f", "حلب", "\u200f", "\u200b", "\ufeff", "٣", "²", "½"),
        *(
            "«",
            "»",
            "“",
            "”",
            '"',
            "’",
            "'",
            "(",
            ")",
            " : ",
            "—",
            "-",
            ".",
            "…",
            "%",
            "a" * 300,
            "12",
            "1 000",
            "3/12",
        ),
        *("\n", "\n\n", "\r\n", "\t", "\x0b", "\x85", "\u2028", "l'armée", " a dit ", " que ", "selon ", "lundi "),
        *("le 3 mars", " morts", "Gao", "tués", "dit-il", "il ", "Mme X", "ne pas ", "Lundi 3 mars 2014", "© ", "AFP"),
    ]
)
TEXTS = st.lists(ODD | st.text(max_size=3), min_size=1, max_size=40).map("".join)


def spans(value: object, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object with offsets in a line, with the way to it."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield where, value
        for key, inner in value.items():
            yield from spans(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner, where)


def check(line: str) -> None:
    """Every span lies in the text and is its words; every record has a voice that exists and an id of its own."""
    doc = json.loads(line)
    text = doc["text"]
    for where, span in spans(doc):
        assert 0 <= span["start"] < span["end"] <= len(text), where
        words = text[span["start"] : span["end"]]
        assert words == span.get("text", words) == span.get("quote", words), where
    voices = {"writer", *(a["id"] for a in doc["attributions"])}
    assert {r["voice"] for r in doc["records"]} <= voices
    assert len({r["id"] for r in doc["records"]}) == len(doc["records"])


def read(text: str) -> str:
    """The line of a text."""
    return write_jsonl(read_document(read_bytes(text.encode("utf-8", "replace"), "text.txt"), engine()), ONTOLOGY)


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is loaded once for all tests."""
    monkeypatch.setattr(pipeline, "load_engine", lambda code, notify=None, actors=None: engine())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: Path(path).name)
def test_every_span_of_an_example_is_its_words(path: str) -> None:
    """In every layer, the offsets that are given are those of the words that are given."""
    (doc,) = read_many([path], Given())
    assert isinstance(doc, Document)
    assert doc.events
    check(write_jsonl(doc, ONTOLOGY))


@pytest.mark.parametrize("text", FICTION)
def test_every_span_of_a_short_text_is_its_words(text: str) -> None:
    """Nested and unclosed quotations, a dateline, speech inside speech."""
    check(read(text))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(TEXTS)
def test_no_text_is_too_odd(text: str) -> None:
    """A text is read with valid spans, or refused by the one error of acquiring; nothing else is ever raised."""
    try:
        line = read(text)
    except UnreadableInput:
        return
    check(line)


def test_words_at_hand_are_read_as_a_file_of_them(tmp_path: Path) -> None:
    """What is measured on annotated texts is what a user gets for the same words and the same date."""
    file = tmp_path / "line.txt"
    file.write_text("La police a arrêté lundi dix manifestants à Gao.", "utf-8")
    (doc,) = read_many([str(file)], Given(published="2031-05-06"))
    assert isinstance(doc, Document)
    assert read_words(file.read_text("utf-8"), str(file), engine(), "2031-05-06") == replace(doc, published_from=None)


def test_a_very_long_sentence_is_cut_and_read() -> None:
    """A report of one line without a full stop neither stops the run nor slows it beyond measure."""
    text = "les rebelles de la ville avancent vers le pont et " * 400
    doc = read_words(text, "line.txt", engine())
    assert max(len(s.tokens) for s in doc.sentences) <= LONGEST
    assert sum(len(s.tokens) for s in doc.sentences) == len(text.split())
    check(write_jsonl(doc, ONTOLOGY))


def test_a_rerun_gives_the_same_bytes() -> None:
    """Nothing that an earlier document left behind changes a later one."""
    first = [read(text) for text in FICTION]
    assert [read(text) for text in reversed(FICTION)] == first[::-1]


def test_bytes_do_not_depend_on_the_run(tmp_path: Path) -> None:
    """Hash seed, locale, time zone, number of processes: the output is a function of the input alone."""
    runs = [
        ({"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"}, ["--jobs", "1"]),
        ({"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Pago_Pago"}, ["--jobs", "2"]),
    ]
    digests = set()
    for number, (changed, arguments) in enumerate(runs):
        out = tmp_path / str(number)
        command = [sys.executable, "-m", "selon", "read", "examples", "--format", "jsonl", "-o", str(out), *arguments]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **changed}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_reading_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody reads stays on their machine: not even a name is looked up."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    results = list(read_many(EXAMPLES, Given()))
    assert [r for r in results if isinstance(r, Failure)] == []


@pytest.fixture
def three(tmp_path: Path) -> list[str]:
    """Paths of three texts, of which the second is called ``bad``."""
    paths = [tmp_path / name for name in ("one.txt", "bad.txt", "two.txt")]
    for path in paths:
        path.write_text("Le pont de Valmire a été bombardé.", "utf-8")
    return list(map(str, paths))


def outcome(paths: list[str], jobs: int = 1) -> list[str | None]:
    """Of every path in order: None when it was read, else the stage and the reason."""
    results = list(read_many(paths, Given(), jobs=jobs))
    assert [r.document if isinstance(r, Failure) else r.path for r in results] == paths
    return [f"{r.stage}: {r.error}" if isinstance(r, Failure) else None for r in results]


def test_a_text_beyond_all_measure_is_refused(three: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """One giant file must not fill the memory."""
    monkeypatch.setattr(limits, "LONGEST", 2_000_000)
    Path(three[1]).write_text("a " * 1_000_001)
    assert outcome(three) == [None, "acquire: longer than 2 million characters", None]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no timer of processor time")
def test_a_text_that_takes_too_long_is_given_up(three: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that a rule never gets done with does not stall a batch."""

    def stalls(doc: Document, *words: Any) -> Document:
        end = time.monotonic() + (60 if doc.path == three[1] else 0)
        while time.monotonic() < end:
            pass
        return attribute(doc, *words)

    monkeypatch.setattr(limits, "FREE", 1)
    monkeypatch.setattr(pipeline, "attribute", stalls)
    assert outcome(three) == [None, "attribute: takes too long to read", None]


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="only a forked process shares the mistake")
def test_a_process_that_dies_costs_one_document(three: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The document that killed it is named, all others are read, in order."""

    def dies(path: str, **given: Any) -> Document:
        if path == three[1]:
            os._exit(9)
        return read_file(path, **given)

    monkeypatch.setattr(pipeline, "read_file", dies)
    found = outcome(three, jobs=2)
    assert [found[0], found[2]] == [None, None]
    assert found[1] is not None
    assert "its process died" in found[1]
