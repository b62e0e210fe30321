"""What is known of all reports at once, to tell on whose words a record rests: origins, credits, common quotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from selon.link.names import NameReader, name_readers
from selon.link.origins import Origins, origins
from selon.link.results import Link
from selon.link.tellings import Claim
from selon.model import Document, Span
from selon.records import WRITER


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a report quotes and another report quotes as well; ``key`` is the same in both."""

    span: Span
    key: str
    other: str


@dataclass(frozen=True, slots=True)
class Witnesses:
    """All reports by id, where copied words come from, agencies that are credited, quotations that are shared."""

    docs: Mapping[str, Document]
    readers: Mapping[str, NameReader]
    origins: Origins
    credits: Mapping[str, str]
    quotations: Mapping[str, Sequence[Quoted]]

    def home(self, claim: Claim) -> Document:
        """The report that the words of a claim come from, as far back as it is known."""
        return self.docs[self.origins.of(claim.record.document, claim.trigger)]

    def outlet(self, doc: Document) -> str:
        """Who published a report, or how it is called where that is unknown."""
        return doc.outlet or f"unknown outlet ({PurePath(doc.path).name if doc.path else doc.id})"

    def quotations_of(self, claim: Claim) -> frozenset[str]:
        """Keys of the shared quotations that a claim stands in."""
        return frozenset(quoted.key for quoted in self._around(claim))

    def quoting(self, claim: Claim) -> tuple[str, ...]:
        """The other reports that quote the words of a claim, in order, without those it copies."""
        others = dict.fromkeys(quoted.other for quoted in self._around(claim))
        return tuple(other for other in others if other != self.home(claim).id)

    def _around(self, claim: Claim) -> tuple[Quoted, ...]:
        if claim.record.voice == WRITER:
            return ()
        return tuple(q for q in self.quotations.get(claim.record.document, ()) if q.span.holds(claim.trigger))


def witnesses(ordered: Sequence[Document], links: Iterable[Link]) -> Witnesses:
    """What is known of some reports, the earliest first, and of the links between them."""
    readers, found = name_readers(ordered), tuple(links)
    return Witnesses(
        docs={doc.id: doc for doc in ordered},
        readers=readers,
        origins=origins(found, {doc.id: at for at, doc in enumerate(ordered)}),
        credits={doc.id: credit for doc in ordered if (credit := readers[doc.lang].credit(doc))},
        quotations=_quotations(found),
    )


def _quotations(links: Iterable[Link]) -> Mapping[str, Sequence[Quoted]]:
    found: dict[str, list[Quoted]] = {}
    for link in links:
        if link.relation == "shares_quotation":
            for at, passage in enumerate(link.passages):
                key = f"{link.left} {link.right} {at}"
                found.setdefault(link.left, []).append(Quoted(passage.left, key, link.right))
                found.setdefault(link.right, []).append(Quoted(passage.right, key, link.left))
    return found
