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

import numpy as np
import onnx
from numpy.typing import NDArray

from selon.annotate.reading.weights import write_model
from training.encoder import Packed
from training.graph import write_graph
from training.model import Network

SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")
SPECIAL = 4  # <s>, <pad>, </s>, <unk> come first
HEADS = ("upos", "feats", "names", "arc", "deprel", "states")  # what the reader of selon asks for


def served(piece: str) -> bool:
    """True for a piece without letters of a script that is not served."""
    return all(not c.isalpha() or unicodedata.name(c, "?").startswith(SCRIPTS) for c in piece)


def kept_rows(packed: Packed) -> NDArray[np.int64]:
    """The ids of the pieces that ship, special ones first, in order."""
    return np.array([i for i, (piece, _) in enumerate(packed.pieces) if i < SPECIAL or served(piece)])


def graph_of(network: Network, names: Sequence[str], folder: Path) -> bytes:
    """The graph in ONNX with 8-bit weights; the numbers of rows, pieces and words are free."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph, exact = write_graph(network.eval(), names)
    onnx.save(graph, folder / "graph.fp32")
    quantize_dynamic(
        folder / "graph.fp32", folder / "graph.int8", op_types_to_quantize=["MatMul"], nodes_to_exclude=list(exact),
        weight_type=QuantType.QInt8, per_channel=True,
    )  # fmt: skip
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
    model = Model(args.model, "cpu")
    export(model.network, model.packed, dict(model.labels), {"trained": model.about}, args.file)
    print(f"{args.file}: {args.file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
