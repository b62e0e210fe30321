"""Figures over all reports: what each outlet rests on, what it shares with others, and how it words things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from selon.link.comparison import Comparison, State
from selon.link.conflicts import by_record
from selon.link.results import Link, Linked
from selon.link.texts import earliest_first
from selon.model import Document
from selon.records import WRITER, number_voices, wording_voices


@dataclass(frozen=True, slots=True)
class TermCount:
    """A charged word: what it is said of, plainer words, and how often writer and sources use it."""

    word: str
    about: tuple[str, ...]
    neutral: tuple[str, ...]
    writer: int
    sources: int


@dataclass(frozen=True, slots=True)
class OutletFigures:
    """One outlet. ``outlet`` is None for all reports whose outlet is not known.

    Records are counted by whose words they are. ``copied`` are its reports that have words of another outlet's
    report, ``taken`` those whose words another outlet has. Incidents are those it tells of: ``alone`` those no other
    outlet does, ``disputed`` those in which a record of its own is contradicted.
    """

    outlet: str | None
    reports: int
    unread: int
    records: int
    writer: int
    named: int
    anonymous: int
    unresolved: int
    not_asserted: int
    copied: int
    taken: int
    incidents: int
    alone: int
    disputed: int
    updates: int
    terms: tuple[TermCount, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All reports together and each outlet by itself, the one with most reports first."""

    reports: int
    unread: int
    records: int
    links: Mapping[str, int]
    states: Mapping[State, int]
    told_by_several: int
    outlets: tuple[OutletFigures, ...]


def find_figures(docs: Iterable[Document], comparisons: Sequence[Comparison], linked: Linked) -> Figures:
    """The figures of some documents and everything found over them."""
    ordered = earliest_first(docs)
    by_outlet: dict[str | None, list[Document]] = {}
    for doc in ordered:
        by_outlet.setdefault(doc.outlet, []).append(doc)
    between = _between(linked, ordered)
    told: dict[str | None, list[Comparison]] = {}
    for comparison in comparisons:
        for name in {doc.outlet for doc in comparison.docs.values()}:
            told.setdefault(name, []).append(comparison)
    outlets = [_outlet(name, own, told.get(name, []), between) for name, own in by_outlet.items()]
    return Figures(
        reports=len(ordered),
        unread=sum(doc.unread is not None for doc in ordered),
        records=sum(len(c.claims) for c in comparisons),
        links=dict(sorted(Counter(link.relation for link in linked.links).items())),
        states=dict(sorted(Counter(c.state for c in comparisons).items())),
        told_by_several=sum(len(c.reports) > 1 for c in comparisons),
        outlets=tuple(sorted(outlets, key=lambda o: (-o.reports, o.outlet is None, o.outlet or ""))),
    )


def _between(linked: Linked, docs: Iterable[Document]) -> tuple[Link, ...]:
    """Copies of another outlet's report; outlets that are not known may be one."""
    outlets = {doc.id: doc.outlet for doc in docs}
    copies = (link for link in linked.links if link.relation == "copy_of")
    return tuple(link for link in copies if outlets[link.left] != outlets[link.right])


def _outlet(
    name: str | None, docs: Sequence[Document], told: Sequence[Comparison], copies: Sequence[Link]
) -> OutletFigures:
    own = {doc.id for doc in docs}
    records = [claim.record for c in told for claim in c.claims if claim.record.document in own]
    spoken = [record for record in records if record.voice != WRITER]
    return OutletFigures(
        outlet=name,
        reports=len(docs),
        unread=sum(doc.unread is not None for doc in docs),
        records=len(records),
        writer=len(records) - len(spoken),
        named=sum(record.source is not None and not record.anonymous for record in spoken),
        anonymous=sum(record.source is not None and bool(record.anonymous) for record in spoken),
        unresolved=sum(record.source is None for record in spoken),
        not_asserted=sum(record.factuality != "asserted" for record in records),
        copied=len({link.left for link in copies} & own),
        taken=len({link.right for link in copies} & own),
        incidents=len(told),
        alone=sum(c.docs.keys() <= own for c in told),
        disputed=sum(_disputed(c, own) for c in told),
        updates=sum(update.after.records[0] in {r.id for r in records} for c in told for update in c.updates),
        terms=_terms(docs),
    )


def _disputed(comparison: Comparison, own: set[str]) -> bool:
    disputed = by_record(comparison.conflicts)
    return any(claim.record.id in disputed and claim.record.document in own for claim in comparison.claims)


def _terms(docs: Iterable[Document]) -> tuple[TermCount, ...]:
    """The charged words of some reports, those used most often first."""
    counts: dict[str, Counter[bool]] = {}
    about: dict[str, dict[str, None]] = {}
    neutral: dict[str, dict[str, None]] = {}
    for doc in docs:
        for word, voice in zip(doc.wording, wording_voices(doc, number_voices(doc.attributions)), strict=True):
            counts.setdefault(word.lemma, Counter())[voice == WRITER] += 1
            about.setdefault(word.lemma, {})[word.about] = None
            neutral.setdefault(word.lemma, {}).update(dict.fromkeys(word.neutral))
    found = (
        TermCount(word, tuple(about[word]), tuple(neutral[word]), count[True], count[False])
        for word, count in counts.items()
    )
    return tuple(sorted(found, key=lambda term: (-term.writer - term.sources, term.word)))
