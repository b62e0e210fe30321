"""Which reports are copies of which: whole, reworked, or cut short.

A copy is told by containment, the share of the runs of the shorter text that the longer one has (Broder 1997):
a brief made of the first part of a dispatch is like it by a third only, yet lies in it whole. Candidates come
from a sketch of each text, its runs of the smallest numbers, looked up in all texts; so the work grows with
the texts and not with their pairs. What an outlet repeats in report after report, and what stands between
quotation marks, does not make a copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, groupby

from selon.link.passages import shared_passages
from selon.link.results import Link
from selon.link.settings import CopySettings
from selon.link.words import Reader, Runs
from selon.model import Document

Keys = frozenset[int]


def earliest_first(docs: Iterable[Document]) -> list[Document]:
    """Documents by date of publication, then path; those without a date last."""
    return sorted(docs, key=lambda doc: (doc.published is None, doc.published or "", doc.path or "", doc.id))


def find_copies(
    docs: Iterable[Document],
    reader: Reader,
    credits: Mapping[str, str],
    settings: CopySettings,
) -> tuple[Link, ...]:
    """A link from each later document to each earlier one that it copies, with the passages they share.

    ``credits`` gives, by id, the agency that a document says it draws on.
    """
    ordered = earliest_first(docs)
    texts = [reader.runs(doc.text) for doc in ordered]
    keys = _own_keys(ordered, texts, settings)
    links = []
    for earlier, later in sorted(set(_candidates(keys, settings))):
        shared = keys[earlier] & keys[later]
        smaller = min(len(keys[earlier]), len(keys[later]))
        share = len(shared) / smaller
        if share >= settings.share and len(shared) >= min(settings.least, smaller):
            alike = len(shared) / len(keys[earlier] | keys[later])
            reason = _reason(share, alike, len(keys[later]) < len(keys[earlier]), credits.get(ordered[later].id))
            passages = shared_passages(texts[later], texts[earlier], keys[earlier] & keys[later])
            link = Link(
                ordered[later].id, ordered[earlier].id, "document", "copy_of", round(share, 3), reason, passages
            )
            links.append(link)
    return tuple(links)


def _own_keys(docs: Sequence[Document], texts: Sequence[Runs], settings: CopySettings) -> list[Keys]:
    """The runs of each text that are its own and its writer's, as far as enough are left to compare."""
    standing = _standing(docs, texts, settings.repeats)
    found = []
    for doc, text in zip(docs, texts, strict=True):
        everything = frozenset(text.keys) - {-1}
        own = everything - standing.get(doc.outlet, frozenset())
        # A text that is nearly all repeated is no standing text: the outlet has published it several times.
        kept = own if len(own) * 4 >= len(everything) else everything
        told = kept - _quoted(doc, text)
        found.append(told if len(told) >= settings.least else kept)
    return found


def _standing(docs: Sequence[Document], texts: Sequence[Runs], repeats: int) -> dict[str | None, Keys]:
    """By outlet, the runs that many of its documents hold; documents of unknown outlets count as of one."""
    by_outlet: dict[str | None, list[Runs]] = {}
    for doc, text in zip(docs, texts, strict=True):
        by_outlet.setdefault(doc.outlet, []).append(text)
    return {outlet: _repeated(own, repeats) for outlet, own in by_outlet.items() if len(own) >= repeats}


def _repeated(texts: Iterable[Runs], repeats: int) -> Keys:
    # Sorting takes a quarter of the memory of counting in a dictionary.
    ordered = sorted(chain.from_iterable(set(text.keys) for text in texts))
    return frozenset(key for key, run in groupby(ordered) if sum(1 for _ in run) >= repeats)


def _quoted(doc: Document, text: Runs) -> Keys:
    """The runs that lie within quotation marks."""
    quotations = iter(sorted((q.inner for q in doc.quotations if q.depth == 0), key=lambda span: span.start))
    found: set[int] = set()
    quotation = next(quotations, None)
    for at, key in enumerate(text.keys):
        while quotation is not None and quotation.end <= text.starts[at]:
            quotation = next(quotations, None)
        if quotation is None:
            break
        if key >= 0 and quotation.holds(text.span(at, 1)):
            found.add(key)
    return frozenset(found)


def _candidates(keys: Sequence[Keys], settings: CopySettings) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose sketches say that one may lie in the other."""
    sketches = [nsmallest(settings.sketch, own) for own in keys]
    holders: dict[int, list[int]] = {key: [] for key in chain.from_iterable(sketches)}
    for at, own in enumerate(keys):
        for key in own:
            if key in holders:
                holders[key].append(at)
    hits: Counter[tuple[int, int]] = Counter()
    for at, sketch in enumerate(sketches):
        for key in sketch:
            hits.update((at, other) for other in _partners(at, holders[key], settings.crowd))
    for (at, other), count in hits.items():
        # Well under the share that is asked for, so that chance in drawing the sketch loses next to nothing.
        if count * 3 >= settings.share * len(sketches[at]):
            yield (at, other) if at < other else (other, at)


def _partners(at: int, holders: Sequence[int], crowd: int) -> Iterator[int]:
    wanted = holders if len(holders) <= crowd else holders[:1]
    return (other for other in wanted if other != at)


def _reason(share: float, alike: float, shorter: bool, credit: str | None) -> str:
    drawn = f"; it credits {credit}" if credit else ""
    if alike > 0.97:
        return f"the same text{drawn}"
    if share - alike > 0.3:
        what = "a shortened version of which" if shorter else "a longer version, of the shorter text"
        return f"{what} {share:.0%} stands in the other{drawn}"
    return f"{share:.0%} of the shorter text stands in the other, {alike:.0%} of all is the same{drawn}"
