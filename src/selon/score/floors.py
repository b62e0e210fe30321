"""Floors: the F1 that a layer must not fall below on a corpus, kept in ``floors.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from selon.score.layers import Scores


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest F1 allowed for each layer, on the corpus of this sha256."""

    corpus: str
    f1: Mapping[str, float]

    def hold_for(self, scores: Scores) -> bool:
        """True when the scores are of the corpus that the floors were set on, byte by byte."""
        return self.corpus == scores.corpus

    def below(self, scores: Scores) -> tuple[str, ...]:
        """The layers that are below their floor, those without any score too; none on another corpus."""
        if not self.hold_for(scores):
            return ()
        return tuple(layer for layer, floor in self.f1.items() if _f1(scores, layer) < floor)


def read_floors() -> tuple[Floors, ...]:
    """The floors that come with this version, one of each corpus that has some."""
    table = tomllib.loads((resources.files("selon.score") / "floors.toml").read_text("utf-8"))
    return tuple(Floors(corpus["sha256"], corpus["f1"]) for corpus in table["corpus"])


def floors_for(scores: Scores) -> Floors:
    """The floors of the corpus that was scored, none for another one."""
    return next((floors for floors in read_floors() if floors.hold_for(scores)), Floors("", {}))


def _f1(scores: Scores, layer: str) -> float:
    tally = scores.tallies.get(layer)
    return (tally.f1 or 0.0) if tally else 0.0
