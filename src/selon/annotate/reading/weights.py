"""A file of named parts behind a JSON header, mapped into memory and checked by its hash.

The model is one, the table of places another. Layout: the magic ``SELON1``, a line feed, the SHA-256 of all that
follows (32 bytes), the length of the header (8 bytes, little-endian), the header, then the parts at the offsets that it
gives, counted from the end of the header.
"""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAGIC = b"SELON1\n"
ALIGNED = 64
HASHED = len(MAGIC) + hashlib.sha256().digest_size
START = HASHED + 8


class DamagedModel(ValueError):
    """A model file is missing, cut short or not what it was when it was written."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """An open model file: what it says of itself, and its parts as views into the mapped file."""

    about: Mapping[str, Any]
    parts: Mapping[str, memoryview]


def write_model(path: Path, about: Mapping[str, Any], parts: Mapping[str, bytes]) -> None:
    """Write parts and header; the same parts give the same bytes."""
    places, body = {}, bytearray()
    for name, data in parts.items():
        body += bytes(-len(body) % ALIGNED)
        places[name] = [len(body), len(data)]
        body += data
    header = json.dumps({**about, "parts": places}, ensure_ascii=False, sort_keys=True).encode()
    header += b" " * (-(START + len(header)) % ALIGNED)
    data = len(header).to_bytes(8, "little") + header + body
    path.write_bytes(MAGIC + hashlib.sha256(data).digest() + data)


def open_model(path: Path, called: str = "model file") -> ModelFile:
    """Map a file; DamagedModel names it and what is wrong with it, in words for what it is ``called``."""
    try:
        with path.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise DamagedModel(f"{path}: the {called} is missing or empty: install selon again") from error
    if len(data) < START or bytes(data[: len(MAGIC)]) != MAGIC:
        raise DamagedModel(f"{path}: not a {called} of selon: install selon again")
    if hashlib.sha256(data[HASHED:]).digest() != data[len(MAGIC) : HASHED]:
        raise DamagedModel(f"{path}: the {called} is damaged (its hash differs): install selon again")
    size = int.from_bytes(data[HASHED:START], "little")
    about = json.loads(bytes(data[START : START + size]))
    body = data[START + size :]
    return ModelFile(about, {name: body[at : at + length] for name, (at, length) in about["parts"].items()})
