"""Training what listens, and what it hears in texts that neither it nor the reader was trained on.

    python -m training.listeners CORPORA --hold-out HELD [--readings FOLDER] [--seeds 1 ...] [--write MODEL_FILE]

It learns from ``train_fr`` and ``train_en``, and from what selon itself reads in texts that nobody annotated
(``training.readings``), all but the texts of HELD. Those have to be the ones that were held out when the reader was
trained: its states of the others know what was annotated there. Printed are the layers of `selon score` over them with
the rules alone, with both, and with the listener alone. ``--write`` puts that of the first seed into the model file.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rich.progress import track

from selon.annotate.listening import PART, Listener
from selon.annotate.reader import ModelReader
from selon.annotate.weights import open_model, write_model
from selon.model import Document, LikelyContent
from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import Annotation, Saying, annotation
from selon.score.corpus import Case, read_corpus
from selon.score.layers import score_reading
from selon.score.match import read_leading
from selon.score.reading import Reading
from training.data import NEWS, read_held, texts_of, word_finder
from training.folds import Table, lines, summed
from training.listening import HEARD, Heard, hear, listener_of, train, write_listener

OFTEN, SELDOM = 6, 4  # how often an annotated text is seen, and one that selon itself has read
ALONE = ("attribution content", "attribution content exact", "attribution content + source", "cue")
Held = Mapping[str, Sequence[Case]]


def with_listener(engine: Engine, listener: Listener | None) -> Engine:
    """The engine with another listener, or with none."""
    reader = engine.tools.reader
    assert isinstance(reader, ModelReader)
    return replace(engine, tools=replace(engine.tools, reader=replace(reader, listener=listener)))


def read_texts(corpora: Path, readings: Path | None, names: frozenset[str], engine: Engine) -> tuple[list[Heard], Held]:
    """What a listener is trained on, as often as it is seen, and the texts that are held out of it, by corpus."""
    reader = engine.tools.reader
    assert isinstance(reader, ModelReader)
    words_of = word_finder(engine.lang.code)
    found: list[Heard] = []
    held: dict[str, list[Case]] = {}
    for folder in (*(corpora / name for name in NEWS), *([readings] if readings else [])):
        often = SELDOM if folder == readings else OFTEN
        for case in track(read_corpus(folder), folder.name):
            if case.name in names:
                held.setdefault(folder.name, []).append(case)
            else:
                found += [hear(case, reader.network, words_of)] * often
    return found, held


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
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--hold-out", type=Path, required=True, help="file of folder/text lines")
    parser.add_argument("--readings", type=Path, help="corpus of selon's own readings")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--write", type=Path, help="the model file that the listener of the first seed goes into")
    args = parser.parse_args()
    engine = load_engine()
    names = texts_of(read_held(args.hold_out))
    texts, held = read_texts(args.corpora, args.readings, names, engine)
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
