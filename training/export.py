"""The trained network as what ships: one model file with an ONNX graph, the pieces and their embeddings.

    python -m training.export MODEL_FOLDER FILE

The embeddings stay outside the graph and in the 4-bit blocks that they come in (they are not trained), so that
they can be mapped into memory: the reader looks up rows itself. Pieces of scripts that are not served are dropped.
"""

from __future__ import annotations

import argparse
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.onnx import symbolic_helper

from selon.annotate.weights import write_model
from training.encoder import Layer, Packed
from training.model import Network, Output

SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")
SPECIAL = 4  # <s>, <pad>, </s>, <unk> come first
HEADS = ("upos", "feats", "names", "arc", "deprel")  # what the reader of selon asks for


class Attention(torch.autograd.Function):
    """Attention as one node of ONNX Runtime, several times faster than the dozen that it is exported as otherwise."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, mask: Tensor, heads: int) -> Tensor:
        """Only the shape is asked for while the graph is traced."""
        return torch.zeros_like(q)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, mask: Any, heads: int) -> Any:
        """``q``, ``k``, ``v`` [B, L, H], ``mask`` [B, L] 1 where there is a piece."""
        no_bias = symbolic_helper._optional_input_placeholder_tensor(g)
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, no_bias, mask, num_heads_i=heads)


def attended(layer: Layer, x: Tensor, mask: Tensor) -> Tensor:
    """What ``Layer.forward`` gives, by the node for attention."""
    seen = Attention.apply(layer.q(x), layer.k(x), layer.v(x), mask, layer.heads)
    x = layer.aln(x + layer.ao(seen))
    out: Tensor = layer.oln(x + layer.fo(nn.functional.gelu(layer.fi(x))))
    return out


class Graph(nn.Module):
    """The network from embedded pieces to scores: word embeddings are looked up outside."""

    def __init__(self, network: Network, names: Sequence[str]) -> None:
        super().__init__()
        self.network, self.names = network, tuple(names)

    def forward(self, embedded: Tensor, mask: Tensor, first: Tensor, words: Tensor) -> tuple[Tensor, ...]:
        """``embedded`` [B, L, H], ``mask`` [B, L], ``first`` and ``words`` [B, W] → scores by head."""
        encoder = self.network.encoder
        x = encoder.norm(embedded + encoder.position[: embedded.shape[1]])
        for layer in encoder.layers:
            x = attended(layer, x, mask.to(torch.int32))
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        out: Output = {name: self.network.heads[name](x) for name in self.names if name in self.network.heads}
        out["arc"] = self.network.arcs(x)[:, 0].masked_fill(~words[:, None, :], -1e4)
        out["deprel"] = self.network.deprel(x, out["arc"].argmax(-1))
        return tuple(out[name] for name in self.names)


def served(piece: str) -> bool:
    """True for a piece without letters of a script that is not served."""
    return all(not c.isalpha() or unicodedata.name(c, "?").startswith(SCRIPTS) for c in piece)


def kept_rows(packed: Packed) -> NDArray[np.int64]:
    """The ids of the pieces that ship, special ones first, in order."""
    return np.array([i for i, (piece, _) in enumerate(packed.pieces) if i < SPECIAL or served(piece)])


def graph_of(network: Network, names: Sequence[str], folder: Path) -> bytes:
    """The graph in ONNX with 8-bit weights; batch, length and word counts are free."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    hidden = network.encoder.word.weight.shape[1]
    flags = torch.ones(2, 7, dtype=torch.bool)
    given = (torch.zeros(2, 7, hidden), flags, torch.ones(2, 5, dtype=torch.long), flags[:, :5])
    axes = {
        "embedded": {0: "b", 1: "l"},
        "mask": {0: "b", 1: "l"},
        "first": {0: "b", 1: "w"},
        "words": {0: "b", 1: "w"},
    }
    torch.onnx.export(
        Graph(network.eval(), names), given, str(folder / "graph.fp32"), input_names=list(axes),
        output_names=list(names), dynamic_axes={**axes, **{name: {0: "b"} for name in names}}, opset_version=17,
        dynamo=False,
    )  # fmt: skip
    quantize_dynamic(folder / "graph.fp32", folder / "graph.int8", weight_type=QuantType.QInt8, per_channel=True)
    return (folder / "graph.int8").read_bytes()


def export(
    network: Network, packed: Packed, labels: dict[str, Sequence[str]], about: dict[str, object], file: Path
) -> None:
    """Write the model file."""
    rows = kept_rows(packed)
    with tempfile.TemporaryDirectory() as folder:
        graph = graph_of(network, HEADS, Path(folder))
    head = {
        **about,
        "outputs": list(HEADS),
        "labels": {name: list(labels[name]) for name in HEADS if name in labels},
        "hidden": int(packed.config["hidden"]),
        **{name: int(packed.config[name]) for name in ("bos", "eos", "pad")},
        "unknown": int(packed.config["unk"]),
    }
    parts = {
        "graph": graph,
        "pieces": "\n".join(packed.pieces[i][0] for i in rows).encode(),
        "scores": np.array([packed.pieces[i][1] for i in rows], "<f4").tobytes(),
        "embeddings": packed.blocks[rows].tobytes(),
    }
    write_model(file, head, parts)


def main() -> None:
    """Export a trained folder."""
    from training.evaluate import Model

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    model = Model(args.model)
    export(model.network, model.packed, dict(model.labels), {"trained": model.about}, args.file)
    print(f"{args.file}: {args.file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
