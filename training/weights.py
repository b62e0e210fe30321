"""The weights of a trained network in a run's folder or in a model file, read and written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from selon.annotate.reading.weights import open_model
from training.encoder import sizes_of
from training.restore import restored

SETTINGS, STATE = "settings.json", "last.pt"
State = dict[str, Tensor]
Labels = Mapping[str, Sequence[str]]


def read_labels(start: Path) -> Labels:
    """The labels by head of a run's folder or of a model file (which has those of the shipped heads)."""
    return dict(read_settings(start)["labels"] if start.is_dir() else open_model(start).about["labels"])


def read_state(start: Path, labels: Labels) -> State:
    """The weights of a run's folder, or of a model file in the order of ``labels``."""
    if start.is_dir():
        return dict(torch.load(start / STATE, map_location="cpu", weights_only=True)["network"])
    return restored(start, labels)


def without_words(network: nn.Module) -> State:
    """The weights of a network but the embeddings of pieces, which are not trained."""
    return {name: value for name, value in network.state_dict().items() if name != "encoder.word.weight"}


def read_settings(folder: Path) -> dict[str, Any]:
    """What a run's folder says of itself."""
    return dict(json.loads((folder / SETTINGS).read_text("utf-8")))


def write_settings(folder: Path, settings: Mapping[str, Any]) -> None:
    """Write what a run's folder says of itself; the folder is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SETTINGS).write_text(json.dumps(settings, ensure_ascii=False, indent=1), "utf-8")


def write_start(folder: Path, state: State, labels: Labels, made: str) -> None:
    """A folder that a run can start from, and that can be exported: weights and labels, and how it was ``made``."""
    sizes = sizes_of(state)
    settings = {
        "layers": list(range(len(sizes))), "sizes": sizes, "labels": {name: list(own) for name, own in labels.items()},
        "seed": 0, "epochs": 0, "held": [], "made": made,
    }  # fmt: skip
    write_settings(folder, settings)
    torch.save({"network": state}, folder / STATE)
