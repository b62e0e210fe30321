"""Running the model: the words of a document to scores, sentence by sentence, on one CPU thread.

The sentences of one document share batches, never those of two documents, so that the scores of a document do
not depend on what else is read beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selon.annotate.pieces import Vocabulary, make_vocabulary
from selon.annotate.weights import ModelFile
from selon.model import Span

Floats = NDArray[np.float32]
Scores = Mapping[str, Floats]
PIECES = 512  # of one run, padding counted: more gains nothing on one thread
RUN = 12  # pieces that could be read in the time that one more run takes beside its pieces
LONGEST = 500  # pieces of a sentence that are read; what follows shares the last one
SLOWER = "SkipLayerNormFusion"  # the fused kernel takes thrice the time of the two that it stands for
BLOCK = np.dtype([("scale", "<f2"), ("q", "u1", 16)])


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the model takes it: piece ids with the special ones, and the first piece of each word."""

    ids: tuple[int, ...]
    first: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A model ready to run. ``table`` holds the word embeddings in 4-bit blocks of 32 with a scale each."""

    session: Any
    vocabulary: Vocabulary
    table: NDArray[np.void]
    outputs: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    bos: int
    eos: int
    pad: int

    def run(self, text: str, sentences: Sequence[Sequence[Span]]) -> list[Scores]:
        """The scores of each sentence by head: [words, labels], for arcs [words, words]."""
        cut = [self._pieces(text, words) for words in sentences]
        done: list[Scores] = [{} for _ in cut]
        for group in find_groups(cut):
            for i, scores in zip(group, self._scores([cut[i] for i in group]), strict=True):
                done[i] = scores
        return done

    def _pieces(self, text: str, words: Sequence[Span]) -> Pieces:
        if not words:
            return Pieces((), ())
        low = words[0].start
        plain = "".join(" " if c.isspace() else c for c in text[low : words[-1].end])
        rows, starts = self.vocabulary.cut(plain)
        rows = rows[:LONGEST]
        first = tuple(min(bisect_right(starts, word.start - low), len(rows)) for word in words)
        return Pieces((self.bos, *rows, self.eos), first)

    def _scores(self, group: Sequence[Pieces]) -> list[Scores]:
        ids = np.full((len(group), max(len(p.ids) for p in group)), self.pad)
        first = np.zeros((len(group), max(len(p.first) for p in group)), np.int64)
        for b, pieces in enumerate(group):
            ids[b, : len(pieces.ids)] = pieces.ids
            first[b, : len(pieces.first)] = pieces.first
        words = np.arange(first.shape[1])[None, :] < np.array([[len(p.first)] for p in group])
        given = {"embedded": unpacked(self.table[ids]), "mask": ids != self.pad, "first": first, "words": words}
        found = dict(zip(self.outputs, self.session.run(None, given), strict=True))
        return [{name: _cut(name, out[b], len(p.first)) for name, out in found.items()} for b, p in enumerate(group)]


def unpacked(blocks: NDArray[np.void]) -> Floats:
    """The values of 4-bit blocks, of the last axis in a row."""
    low, high = (blocks["q"] & 15).astype(np.float32) - 8, (blocks["q"] >> 4).astype(np.float32) - 8
    values: Floats = np.concatenate([low, high], -1) * blocks["scale"].astype(np.float32)[..., None]
    return values.reshape(*blocks.shape[:-1], -1)


def find_groups(cut: Sequence[Pieces]) -> list[list[int]]:
    """Sentences of like length together: a longer one joins while it pads the others less than a run costs."""
    order = sorted((i for i, p in enumerate(cut) if p.ids), key=lambda i: (len(cut[i].ids), i))
    groups: list[list[int]] = []
    for i in order:
        if groups:
            length, size = len(cut[i].ids), len(groups[-1])
            padding = (length - len(cut[groups[-1][-1]].ids)) * size
            if padding <= RUN and length * (size + 1) <= PIECES:
                groups[-1].append(i)
                continue
        groups.append([i])
    return groups


def _cut(name: str, scores: Floats, words: int) -> Floats:
    return scores[:words, :words] if name == "arc" else scores[:words]


def load_network(file: ModelFile) -> Network:
    """The network of an open model file, on one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        bytes(file.parts["graph"]), options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER]
    )
    about = file.about
    pieces = str(file.parts["pieces"], "utf-8").split("\n")
    scores = np.frombuffer(file.parts["scores"], "<f4").tolist()
    return Network(
        session=session,
        vocabulary=make_vocabulary(pieces, scores, int(about["unknown"])),
        table=np.frombuffer(file.parts["embeddings"], BLOCK).reshape(-1, int(about["hidden"]) // 32),
        outputs=tuple(about["outputs"]),
        labels={name: tuple(values) for name, values in about["labels"].items()},
        bos=int(about["bos"]),
        eos=int(about["eos"]),
        pad=int(about["pad"]),
    )
