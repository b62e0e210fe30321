"""A network that was cut learns to answer as the whole one does, on sentences of any kind, annotated or not.

    python -m training.teaching WHOLE CUT --trees TREES.conllu ... --out FOLDER [--steps 400]

For each word the likelihoods of all heads that ship, and the states of every layer, are drawn to those of WHOLE (Hinton
et al. 2015, arXiv:1503.02531; Jiao et al. 2020, arXiv:1909.10351), with weights and states rounded as in the file.
Rules that were written over the whole one then still fit, which they do not over a network that learned anew. WHOLE and
CUT are runs' folders or model files; of TREES only the words are looked at.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from rich.progress import track
from torch import Tensor, nn

from training.batches import Batch, Encoded, collate, encode, shuffled, whole_vocabulary
from training.encoder import make_tokenizer, read_packed
from training.model import FAR, Network
from training.rounding import set_rounding
from training.train import load, rated, weights_file
from training.treebank import read_treebank
from training.weights import read_labels, without_words, write_start

TAGGED = {"upos": 1.0, "feats": 1.0, "names": 3.0}
WEIGHTS = {**TAGGED, "arc": 2.0, "deprel": 1.0, "states": 2.0}  # of the losses
PIECES = 2000  # of a batch
RATE, HEAD_RATE, WARM = 3e-4, 6e-4, 30


def answers(network: Network, batch: Batch, heads: Tensor | None, inside: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """The scores of the heads that ship, relations for given ``heads`` of words, and the states of all layers."""
    states = network.encoder.states(batch.ids, batch.mask)
    x = states[-1].gather(1, batch.first[..., None].expand(-1, -1, states.shape[-1]))
    found = {name: network.heads[name](x) for name in TAGGED}
    found["arc"] = network.arcs(x)[:, 0].masked_fill(~inside[:, None, :], FAR)
    found["deprel"] = network.deprel(x, found["arc"].argmax(-1) if heads is None else heads)
    return found, states


def apart(learner: Network, teacher: Network, batch: Batch) -> Tensor:
    """How far the learner's answers are from the teacher's: Kullback-Leibler by head, squares between states."""
    inside = torch.zeros_like(batch.first, dtype=torch.bool)
    for row, sample in zip(inside, batch.samples, strict=True):
        row[: len(sample.words)] = True
    with torch.no_grad():
        wanted, known = answers(teacher, batch, None, inside)
    found, own = answers(learner, batch, wanted["arc"].argmax(-1), inside)
    losses = [WEIGHTS[name] * _unlike(found[name], wanted[name], inside) for name in found]
    there = batch.mask[..., None]
    losses.append(WEIGHTS["states"] * ((own - known) * there).square().mean(-1).sum() / there.sum() / len(own))
    return torch.stack(losses).sum()


def _unlike(found: Tensor, wanted: Tensor, inside: Tensor) -> Tensor:
    by_word = nn.functional.kl_div(found.log_softmax(-1), wanted.log_softmax(-1), reduction="none", log_target=True)
    return by_word.sum(-1)[inside].mean()


def teach(learner: Network, teacher: Network, batches: Sequence[Batch]) -> None:
    """One step for each batch; the rate rises at first, then falls to nothing."""
    groups = rated(learner, RATE, HEAD_RATE)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM) * max(0.02, 1 - step / len(batches))
    )
    set_rounding(learner, rounds=True)
    for batch in track(batches, "teaching"):
        optimizer.zero_grad()
        apart(learner, teacher, batch).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    set_rounding(learner, rounds=False)


def _batches(coded: Sequence[Encoded], pad: int) -> Iterator[Batch]:
    dice = np.random.default_rng(1)
    none: Mapping[str, Sequence[str]] = {}
    while True:
        yield from (collate(group, none, pad) for group in shuffled(coded, PIECES, dice))


def main() -> None:
    """Teach, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("whole", type=Path)
    parser.add_argument("cut", type=Path)
    parser.add_argument("--trees", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=400)
    args = parser.parse_args()
    torch.manual_seed(1)
    packed, labels = read_packed(weights_file()), read_labels(args.whole)
    teacher, learner = (load(start, packed, labels) for start in (args.whole, args.cut))
    tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
    vocabulary = whole_vocabulary(packed)
    trees = [replace(tree, syntax=None) for file in args.trees for tree in read_treebank(file)]
    coded = [encode(tree, tokenizer, vocabulary) for tree in trees]
    teach(learner, teacher, list(islice(_batches(coded, vocabulary.pad), args.steps)))
    write_start(args.out, without_words(learner), labels, f"taught by {args.whole.name}")


if __name__ == "__main__":
    main()
