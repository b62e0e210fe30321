"""On whose words the records of an incident rest, and how many of those are independent.

A root is the writer of an outlet, a source by name, or an unnamed one as one outlet or agency describes it.
Words that were copied go back to the report they come from, so a copied dispatch adds no root, and many
outlets that repeat "a military source" of one agency have one. Dependence is found by copying, as in Dong,
Berti-Equille and Srivastava, "Integrating conflicting data: the role of source dependence" (2009); their
verdicts on truth are not drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from selon.link.names import Name, NameReader, same_name
from selon.link.origins import Origins
from selon.link.tellings import Claim
from selon.link.words import fold
from selon.model import Document
from selon.records import WRITER

RootKind = Literal["writer", "source", "anonymous", "unresolved"]
AFFIRMED = frozenset({"asserted", "hedged"})


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
    description are one as soon as they share one of these.
    """

    kind: RootKind
    label: str
    name: Name | None
    through: frozenset[str]


def find_roots(
    claims: Sequence[Claim], docs: Mapping[str, Document], origins: Origins, readers: Mapping[str, NameReader]
) -> tuple[Root, ...]:
    """The roots of the records of one incident, in the order of the records, each record under one root."""
    found: list[tuple[_Ground, list[str]]] = []
    for claim in claims:
        ground = _ground(claim, docs, origins, readers)
        same = [group for group in found if _agree(ground, group[0])]
        through = ground.through.union(*(other.through for other, _ in same))
        first = same[0][0] if same else ground
        records = [id for _, own in same for id in own] + [claim.record.id]
        joined = (_Ground(first.kind, first.label, first.name, through), records)
        at = found.index(same[0]) if same else len(found)
        found[at : at + 1] = [joined]
        found = [group for group in found if group not in same]
    return tuple(Root(ground.kind, ground.label, tuple(own)) for ground, own in found)


def counted(roots: Iterable[Root], claims: Sequence[Claim]) -> tuple[tuple[Root, ...], tuple[Root, ...]]:
    """The independent and the unresolved roots that say that it happened; all roots where none says so.

    A headline over its own report is no word of its own.
    """
    said = {c.record.id for c in claims if c.record.factuality in AFFIRMED} or {c.record.id for c in claims}
    told_below = {c.record.document for c in claims if not c.heading and c.record.id in said}
    said -= {c.record.id for c in claims if c.heading and c.record.document in told_below}
    kept = [root for root in roots if said.intersection(root.records)]
    known = tuple(root for root in kept if root.kind != "unresolved")
    return known, tuple(root for root in kept if root.kind == "unresolved")


def _ground(claim: Claim, docs: Mapping[str, Document], origins: Origins, readers: Mapping[str, NameReader]) -> _Ground:
    record = claim.record
    home = docs[origins.of(record.document, claim.event.trigger)]
    outlet = f"outlet {fold(home.outlet)}" if home.outlet else f"report {home.id}"
    shown = home.outlet or f"unknown outlet ({PurePath(home.path).name if home.path else home.id})"
    reader = readers[home.lang]
    if record.voice == WRITER:
        return _Ground("writer", shown, None, frozenset({outlet}))
    if record.source is None:
        return _Ground("unresolved", f"no named source, in {shown}", None, frozenset({f"{home.id} {record.voice}"}))
    name = reader.name(record.source)
    if not record.anonymous:
        return _Ground("source", record.source, name, frozenset())
    relay = reader.name(record.relay) if record.relay else None
    through = {outlet, f"report {origins.first(record.document)}"}
    if relay and relay.proper:
        through.add(f"relay {' '.join(sorted(relay.proper))}")
    return _Ground("anonymous", f"{record.source}, through {record.relay or shown}", name, frozenset(through))


def _agree(a: _Ground, b: _Ground) -> bool:
    if a.kind != b.kind:
        return False
    if a.kind == "source":
        return a.name is not None and b.name is not None and _one_source(a.name, b.name)
    words_a, words_b = (ground.name.words if ground.name else None for ground in (a, b))
    return words_a == words_b and not a.through.isdisjoint(b.through)


def _one_source(a: Name, b: Name) -> bool:
    return a.shown == b.shown or same_name(a, b)
