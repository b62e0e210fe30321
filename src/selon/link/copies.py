"""Which reports are copies of which: whole, reworked, or cut short.

A copy is told by containment, the share of the runs of the shorter text that the longer one has (Broder 1997):
a brief made of the first part of a dispatch is like it by a third only, yet lies in it whole. Candidates come
from a sketch of each text, its runs of the smallest numbers, looked up in all texts; so the work grows with
the texts and not with their pairs. What an outlet repeats in report after report, and what stands between
quotation marks, does not make a copy. Nor does what two reports of one outlet have in common only after the middle of
both: news is told first and background last.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from selon.link.passages import shared_passages
from selon.link.results import Link, Passage
from selon.link.settings import CopySettings
from selon.link.texts import Keys, Text, distinct, earliest_first, held_twice, keys_within, runs_of, without
from selon.link.words import Reader, folded_words

_NONE = np.empty(0, dtype=np.int64)


def find_copies(texts: Iterable[Text], reader: Reader, settings: CopySettings) -> tuple[Link, ...]:
    """A link from each later document to each earlier one that it copies, with the passages they share."""
    ordered = earliest_first(texts)
    runs = runs_of(ordered, reader)
    keys = _own_keys(ordered, reader, settings)
    links = []
    for earlier, later in candidate_copies(keys, settings):
        shared = np.intersect1d(keys[earlier], keys[later], assume_unique=True)
        smaller = min(len(keys[earlier]), len(keys[later]))
        share = len(shared) / smaller
        if share < settings.share or len(shared) < min(settings.least, smaller):
            continue
        copy, origin = ordered[later], ordered[earlier]
        passages = shared_passages(runs(later), runs(earlier), frozenset(shared.tolist()))
        if copy.outlet == origin.outlet and not any(_is_news(p, copy, origin, settings.clause) for p in passages):
            continue
        alike = len(shared) / (len(keys[earlier]) + len(keys[later]) - len(shared))
        reason = _reason(share, alike, len(keys[later]) < len(keys[earlier]), copy.credit)
        links.append(Link(copy.id, origin.id, "document", "copy_of", round(share, 3), reason, passages))
    return tuple(links)


def _is_news(passage: Passage, copy: Text, origin: Text, words: int) -> bool:
    """True for so many words, and more, that begin before the middle of one of both texts."""
    early = passage.left.start * 2 < len(copy.text) or passage.right.start * 2 < len(origin.text)
    return early and len(folded_words(passage.left.of(copy.text))) >= words


def candidate_copies(keys: Sequence[Keys], settings: CopySettings) -> list[tuple[int, int]]:
    """Pairs of positions, in order, whose sketches say that one may lie in the other. ``keys`` are sorted."""
    sketched = [min(settings.sketch, len(own)) for own in keys]
    limits = [int(own[size - 1]) if size else -1 for own, size in zip(keys, sketched, strict=True)]
    codes = array("q")
    for key, holders in held_twice(_looked_up(keys, settings.sketch)):
        partners = holders if len(holders) <= settings.crowd else holders[:1]
        for at in holders:
            if key <= limits[at]:
                codes.extend(at * len(keys) + other for other in partners if other != at)
    found, hits = np.unique(np.frombuffer(codes, dtype=np.int64) if codes else _NONE, return_counts=True)
    pairs = set()
    for code, count in zip(found.tolist(), hits.tolist(), strict=True):
        at, other = divmod(code, len(keys))
        # Well under the share that is asked for, so that chance in drawing the sketch loses next to nothing.
        if count * 3 >= settings.share * sketched[at]:
            pairs.add((min(at, other), max(at, other)))
    return sorted(pairs)


def _looked_up(keys: Sequence[Keys], sketch: int) -> list[Keys]:
    """Of each text the keys that stand in some sketch."""
    wanted = np.unique(np.concatenate([*(own[:sketch] for own in keys), _NONE]))
    if not len(wanted):
        return list(keys)
    found = []
    for own in keys:
        at = np.minimum(np.searchsorted(wanted, own), len(wanted) - 1)
        found.append(own[wanted[at] == own])
    return found


def _own_keys(texts: Sequence[Text], reader: Reader, settings: CopySettings) -> list[Keys]:
    """The runs of each text that are its own and its writer's, as far as enough are left to compare."""
    everything, quoted = [], []
    for text in texts:
        runs = reader.runs(text.text)
        everything.append(distinct(runs))
        quoted.append(keys_within(runs, text.marked) if text.marked else _NONE)
    standing = _standing(texts, everything, settings.repeats)
    for at, text in enumerate(texts):
        own = without(everything[at], standing.get(text.outlet, _NONE))
        # A text that is nearly all repeated is no standing text: the outlet has published it several times.
        kept = own if len(own) * 4 >= len(everything[at]) else everything[at]
        told = without(kept, quoted[at])
        everything[at] = told if len(told) >= settings.least else kept
    return everything


def _standing(texts: Sequence[Text], keys: Sequence[Keys], repeats: int) -> dict[str | None, Keys]:
    """By outlet, the runs that many of its documents hold; documents of unknown outlets count as of one."""
    by_outlet: dict[str | None, list[Keys]] = {}
    for text, own in zip(texts, keys, strict=True):
        by_outlet.setdefault(text.outlet, []).append(own)
    return {outlet: _repeated(own, repeats) for outlet, own in by_outlet.items() if len(own) >= repeats}


def _repeated(keys: Iterable[Keys], repeats: int) -> Keys:
    flat = np.concatenate([*keys, _NONE])
    if len(flat) < repeats:
        return _NONE
    flat.sort()
    # Of sorted keys one stands as often as it is the same so many places further on.
    return np.unique(flat[repeats - 1 :][flat[repeats - 1 :] == flat[: len(flat) - repeats + 1]])


def _reason(share: float, alike: float, shorter: bool, credit: str | None) -> str:
    drawn = f"; it credits {credit}" if credit else ""
    if alike > 0.97:
        return f"the same text{drawn}"
    if share - alike > 0.3:
        what = "a shortened version of which" if shorter else "a longer version, of the shorter text"
        return f"{what} {share:.0%} stands in the other{drawn}"
    return f"{share:.0%} of the shorter text stands in the other, {alike:.0%} of all is the same{drawn}"
