"""The reader as a network: one encoder, and small heads for every layer on the first piece of each word."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from training.encoder import Encoder
from training.rounding import Rounded
from training.schema import EDGES

Output = dict[str, Tensor]
FAR = -1e4  # the score of what must not be chosen


class Biaffine(nn.Module):
    """Scores from every word to every word, for some relations: [B, R, W, W]."""

    def __init__(self, hidden: int, width: int, relations: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.left = nn.Sequential(Rounded(hidden, width), nn.GELU(), nn.Dropout(dropout))
        self.right = nn.Sequential(Rounded(hidden, width), nn.GELU(), nn.Dropout(dropout))
        self.weight = nn.Parameter(torch.zeros(relations, width + 1, width))
        nn.init.normal_(self.weight, std=width**-0.5 * 0.1)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` [B, W, H]."""
        left, right = self.left(x), self.right(x)
        left = torch.cat([left, torch.ones_like(left[..., :1])], -1)
        scores: Tensor = torch.einsum("bid,rde,bje->brij", left, self.weight, right)
        return scores


class Pairs(nn.Module):
    """Labels for given pairs of words, here the dependency label of a word and its head."""

    def __init__(self, hidden: int, width: int, labels: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.left = nn.Sequential(Rounded(hidden, width), nn.GELU(), nn.Dropout(dropout))
        self.right = nn.Sequential(Rounded(hidden, width), nn.GELU(), nn.Dropout(dropout))
        self.out = Rounded(3 * width, labels)

    def forward(self, x: Tensor, heads: Tensor) -> Tensor:
        """``x`` [B, W, H], ``heads`` [B, W] → [B, W, labels]."""
        own = self.left(x)
        above = self.right(x).gather(1, heads[..., None].expand(-1, -1, own.shape[-1]))
        labels: Tensor = self.out(torch.cat([own, above, own * above], -1))
        return labels


class Network(nn.Module):
    """Encoder and heads. ``labels`` gives the number of labels of every tagging, marking and syntax head."""

    def __init__(self, encoder: Encoder, labels: Mapping[str, int], hidden: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.2)
        flat = {name: count for name, count in labels.items() if name != "deprel"}
        self.heads = nn.ModuleDict({name: Rounded(hidden, count) for name, count in flat.items()})
        self.arcs = Biaffine(hidden, 192, 1)
        self.deprel = Pairs(hidden, 96, labels["deprel"])
        self.starts = Biaffine(hidden, 96, len(EDGES))
        self.ends = Biaffine(hidden, 96, len(EDGES))

    def words(self, ids: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The states of the first piece of each word: ``first`` [B, W] → [B, W, H]."""
        states = self.encoder(ids, mask)
        picked: Tensor = states.gather(1, first[..., None].expand(-1, -1, states.shape[-1]))
        return picked

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, heads: Tensor | None = None) -> Output:
        """All scores. ``heads`` are gold heads in training; without them the best-scoring ones are labelled."""
        x = self.drop(self.words(ids, mask, first))
        out: Output = {name: head(x) for name, head in self.heads.items()}
        out["arc"] = self.arcs(x)[:, 0]
        out["deprel"] = self.deprel(x, out["arc"].argmax(-1) if heads is None else heads)
        out["start"], out["end"] = self.starts(x), self.ends(x)
        return out
