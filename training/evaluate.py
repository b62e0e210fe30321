"""The model alone on what it did not train on: every layer's precision, recall and F1, as `selon score` counts.

python -m training.evaluate CORPORA MODEL_FOLDER
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from selon.score.corpus import Case, read_corpus
from selon.score.floors import Floors
from selon.score.layers import score_reading, total
from selon.score.match import read_leading
from selon.score.names import KINDS, Named, NamedText, read_named_texts, score_names
from selon.score.reading import Reading
from selon.score.report import print_scores
from selon.score.tally import Outcome, Tally
from training.batches import Batch, collate, encode, whole_vocabulary
from training.data import NEWS, WINER, Sample, read_names, read_news, texts_of
from training.decode import decode
from training.encoder import make_tokenizer, read_packed
from training.model import Network, Output
from training.spans import Window, runs
from training.train import build, weights_file
from training.treebank import read_treebank
from training.weights import read_settings, read_state


class Model:
    """A trained network with its label sets and tokenizer."""

    def __init__(self, folder: Path, device: str | None = None) -> None:
        self.device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        settings = read_settings(folder)
        self.packed = packed = read_packed(weights_file())
        self.about = {key: settings[key] for key in ("layers", "seed", "epochs")}
        self.labels: Mapping[str, Sequence[str]] = settings["labels"]
        self.held = texts_of(settings["held"])
        self.network: Network = build(packed, tuple(settings["layers"]), self.labels)
        self.network.encoder.resize(settings.get("sizes", self.network.encoder.sizes()))
        self.network.load_state_dict(read_state(folder, self.labels), strict=False)
        self.network.to(self.device).eval()
        self.tokenizer: Tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
        self.vocabulary = whole_vocabulary(packed)

    def scores(self, samples: Sequence[Sample]) -> Iterator[dict[str, np.ndarray]]:
        """The scores of each sample, cut to its words."""
        for sample in samples:
            plain = replace(sample, tags={}, marks={}, edges=None, syntax=None)
            batch = collate([encode(plain, self.tokenizer, self.vocabulary)], self.labels, self.vocabulary.pad)
            yield {name: value[0].float().cpu().numpy() for name, value in self.run(batch.to(self.device)).items()}

    def run(self, batch: Batch, heads: Tensor | None = None) -> Output:
        """All scores of a batch that is on the model's device; ``heads`` are the words that relations are told for."""
        with torch.no_grad(), torch.autocast(self.device, torch.bfloat16):
            return self.network(batch.ids, batch.mask, batch.first, heads)


def annotated(model: Model, corpus: Path, names: frozenset[str] = frozenset()) -> Iterator[tuple[Case, Outcome]]:
    """The layers of a corpus's texts that the model did not train on, or of those of them that are named."""
    cases = {case.name: case for case in read_corpus(corpus)}
    for samples in read_news(corpus, "fr"):
        name = samples[0].source
        if name in model.held and (not names or name in names):
            case = cases[name]
            read = decode(list(windows_of(model, case.text, samples)))
            yield from ((case, o) for o in score_reading(Reading(case.text, case.gold, read, read_leading("fr"))))


def windows_of(model: Model, text: str, samples: Sequence[Sample]) -> Iterator[Window]:
    """The scores of a text's windows, and where they stand in it."""
    at = 0
    for sample, scores in zip(samples, model.scores(samples), strict=True):
        at = text.index(sample.text, at)
        yield Window(sample, scores, at)


def score_named(model: Model, winer: Path) -> dict[str, Tally]:
    """Persons, places and organisations by exact span and kind, on WiNER's texts that the model did not train on."""
    texts = tuple(text for text in read_named_texts(winer) if text.name in model.held)
    samples = {found[0].source: found for found in read_names(winer, "fr") if found[0].source in model.held}

    def find(text: NamedText) -> Iterator[Named]:
        for window in windows_of(model, text.text, samples[text.name]):
            for first, last, kind in runs(window.scores["names"], model.labels["names"]):
                yield window.span(first, last), KINDS[kind]

    return {f"name {kind}": tally for kind, tally in score_names(texts, find).tallies.items()}


def score_trees(model: Model, file: Path) -> dict[str, float]:
    """UPOS, UAS and LAS (relations without subtypes too), punctuation counted, on gold words."""
    right = dict.fromkeys(("upos", "uas", "las", "las base"), 0)
    words = 0
    samples = list(read_treebank(file))
    for sample, scores in zip(samples, model.scores(samples), strict=True):
        arcs, upos, deprel = scores["arc"].argmax(-1), scores["upos"].argmax(-1), scores["deprel"].argmax(-1)
        for i, (pos, head, rel, _) in enumerate(sample.syntax or ()):
            words += 1
            right["upos"] += model.labels["upos"][upos[i]] == pos
            if arcs[i] == head:
                right["uas"] += 1
                found = model.labels["deprel"][deprel[i]]
                right["las"] += found == rel
                right["las base"] += found.partition(":")[0] == rel.partition(":")[0]
    return {name: count / words for name, count in right.items()}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("model", type=Path)
    args = parser.parse_args()
    model = Model(args.model)
    for name in NEWS:
        print(name)
        print_scores(total("held out", list(annotated(model, args.corpora / name))), Floors("", {}), sys.stdout)
    for kind, tally in score_named(model, args.corpora / WINER).items():
        print(kind, tally)
    for name in ("fr_gsd-ud-test", "fr_pud-ud-test", "fr_sequoia-ud-test", "en_pud-ud-test"):
        figures = score_trees(model, args.corpora / "ud" / f"{name}.conllu")
        print(name, " ".join(f"{key} {value:.4f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
