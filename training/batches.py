"""Samples as tensors: pieces, word positions, and the targets of every head (-100 where there is none)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.utils.data import Dataset

from training.data import Sample
from training.encoder import Packed
from training.schema import EDGES

NONE = -100
LONGEST = 510


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The kept pieces: ``index`` maps an id of the whole vocabulary to its row, 3 (unknown) where it was cut."""

    index: NDArray[np.int64]
    bos: int
    eos: int
    pad: int


def whole_vocabulary(packed: Packed) -> Vocabulary:
    """All pieces of the encoder, each in its own row."""
    special = (int(packed.config[name]) for name in ("bos", "eos", "pad"))
    return Vocabulary(np.arange(len(packed.pieces)), *special)


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sample with its pieces: ids with the special ones, and the first piece of each word."""

    sample: Sample
    ids: tuple[int, ...]
    first: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of some samples.

    ``targets`` by head, without heads that have none; ``edges`` are rows (sample, relation, anchor, start, end).
    """

    samples: tuple[Sample, ...]
    ids: Tensor
    mask: Tensor
    first: Tensor
    targets: Mapping[str, Tensor]
    anchors: Tensor
    edges: Tensor

    def to(self, device: str) -> Batch:
        """The same batch on a device."""
        tensors = {name: getattr(self, name).to(device) for name in ("ids", "mask", "first", "anchors", "edges")}
        return replace(self, targets={name: target.to(device) for name, target in self.targets.items()}, **tensors)


def encode(sample: Sample, tokenizer: Tokenizer, vocabulary: Vocabulary) -> Encoded:
    """Pieces of a sample; white space becomes plain blanks so that offsets stay those of the text."""
    plain = "".join(" " if c.isspace() else c for c in sample.text)
    encoding = tokenizer.encode(plain)
    owner = np.zeros(len(plain) + 1, np.int64)
    for i, (start, end) in enumerate(encoding.offsets):
        owner[start:end] = i + 1
    first = tuple(min(max(int(owner[w.start]), 1), LONGEST) for w in sample.words)
    pieces = [int(vocabulary.index[i]) for i in encoding.ids][:LONGEST]
    return Encoded(sample, (vocabulary.bos, *pieces, vocabulary.eos), first)


def collate(group: Sequence[Encoded], labels: Mapping[str, Sequence[str]], pad: int) -> Batch:
    """One batch, padded to its longest sample."""
    size, length = len(group), max(len(e.ids) for e in group)
    width = max(len(e.first) for e in group)
    ids = torch.full((size, length), pad)
    first = torch.zeros((size, width), dtype=torch.long)
    targets = {name: torch.full((size, width), NONE) for name in (*labels, "arc")}
    anchors = torch.zeros((size, width), dtype=torch.bool)
    rows: list[tuple[int, int, int, int, int]] = []
    for b, encoded in enumerate(group):
        ids[b, : len(encoded.ids)] = torch.tensor(encoded.ids)
        first[b, : len(encoded.first)] = torch.tensor(encoded.first)
        _fill(b, encoded.sample, labels, targets)
        for relation, anchor, start, end in encoded.sample.edges or ():
            rows.append((b, EDGES.index(relation), anchor, start, end))
        for marks in encoded.sample.marks.values():
            for anchor in marks:
                anchors[b, anchor] = True
    edges = torch.tensor(rows, dtype=torch.long).reshape(-1, 5)
    given = {name: target for name, target in targets.items() if bool((target != NONE).any())}
    return Batch(tuple(e.sample for e in group), ids, ids != pad, first, given, anchors, edges)


class Groups(Dataset[Batch]):
    """The batches of an epoch, each put together when it is asked for, by whatever process asks."""

    def __init__(self, groups: Sequence[Sequence[Encoded]], labels: Mapping[str, Sequence[str]], pad: int) -> None:
        self.groups, self.labels, self.pad = groups, labels, pad

    def __len__(self) -> int:
        return len(self.groups)

    def __getitem__(self, at: int) -> Batch:
        return collate(self.groups[at], self.labels, self.pad)


def _fill(b: int, sample: Sample, labels: Mapping[str, Sequence[str]], targets: Mapping[str, Tensor]) -> None:
    for name, tags in sample.tags.items():
        targets[name][b, : len(tags)] = torch.tensor(tags)
    for name, marks in sample.marks.items():
        for at, value in marks.items():
            targets[name][b, at] = value
    for i, (upos, head, deprel, feats) in enumerate(sample.syntax or ()):
        targets["upos"][b, i] = labels["upos"].index(upos)
        targets["deprel"][b, i] = labels["deprel"].index(deprel) if deprel in labels["deprel"] else NONE
        targets["feats"][b, i] = labels["feats"].index(feats) if feats in labels["feats"] else NONE
        targets["arc"][b, i] = head


def shuffled(items: Sequence[Encoded], pieces: int, rng: np.random.Generator) -> Iterator[list[Encoded]]:
    """Batches of about so many pieces, of samples alike in length, in random order."""
    noise = rng.normal(0, 12, len(items))
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids) + noise[i])
    groups: list[list[Encoded]] = [[]]
    for i in order:
        longest = max([len(items[i].ids), *(len(e.ids) for e in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(items[i])
    for at in rng.permutation(len(groups)):
        yield groups[at]
