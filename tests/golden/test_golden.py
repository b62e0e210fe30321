"""Golden tests: the bundled reports with their committed parses give the approved records, word for word.

The parse is stored beside the records, so the test needs no model and shows what the rules alone changed.
``make golden`` parses anew and rewrites both; the diff is then reviewed like code.
"""

from __future__ import annotations

import io
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest

from selon.acquire import read_file
from selon.annotate.gazetteer import open_gazetteer
from selon.annotate.reading.reader import Reader, Reading, load_reader
from selon.annotate.stage import Tools
from selon.export.csv import write_csv
from selon.lang.load import Language, load_language
from selon.model import Document, LikelyContent, Name, Sentence, Span, Token
from selon.pipeline import Engine, read_document
from selon.records import records

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
WRITE = os.environ.get("SELON_GOLDEN") == "write"
REPORTS = sorted(p for p in EXAMPLES.iterdir() if p.suffix in {".txt", ".html"})


@dataclass
class Stored:
    """A reader that gives back a stored parse."""

    file: Path

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """The stored tokens, names and likely contents; the sentences must be those that were parsed."""
        stored = json.loads(self.file.read_text("utf-8"))
        read = tuple(
            Sentence(Span(*s["span"]), tuple(_token(row, text) for row in s["tokens"])) for s in stored["sentences"]
        )
        assert tuple(s.span for s in read) == tuple(s.span for s in sentences), "sentences changed: run make golden"
        names = tuple(Name(Span(*n["span"]), n["kind"]) for n in stored["names"])
        return Reading(read, names, tuple(_likely(row) for row in stored["likely"]))


@dataclass
class Storing:
    """A reader that parses with the real model and stores what it gives."""

    reader: Reader
    file: Path

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """The real reading."""
        reading = self.reader.read(text, sentences)
        rows = [{"span": [s.span.start, s.span.end], "tokens": [_row(t) for t in s.tokens]} for s in reading.sentences]
        names = [{"span": [n.span.start, n.span.end], "kind": n.kind} for n in reading.names]
        likely = [[_bounds(one.span), one.likelihood, _bounds(one.source), _bounds(one.cue)] for one in reading.likely]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        head = f'"names": {json.dumps(names)},\n"likely": {json.dumps(likely)}'
        self.file.write_text(f'{{{head},\n"sentences": [\n{lines}\n]}}\n', "utf-8")
        return reading


def _bounds(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _likely(row: list[Any]) -> LikelyContent:
    span, likelihood, source, cue = row
    return LikelyContent(Span(*span), likelihood, source and Span(*source), cue and Span(*cue))


def _row(token: Token) -> list[object]:
    t = asdict(token)
    return [token.span.start, token.span.end, t["lemma"], t["upos"], t["feats"], t["head"], t["deprel"]]


def _token(row: list[object], text: str) -> Token:
    start, end, lemma, upos, feats, head, deprel = row
    span = Span(int(str(start)), int(str(end)))
    return Token(span, span.of(text), str(lemma), str(upos), str(feats), int(str(head)), str(deprel))


@pytest.fixture(scope="module")
def lang() -> Language:
    return load_language("fr")


def _read(path: Path, reader: Reader, lang: Language) -> Document:
    doc = read_file(str(path.relative_to(EXAMPLES.parent)))
    return read_document(doc, Engine(lang, Tools(reader, open_gazetteer())))


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_stored_parse_gives_the_approved_records(path: Path, lang: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    parse, approved = HERE / f"{path.stem}.json", HERE / f"{path.stem}.csv"
    reader: Reader = Stored(parse)
    if WRITE:
        reader = Storing(load_reader(lang.code, lang.tokens), parse)
    out = io.StringIO(newline="")
    write_csv(records(_read(path, reader, lang)), out)
    if WRITE:
        approved.write_text(out.getvalue(), "utf-8", newline="")
    assert out.getvalue() == approved.read_bytes().decode("utf-8")
