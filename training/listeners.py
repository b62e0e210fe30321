"""Training what listens, and what it hears in texts that neither it nor the reader was trained on.

    python -m training.listeners [CORPORA] [--readings FOLDER] [--seeds 1 ...] [--write MODEL_FILE]

It learns from ``train_fr`` and ``train_en``, from the read half of the fictional reports, and from what selon itself
reads in texts that nobody annotated (``training.readings``). Measured is on what is held out of it and of the reader,
whose states of a text that it was trained on know what was annotated there: ``dev_gold`` and the other half of the
fictional reports. Printed are the layers of `selon score` over them with the rules alone, with both, and with the
listener alone. ``--write`` puts that of the first seed into the model file.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rich.progress import track

from selon.annotate.reading.listening import PART, Listener
from selon.annotate.reading.reader import ModelReader
from selon.annotate.reading.weights import open_model, write_model
from selon.model import Document, LikelyContent
from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import Annotation, Saying, annotation
from selon.score.corpus import Case, read_corpus
from selon.score.layers import score_reading
from selon.score.match import read_leading
from selon.score.reading import Reading
from training.data import CORPORA, FICTIONAL, word_finder
from training.folds import Table, lines, summed
from training.listening import HEARD, Heard, hear, listener_of, train, write_listener

# How often a text of the news, of the fictional reports, and one that selon itself has read is seen.
NEWS_SEEN, FICTIONAL_SEEN, READINGS_SEEN = 6, 12, 4
ALONE = ("attribution content", "attribution content exact", "attribution content + source", "cue")


def with_listener(engine: Engine, listener: Listener | None) -> Engine:
    """The engine with another listener, or with none."""
    reader = engine.tools.reader
    assert isinstance(reader, ModelReader)
    return replace(engine, tools=replace(engine.tools, reader=replace(reader, listener=listener)))


def read_texts(often: Mapping[Path, int], left: frozenset[str], engine: Engine) -> list[Heard]:
    """What a listener is trained on, as often as the texts of each corpus are seen, without some texts by name."""
    reader = engine.tools.reader
    assert isinstance(reader, ModelReader)
    words_of = word_finder(engine.lang.code)
    found: list[Heard] = []
    for folder, times in often.items():
        cases = [case for case in read_corpus(folder) if case.name not in left]
        for case in track(cases, folder.name):
            found += [hear(case, reader.network, words_of)] * times
    return found


def alone(doc: Document) -> Annotation:
    """What the listener hears, as attributions."""
    return Annotation(attributions=tuple(_saying(likely) for likely in doc.likely))


def _saying(likely: LikelyContent) -> Saying:
    return Saying((likely.span,), likely.cue, likely.source, None, "indirect", False, (), "state")


def measure(cases: Sequence[Case], engine: Engine) -> Mapping[str, Table]:
    """The layers of some texts by way: with what listens, and what it hears by itself."""
    tables: dict[str, list[Table]] = {}
    for case in cases:
        doc = read_words(case.text, case.name, engine, case.published)
        for way, read in (("both", annotation(doc)), ("alone", alone(doc))):
            outcomes = score_reading(Reading(case.text, case.gold, read, read_leading("fr")), case.layers)
            own = summed({o.layer: o.tally} for o in outcomes if way == "both" or o.layer in ALONE)
            tables.setdefault(way, []).append(own)
    return {way: summed(found) for way, found in tables.items()}


def install(graph: bytes, file: Path) -> None:
    """Put a listener into a model file, in the place of the one that it has."""
    old = open_model(file)
    parts = {**{name: bytes(part) for name, part in old.parts.items()}, PART: graph}
    about = {name: value for name, value in old.about.items() if name != "parts"}
    beside = file.with_suffix(".new")  # the old one is mapped into memory
    write_model(beside, {**about, "heard": list(HEARD)}, parts)
    beside.replace(file)


def main() -> None:
    """Train, print the tables, and write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="?", default=CORPORA, help=f"with annotated news: {CORPORA}")
    parser.add_argument("--fictional", type=Path, default=FICTIONAL, help=f"with read and held: {FICTIONAL}")
    parser.add_argument("--readings", type=Path, help="corpus of selon's own readings")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--write", type=Path, help="the model file that the listener of the first seed goes into")
    args = parser.parse_args()
    engine = load_engine()
    often = {args.corpora / name: NEWS_SEEN for name in ("train_fr", "train_en")}
    often |= {args.fictional / "read": FICTIONAL_SEEN} | ({args.readings: READINGS_SEEN} if args.readings else {})
    held = {folder.name: read_corpus(folder) for folder in (args.corpora / "dev_gold", args.fictional / "held")}
    texts = read_texts(often, frozenset(case.name for cases in held.values() for case in cases), engine)
    graphs = [write_listener(train(texts, seed)) for seed in args.seeds]
    for corpus, cases in held.items():
        found = [measure(cases, with_listener(engine, listener_of(graph))) for graph in graphs]
        _show(f"{corpus}, rules", [measure(cases, with_listener(engine, None))["both"]])
        for way in ("both", "alone"):
            _show(f"{corpus}, {way}", [tables[way] for tables in found])
    if args.write:
        install(graphs[0], args.write)


def _show(title: str, tables: Sequence[Table]) -> None:
    print(f"\n{title}\n\n| layer | P | R | F1 | F1 by seed |\n|---|---|---|---|---|")
    print("\n".join(lines(tables)))


if __name__ == "__main__":
    main()
