"""The weights of the estimates: a logistic regression for each kind of answer, fitted by ``training.confidence``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from itertools import repeat
from math import exp

KINDS = ("content", "source", "type", "voice", "factuality", "actor", "recipient", "place", "time", "quantities")
UNCERTAIN = 0.7  # below it an answer is marked: of those, about two in five were wrong (docs/evaluation.md)
FILE = "confidence.toml"


@dataclass(frozen=True, slots=True)
class Model:
    """One logistic regression: ``bias`` and the weights of traits; a trait that it does not know weighs nothing."""

    bias: float
    traits: Mapping[str, float]


Weights = Mapping[str, Model]


def load_weights() -> Weights:
    """The weights that ship, by kind of answer."""
    return parse_weights(tomllib.loads(resources.files("selon.models").joinpath(FILE).read_text("utf-8")))


def parse_weights(table: Mapping[str, object]) -> Weights:
    """Weights from a table of the file; a kind of answer that is missing in it is a ValueError."""
    found: dict[str, Model] = {}
    for kind in KINDS:
        rows = table.get(kind)
        if not isinstance(rows, dict) or not isinstance(rows.get("traits"), dict):
            raise ValueError(f"{FILE}: no traits for {kind}")
        found[kind] = Model(float(rows["bias"]), {str(name): float(value) for name, value in rows["traits"].items()})
    return found


def estimate(model: Model, traits: Iterable[str]) -> float:
    """The share of answers with these traits that are right, between 0 and 1, in hundredths.

    Hundredths, because more is not known, and so that every machine gives the same.
    """
    total = model.bias + sum(map(model.traits.get, traits, repeat(0.0)))
    return round(1 / (1 + exp(-total)), 2)
