"""What linking finds: links between documents or records, and incidents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from selon.model import Span

Relation = Literal["copy_of", "shares_quotation", "same_incident"]
Linkable = Literal["document", "record"]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The same words in two texts."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Two documents, or two records, and what one is to the other.

    ``left`` is the later one: it is the copy, it repeats the quotation, it joins the incident of ``right``.
    ``score`` runs to 1 and orders links of one relation; it is no probability. ``reason`` is for people.
    """

    left: str
    right: str
    of: Linkable
    relation: Relation
    score: float
    reason: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """Records of one happening. ``records`` is sorted and ``id`` a hash of it; taking the links apart undoes it."""

    id: str
    records: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """Everything found over a set of documents, in an order that does not depend on theirs."""

    links: tuple[Link, ...]
    incidents: tuple[Incident, ...]


def by_document(links: Iterable[Link]) -> Mapping[str, Sequence[Link]]:
    """The links between documents under each of the two."""
    found: dict[str, list[Link]] = {}
    for link in links:
        for document in {link.left, link.right} if link.of == "document" else ():
            found.setdefault(document, []).append(link)
    return found


def needed_for(documents: Collection[str], links: Mapping[str, Sequence[Link]]) -> tuple[Link, ...]:
    """What tells on whose words the records of some documents rest: what these copy, and whom they quote with.

    Of ``links`` as ``by_document`` has them. Who copies them says nothing of where their words are from.
    """
    found = (link for document in sorted(documents) for link in links.get(document, ()))
    kept = (link for link in found if link.relation != "copy_of" or link.left in documents)
    return tuple({(link.relation, link.left, link.right): link for link in kept}.values())
