"""The network as an ONNX graph, written node by node so that one CPU thread reads as fast as it can.

What a tracer would not find: the pieces of a run are one list without padding, and only the attention lays whole
sentences side by side in rows, each kept to itself by a bias; above the last layer's keys and values only the first
pieces of words are read on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from selon.annotate.reading.network import GROUPS
from training.encoder import Layer
from training.model import FAR, Biaffine, Network, Pairs

OPSET = 23  # the first with attention as a node
UNSEEN = -40.0  # added before the softmax: 1e-17 of what is seen; less would give denormal numbers, ten times as slow
GIVEN = {
    "embedded": (TensorProto.FLOAT, ("n", "h")),
    **dict.fromkeys(("place", "back"), (TensorProto.INT64, ("n",))),
    **dict.fromkeys(("first", "owner", "word_back"), (TensorProto.INT64, ("w",))),
    **{f"{name}_{group}": (TensorProto.INT64, (f"b_{group}", f"{unit}_{group}"))
       for group in GROUPS for name, unit in (("pieces", "l"), ("block", "l"), ("words", "w"), ("owner", "w"))},
}  # fmt: skip


class Writer:
    """Nodes and fixed values of a graph while it is written; every method gives the name of what comes out."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.fixed: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *given: str, domain: str = "", **how: object) -> str:
        """One node with one output."""
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, given, [name], name=name, domain=domain, **how))
        return name

    def value(self, name: str, array: NDArray[np.generic]) -> str:
        """A fixed value, once for each name."""
        if name not in self.fixed:
            self.fixed[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def numbers(self, *values: int) -> str:
        """A row of whole numbers, as shapes and axes are."""
        return self.value("n" + "_".join(map(str, values)), np.array(values, np.int64))

    def linear(self, name: str, x: str, layer: nn.Linear) -> str:
        """The product with the weights and the sum with the bias."""
        return self.affine(name, x, layer.weight.T, layer.bias)

    def affine(self, name: str, x: str, weight: Tensor, bias: Tensor) -> str:
        """The product with a matrix [in, out] and the sum with a row."""
        product = self.node("MatMul", x, self.value(f"{name}.weight", weight.detach().numpy()))
        return self.node("Add", product, self.value(f"{name}.bias", bias.detach().numpy()))

    def norm(self, name: str, x: str, layer: nn.LayerNorm) -> str:
        """The layer norm over the last axis."""
        scale = self.value(f"{name}.weight", layer.weight.detach().numpy())
        bias = self.value(f"{name}.bias", layer.bias.detach().numpy())
        return self.node("LayerNormalization", x, scale, bias, epsilon=layer.eps)

    def gelu(self, x: str) -> str:
        """The exact one, by the error function."""
        return self.node("Gelu", x)

    def rows(self, x: str, at: str) -> str:
        """The rows of ``x`` [n, width] at ``at`` of any shape: [*at, width]."""
        return self.node("Gather", x, at, axis=0)

    def flat(self, x: str, width: int) -> str:
        """``x`` [b, l, width] as one row after another: [b * l, width]."""
        return self.node("Reshape", x, self.numbers(-1, width))

    def apart(self, left: str, right: str, fine: float) -> str:
        """``fine`` where the numbers of ``left`` [..., l] and ``right`` [..., w] differ, else 0: [..., l, w]."""
        same = self.node(
            "Equal", self.node("Unsqueeze", left, self.numbers(-1)), self.node("Unsqueeze", right, self.numbers(-2))
        )
        none, fined = (self.value(f"f{v:g}", np.array(v, np.float32)) for v in (0.0, fine))
        return self.node("Where", same, none, fined)


class Seen(NamedTuple):
    """Who attends to whom, for each group of rows: the rows of what asks and of what is asked, and the bias between."""

    groups: Sequence[tuple[str, str, str]]
    back: str  # from the rows of all groups, one after another, to the list


def attend(writer: Writer, name: str, layer: Layer, asking: str, x: str, seen: Seen) -> str:
    """What ``Layer.forward`` gives, for some rows ``asking`` of ``x`` or for all of them."""
    q, k, v = (writer.linear(f"{name}.{p}", of, getattr(layer, p)) for p, of in (("q", asking), ("k", x), ("v", x)))
    width = layer.q.out_features
    found = [
        writer.node(
            "Attention", writer.rows(q, rows), writer.rows(k, others), writer.rows(v, others), bias,
            q_num_heads=layer.heads, kv_num_heads=layer.heads,
        )
        for rows, others, bias in seen.groups
    ]  # fmt: skip
    told = writer.rows(writer.node("Concat", *(writer.flat(own, width) for own in found), axis=0), seen.back)
    x = writer.norm(f"{name}.aln", writer.node("Add", asking, writer.linear(f"{name}.ao", told, layer.ao)), layer.aln)
    inner = writer.linear(f"{name}.fo", writer.gelu(writer.linear(f"{name}.fi", x, layer.fi)), layer.fo)
    return writer.norm(f"{name}.oln", writer.node("Add", x, inner), layer.oln)


def sight(writer: Writer, asking: str, owner: str, back: str) -> Seen:
    """Each sentence sees itself: ``asking`` and ``owner`` name the rows of what asks and their sentences."""
    groups = []
    for group in GROUPS:
        bias = writer.apart(f"{owner}_{group}", f"block_{group}", UNSEEN)
        groups.append((f"{asking}_{group}", f"pieces_{group}", writer.node("Unsqueeze", bias, writer.numbers(1))))
    return Seen(groups, back)


def read_words(writer: Writer, network: Network) -> tuple[str, str]:
    """The states of the words [w, h], and those of the upper three layers side by side [w, 3 h]."""
    encoder = network.encoder
    places = writer.rows(writer.value("position", encoder.position.detach().numpy()), "place")
    x = writer.norm("norm", writer.node("Add", "embedded", places), encoder.norm)
    seen = sight(writer, "pieces", "block", "back")
    *lower, last = encoder.layers
    below: list[str] = []
    for i, layer in enumerate(lower):
        x = attend(writer, f"l{i}", layer, x, x, seen)
        below.append(x)
    two, one = (writer.rows(states, "first") for states in below[-2:])
    top = attend(writer, "last", last, one, x, sight(writer, "words", "owner", "word_back"))
    return top, writer.node("Concat", two, one, top, axis=-1)


def score_arcs(writer: Writer, arcs: Biaffine, x: str) -> str:
    """Every word under every other of its sentence: ``Biaffine.forward`` of one relation, [w, w]."""
    weight = arcs.weight[0]
    left, right = (writer.gelu(writer.linear(f"arcs.{side}", x, getattr(arcs, side)[0])) for side in ("left", "right"))
    moved = writer.affine("arcs", left, weight[:-1], weight[-1])
    scores = writer.node("MatMul", moved, writer.node("Transpose", right, perm=[1, 0]))
    return writer.node("Add", scores, writer.apart("owner", "owner", FAR))


def score_relations(writer: Writer, deprel: Pairs, x: str, arcs: str) -> str:
    """The label of every word under its likeliest head: ``Pairs.forward``, [b, w, labels]."""
    own, above = (
        writer.gelu(writer.linear(f"deprel.{side}", x, getattr(deprel, side)[0])) for side in ("left", "right")
    )
    heads = writer.node("ArgMax", arcs, axis=-1, keepdims=0)
    picked = writer.rows(above, heads)
    both = writer.node("Concat", own, picked, writer.node("Mul", own, picked), axis=-1)
    return writer.linear("deprel.out", both, deprel.out)


def write_graph(network: Network, names: Sequence[str]) -> tuple[onnx.ModelProto, tuple[str, ...]]:
    """The graph with the outputs ``names``, and the nodes whose weights are to stay as they are."""
    writer = Writer()
    x, states = read_words(writer, network)
    found = {name: writer.linear(name, x, network.heads[name]) for name in names if name in network.heads}
    found["states"] = states
    begin = len(writer.nodes)
    found["arc"] = score_arcs(writer, network.arcs, x)
    exact = tuple(node.name for node in writer.nodes[begin:] if node.op_type == "MatMul")[2:]
    found["deprel"] = score_relations(writer, network.deprel, x, found["arc"])
    for name in names:
        writer.nodes.append(helper.make_node("Identity", [found[name]], [name]))
    given = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in GIVEN.items()]
    told = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ("w", f"of_{name}")) for name in names]
    graph = helper.make_graph(writer.nodes, "reader", given, told, list(writer.fixed.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=10), exact
