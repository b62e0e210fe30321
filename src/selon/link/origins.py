"""Where the words of a copy come from: claims of a copy, and the same claims in what it copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from selon.link.results import Link, Passage
from selon.link.tellings import Claim
from selon.model import Span

# Passages agree word by word; blanks and marks between words may differ by this many characters.
_SLACK = 12
# Words changed between two passages that follow each other in both texts are reworked, not new: so many characters.
_GAP = 80


@dataclass(frozen=True, slots=True)
class Origins:
    """For each copying document, the earlier ones with the passages taken, the earliest first."""

    taken: Mapping[str, tuple[tuple[str, tuple[Passage, ...]], ...]]

    def of(self, document: str, span: Span) -> str:
        """The document that words come from as far back as it is known: itself where they are its own."""
        for earlier, passages in self.taken.get(document, ()):
            if any(stretch.holds(span) for stretch in _stretches(passages)):
                return earlier
        return document

    def first(self, document: str) -> str:
        """The earliest document that this one copies; itself when it copies none."""
        return next((earlier for earlier, _ in self.taken.get(document, ())), document)

    def aligned(self, claims: Mapping[str, Sequence[Claim]]) -> dict[tuple[str, str], str]:
        """Pairs of records, of a copy and of what it copies, whose triggers are the same words of a passage."""
        found = {}
        for document, sources in self.taken.items():
            for earlier, passages in sources:
                for claim in claims.get(document, ()):
                    if twin := _twin(claim, claims.get(earlier, ()), passages):
                        found[claim.record.id, twin.record.id] = earlier
        return found


def origins(links: Iterable[Link], order: Mapping[str, int]) -> Origins:
    """From the copy links of a set of documents; ``order`` gives each its place, the earliest first."""
    taken: dict[str, list[tuple[str, tuple[Passage, ...]]]] = {}
    for link in links:
        if link.relation == "copy_of":
            taken.setdefault(link.left, []).append((link.right, link.passages))
    return Origins({copy: tuple(sorted(own, key=lambda pair: order[pair[0]])) for copy, own in taken.items()})


def _stretches(passages: Sequence[Passage]) -> Iterator[Span]:
    """What was taken, in the copy: passages, with what was reworked between them."""
    running: Passage | None = None
    for passage in sorted(passages):
        if running and _follows(running, passage):
            left, right = Span(running.left.start, passage.left.end), Span(running.right.start, passage.right.end)
            running = Passage(left, right)
            continue
        if running:
            yield running.left
        running = passage
    if running:
        yield running.left


def _follows(before: Passage, after: Passage) -> bool:
    gaps = after.left.start - before.left.end, after.right.start - before.right.end
    return all(0 <= gap <= _GAP for gap in gaps)


def _passage(passages: Iterable[Passage], span: Span) -> Passage | None:
    return next((passage for passage in passages if passage.left.holds(span)), None)


def _twin(claim: Claim, others: Sequence[Claim], passages: Iterable[Passage]) -> Claim | None:
    passage = _passage(passages, claim.trigger)
    if passage is None:
        return None
    expected = passage.right.start + claim.trigger.start - passage.left.start
    near = [
        (abs(other.trigger.start - expected), other.record.id, other)
        for other in others
        if passage.right.holds(other.trigger) and len(other.trigger) == len(claim.trigger)
    ]
    best = min(near, default=None)
    return best[2] if best and best[0] <= _SLACK else None
