"""A network without the heads and inner units of its layers that matter least: faster, hardly worse, to be trained on.

    python -m training.pruning CORPORA START --heads 9 --inner 1152 --out FOLDER [--silver TREES.conllu ...]

What matters is told by how much the loss would change without it, to first order: the output of a head or unit times
its gradient, over sentences of the treebanks, of silver trees and of texts with names (Michel et al. 2019,
arXiv:1905.10650; Molchanov et al. 2017, arXiv:1611.06440). START is a run's folder or a model file.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from rich.progress import track
from torch import Tensor, nn

from training.batches import NONE, Batch, collate, encode, shuffled, whole_vocabulary
from training.data import WINER, Sample, read_held, read_names, texts_of
from training.encoder import HEAD, Layer, make_tokenizer, read_packed
from training.model import Network
from training.train import load, weights_file
from training.treebank import TREES, read_treebank
from training.weights import State, read_labels, without_words, write_start

HEADS = ("upos", "feats", "deprel", "arc", "names")
PIECES = 1600  # of a batch


@dataclass(slots=True)
class Weighed:
    """How much each head [layers, heads] and inner unit [layers, units] matters."""

    heads: Tensor
    inner: Tensor


def weigh(network: Network, batches: Iterable[Batch]) -> Weighed:
    """The sums of |output x gradient| over all pieces."""
    layers = list[Layer](network.encoder.layers)
    seen: list[dict[str, Tensor]] = [{} for _ in layers]
    hooks = [_keep(layer, own) for layer, own in zip(layers, seen, strict=True)]
    found = Weighed(*(torch.zeros(len(layers), count) for count in (layers[0].heads, layers[0].fi.out_features)))
    for batch in batches:
        network.zero_grad()
        _loss(network, batch).backward()  # type: ignore[no-untyped-call]
        for i, (layer, own) in enumerate(zip(layers, seen, strict=True)):
            by_unit = {part: (x * x.grad * batch.mask[..., None]).detach() for part, x in own.items()}  # type: ignore[operator]
            found.heads[i] += by_unit["ao"].unflatten(-1, (layer.heads, -1)).sum(-1).abs().sum((0, 1))
            found.inner[i] += by_unit["fo"].abs().sum((0, 1))
    for hook in (h for pair in hooks for h in pair):
        hook.remove()
    return found


def _keep(layer: Layer, own: dict[str, Tensor]) -> list[torch.utils.hooks.RemovableHandle]:
    def keeper(part: str) -> torch.utils.hooks.RemovableHandle:
        def keep(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            given[0].retain_grad()
            own[part] = given[0]

        return getattr(layer, part).register_forward_pre_hook(keep)  # type: ignore[no-any-return]

    return [keeper("ao"), keeper("fo")]


def _loss(network: Network, batch: Batch) -> Tensor:
    heads = batch.targets["arc"].clamp(min=0) if "arc" in batch.targets else torch.zeros_like(batch.first)
    scores = network(batch.ids, batch.mask, batch.first, heads)
    losses = [
        nn.functional.cross_entropy(scores[name].flatten(0, 1), target.flatten(), ignore_index=NONE, reduction="sum")
        for name, target in batch.targets.items()
        if name in HEADS
    ]
    return torch.stack(losses).sum()


def cut(state: State, weighed: Weighed, heads: int, inner: int) -> State:
    """The weights of the ``heads`` heads and ``inner`` units of every layer that matter most."""
    found = dict(state)
    for i in range(len(weighed.heads)):
        kept = weighed.heads[i].argsort(descending=True)[:heads].sort().values
        rows = (kept[:, None] * HEAD + torch.arange(HEAD)).flatten()
        units = weighed.inner[i].argsort(descending=True)[:inner].sort().values
        layer = f"encoder.layers.{i}"
        for part, own in (("q", rows), ("k", rows), ("v", rows), ("fi", units)):
            for end in ("weight", "bias"):
                found[f"{layer}.{part}.{end}"] = state[f"{layer}.{part}.{end}"][own]
        for part, own in (("ao", rows), ("fo", units)):
            found[f"{layer}.{part}.weight"] = state[f"{layer}.{part}.weight"][:, own]
    return found


def pick_samples(corpora: Path, silver: Sequence[Path], held: Path | None, each: int) -> list[Sample]:
    """So many sentences of the treebanks, of each file of silver trees, and of texts with names."""
    dice = np.random.default_rng(1)
    left = texts_of(read_held(held))
    pools = [
        [tree for name in TREES for tree in read_treebank(corpora / "ud" / f"{name}.conllu")],
        *(list(read_treebank(file)) for file in silver),
        [s for text in read_names(corpora / WINER, "fr") if text[0].source not in left for s in text],
    ]
    return [pool[at] for pool in pools for at in dice.permutation(len(pool))[:each]]


def main() -> None:
    """Weigh, cut, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("start", type=Path)
    parser.add_argument("--heads", type=int, required=True, help="kept in each layer")
    parser.add_argument("--inner", type=int, required=True, help="units kept in each layer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[], help="trees of a teacher (training.silver)")
    parser.add_argument("--hold-out", type=Path, help="a file with one corpus/text a line, not looked at")
    parser.add_argument("--each", type=int, default=500, help="sentences of each kind that are looked at")
    args = parser.parse_args()
    packed, labels = read_packed(weights_file()), read_labels(args.start)
    network = load(args.start, packed, labels)
    tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
    vocabulary = whole_vocabulary(packed)
    samples = pick_samples(args.corpora, args.silver, args.hold_out, args.each)
    coded = [encode(sample, tokenizer, vocabulary) for sample in samples]
    groups = list(shuffled(coded, PIECES, np.random.default_rng(1)))
    weighed = weigh(network, (collate(group, labels, vocabulary.pad) for group in track(groups, "weighing")))
    small = cut(without_words(network), weighed, args.heads, args.inner)
    write_start(args.out, small, labels, f"cut from {args.start.name}")


if __name__ == "__main__":
    main()
