"""Time expressions of selon beside those of dateparser and timexy: python -m bench.times [CORPORA]

Every tool reads the same texts in the same run, and is told the same date of publication where there is one.
Three things are measured, each where its corpus is present: spans and TIMEX3 values on annotated reports, spans
on French TimeBank sentences (XLTime; BIO tags, no values), and which of WiNER's absolute dates are found.
A tool that is not installed is left out with a line that says so: pip install 'selon[bench]'.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from selon.model import Document, Span
from selon.pipeline import Engine, load_engine, read_document
from selon.score.annotation import Annotation, Timex, annotation
from selon.score.corpus import read_corpus
from selon.score.match import read_leading
from selon.score.mentions import score_times
from selon.score.names import read_named_texts
from selon.score.reading import Reading, pair_spans
from selon.score.tally import Tally

CORPORA = Path("../shared/corpora")
REPORTS = ("dev_gold", "train_fr")
TIMEBANK = Path("xltime_fr") / "fr_valid.txt"
WINER = "winer_fr_2016"
DATE = re.compile(r"T\d+\tDate (\d+) (\d+)\t")
TIMEX = re.compile(r'type="(\w+)" value="([^"]+)"')
BLANK_LINE = "\n\n"
MIDNIGHT = "T00:00:00"
CUT = {"year": "%Y", "month": "%Y-%m", "time": "%Y-%m-%dT%H:%M"}

Find = Callable[[Document], Sequence[Timex]]
Tools = dict[str, Find]


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the offsets of the time expressions that its annotators marked; ``words`` cut it, where given."""

    doc: Document
    gold: frozenset[Span]
    words: tuple[Span, ...] = ()


def load_tools() -> tuple[Tools, list[str]]:
    """The tools by name, selon first, and a line for each that is not there."""
    tools: Tools = {"selon": lambda doc: annotation(doc).times}
    missing = []
    for name, load in (("dateparser", _dateparser), ("timexy", _timexy)):
        try:
            tools[name] = load()
        except ImportError as error:
            missing.append(f"{name}: left out ({error}); pip install 'selon[bench]'")
    return tools, missing


def _dateparser() -> Find:
    """The search of dateparser; a period that it says is a month or year becomes that value."""
    search, parser = import_module("dateparser.search"), import_module("dateparser.date").DateDataParser

    def find(doc: Document) -> Iterator[Timex]:
        settings: dict[str, object] = {"RELATIVE_BASE": datetime.fromisoformat(doc.published)} if doc.published else {}
        data = parser(languages=["fr"], settings=settings)
        at = 0
        for words, when in search.search_dates(doc.text, languages=["fr"], settings=settings) or ():
            start = doc.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                period = data.get_date_data(words).period
                kind = "TIME" if period == "time" else "DATE"
                yield Timex(Span(start, at), kind, when.strftime(CUT.get(period, "%Y-%m-%d")))

    return lambda doc: tuple(find(doc))


def _timexy() -> Find:
    """The component of timexy in an empty French pipeline."""
    import_module("timexy")
    nlp: Any = import_module("spacy").blank("fr")
    nlp.add_pipe("timexy")

    def find(doc: Document) -> Iterator[Timex]:
        for entity in nlp(doc.text).ents:
            match = TIMEX.search(entity.kb_id_)
            if match is not None:
                span = Span(entity.start_char, entity.end_char)
                yield Timex(span, match[1], match[2].removesuffix(MIDNIGHT))

    return lambda doc: tuple(find(doc))


def read(text: str, name: str, engine: Engine) -> Document:
    """A text as selon reads it; the other tools get its words and its date."""
    return read_document(Document(id=name, text=text, source_sha256=""), engine)


def on_reports(folder: Path, tools: Tools, engine: Engine) -> Iterator[str]:
    """Spans and values on an annotated corpus, as ``selon score`` measures them."""
    sums: dict[tuple[str, str], Tally] = {}
    for case in read_corpus(folder):
        doc = read(case.text, case.name, engine)
        raw = Document(id=case.name, text=case.text, source_sha256="", published=doc.published)
        for name, find in tools.items():
            found = tuple(find(doc if name == "selon" else raw))
            reading = Reading(case.text, case.gold, Annotation(times=found), read_leading(doc.lang))
            for outcome in score_times(reading):
                key = outcome.layer, name
                sums[key] = sums.get(key, Tally(0, 0, 0)) + outcome.tally
    for (layer, name), tally in sorted(sums.items(), key=lambda item: item[0][0]):
        yield line(f"{folder.name}: {layer}", name, tally)


