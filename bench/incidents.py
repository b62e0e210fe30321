"""What is put together from report to report, against pairs sorted by hand: python -m bench.incidents FOLDER

FOLDER is an annotated corpus (docs/evaluation.md) with the texts that ``incidents.tsv`` names: the seed of this
project and the December 2016 texts of Wikinews on Syria. Each line of that file is a happening, and its events in
several reports, as NAME:NUMBER of the annotation; ``open`` ones are pairs on which two people may differ, which count
neither way. Everything else that is put together across reports is wrong; what is read and stands nowhere in the
annotation is shown by itself, with its words, to be judged by eye. Linking is measured over the annotation, as
a perfect reading would give it, and over what selon reads.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from bench.annotated import annotated

from selon.acquire import read_bytes
from selon.link import link
from selon.model import Document, Span
from selon.pipeline import load_engine, read_document
from selon.records import claims
from selon.score import read_corpus
from selon.score.annotation import original
from selon.score.corpus import Case

LABELS = Path(__file__).with_name("incidents.tsv")
SEED = ("seed", "Sputnik", "2016-12-12")

UNKNOWN = "?"

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Labels:
    """Pairs of events of two reports: by name of what they tell, and those that count neither way."""

    same: Mapping[str, frozenset[Pair]]
    open: frozenset[Pair]

    @property
    def names(self) -> frozenset[str]:
        """The texts that are named."""
        return frozenset(_text(event) for pairs in self.same.values() for pair in pairs for event in pair)


def read_labels(path: Path = LABELS) -> Labels:
    """The pairs of a file of lines: same or open, a name, events."""
    same: dict[str, frozenset[Pair]] = {}
    undecided: set[Pair] = set()
    with path.open(encoding="utf-8") as file:
        for kind, name, events in csv.reader(file, delimiter="\t"):
            pairs = frozenset(frozenset(p) for p in combinations(events.split(), 2) if _text(p[0]) != _text(p[1]))
            if kind == "same":
                same[name] = pairs
            else:
                undecided |= pairs
    return Labels(same, frozenset(undecided))


def _text(event: str) -> str:
    return event.partition(":")[0]


def outlet_of(name: str) -> tuple[str, str]:
    """Outlet and day of a text: Wikinews names its texts by their day."""
    return SEED[1:] if name == SEED[0] else ("Wikinews", name.partition("-")[0].replace("_", "-"))


def as_annotated(cases: Iterable[Case]) -> tuple[list[Document], dict[str, str]]:
    """Documents of the annotation, and which event of it each record is."""
    docs: list[Document] = []
    known: dict[str, str] = {}
    for case in cases:
        doc = annotated(case, *outlet_of(case.name))
        docs.append(doc)
        spans = [(event.trigger, f"{case.name}:{at}") for at, event in enumerate(case.gold.events)]
        known |= {record.id: _nearest(event.trigger, spans) or "" for record, event in claims(doc)}
    return docs, known


def as_read(cases: Iterable[Case]) -> tuple[list[Document], dict[str, str]]:
    """Documents as selon reads them, and which event of the annotation each record is, if any."""
    engine = load_engine()
    docs: list[Document] = []
    known: dict[str, str] = {}
    for case in cases:
        outlet, published = outlet_of(case.name)
        doc = read_bytes(case.text.encode(), f"{case.name}.txt")
        doc = read_document(replace(doc, lang="fr", outlet=outlet, published=published), engine)
        docs.append(doc)
        spans = [(event.trigger, f"{case.name}:{at}") for at, event in enumerate(case.gold.events)]
        for record, event in claims(doc):
            unknown = f"{case.name}:{UNKNOWN}{record.start} {' '.join(record.quote.split())}"
            known[record.id] = _nearest(original(doc, event.trigger), spans) or unknown
    return docs, known


def _nearest(trigger: Span, events: Iterable[tuple[Span, str]]) -> str | None:
    """The event whose trigger shares a character with this one, the one that begins nearest."""
    found = [(abs(span.start - trigger.start), name) for span, name in events if span.meets(trigger)]
    return min(found)[1] if found else None


def together(docs: Iterable[Document], known: Mapping[str, str]) -> frozenset[Pair]:
    """Pairs of events of two reports that are in one incident."""
    found = set()
    for incident in link(docs).incidents:
        for a, b in combinations(sorted({known[id] for id in incident.records}), 2):
            if _text(a) != _text(b):
                found.add(frozenset((a, b)))
    return frozenset(found)


def rows(found: frozenset[Pair], labels: Labels, events: frozenset[str]) -> Iterator[str]:
    """For each happening the pairs that were put together, and of how many whose events were found at all."""
    for name, pairs in labels.same.items():
        possible = {pair for pair in pairs if pair <= events}
        yield f"  {name:24}{len(pairs & found):>4} of {len(pairs)} pairs ({len(possible)} with both events found)"
        yield from (f"    {shown}" for shown in sorted(" + ".join(sorted(pair)) for pair in pairs & found))
    right = frozenset().union(*labels.same.values())
    others = sorted(" + ".join(sorted(pair)) for pair in found - right - labels.open)
    unknown = [pair for pair in others if f":{UNKNOWN}" in pair]
    yield f"  put together wrongly: {len(others) - len(unknown)}"
    yield from (f"    {pair}" for pair in others if pair not in unknown)
    yield f"  put together with what the annotation lacks: {len(unknown)}"
    yield from (f"    {pair}" for pair in unknown)


def main() -> None:
    """Prints both tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) == 2 else Path()
    if not (folder / "gold").is_dir():
        sys.exit(f"{folder}: no annotated corpus: skipped")
    labels = read_labels()
    cases = [case for case in read_corpus(folder) if case.name in labels.names or case.name.startswith("2016_12")]
    for name, (docs, known) in (("annotated", as_annotated(cases)), ("read", as_read(cases))):
        print(f"{len(docs)} texts as {name}")
        for row in rows(together(docs, known), labels, frozenset(known.values())):
            print(row)


if __name__ == "__main__":
    main()
