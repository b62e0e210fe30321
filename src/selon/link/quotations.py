"""The same quoted words in two reports that are no copies of each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from selon.link.copies import earliest_first
from selon.link.passages import shared_passages
from selon.link.results import Link, Passage
from selon.link.settings import Settings
from selon.link.words import Reader, Runs
from selon.model import Document, Span

_SHOWN = 60


def find_shared_quotations(
    docs: Iterable[Document], reader: Reader, copies: Collection[tuple[str, str]], settings: Settings
) -> tuple[Link, ...]:
    """A link for each two documents that quote the same words, ``settings.quotation`` of them in a row at least.

    ``copies`` are pairs of ids, later one first, that need no such link.
    """
    ordered = earliest_first(docs)
    quoted = [reader.runs(doc.text, _quotations(doc), settings.quotation) for doc in ordered]
    links = []
    for earlier, later in sorted(_pairs(quoted, settings.copies.crowd)):
        left, right = ordered[later], ordered[earlier]
        if (left.id, right.id) not in copies:
            counted = (frozenset(quoted[later].keys) & frozenset(quoted[earlier].keys)) - {-1}
            links.append(_link(left, right, shared_passages(quoted[later], quoted[earlier], counted)))
    return tuple(links)


def _quotations(doc: Document) -> tuple[Span, ...]:
    """Outermost quotations, and direct speech outside them, in text order and without overlap."""
    marked = [q.inner for q in doc.quotations if q.depth == 0]
    spoken = [span for a in doc.attributions if a.speech == "direct" for span in a.content]
    found: list[Span] = []
    for span in sorted({*marked, *spoken}, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


def _pairs(quoted: Sequence[Runs], crowd: int) -> Iterator[tuple[int, int]]:
    holders: dict[int, list[int]] = {}
    for at, runs in enumerate(quoted):
        for key in set(runs.keys) - {-1}:
            holders.setdefault(key, []).append(at)
    found: set[tuple[int, int]] = set()
    for own in holders.values():
        found.update(combinations(own, 2) if len(own) <= crowd else ((own[0], other) for other in own[1:]))
    return iter(found)


def _link(left: Document, right: Document, passages: tuple[Passage, ...]) -> Link:
    words = [len(p.left.of(left.text).split()) for p in passages]
    longest = passages[words.index(max(words))].left.of(left.text)
    shown = " ".join(longest.split())
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN].rpartition(" ")[0] + " …"
    score = round(min(1.0, sum(words) / 40), 3)
    return Link(left.id, right.id, "document", "shares_quotation", score, f"both quote « {shown} »", passages)
