"""The model alone on held-out texts and treebanks: every layer's precision, recall and F1, as `selon score` counts.

python -m training.evaluate CORPORA MODEL_FOLDER
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from selon.score.corpus import read_corpus
from selon.score.floors import Floors
from selon.score.layers import Scores, score_reading, total
from selon.score.match import read_leading
from selon.score.reading import Reading
from selon.score.report import print_scores
from training.batches import Vocabulary, collate, encode
from training.data import Sample, read_news, read_treebank
from training.decode import Window, decode
from training.encoder import make_tokenizer, read_packed
from training.model import Network
from training.train import build, weights_file


class Model:
    """A trained network with its label sets and tokenizer."""

    def __init__(self, folder: Path) -> None:
        settings = json.loads((folder / "settings.json").read_text("utf-8"))
        self.packed = packed = read_packed(weights_file())
        self.about = {key: settings[key] for key in ("layers", "seed", "epochs")}
        self.labels: Mapping[str, Sequence[str]] = settings["labels"]
        self.held = frozenset(settings["held"])
        self.network: Network = build(packed, tuple(settings["layers"]), self.labels)
        state = torch.load(folder / "last.pt", weights_only=True)["network"]
        self.network.load_state_dict(state, strict=False)
        self.network.eval()
        self.tokenizer: Tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
        c = packed.config
        self.vocabulary = Vocabulary(np.arange(len(packed.pieces)), int(c["bos"]), int(c["eos"]), int(c["pad"]))

    def scores(self, samples: Sequence[Sample]) -> Iterator[dict[str, np.ndarray]]:
        """The scores of each sample, cut to its words."""
        for sample in samples:
            batch = collate([encode(sample, self.tokenizer, self.vocabulary)], self.labels, self.vocabulary.pad)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                out = self.network(batch.ids, batch.mask, batch.first)
            yield {name: value[0].float().numpy() for name, value in out.items()}


def score_news(model: Model, folder: Path, code: str) -> Scores:
    """The held-out texts of a corpus."""
    outcomes = []
    cases = {case.name: case for case in read_corpus(folder)}
    for samples in read_news(folder, code):
        name = samples[0].source
        if f"{folder.name}/{name}" not in model.held:
            continue
        case = cases[name]
        windows, at = [], 0
        for sample, scores in zip(samples, model.scores(samples), strict=True):
            at = case.text.index(sample.text, at)
            windows.append(Window(sample, scores, at))
        reading = Reading(case.text, case.gold, decode(windows), read_leading(code))
        outcomes += [(case, outcome) for outcome in score_reading(reading)]
    return total("held out", outcomes)


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
    for name in ("dev_gold", "train_fr"):
        print(name)
        print_scores(score_news(model, args.corpora / name, "fr"), Floors("", {}), sys.stdout)
    for name in ("fr_gsd-ud-test", "fr_pud-ud-test", "fr_sequoia-ud-test", "en_pud-ud-test"):
        figures = score_trees(model, args.corpora / "ud" / f"{name}.conllu")
        print(name, " ".join(f"{key} {value:.4f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