def on_spans(what: str, texts: Iterable[Text], tools: Tools) -> Iterator[str]:
    """Exact and overlapping spans, in words where the annotators marked words."""
    exact, overlap = (dict.fromkeys(tools, Tally(0, 0, 0)) for _ in range(2))
    for text in texts:
        gold = sorted(text.gold)
        for name, find in tools.items():
            found = sorted({_in_words(time.span, text.words) for time in find(text.doc)})
            exact[name] += Tally(len(text.gold.intersection(found)), len(found), len(gold))
            overlap[name] += Tally(len(pair_spans(text.doc.text, gold, found)), len(found), len(gold))
    yield from (line(what, name, tally) for name, tally in exact.items())
    yield from (line(f"{what}, overlapping", name, tally) for name, tally in overlap.items())


def on_dates(texts: Iterable[Text], tools: Tools) -> Iterator[str]:
    """How many absolute dates are found: by the very span, and by a span that holds it ("dimanche 3 janvier")."""
    counts = {name: [0, 0] for name in tools}
    total = 0
    for text in texts:
        total += len(text.gold)
        for name, find in tools.items():
            found = {time.span for time in find(text.doc)}
            counts[name][0] += len(text.gold & found)
            counts[name][1] += sum(any(span.holds(gold) for span in found) for gold in text.gold)
    for name, (exact, held) in counts.items():
        shares = f"recall {exact / max(total, 1):.3f}, within {held / max(total, 1):.3f} of {total}"
        yield f"{WINER + ': absolute dates':34}{name:12}  {shares}"


def tagged(rows: Iterable[str]) -> tuple[str, tuple[Span, ...], frozenset[Span]]:
    """Rows of a word and its BIO tag as one text, a sentence a paragraph; its words; the tagged spans."""
    text, words, gold, inside = "", list[Span](), list[Span](), False
    for row in rows:
        word, _, tag = (part.strip() for part in row.strip().partition(" "))
        if not word or word == "-DOCSTART-":
            text, inside = text.rstrip() + BLANK_LINE if text else "", False
            continue
        text += "" if not text or text.endswith(BLANK_LINE) else " "
        words.append(Span(len(text), len(text) + len(word)))
        text += word
        if tag.startswith("I-") and inside:
            gold[-1] = Span(gold[-1].start, words[-1].end)
        elif tag != "O":
            gold.append(words[-1])
        inside = tag != "O"
    return text, tuple(words), frozenset(gold)


def read_timebank(file: Path, engine: Engine) -> Text:
    """The tagged sentences of XLTime."""
    text, words, gold = tagged(file.read_text("utf-8").splitlines())
    return Text(read(text, file.stem, engine), gold, words)


def read_dates(folder: Path, engine: Engine) -> Iterator[Text]:
    """The texts of WiNER with its absolute dates."""
    files = {file.stem: file for file in folder.rglob("*.ann")}
    for named in read_named_texts(folder):
        rows = files[named.name].read_text("utf-8").splitlines()
        spans = (Span(int(match[1]), int(match[2])) for row in rows if (match := DATE.match(row)))
        yield Text(read(named.text, named.name, engine), frozenset(spans))


def _in_words(span: Span, words: Sequence[Span]) -> Span:
    """A span grown to whole words of the annotators, who keep « l'année » together."""
    inside = [word for word in words if word.meets(span)]
    return Span(inside[0].start, inside[-1].end) if inside else span


def line(what: str, name: str, tally: Tally) -> str:
    """A row of the table."""
    shares = "".join(f"{share or 0.0:8.3f}" for share in (tally.precision, tally.recall, tally.f1))
    return f"{what:34}{name:12}{shares}{tally.right:7}{tally.found:7}{tally.gold:7}"


def tables(corpora: Path, tools: Tools, engine: Engine) -> Iterator[str]:
    """All tables whose corpus is there, and a line for each that is not."""
    parts: dict[Path, Callable[[Path], Iterable[str]]] = {
        **{Path(name): lambda folder: on_reports(folder, tools, engine) for name in REPORTS},
        TIMEBANK: lambda file: on_spans(f"{file.parent.name}: spans", [read_timebank(file, engine)], tools),
        Path(WINER): lambda folder: on_dates(read_dates(folder, engine), tools),
    }
    for part, measure in parts.items():
        if (corpora / part).exists():
            yield from measure(corpora / part)
        else:
            yield f"{part}: skipped, not in {corpora}"


def main() -> None:
    """Prints the tables for the folder of corpora named as the only argument."""
    corpora = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPORA
    if not corpora.is_dir():
        print(f"no corpora at {corpora}: times skipped")
        return
    tools, missing = load_tools()
    print(f"{'':46}{'P':>8}{'R':>8}{'F1':>8}{'right':>7}{'found':>7}{'gold':>7}")
    for row in chain(missing, tables(corpora, tools, load_engine())):
        print(row, flush=True)


if __name__ == "__main__":
    main()
