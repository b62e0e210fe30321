"""Running the model: the words of a document to scores, sentence by sentence, on one CPU thread.

The sentences of one document share batches, never those of two documents, so that the scores of a document do
not depend on what else is read beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selon.model import Span
from training.weights import ModelFile

Floats = NDArray[np.float32]
Scores = Mapping[str, Floats]
PIECES = 1024  # of one run, padding counted: more gains nothing on one thread
LONGEST = 400  # pieces of a sentence that are read; what follows shares the last one
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
    tokenizer: Any
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
        for group in _groups(cut):
            for i, scores in zip(group, self._scores([cut[i] for i in group]), strict=True):
                done[i] = scores
        return done

    def _pieces(self, text: str, words: Sequence[Span]) -> Pieces:
        if not words:
            return Pieces((), ())
        low = words[0].start
        plain = "".join(" " if c.isspace() else c for c in text[low : words[-1].end])
        encoding = self.tokenizer.encode(plain)
        owner = [0] * (len(plain) + 1)
        for i, (start, end) in enumerate(encoding.offsets, 1):
            owner[start:end] = [i] * (end - start)
        ids = encoding.ids[:LONGEST]
        first = tuple(min(max(owner[w.start - low], 1), len(ids)) for w in words)
        return Pieces((self.bos, *ids, self.eos), first)

    def _scores(self, group: Sequence[Pieces]) -> list[Scores]:
        ids = np.full((len(group), max(len(p.ids) for p in group)), self.pad)
        first = np.zeros((len(group), max(len(p.first) for p in group)), np.int64)
        for b, pieces in enumerate(group):
            ids[b, : len(pieces.ids)] = pieces.ids
            first[b, : len(pieces.first)] = pieces.first
        words = np.arange(first.shape[1])[None, :] < np.array([[len(p.first)] for p in group])
        given = {"embedded": self._embedded(ids), "mask": ids != self.pad, "first": first, "words": words}
        found = dict(zip(self.outputs, self.session.run(None, given), strict=True))
        return [{name: _cut(name, out[b], len(p.first)) for name, out in found.items()} for b, p in enumerate(group)]

    def _embedded(self, ids: NDArray[np.int64]) -> Floats:
        block = self.table[ids]
        low, high = (block["q"] & 15).astype(np.float32) - 8, (block["q"] >> 4).astype(np.float32) - 8
        values = np.concatenate([low, high], -1) * block["scale"].astype(np.float32)[..., None]
        rows: Floats = values.reshape(*ids.shape, -1)
        return rows


def _groups(cut: Sequence[Pieces]) -> list[list[int]]:
    """Sentences of like length together, as many as fit one run."""
    order = sorted((i for i, p in enumerate(cut) if p.ids), key=lambda i: (len(cut[i].ids), i))
    groups: list[list[int]] = []
    for i in order:
        if groups and len(cut[i].ids) * (len(groups[-1]) + 1) <= PIECES:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _cut(name: str, scores: Floats, words: int) -> Floats:
    return scores[:words, :words] if name == "arc" else scores[:words]


def load_network(file: ModelFile) -> Network:
    """The network of an open model file, on one thread."""
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(bytes(file.parts["graph"]), options, providers=["CPUExecutionProvider"])
    about = file.about
    return Network(
        session=session,
        tokenizer=Tokenizer.from_buffer(bytes(file.parts["tokenizer"])),
        table=np.frombuffer(file.parts["embeddings"], BLOCK).reshape(-1, int(about["hidden"]) // 32),
        outputs=tuple(about["outputs"]),
        labels={name: tuple(values) for name, values in about["labels"].items()},
        bos=int(about["bos"]),
        eos=int(about["eos"]),
        pad=int(about["pad"]),
    )
