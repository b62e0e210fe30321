"""What linking finds: links between documents or records, and incidents."""

from __future__ import annotations

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
