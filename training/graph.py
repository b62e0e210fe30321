"""The network as an ONNX graph, written node by node so that one CPU thread reads as fast as it can.

What a tracer would not find: whole sentences share a row, each kept to itself by the bias of the attention, so that
hardly a piece is padding; above the last layer's keys and values only the first pieces of words are read on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.encoder import Layer
from training.model import FAR, Biaffine, Network, Pairs

OPSET = 23  # the first with attention as a node
UNSEEN = -40.0  # added before the softmax: 1e-17 of what is seen; less would give denormal numbers, ten times as slow
GIVEN = {
    "embedded": (TensorProto.FLOAT, ("b", "l", "h")),
    "place": (TensorProto.INT64, ("b", "l")),
    "block": (TensorProto.INT64, ("b", "l")),
    "first": (TensorProto.INT64, ("b", "w")),
    "owner": (TensorProto.INT64, ("b", "w")),
}


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

    def rows(self, x: str, at: str, width: int) -> str:
        """Of ``x`` [b, l, width], taken as one row after another, those at ``at`` [b, w]: [b, w, width]."""
        return self.node("Gather", self.node("Reshape", x, self.numbers(-1, width)), at, axis=0)

    def apart(self, left: str, right: str, fine: float) -> str:
        """``fine`` where the numbers of ``left`` [b, l] and ``right`` [b, w] differ, 0 where they agree: [b, l, w]."""
        same = self.node(
            "Equal", self.node("Unsqueeze", left, self.numbers(2)), self.node("Unsqueeze", right, self.numbers(1))
        )
        none, fined = (self.value(f"f{v:g}", np.array(v, np.float32)) for v in (0.0, fine))
        return self.node("Where", same, none, fined)


def attend(writer: Writer, name: str, layer: Layer, asking: str, x: str, bias: str) -> str:
    """What ``Layer.forward`` gives, for some rows ``asking`` of ``x`` or for all of them."""
    seen = writer.node(
        "Attention",
        writer.linear(f"{name}.q", asking, layer.q),
        writer.linear(f"{name}.k", x, layer.k),
        writer.linear(f"{name}.v", x, layer.v),
        writer.node("Unsqueeze", bias, writer.numbers(1)),
        q_num_heads=layer.heads,
        kv_num_heads=layer.heads,
    )
    x = writer.norm(f"{name}.aln", writer.node("Add", asking, writer.linear(f"{name}.ao", seen, layer.ao)), layer.aln)
    inner = writer.linear(f"{name}.fo", writer.gelu(writer.linear(f"{name}.fi", x, layer.fi)), layer.fo)
    return writer.norm(f"{name}.oln", writer.node("Add", x, inner), layer.oln)


def read_words(writer: Writer, network: Network) -> tuple[str, str]:
    """The states of the words [b, w, h], and those of the upper three layers side by side [b, w, 3 h]."""
    encoder = network.encoder
    places = writer.node("Gather", writer.value("position", encoder.position.detach().numpy()), "place", axis=0)
    x = writer.norm("norm", writer.node("Add", "embedded", places), encoder.norm)
    apart = writer.apart("block", "block", UNSEEN)
    *lower, last = encoder.layers
    below: list[str] = []
    for i, layer in enumerate(lower):
        x = attend(writer, f"l{i}", layer, x, x, apart)
        below.append(x)
    two, one = (writer.rows(states, "first", encoder.position.shape[1]) for states in below[-2:])
    top = attend(writer, "last", last, one, x, writer.apart("owner", "block", UNSEEN))
    return top, writer.node("Concat", two, one, top, axis=-1)


def score_arcs(writer: Writer, arcs: Biaffine, x: str) -> str:
    """Every word under every other of its sentence: ``Biaffine.forward`` of one relation, [b, w, w]."""
    weight = arcs.weight[0]
    left, right = (writer.gelu(writer.linear(f"arcs.{side}", x, getattr(arcs, side)[0])) for side in ("left", "right"))
    moved = writer.affine("arcs", left, weight[:-1], weight[-1])
    scores = writer.node("MatMul", moved, writer.node("Transpose", right, perm=[0, 2, 1]))
    return writer.node("Add", scores, writer.apart("owner", "owner", FAR))


def score_relations(writer: Writer, deprel: Pairs, x: str, arcs: str) -> str:
    """The label of every word under its likeliest head: ``Pairs.forward``, [b, w, labels]."""
    own, above = (
        writer.gelu(writer.linear(f"deprel.{side}", x, getattr(deprel, side)[0])) for side in ("left", "right")
    )
    heads = writer.node("ArgMax", arcs, axis=-1, keepdims=0)
    size = writer.node("Shape", heads)
    count, width = (writer.node("Gather", size, writer.value(f"at{i}", np.array(i)), axis=0) for i in (0, 1))
    zero, one = (writer.value(f"one{i}", np.array(i)) for i in (0, 1))
    begins = writer.node("Mul", writer.node("Range", zero, count, one), width)
    at = writer.node("Add", heads, writer.node("Unsqueeze", begins, writer.numbers(1)))
    picked = writer.rows(above, at, deprel.left[0].out_features)
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
    told = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ("b", "w", f"of_{name}")) for name in names]
    graph = helper.make_graph(writer.nodes, "reader", given, told, list(writer.fixed.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=10), exact
