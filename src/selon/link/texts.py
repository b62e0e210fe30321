"""What linking keeps of each document to compare words: text, quotations, and runs of words as numbers.

Numbers of a text are a sorted array without doubles, a fifth of the memory of a set of them; with many thousand
texts that decides what a machine can link.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from selon.link.words import Reader, Runs
from selon.model import Document, Span

Keys: TypeAlias = NDArray[np.int64]

# Runs of this many texts are kept at once; links come ordered by text, so one more text seldom needs more.
_RECENT = 64


class Published(Protocol):
    """What has a place in the order of reports."""

    @property
    def id(self) -> str: ...
    @property
    def path(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...


P = TypeVar("P", bound=Published)


@dataclass(frozen=True, slots=True)
class Text:
    """A document as far as its words are compared.

    ``marked`` are its outermost quotations, ``spoken`` these and direct speech outside them, in text order and
    without overlap. ``credit`` is the agency that it says it draws on.
    """

    id: str
    path: str | None
    published: str | None
    outlet: str | None
    text: str
    marked: tuple[Span, ...]
    spoken: tuple[Span, ...]
    credit: str | None


def text_of(doc: Document, credit: str | None = None) -> Text:
    """A document as linking keeps it."""
    marked = sorted((q.inner for q in doc.quotations if q.depth == 0), key=lambda span: span.start)
    direct = [span for a in doc.attributions if a.speech == "direct" for span in a.content]
    spoken = tuple(_apart([*marked, *direct]))
    return Text(doc.id, doc.path, doc.published, doc.outlet, doc.text, tuple(marked), spoken, credit)


def earliest_first(docs: Iterable[P]) -> list[P]:
    """Documents by date of publication, then path; those without a date last."""
    return sorted(docs, key=lambda doc: (doc.published is None, doc.published or "", doc.path or "", doc.id))


def distinct(runs: Runs) -> Keys:
    """The numbers of all runs of a text."""
    return without(np.unique(_array(runs.keys)), np.array([-1]))


def keys_within(runs: Runs, spans: Iterable[Span]) -> Keys:
    """The numbers of the runs of a whole text that lie within one of some spans."""
    count = max(0, len(runs.keys) - runs.length + 1)
    starts, ends, keys = _array(runs.starts)[:count], _array(runs.ends)[runs.length - 1 :], _array(runs.keys)
    parts = [
        keys[np.searchsorted(starts, span.start) : np.searchsorted(ends, span.end, "right")] for span in spans if count
    ]
    return np.unique(np.concatenate(parts)) if parts else keys[:0]


def without(keys: Keys, others: Keys) -> Keys:
    """Sorted keys that are not among the others, which are sorted as well."""
    if not len(others) or not len(keys):
        return keys
    at = np.minimum(np.searchsorted(others, keys), len(others) - 1)
    kept = others[at] != keys
    return keys if kept.all() else keys[kept]


def held_twice(keys: Sequence[Keys]) -> Iterator[tuple[int, list[int]]]:
    """Every key that two texts hold or more, with the positions of these texts, ascending."""
    flat = np.concatenate([*keys, np.empty(0, dtype=np.int64)])
    owners = np.repeat(np.arange(len(keys), dtype=np.int32), [len(own) for own in keys])
    order = np.argsort(flat, kind="stable")
    flat, owners = flat[order], owners[order]
    bounds = np.flatnonzero(np.diff(flat)) + 1
    begins, ends = np.append(0, bounds), np.append(bounds, len(flat))
    for at in np.flatnonzero(ends - begins > 1):
        yield int(flat[begins[at]]), owners[begins[at] : ends[at]].tolist()


def remembered(read: Callable[[int], Runs]) -> Callable[[int], Runs]:
    """The same by position, without reading a text again that was read a moment ago."""
    return lru_cache(maxsize=_RECENT)(read)


def runs_of(texts: Sequence[Text], reader: Reader) -> Callable[[int], Runs]:
    """The runs of the text at a position."""
    return remembered(lambda at: reader.runs(texts[at].text))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in text order; of those that overlap, the first."""
    end = -1
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _array(numbers: array[int]) -> Keys:
    return np.frombuffer(numbers, dtype=np.int64) if len(numbers) else np.empty(0, dtype=np.int64)
