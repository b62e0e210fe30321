"""On whose words the records of an incident rest, and how many of those are independent.

A root is the writer of an outlet, a source by name, or an unnamed one as one outlet or agency describes it. The way
from a record to its root is kept, step by step: the report that its words were copied from, the agency that this one
credits, who passed the words on, another report that quotes the same words. So a copied dispatch adds no root, many
outlets that repeat "a military source" of one agency have one, and so have two that both write "with" that agency.
Dependence is found by copying, as in Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of
source dependence" (2009); their verdicts on truth are not drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from selon.link.names import Name, same_name
from selon.link.tellings import Claim
from selon.link.witnesses import Witnesses
from selon.link.words import fold
from selon.model import Document
from selon.records import WRITER

RootKind = Literal["writer", "source", "anonymous", "unresolved"]
StepKind = Literal["copy_of", "agency", "relay", "quotation", "writer", "source", "anonymous", "unresolved"]
AFFIRMED = frozenset({"asserted", "hedged"})
# Of two grounds that are one, what is known of it is what the better known one says.
_BEST: tuple[RootKind, ...] = ("source", "anonymous", "unresolved", "writer")


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a record to its root. ``document`` is the report that words were taken from or shared with."""

    kind: StepKind
    label: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """Words that records rest on. ``label`` is for people; an unresolved one has no source that is named."""

    kind: RootKind
    label: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What one record rests on.

    ``through`` are the outlets, agencies and reports that an unnamed one is known through; two of one
    description are one as soon as they share one of these. ``quoted`` are quotations that several reports have:
    two that share one are one, however they are described.
    """

    kind: RootKind
    label: str
    name: Name | None
    through: frozenset[str]
    quoted: frozenset[str] = frozenset()


def find_roots(claims: Sequence[Claim], known: Witnesses) -> tuple[Root, ...]:
    """The roots of the records of one incident, in the order of the records, each record under one root."""
    found: list[tuple[_Ground, list[str]]] = []
    for claim in claims:
        ground = _ground(claim, known)
        same = [group for group in found if _agree(ground, group[0])]
        records = [id for _, own in same for id in own] + [claim.record.id]
        joined = (_joined([*(other for other, _ in same), ground]), records)
        at = found.index(same[0]) if same else len(found)
        found[at : at + 1] = [joined]
        found = [group for group in found if group not in same]
    return tuple(Root(ground.kind, ground.label, tuple(own)) for ground, own in found)


def find_steps(claim: Claim, known: Witnesses) -> tuple[Step, ...]:
    """The way from a record to the words it rests on, the words themselves last."""
    return tuple(_steps(claim, known))


def counted(roots: Iterable[Root], claims: Sequence[Claim]) -> tuple[tuple[Root, ...], tuple[Root, ...]]:
    """The independent and the unresolved roots that say that it happened; all roots where none says so.

    A headline over its own report is no word of its own.
    """
    affirmed = [c for c in claims if c.record.factuality in AFFIRMED]
    said = beside_headlines(affirmed or claims)
    kept = [root for root in roots if said.intersection(root.records)]
    known = tuple(root for root in kept if root.kind != "unresolved")
    return known, tuple(root for root in kept if root.kind == "unresolved")


def beside_headlines(claims: Sequence[Claim]) -> frozenset[str]:
    """The records without those of headlines whose reports tell it below as well."""
    told_below = {c.record.document for c in claims if not c.heading}
    return frozenset(c.record.id for c in claims if not (c.heading and c.record.document in told_below))


def _steps(claim: Claim, known: Witnesses) -> Iterator[Step]:
    record = claim.record
    home = known.home(claim)
    if home.id != record.document:
        yield Step("copy_of", known.outlet(home), home.id)
    if credit := known.credits.get(home.id):
        yield Step("agency", credit)
    if record.relay:
        yield Step("relay", record.relay)
    for other in known.quoting(claim):
        yield Step("quotation", known.outlet(known.docs[other]), other)
    ground = _ground(claim, known)
    yield Step(ground.kind, ground.label)


def _ground(claim: Claim, known: Witnesses) -> _Ground:
    record = claim.record
    home = known.home(claim)
    shown, through = known.outlet(home), _channels(home, known)
    if record.voice == WRITER:
        credit = known.credits.get(home.id)
        return _Ground("writer", f"{shown}, with {credit}" if credit else shown, None, through)
    quoted = known.quotations_of(claim)
    if record.source is None:
        own = frozenset({f"{home.id} {record.voice}"})
        return _Ground("unresolved", f"no named source, in {shown}", None, own, quoted)
    reader = known.readers[home.lang]
    name = reader.name(record.source)
    if not record.anonymous:
        return _Ground("source", record.source, name, frozenset(), quoted)
    relay = reader.name(record.relay) if record.relay else None
    through |= {f"report {known.origins.first(record.document)}"}
    if relay and relay.proper:
        through |= {f"relay {' '.join(sorted(relay.proper))}"}
    return _Ground("anonymous", f"{record.source}, through {record.relay or shown}", name, through, quoted)


def _channels(home: Document, known: Witnesses) -> frozenset[str]:
    """The outlet of a report and the agency that it credits; an agency is an outlet like any other."""
    outlet = f"outlet {fold(home.outlet)}" if home.outlet else f"report {home.id}"
    credit = known.credits.get(home.id)
    return frozenset({outlet, f"outlet {fold(credit)}"} if credit else {outlet})


def _agree(a: _Ground, b: _Ground) -> bool:
    if a.quoted & b.quoted:
        return True
    if a.kind != b.kind:
        return False
    if a.kind == "source":
        return a.name is not None and b.name is not None and _one_source(a.name, b.name)
    words_a, words_b = (ground.name.words if ground.name else None for ground in (a, b))
    return words_a == words_b and not a.through.isdisjoint(b.through)


def _joined(grounds: Sequence[_Ground]) -> _Ground:
    """Grounds that are one: as the first of the best known kind among them, reached through all that any is."""
    best = min(grounds, key=lambda ground: _BEST.index(ground.kind))
    through = frozenset().union(*(ground.through for ground in grounds))
    return replace(best, through=through, quoted=frozenset().union(*(ground.quoted for ground in grounds)))


def _one_source(a: Name, b: Name) -> bool:
    return a.shown == b.shown or same_name(a, b)
