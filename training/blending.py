"""The mean of two networks of which one was trained on from the other.

    python -m training.blending FIRST SECOND --out FOLDER [--share 0.5]

It reads better than either, and more like the first than the second does, so that rules written over the first still
fit (Wortsman et al. 2022, arXiv:2109.01903). Each is a run's folder or a model file; FOLDER is a start for
``training.train`` and can be exported.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.restore import LABELLED
from training.weights import Labels, State, read_labels, read_state, write_start


def blended(first: State, second: State, share: float, news: dict[str, list[int]]) -> State:
    """``share`` of the second, the rest of the first; of labels that are ``news`` to the first, the second's rows."""
    found: State = {}
    for name, own in second.items():
        if name in first and first[name].shape == own.shape:
            found[name] = first[name] * (1 - share) + own * share
            for row in news.get(name, ()):
                found[name][row] = own[row]
    return found


def unknown_rows(first: Labels, second: Labels) -> dict[str, list[int]]:
    """The rows of weights of labels that only the second knows."""
    found: dict[str, list[int]] = {}
    for head in LABELLED:
        rows = [i for i, label in enumerate(second[head]) if label not in first[head]]
        for end in ("weight", "bias"):
            found[f"deprel.out.{end}" if head == "deprel" else f"heads.{head}.{end}"] = rows
    return found


def main() -> None:
    """Blend."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="of the second (default: half)")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    known, labels = read_labels(args.first), read_labels(args.second)
    states = (read_state(file, labels) for file in (args.first, args.second))
    state = blended(*states, args.share, unknown_rows(known, labels))
    write_start(args.out, state, labels, f"{args.share} of {args.second.name}")


if __name__ == "__main__":
    main()
