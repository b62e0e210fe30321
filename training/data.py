"""Corpora as examples: windows of words with the labels of every layer that their corpus annotates.

A layer that a corpus lacks is None in its examples and adds nothing to the loss.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selon.annotate.reading.tokens import find_tokens, tokenizer
from selon.lang.load import load_language
from selon.model import Document, Span
from selon.text import read_text
from training.schema import marking, tagging

CORPORA, FICTIONAL = Path("../shared/corpora"), Path("corpora/fictional")  # where they are, unless one says otherwise
NEWS = ("dev_gold", "train_fr", "train_en")  # annotated, in the folder of the corpora
WINER = "winer_fr_2016"
LIMIT = 250  # pieces of a window, without the two special ones
WordFinder = Callable[[str], list[tuple[Span, ...]]]  # from a text to the words of each sentence
Edge = tuple[str, int, int, int]  # relation, anchor word, first and last word of the target


@dataclass(frozen=True, slots=True)
class Sample:
    """A window of a text: its words, the sentence of each, and labels by head."""

    source: str
    text: str
    words: tuple[Span, ...]
    sentences: tuple[int, ...]
    tags: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    marks: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    edges: tuple[Edge, ...] | None = None
    syntax: tuple[tuple[str, int, str, str], ...] | None = None  # upos, head, deprel, feats


def read_news(folder: Path, code: str, names: Path | None = None) -> Iterator[list[Sample]]:
    """The samples of each annotated text of a corpus folder (``text/``, ``gold/``), in file order.

    ``names`` is a folder of WiNER ``.ann`` files by month, whose entities are added where they exist.
    """
    words_of = word_finder(code)
    for file in sorted((folder / "text").glob("*.txt")):
        text = file.read_text("utf-8")
        gold = json.loads((folder / "gold" / f"{file.stem}.json").read_text("utf-8"))
        entities = None if names is None else _entities(names / file.stem[5:7] / f"{file.stem}.ann")
        yield list(_windows(file.stem, text, words_of(text), gold, entities))


def read_names(folder: Path, code: str) -> Iterator[list[Sample]]:
    """The samples of each text of WiNER (``MONTH/NAME.txt``, ``.ann``), with nothing but its entities.

    One sample a sentence, as the reader reads it.
    """
    words_of = word_finder(code)
    for file in sorted(folder.glob("*/*.txt")):
        text = file.read_text("utf-8")
        found = _entities(file.with_suffix(".ann"))
        yield [s for words in words_of(text) for s in _windows(file.stem, text, [words], None, found)]


def read_held(file: Path | None) -> list[str]:
    """The names in a file with one corpus/text a line, as they stand there."""
    return file.read_text("utf-8").split() if file else []


def texts_of(names: Iterable[str]) -> frozenset[str]:
    """The texts of some corpus/text: one is kept out of all corpora that share its name."""
    return frozenset(name.rpartition("/")[2] for name in names)


def read_sentences(file: Path, code: str) -> Iterator[Sample]:
    """The sentences of a text, without any label."""
    text = file.read_text("utf-8")
    for words in word_finder(code)(text):
        if words:
            low = words[0].start
            shifted = tuple(Span(w.start - low, w.end - low) for w in words)
            yield Sample(file.stem, text[low : words[-1].end], shifted, (0,) * len(words))


def word_finder(code: str) -> WordFinder:
    """What cuts a text of a language into sentences of words, as it is cut when it is read."""
    lang = load_language(code)
    pattern = tokenizer(lang.tokens)

    def words_of(text: str) -> list[tuple[Span, ...]]:
        doc = read_text(Document(id="", text=text, source_sha256=""), lang.layout)
        return [find_tokens(pattern, text, sentence.span) for sentence in doc.sentences]

    return words_of


def _entities(file: Path) -> list[tuple[str, Span]] | None:
    """The entities of a brat file, None where there is none."""
    if not file.is_file():
        return None
    found = []
    for line in file.read_text("utf-8").splitlines():
        parts = line.split("\t")
        if parts[0].startswith("T"):
            kind, *where = parts[1].split(" ")
            found.append((kind, Span(int(where[0]), int(where[-1]))))
    return found


def _windows(
    source: str,
    text: str,
    sentences: Sequence[tuple[Span, ...]],
    gold: Mapping[str, Any] | None,
    entities: list[tuple[str, Span]] | None,
) -> Iterator[Sample]:
    rows: list[tuple[int, Span]] = []
    size = 0
    for number, words in enumerate(sentences):
        cost = sum(1 + len(w) // 4 for w in words)
        if rows and size + cost > LIMIT:
            yield _sample(source, text, rows, gold, entities)
            rows, size = [], 0
        for word in words:
            rows.append((number, word))
        size += cost
    if rows:
        yield _sample(source, text, rows, gold, entities)


def _sample(
    source: str,
    text: str,
    rows: Sequence[tuple[int, Span]],
    gold: Mapping[str, Any] | None,
    entities: list[tuple[str, Span]] | None,
) -> Sample:
    words = tuple(span for _, span in rows)
    ruler = Ruler(words)
    spans = _named(entities) if gold is None else _spans(gold) | _named(entities)
    labels = tagging()
    tags = {name: ruler.tag(labels[name], found) for name, found in spans.items()}
    marks, edges = ({}, None) if gold is None else _links(gold, ruler)
    low, high = words[0].start, words[-1].end
    shifted = tuple(Span(w.start - low, w.end - low) for w in words)
    numbers = tuple(number - rows[0][0] for number, _ in rows)
    return Sample(source, text[low:high], shifted, numbers, tags, marks, edges)


@dataclass(frozen=True, slots=True)
class Ruler:
    """The words of a window, to find which of them a span covers."""

    words: tuple[Span, ...]

    def cover(self, span: Span) -> tuple[int, int] | None:
        """First and last word that a span meets."""
        met = [i for i, word in enumerate(self.words) if word.meets(span)]
        return (met[0], met[-1]) if met else None

    def tag(self, labels: tuple[str, ...], spans: Sequence[tuple[str, Span]]) -> tuple[int, ...]:
        """BIO tags of spans; of two that overlap the longer one counts."""
        tags = [0] * len(self.words)
        for kind, span in sorted(spans, key=lambda s: len(s[1])):
            at = self.cover(span)
            if at is None:
                continue
            for i in range(at[0], at[1] + 1):
                tags[i] = labels.index(f"{'B' if i == at[0] else 'I'}-{kind}")
        return tuple(tags)


Spans = dict[str, list[tuple[str, Span]]]


def _spans(gold: Mapping[str, Any]) -> Spans:
    """The spans of every tagging head that the gold file of a text gives."""
    sayings = gold["attributions"]
    contents = [Span(*c) for a in sayings for c in a["content"]]
    inner = [c for c in contents if any(o != c and o.holds(c) for o in contents)]
    quantities = {tuple(q["span"]) for e in gold["events"] for q in e["quantities"]}
    found = {
        "content": [c for c in contents if c not in inner],
        "nested": inner,
        "source": [Span(*a["source"]) for a in sayings if a["source"]],
        "cue": [Span(*a["cue"]) for a in sayings if a["cue"]],
        "trigger": [Span(*e["trigger"]) for e in gold["events"]],
        "place": [Span(*p["span"]) for p in gold["places"]],
        "quantity": [Span(*span) for span in sorted(quantities)],
        "wording": [Span(*x["span"]) for x in gold["labels"]],
    }
    times = [(t["type"], Span(*t["span"])) for t in gold["times"]]
    return {name: [(name, span) for span in spans] for name, spans in found.items()} | {"time": times}


def _named(entities: list[tuple[str, Span]] | None) -> Spans:
    """The entities of the kinds that the head for names knows."""
    kinds = {label[2:] for label in tagging()["names"] if label != "O"}
    return {} if entities is None else {"names": [(kind, span) for kind, span in entities if kind in kinds]}


def _links(gold: Mapping[str, Any], ruler: Ruler) -> tuple[dict[str, dict[int, int]], tuple[Edge, ...]]:
    labels = marking()
    marks: dict[str, dict[int, int]] = {name: {} for name in labels}
    edges: list[Edge] = []

    def mark(name: str, anchor: int, value: str) -> None:
        if value in labels[name]:
            marks[name][anchor] = labels[name].index(value)

    def edge(relation: str, anchor: int, span: Any) -> None:
        at = ruler.cover(Span(*span)) if span else None
        if at is not None:
            edges.append((relation, anchor, *at))

    for saying in gold["attributions"]:
        at = ruler.cover(Span(*(saying["cue"] or saying["content"][0])))
        if at is None:
            continue
        mark("act", at[0], saying["act"])
        mark("speech", at[0], saying["speech"])
        mark("anonymous", at[0], "yes" if saying["anonymous"] else "no")
        for span in saying["content"]:
            edge("content", at[0], span)
        edge("source", at[0], saying["source"])
        for span in saying["via"]:
            edge("relay", at[0], span)
    for event in gold["events"]:
        at = ruler.cover(Span(*event["trigger"]))
        if at is None:
            continue
        mark("factuality", at[0], event["factuality"])
        mark("event_type", at[0], event["type"])
        for role in ("actor", "recipient", "place", "time"):
            edge(role, at[0], event[role])
        for amount in event["quantities"]:
            edge("quantity", at[0], amount["span"])
            number = ruler.cover(Span(*amount["span"]))
            if number is not None:
                mark("counted", number[0], amount["of"])
    return marks, tuple(edges)
