"""Running the model: the words of a document to scores, sentence by sentence, on one CPU thread.

The pieces of a run are one list without padding. Only where they attend to each other do sentences stand side by side
in rows, short ones apart from long ones, and each sees only itself. Those of one document share runs, never those of
two documents, so that the scores of a document do not depend on what else is read beside it.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.annotate.reading.pieces import Vocabulary, make_vocabulary
from selon.annotate.reading.weights import ModelFile
from selon.model import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Scores = Mapping[str, Floats]
PIECES = 512  # of one run: more gains nothing on one thread
ROW = 32  # pieces of a row where no sentence is longer: attention over more costs more time for each
GROUPS = ("short", "long")  # sentences of a group share rows: what a row costs grows with the square of its length
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


class Rows(NamedTuple):
    """Items of a list side by side: the ``items`` [rows, length] by number and ``whose`` they are, if not padding."""

    items: Ints
    whose: Ints


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

    def run(self, text: str, sentences: Sequence[Sequence[Span]]) -> list[Scores]:
        """The scores of each sentence by head: [words, labels], for arcs [words, words]; states are [words, width]."""
        cut = [self._pieces(text, words) for words in sentences]
        done: list[Scores] = [{} for _ in cut]
        for run in find_runs([len(pieces.ids) for pieces in cut]):
            for i, scores in zip(run, self._scores([cut[i] for i in run]), strict=True):
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

    def _scores(self, run: Sequence[Pieces]) -> Iterator[Scores]:
        given = laid_out(run)
        embedded = unpacked(self.table.take(given.pop("ids"), 0))
        out = dict(zip(self.outputs, self.session.run(None, {"embedded": embedded, **given}), strict=True))
        for start, end in pairwise(ends_of([pieces.first for pieces in run])):
            yield {
                name: scores[start:end, start:end] if name == "arc" else scores[start:end]
                for name, scores in out.items()
            }


def laid_out(run: Sequence[Pieces]) -> dict[str, Ints]:
    """The sentences of a run one after another, as the graph takes them.

    ``ids`` of the pieces and their ``place`` in the sentence; the ``first`` piece of each word and its ``owner``
    (sentence). For each group the ``pieces`` and ``words`` in its rows by number, and whose they are (``block`` and
    ``owner``); ``back`` and ``word_back`` tell where in the rows of all groups each piece and each word is.
    """
    pieces, words = (ends_of(lists) for lists in ([p.ids for p in run], [p.first for p in run]))
    given = {
        "ids": np.concatenate([p.ids for p in run]),
        "place": np.concatenate([np.arange(len(p.ids)) for p in run]),
        "first": np.concatenate([np.array(p.first, np.int64) + at for p, at in zip(run, pieces, strict=False)]),
        "owner": np.repeat(np.arange(len(run)), np.diff(words)),
    }
    grouped = [packed(group) for group in apart([len(p.ids) for p in run])]
    for item, whose, back, ends in (("pieces", "block", "back", pieces), ("words", "owner", "word_back", words)):
        sides = [side_by_side(rows, ends) for rows in grouped]
        given[back] = places_in(sides, ends[-1])
        for group, side in zip(GROUPS, sides, strict=True):
            given[f"{item}_{group}"], given[f"{whose}_{group}"] = side
    return given


def ends_of(lists: Sequence[Sequence[int]]) -> list[int]:
    """Where each list begins when they stand one after another, and where the last one ends."""
    return [0, *accumulate(len(one) for one in lists)]


def side_by_side(rows: Sequence[Sequence[int]], ends: Sequence[int]) -> Rows:
    """The items of sentences in rows; those of sentence ``i`` are ``ends[i]`` to ``ends[i + 1]``."""
    length = max((sum(ends[i + 1] - ends[i] for i in row) for row in rows), default=0)
    found = Rows(*(np.full((max(1, len(rows)), max(1, length)), value) for value in (0, NOBODY)))
    for row, items, whose in zip(rows, *found, strict=False):
        at = 0
        for i in row:
            end = at + ends[i + 1] - ends[i]
            items[at:end], whose[at:end] = np.arange(ends[i], ends[i + 1]), i
            at = end
    return found


def places_in(sides: Sequence[Rows], count: int) -> Ints:
    """Where each of ``count`` items is, all rows of all groups taken one after another."""
    items, whose = (np.concatenate([side[part].ravel() for side in sides]) for part in (0, 1))
    found = np.zeros(count, np.int64)
    there = np.flatnonzero(whose != NOBODY)
    found[items[there]] = there
    return found


def unpacked(blocks: NDArray[np.void]) -> Floats:
    """The values of 4-bit blocks, of the last axis in a row."""
    halves = blocks["q"]
    values: Floats = np.concatenate([halves & 15, halves >> 4], -1).astype(np.float32)
    values -= 8
    values *= blocks["scale"].astype(np.float32)[..., None]
    return values.reshape(*blocks.shape[:-1], -1)


def find_runs(lengths: Sequence[int]) -> list[list[int]]:
    """The runs of a text as sentence numbers; a sentence without pieces is in none."""
    runs: list[list[int]] = []
    size = PIECES
    for i, length in enumerate(lengths):
        if size + length > PIECES:
            runs.append([])
            size = 0
        if length:
            runs[-1].append(i)
            size += length
    return [run for run in runs if run]


def apart(lengths: Sequence[int]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Short and long sentences (number, length), so that least is paid for rows as long as the longest of each."""
    order = sorted(enumerate(lengths), key=lambda item: (item[1], item[0]))
    sums = [0, *accumulate(length for _, length in order)]

    def cost(at: int) -> int:
        return (order[at - 1][1] * sums[at] if at else 0) + order[-1][1] * (sums[-1] - sums[at])

    at = min(range(len(order)), key=cost)
    return order[:at], order[at:]


def packed(items: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Sentences (number, length) in rows as even as can be: each, longest first, into the first row with room."""
    if not items:
        return []
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
    )
