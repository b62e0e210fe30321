"""The trained network as what ships: an ONNX graph with 8-bit weights, the kept pieces, and their embeddings.

    python -m training.export MODEL_FOLDER --out FOLDER

The embedding table stays outside the graph, so that it can be mapped into memory: the reader looks rows up
itself. Pieces of scripts that are not served are dropped; text in them becomes the unknown piece.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.encoder import Packed
from training.model import Network, Output

SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")
SPECIAL = 4  # <s>, <pad>, </s>, <unk> come first


class Graph(nn.Module):
    """The network from embedded pieces to scores: word embeddings are looked up outside."""

    def __init__(self, network: Network, names: Sequence[str]) -> None:
        super().__init__()
        self.network, self.names = network, tuple(names)

    def forward(self, embedded: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """``embedded`` [B, L, H] word embeddings, ``mask`` [B, L], ``first`` [B, W] → scores by head."""
        encoder = self.network.encoder
        x = encoder.norm(embedded + encoder.position[: embedded.shape[1]])
        for layer in encoder.layers:
            x = layer(x, mask[:, None, None, :])
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        out: Output = {name: head(x) for name, head in self.network.heads.items()}
        out["arc"] = self.network.arcs(x)[:, 0]
        out["deprel"] = self.network.deprel(x, out["arc"].argmax(-1))
        out["start"], out["end"] = self.network.starts(x), self.network.ends(x)
        return tuple(out[name] for name in self.names)


def served(piece: str) -> bool:
    """True for a piece without letters of a script that is not served."""
    return all(not c.isalpha() or unicodedata.name(c, "?").startswith(SCRIPTS) for c in piece)


def kept_rows(packed: Packed) -> NDArray[np.int64]:
    """The ids of the pieces that ship, special ones first, in order."""
    return np.array([i for i, (piece, _) in enumerate(packed.pieces) if i < SPECIAL or served(piece)])


def export_graph(network: Network, names: Sequence[str], file: Path) -> None:
    """Write the graph in ONNX, with free batch, length and word counts."""
    hidden = network.encoder.word.weight.shape[1]
    example = (torch.zeros(2, 7, hidden), torch.ones(2, 7, dtype=torch.bool), torch.ones(2, 5, dtype=torch.long))
    axes = {"embedded": {0: "b", 1: "l"}, "mask": {0: "b", 1: "l"}, "first": {0: "b", 1: "w"}}
    torch.onnx.export(
        Graph(network.eval(), names), example, str(file), input_names=list(axes), output_names=list(names),
        dynamic_axes={**axes, **{name: {0: "b"} for name in names}}, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path) -> None:
    """8-bit weights, activations quantised while running."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True)


def main() -> None:
    """Export a trained folder."""
    from training.evaluate import Model

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    model = Model(args.model)
    args.out.mkdir(parents=True, exist_ok=True)
    names = [*model.network.heads, "arc", "deprel", "start", "end"]
    export_graph(model.network, names, args.out / "graph.fp32.onnx")
    quantise(args.out / "graph.fp32.onnx", args.out / "graph.onnx")
    (args.out / "heads.json").write_text(json.dumps({"outputs": names, "labels": model.labels}, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
