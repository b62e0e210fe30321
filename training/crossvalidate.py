"""Cross-validation by document: as many models as folds and seeds, each measured on texts that it did not train on.

    python -m training.crossvalidate CORPORA --out FOLDER [--folds 2] [--seeds 1 2 3] [any option of training.train]

A fold's French texts are those of some months (news and names alike), so that no story of a tested month is trained
on; its English texts are taken in turn. ``dev_gold`` is in no fold's training and is read by the first fold's model.
Each layer's precision, recall and F1 are means over the seeds, with the lowest and the highest F1. A run that was
stopped goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from selon.score.layers import total
from training.data import NEWS, WINER
from training.evaluate import Model, annotated, score_named
from training.folds import NEVER, Table, fold_texts, lines, summed

# What a network leaves to rules: values, bounds, coordinates.
RULED = frozenset(
    ("time value", "event date", "event date of matched", "place within 25 km", "wording voice", "quantity")
)


def train_fold(corpora: Path, folder: Path, texts: Sequence[str], options: Sequence[str]) -> None:
    """Train one model on all but some texts, unless it is there already."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "done").is_file():
        (folder / "held").write_text("\n".join(texts) + "\n", "utf-8")
        given = [str(corpora), "--out", str(folder), "--hold-out", str(folder / "held"), *options]
        subprocess.run([sys.executable, "-m", "training.train", *given], check=True)
        (folder / "done").touch()


def measured(corpora: Path, folders: Sequence[Path]) -> dict[str, Table]:
    """The layers of each corpus, summed over the folds."""
    models = [Model(folder) for folder in folders]
    tables: dict[str, Table] = {}
    for corpus in NEWS:
        used = models[:1] if corpus == NEVER else models
        outcomes = [outcome for model in used for outcome in annotated(model, corpora / corpus)]
        tables[corpus] = {k: v for k, v in total(corpus, outcomes).tallies.items() if k not in RULED}
    tables[WINER] = summed(score_named(model, corpora / WINER) for model in models)
    return tables


def main() -> None:
    """Train and measure every fold of every seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--at-once", type=int, default=1, help="models that are trained at the same time")
    args, options = parser.parse_known_args()
    seeds = {seed: [args.out / f"seed{seed}" / str(fold) for fold in range(args.folds)] for seed in args.seeds}
    with ThreadPoolExecutor(args.at_once) as pool:
        runs = [
            pool.submit(
                train_fold,
                args.corpora,
                folder,
                fold_texts(args.corpora, fold, args.folds),
                [*options, "--seed", str(seed)],
            )
            for seed, folders in seeds.items()
            for fold, folder in enumerate(folders)
        ]
        for run in runs:
            run.result()
    found = [measured(args.corpora, folders) for folders in seeds.values()]
    for corpus in found[0]:
        print(f"\n{corpus}\n\n| layer | P | R | F1 | F1 by seed |\n|---|---|---|---|---|")
        print("\n".join(lines([tables[corpus] for tables in found])))


if __name__ == "__main__":
    main()
