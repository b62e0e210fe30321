"""Words compared without case, accents and punctuation, and runs of them (shingles) as numbers.

Runs of words tell copies apart from texts on one subject (Broder, "On the resemblance and containment of
documents", 1997). A run is a 61-bit polynomial of the hashes of its words, so it is the same in any process
and any order of documents.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.model import Span

RUN = 5

_WORD = re.compile(r"\w+")
_PRIME = (1 << 61) - 1
_STEP = 0x1FEDCBA987654321 % _PRIME


@dataclass(frozen=True, slots=True)
class Runs:
    """A text as its words (where each starts and ends) and the run that begins at each of them."""

    starts: array[int]
    ends: array[int]
    keys: array[int]
    length: int

    def span(self, first: int, count: int) -> Span:
        """The words of ``count`` runs that begin one after the other at ``first``."""
        return Span(self.starts[first], self.ends[first + count + self.length - 2])


def fold(text: str) -> str:
    """Without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)) if not apart.isascii() else apart


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_WORD.findall(fold(text)))


class Reader:
    """Reads texts as runs, remembering the number of each word."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def runs(self, text: str, within: Iterable[Span] | None = None, length: int = RUN) -> Runs:
        """The runs of a text; of spans of it, when they are given, none reaching from one into another."""
        starts, ends, keys = array("q"), array("q"), array("q")
        for span in (Span(0, len(text)),) if within is None else within:
            found = [(m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end)]
            if len(found) < length:
                continue
            starts.extend(start for start, _ in found)
            ends.extend(end for _, end in found)
            keys.extend(_rolled([self._number(text[start:end]) for start, end in found], length))
            # The last words begin no run: a number that no run has keeps the three in step.
            keys.extend([-1] * (length - 1))
        return Runs(starts, ends, keys, length)

    def _number(self, word: str) -> int:
        known = self._numbers.get(word)
        if known is None:
            digest = hashlib.blake2b(fold(word).encode("utf-8", "surrogatepass"), digest_size=8).digest()
            known = self._numbers[word] = int.from_bytes(digest, "big") % _PRIME
        return known


def _rolled(numbers: list[int], length: int) -> Iterator[int]:
    highest = pow(_STEP, length - 1, _PRIME)
    key = 0
    for number in numbers[: length - 1]:
        key = (key * _STEP + number) % _PRIME
    gone = 0
    for at in range(length - 1, len(numbers)):
        key = ((key - gone * highest) * _STEP + numbers[at]) % _PRIME
        yield key
        gone = numbers[at - length + 1]
