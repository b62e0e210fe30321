"""The folds of a cross-validation by document, and the sums and means of what is measured on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from selon.score.tally import Tally
from training.data import NEWS, WINER

NEVER = "dev_gold"  # in no fold's training: its texts are few and serve every model alike
UNDATED = "train_en"
Table = Mapping[str, Tally]


def fold_of(corpus: str, name: str, position: int, folds: int) -> int:
    """The fold that a text is measured in: by its month where its name is a date (2016_03_…), or by its place."""
    return int(name[5:7]) % folds if corpus != UNDATED else position % folds


def fold_texts(corpora: Path, fold: int, folds: int) -> list[str]:
    """The texts that a fold is measured on, as corpus/text."""
    found = []
    for corpus in (*NEWS, WINER):
        for position, file in enumerate(sorted((corpora / corpus).glob("**/*.txt"))):
            if corpus == NEVER or fold_of(corpus, file.stem, position, folds) == fold:
                found.append(f"{corpus}/{file.stem}")
    return found


def summed(tables: Iterable[Table]) -> Table:
    """Layer by layer, what several folds have found together."""
    sums: dict[str, Tally] = {}
    for table in tables:
        for name, tally in table.items():
            sums[name] = sums.get(name, Tally(0, 0, 0)) + tally
    return sums


def lines(tables: Sequence[Table]) -> Iterator[str]:
    """One row a layer: means over the seeds, and the range of F1."""
    for layer in tables[0]:
        own = [table[layer] for table in tables if layer in table]
        p, r, f = (mean(getattr(t, name) or 0.0 for t in own) for name in ("precision", "recall", "f1"))
        spread = [t.f1 or 0.0 for t in own]
        yield f"| {layer} | {p:.3f} | {r:.3f} | {f:.3f} | {min(spread):.3f}–{max(spread):.3f} |"
