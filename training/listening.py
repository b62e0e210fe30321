"""The network that listens: trained on the states that the shipped reader has of every word of annotated texts.

The reader itself stays as it is, so a training takes minutes on one CPU thread and a cross-validation not much more.
A text is one sequence; each word may be content, cue and source at once (three sigmoids).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from rich.progress import track
from torch import Tensor, nn
from torch.nn import functional

from selon.annotate.reading.listening import Listener
from selon.annotate.reading.network import Floats, Network, open_session
from selon.model import Span
from selon.score.annotation import Annotation
from selon.score.corpus import Case
from training.data import WordFinder
from training.graph import OPSET, Writer

HEARD = ("content", "cue", "source")
HIDDEN = 64
SIZE = 4  # texts of a batch
RATE, WARM, DECAY = 3e-3, 30, 0.05  # learning rate, its first steps, pull of the weights to 0
ALIKE = 60  # words by which texts of one batch may differ in length


@dataclass(frozen=True, slots=True)
class Heard:
    """A text as half-precision states of its words [words, width], and which are content, cue, source [words, 3]."""

    name: str
    states: Tensor
    wanted: Tensor


class Listening(nn.Module):
    """A narrow layer, a gated recurrent unit in both directions, and one output for each of HEARD."""

    def __init__(self, width: int, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.narrow = nn.Linear(width, hidden)
        self.gru = nn.GRU(hidden, hidden, batch_first=True, bidirectional=True)
        self.inner = nn.Linear(3 * hidden, hidden)
        self.out = nn.Linear(hidden, len(HEARD))
        self.drop = nn.Dropout(0.3)

    def forward(self, states: Tensor) -> Tensor:
        """From states [texts, words, width] to scores before the sigmoid [texts, words, 3]."""
        x = functional.gelu(self.narrow(self.drop(states)))
        both = self.drop(torch.cat([x, self.gru(x)[0]], -1))
        scores: Tensor = self.out(self.drop(functional.gelu(self.inner(both))))
        return scores


def hear(case: Case, network: Network, words_of: WordFinder) -> Heard:
    """An annotated text as the listener is given it."""
    sentences = [words for words in words_of(case.text) if words]
    states = np.concatenate([scores["states"] for scores in network.run(case.text, sentences)])
    words = [word for sentence in sentences for word in sentence]
    return Heard(case.name, torch.from_numpy(states).half(), torch.from_numpy(_wanted(words, case.gold)))


def _wanted(words: Sequence[Span], gold: Annotation) -> Floats:
    starts, ends = (np.array([getattr(word, side) for word in words]) for side in ("start", "end"))
    wanted: Floats = np.zeros((len(words), len(HEARD)), np.float32)
    for saying in gold.attributions:
        for column, spans in enumerate((saying.content, (saying.cue,), (saying.source,))):
            for span in spans:
                if span is not None:
                    wanted[(starts < span.end) & (ends > span.start), column] = 1
    return wanted


def train(texts: Sequence[Heard], seed: int) -> Listening:
    """A network trained once through ``texts``, where each stands as often as it is to be seen.

    The same texts and seed give the same weights on one machine.
    """
    torch.manual_seed(seed)
    batches = _batches(texts, random.Random(seed))
    model = Listening(texts[0].states.shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    model.train()
    for step, batch in enumerate(track(batches, f"training, seed {seed}")):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARM) * (1 - step / len(batches))
        optimiser.zero_grad()
        _loss(model, batch).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
    return model.eval()


def _batches(texts: Sequence[Heard], dice: random.Random) -> list[list[Heard]]:
    """Texts of about one length together, in any order."""
    order = sorted(texts, key=lambda text: len(text.states) + ALIKE * dice.random())
    batches = [order[at : at + SIZE] for at in range(0, len(order), SIZE)]
    dice.shuffle(batches)
    return batches


def _loss(model: Listening, batch: Sequence[Heard]) -> Tensor:
    pad = nn.utils.rnn.pad_sequence
    states, wanted = (pad([getattr(t, name) for t in batch], batch_first=True) for name in ("states", "wanted"))
    there = pad([torch.ones(len(text.states)) for text in batch], batch_first=True)
    lost = functional.binary_cross_entropy_with_logits(model(states.float()), wanted, reduction="none").sum(-1)
    return (lost * there).sum() / there.sum()


def write_listener(model: Listening) -> bytes:
    """The network in ONNX: from ``states`` [words, 1, width] to likelihoods [words, 3]."""
    writer = Writer()
    x = writer.node("Gelu", writer.linear("narrow", "states", model.narrow))
    heard = writer.node(
        "GRU", x, *_recurrent(writer, model.gru), hidden_size=model.gru.hidden_size,
        direction="bidirectional", linear_before_reset=1,
    )  # fmt: skip
    sides = writer.node("Reshape", writer.node("Transpose", heard, perm=[0, 2, 1, 3]), writer.numbers(0, 0, -1))
    both = writer.node("Concat", x, sides, axis=-1)
    inner = writer.node("Gelu", writer.linear("inner", both, model.inner))
    scores = writer.node("Sigmoid", writer.linear("out", inner, model.out))
    flat = writer.node("Reshape", scores, writer.numbers(-1, len(HEARD)))
    writer.nodes.append(helper.make_node("Identity", [flat], ["likely"]))
    given = helper.make_tensor_value_info("states", TensorProto.FLOAT, ("w", 1, model.narrow.in_features))
    told = helper.make_tensor_value_info("likely", TensorProto.FLOAT, ("w", len(HEARD)))
    graph = helper.make_graph(writer.nodes, "listening", [given], [told], list(writer.fixed.values()))
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    onnx.checker.check_model(made)
    return bytes(made.SerializeToString())


def _recurrent(writer: Writer, gru: nn.GRU) -> Iterator[str]:
    """The weights as ONNX wants them: gates in the order update, reset, new, where PyTorch has reset first."""
    for name, parts in (("W", ("weight_ih",)), ("R", ("weight_hh",)), ("B", ("bias_ih", "bias_hh"))):
        rows = []
        for side in ("_l0", "_l0_reverse"):
            arrays = [getattr(gru, part + side).detach().numpy() for part in parts]
            gates = [np.split(array, 3) for array in arrays]
            rows.append(np.concatenate([np.concatenate([update, reset, new]) for reset, update, new in gates]))
        yield writer.value(f"gru.{name}", np.stack(rows))


def listener_of(graph: bytes) -> Listener:
    """A written network ready to run."""
    return Listener(open_session(memoryview(graph)), HEARD)
