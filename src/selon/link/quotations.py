"""The same quoted words in two reports that are no copies of each other."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from itertools import combinations

import numpy as np

from selon.link.passages import shared_passages
from selon.link.results import Link, Passage
from selon.link.settings import Settings
from selon.link.texts import Keys, Text, distinct, earliest_first, held_twice, remembered
from selon.link.words import Reader, Runs

_SHOWN = 60


def find_shared_quotations(
    texts: Iterable[Text], reader: Reader, copies: Collection[tuple[str, str]], settings: Settings
) -> tuple[Link, ...]:
    """A link for each two documents that quote the same words, ``settings.quotation`` of them in a row at least.

    ``copies`` are pairs of ids, later one first, that need no such link.
    """
    ordered = earliest_first(texts)

    def read(at: int) -> Runs:
        return reader.runs(ordered[at].text, ordered[at].spoken, settings.quotation)

    runs = remembered(read)
    keys = [distinct(read(at)) for at in range(len(ordered))]
    links = []
    for earlier, later in _pairs(keys, settings.copies.crowd):
        left, right = ordered[later], ordered[earlier]
        if (left.id, right.id) not in copies:
            shared = frozenset(np.intersect1d(keys[earlier], keys[later], assume_unique=True).tolist())
            links.append(_link(left, right, shared_passages(runs(later), runs(earlier), shared)))
    return tuple(links)


def _pairs(keys: list[Keys], crowd: int) -> list[tuple[int, int]]:
    """Pairs of positions, in order, that share a run; a run of very many pairs each of them with the earliest."""
    codes = array("q")
    for _, holders in held_twice(keys):
        pairs = combinations(holders, 2) if len(holders) <= crowd else ((holders[0], other) for other in holders[1:])
        codes.extend(a * len(keys) + b for a, b in pairs)
    found = np.unique(np.frombuffer(codes, dtype=np.int64)).tolist() if codes else []
    return [divmod(code, len(keys)) for code in found]


def _link(left: Text, right: Text, passages: tuple[Passage, ...]) -> Link:
    words = [len(p.left.of(left.text).split()) for p in passages]
    longest = passages[words.index(max(words))].left.of(left.text)
    shown = " ".join(longest.split())
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN].rpartition(" ")[0] + " …"
    score = round(min(1.0, sum(words) / 40), 3)
    return Link(left.id, right.id, "document", "shares_quotation", score, f"both quote « {shown} »", passages)
