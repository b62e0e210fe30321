"""Running the model: the words of a document to scores, sentence by sentence, on one CPU thread.

Sentences are read side by side in rows of one length, so that hardly a piece is padding, and each sees only itself.
Those of one document share runs, never those of two documents, so that the scores of a document do not depend on
what else is read beside it.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.annotate.pieces import Vocabulary, make_vocabulary
from selon.annotate.weights import ModelFile
from selon.model import Span

Floats = NDArray[np.float32]
Scores = Mapping[str, Floats]
PIECES = 512  # of one run: more gains nothing on one thread
ROW = 64  # pieces of a row where no sentence is longer: attention over more costs more time for each
LONGEST = 500  # pieces of a sentence that are read; what follows shares the last one
SLOWER = "SkipLayerNormFusion"  # the fused kernel takes thrice the time of the two that it stands for
WHITE = re.compile(r"\s")
NOBODY = -1  # the sentence of what is padding
BLOCK = np.dtype([("scale", "<f2"), ("q", "u1", 16)])


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the model takes it: piece ids with the special ones, and the first piece of each word."""

    ids: tuple[int, ...]
    first: tuple[int, ...]


class At(NamedTuple):
    """Where the scores of a sentence are: its row, its first word in it and the end of its words."""

    row: int
    start: int
    end: int


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
        """The scores of each sentence by head: [words, labels], for arcs [words, words]; states are [words, width]."""
        cut = [self._pieces(text, words) for words in sentences]
        done: list[Scores] = [{} for _ in cut]
        for rows in find_rows([len(pieces.ids) for pieces in cut]):
            for i, scores in self._scores(cut, rows):
                done[i] = scores
        return done

    def _pieces(self, text: str, words: Sequence[Span]) -> Pieces:
        if not words:
            return Pieces((), ())
        low = words[0].start
        plain = WHITE.sub(" ", text[low : words[-1].end])
        rows, starts = self.vocabulary.cut(plain)
        rows, starts = rows[:LONGEST], starts[:LONGEST]
        return Pieces((self.bos, *rows, self.eos), tuple([bisect_right(starts, word.start - low) for word in words]))

    def _scores(self, cut: Sequence[Pieces], rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, Scores]]:
        given, found = laid_out(cut, rows, self.pad)
        embedded = unpacked(self.table.take(given.pop("ids"), 0))
        out = dict(zip(self.outputs, self.session.run(None, {"embedded": embedded, **given}), strict=True))
        for i, at in found:
            yield i, {name: _cut(name, scores[at.row], at) for name, scores in out.items()}


def laid_out(
    cut: Sequence[Pieces], rows: Sequence[Sequence[int]], pad: int
) -> tuple[dict[str, NDArray[np.int64]], list[tuple[int, At]]]:
    """Sentences side by side in rows: what the graph takes, and where each sentence is.

    ``ids`` of the pieces, their ``place`` in the sentence and the number of their ``block`` (sentence), the ``first``
    pieces of words, counted through all rows, and the ``owner`` (sentence) of each word.
    """
    length = max(sum(len(cut[i].ids) for i in row) for row in rows)
    words = max(sum(len(cut[i].first) for i in row) for row in rows)
    ids, place = np.full((len(rows), length), pad), np.zeros((len(rows), length), np.int64)
    block, owner = np.full(ids.shape, NOBODY), np.full((len(rows), words), NOBODY)
    first = np.zeros(owner.shape, np.int64)
    found: list[tuple[int, At]] = []
    for r, row in enumerate(rows):
        at = word = 0
        for i in row:
            end, last = at + len(cut[i].ids), word + len(cut[i].first)
            ids[r, at:end], place[r, at:end], block[r, at:end] = cut[i].ids, np.arange(end - at), i
            first[r, word:last], owner[r, word:last] = np.array(cut[i].first) + (r * length + at), i
            found.append((i, At(r, word, last)))
            at, word = end, last
    return {"ids": ids, "place": place, "block": block, "first": first, "owner": owner}, found


def unpacked(blocks: NDArray[np.void]) -> Floats:
    """The values of 4-bit blocks, of the last axis in a row."""
    halves = blocks["q"]
    values: Floats = np.concatenate([halves & 15, halves >> 4], -1).astype(np.float32)
    values -= 8
    values *= blocks["scale"].astype(np.float32)[..., None]
    return values.reshape(*blocks.shape[:-1], -1)


def find_rows(lengths: Sequence[int]) -> list[list[list[int]]]:
    """The runs of a text, each as rows of sentence numbers; a sentence without pieces is in none."""
    runs: list[list[int]] = []
    size = PIECES
    for i, length in enumerate(lengths):
        if size + length > PIECES:
            runs.append([])
            size = 0
        if length:
            runs[-1].append(i)
            size += length
    return [packed([(i, lengths[i]) for i in run]) for run in runs if run]


def packed(items: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Sentences (number, length) in rows as even as can be: each, longest first, into the first row with room."""
    order = sorted(items, key=lambda item: (-item[1], item[0]))
    whole = sum(length for _, length in items)
    count = max(1, round(whole / max(ROW, order[0][1])))
    room = max(order[0][1], -(-whole // count))
    while (rows := _filled(order, count, room)) is None:
        room += 1
    return rows


def _filled(order: Sequence[tuple[int, int]], count: int, room: int) -> list[list[int]] | None:
    rows: list[list[int]] = [[] for _ in range(count)]
    left = [room] * count
    for i, length in order:
        at = next((r for r in range(count) if left[r] >= length), None)
        if at is None:
            return None
        rows[at].append(i)
        left[at] -= length
    return [row for row in rows if row]


def _cut(name: str, scores: Floats, at: At) -> Floats:
    own = scores[at.start : at.end]
    return own[:, at.start : at.end] if name == "arc" else own


def open_session(graph: memoryview) -> Any:
    """A graph of a model file ready to run, on one thread."""
    # The wheels of ONNX Runtime tell its makers about each process, unless they find this when they are imported.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        bytes(graph), options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER]
    )


def load_network(file: ModelFile) -> Network:
    """The network of an open model file."""
    about = file.about
    pieces = str(file.parts["pieces"], "utf-8").split("\n")
    scores = np.frombuffer(file.parts["scores"], "<f4").tolist()
    return Network(
        session=open_session(file.parts["graph"]),
        vocabulary=make_vocabulary(pieces, scores, int(about["unknown"])),
        table=np.frombuffer(file.parts["embeddings"], BLOCK).reshape(-1, int(about["hidden"]) // 32),
        outputs=tuple(about["outputs"]),
        labels={name: tuple(values) for name, values in about["labels"].items()},
        bos=int(about["bos"]),
        eos=int(about["eos"]),
        pad=int(about["pad"]),
    )
