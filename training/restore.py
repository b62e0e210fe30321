"""The weights of a model file, as a start for training on.

They are what the 8 bits of the file keep, which is all that it uses itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from selon.annotate.reading.network import Floats
from selon.annotate.reading.weights import open_model

LABELLED = ("upos", "feats", "names", "deprel")
LINEAR = ("q", "k", "v", "ao", "fi", "fo")
NORMS = ("aln", "oln")
Labels = Mapping[str, Sequence[str]]


def restored(file: Path, labels: Labels) -> dict[str, Tensor]:
    """The state of a ``training.model.Network``; labels that the file does not have begin at zero.

    DamagedModel where the file cannot be read.
    """
    model = open_model(file)
    values = _values(bytes(model.parts["graph"]))
    state = dict(_encoder(values))
    for side in ("left", "right"):
        for name in ("arcs", "deprel"):
            state |= _linear(f"{name}.{side}.0", values, f"{name}.{side}")
    state["arcs.weight"] = torch.from_numpy(np.concatenate([values["arcs.weight"], values["arcs.bias"][None]])[None])
    for name in LABELLED:
        there = model.about["labels"][name]
        key = "deprel.out" if name == "deprel" else f"heads.{name}"
        read = "deprel.out" if name == "deprel" else name
        for end, rows in _linear(key, values, read).items():
            state[end] = _reordered(rows, there, labels[name])
    return state


def _values(graph: bytes) -> dict[str, Floats]:
    """What is fixed in a graph, by the name it had before its products were rounded."""
    raw = {fixed.name: numpy_helper.to_array(fixed) for fixed in onnx.load_from_string(graph).graph.initializer}
    found = {name: _plain(array) for name, array in raw.items() if array.dtype == np.float32}
    for name, array in raw.items():
        whole = name.removesuffix("_quantized")
        if whole != name:
            found[whole] = _plain(array) * raw[f"{whole}_scale"]
    return found


def _plain(array: NDArray[np.generic]) -> Floats:
    return np.array(array, np.float32)


def _encoder(values: Mapping[str, Floats]) -> Iterator[tuple[str, Tensor]]:
    yield "encoder.position", torch.from_numpy(values["position"])
    yield from _ends("encoder.norm", values, "norm")
    layers = sum(name.endswith(".fo.bias") for name in values)
    for i in range(layers):
        read = "last" if i == layers - 1 else f"l{i}"
        for part in LINEAR:
            yield from _linear(f"encoder.layers.{i}.{part}", values, f"{read}.{part}").items()
        for part in NORMS:
            yield from _ends(f"encoder.layers.{i}.{part}", values, f"{read}.{part}")


def _ends(key: str, values: Mapping[str, Floats], read: str) -> Iterator[tuple[str, Tensor]]:
    for end in ("weight", "bias"):
        yield f"{key}.{end}", torch.from_numpy(values[f"{read}.{end}"])


def _linear(key: str, values: Mapping[str, Floats], read: str) -> dict[str, Tensor]:
    weight = torch.from_numpy(np.ascontiguousarray(values[f"{read}.weight"].T))
    return {f"{key}.weight": weight, f"{key}.bias": torch.from_numpy(values[f"{read}.bias"])}


def _reordered(rows: Tensor, there: Sequence[str], wanted: Sequence[str]) -> Tensor:
    """One row a label, in another order of labels."""
    found = torch.zeros(len(wanted), *rows.shape[1:])
    for i, label in enumerate(wanted):
        if label in there:
            found[i] = rows[there.index(label)]
    return found
