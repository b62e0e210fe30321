"""Which names a list surely lacks, told from a few bits a name: a filter with one hash (Bloom 1970).

Nearly all words that are looked up name no place; asking the list itself would take ten times as long.
"""

from __future__ import annotations

from collections.abc import Collection
from zlib import crc32

BITS = 16  # a name: of the names that a list lacks, one in sixteen passes all the same

NONE = b"\0"  # the sieve of no names


def make_sieve(names: Collection[str]) -> bytes:
    """The sieve that lets all of these names pass, and few others."""
    bits = bytearray(len(names) * BITS // 8 + 1)
    for name in names:
        place = _place(name, bits)
        bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def passes(name: str, sieve: bytes) -> bool:
    """False when the name is surely none of those that the sieve was made from."""
    place = _place(name, sieve)
    return bool(sieve[place >> 3] >> (place & 7) & 1)


def _place(name: str, bits: bytes | bytearray) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) % (8 * len(bits))
