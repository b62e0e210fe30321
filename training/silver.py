"""What teachers read in texts that nobody annotated, as trees to train a smaller model on.

    python -m training.silver TEACHER ... --texts FOLDER ... --out TREES.conllu [--leave-out FILE]

TEACHER is the folder of a run of ``training.train``; several vote by the mean of their likelihoods. FOLDER holds texts
(``**/*.txt``) or trees whose words alone are read (``*.conllu``); FILE has one name a line of texts that are not read,
as those that a model is to be measured on. Trees are written as they are read, without mending and without lemmas.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from rich.progress import track
from torch import Tensor

from selon.annotate.reading.spanning import best_tree
from training.batches import Batch, collate, encode
from training.data import Sample, read_held, read_sentences, texts_of
from training.evaluate import Model
from training.model import FAR
from training.treebank import conllu, read_treebank

SHORTEST, LONGEST = 3, 80  # words of a sentence that is worth learning from
TOGETHER = 64  # sentences read in one run
Labels = Mapping[str, Sequence[str]]


def read_trees(teachers: Sequence[Model], samples: Sequence[Sample]) -> Iterator[Sample]:
    """The sentences with the syntax that the teachers agree on best, the short ones first.

    All teachers must have the same labels, as runs on the same treebanks have.
    """
    order = sorted(samples, key=lambda sample: len(sample.words))
    groups = [order[i : i + TOGETHER] for i in range(0, len(order), TOGETHER)]
    first = teachers[0]
    for group in track(groups, "reading"):
        plain = [replace(sample, tags={}, marks={}, edges=None, syntax=None) for sample in group]
        coded = [encode(sample, first.tokenizer, first.vocabulary) for sample in plain]
        batch = collate(coded, first.labels, first.vocabulary.pad)
        yield from _voted(teachers, batch.to(first.device), first.labels)


def _voted(teachers: Sequence[Model], batch: Batch, labels: Labels) -> Iterator[Sample]:
    inside = torch.zeros_like(batch.first, dtype=torch.bool)
    for b, sample in enumerate(batch.samples):
        inside[b, : len(sample.words)] = True
    arcs = _mean(teachers, batch, "arc", None, inside[:, None, :])
    trees = [best_tree(arcs[b, : len(s.words), : len(s.words)].cpu().numpy()) for b, s in enumerate(batch.samples)]
    heads = torch.zeros_like(batch.first)
    for b, tree in enumerate(trees):
        heads[b, : len(tree)] = torch.tensor(tree)
    upos, feats, deprel = (
        _mean(teachers, batch, name, heads).argmax(-1).tolist() for name in ("upos", "feats", "deprel")
    )
    for b, (sample, tree) in enumerate(zip(batch.samples, trees, strict=True)):
        rows = (
            (
                labels["upos"][upos[b][i]],
                head,
                "root" if head == i else labels["deprel"][deprel[b][i]],
                labels["feats"][feats[b][i]],
            )
            for i, head in enumerate(tree)
        )
        yield replace(sample, syntax=tuple(rows))


def _mean(
    teachers: Sequence[Model], batch: Batch, name: str, heads: Tensor | None, inside: Tensor | None = None
) -> Tensor:
    """The mean over the teachers of the log-likelihoods that a head gives."""
    total = torch.tensor(0.0)
    for teacher in teachers:
        scores = teacher.run(batch, heads)[name].float()
        kept = scores if inside is None else scores.masked_fill(~inside, FAR)
        total = total.to(kept.device) + kept.log_softmax(-1)
    return total / len(teachers)


def sentences_of(folders: Iterable[Path], left: frozenset[str], code: str = "fr") -> Iterator[Sample]:
    """The sentences of the texts and treebanks in some folders (or of a treebank), of a length worth learning from."""
    for folder in folders:
        for file in sorted(folder.glob("**/*.txt")):
            if file.stem not in left:
                yield from read_sentences(file, code)
        for file in [folder] if folder.suffix == ".conllu" else sorted(folder.glob("**/*.conllu")):
            yield from read_treebank(file)


def main() -> None:
    """Write the trees."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path)
    args = parser.parse_args()
    left = texts_of(read_held(args.leave_out))
    found = [s for s in sentences_of(args.texts, left) if SHORTEST <= len(s.words) <= LONGEST]
    trees = [conllu(tree) for tree in read_trees([Model(folder) for folder in args.teachers], found)]
    args.out.write_text("".join(trees), "utf-8")
    print(f"{args.out}: {len(trees)} trees")


if __name__ == "__main__":
    main()
