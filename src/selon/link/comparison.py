"""One incident, all its records side by side: on whose words it rests and where they disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from selon.link.conflicts import Conflict, Update, find_conflicts, find_updates, replaced
from selon.link.evidence import RESULTS
from selon.link.independence import Root, Step, counted, find_roots, find_steps
from selon.link.places import Where
from selon.link.results import Incident, Link, Linked, needed_for
from selon.link.tellings import Claim, read_claims
from selon.link.terms import Terms, find_terms
from selon.link.texts import earliest_first
from selon.link.times import When
from selon.link.witnesses import Witnesses, witnesses
from selon.model import Document
from selon.records import records

State = Literal["corroborated", "single", "contradicted", "updated"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An incident laid open.

    ``claims`` come in the order of their reports, the earliest first. ``independent`` and ``unresolved`` are
    the roots that say that it happened. ``copies`` are the links between its reports, ``steps`` the way from each
    record to its root, ``credits`` the agencies that its reports say they draw on, ``terms`` their wording.
    """

    incident: Incident
    type: str
    where: Where | None
    when: When | None
    claims: tuple[Claim, ...]
    docs: Mapping[str, Document]
    roots: tuple[Root, ...]
    independent: tuple[Root, ...]
    unresolved: tuple[Root, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]
    state: State
    copies: tuple[Link, ...]
    steps: Mapping[str, tuple[Step, ...]]
    credits: Mapping[str, str]
    terms: tuple[Terms, ...]

    @property
    def reports(self) -> tuple[Document, ...]:
        """The reports of the incident, the earliest first."""
        return tuple(self.docs[id] for id in dict.fromkeys(claim.record.document for claim in self.claims))

    @property
    def unplaced(self) -> tuple[Document, ...]:
        """The reports that give no place, where another one does: they are here for what else they say."""
        placed = {claim.record.document for claim in self.claims if claim.where}
        return tuple(doc for doc in self.reports if placed and doc.id not in placed)


def compare(docs: Iterable[Document], linked: Linked) -> tuple[Comparison, ...]:
    """All incidents: those told by most reports first, then by most records, then in the order of their reports."""
    ordered = earliest_first(docs)
    known = witnesses(ordered, linked.links)
    claims = {c.record.id: c for doc in ordered for c in read_claims(doc, known.readers[doc.lang])}
    place = {id: at for at, id in enumerate(claims)}
    copies: dict[str, list[Link]] = {}
    for link in linked.links:
        if link.of == "document":
            copies.setdefault(link.left, []).append(link)
    found = []
    for incident in linked.incidents:
        own = tuple(claims[id] for id in sorted(incident.records, key=place.__getitem__))
        found.append(_comparison(incident, own, known, copies))
    return tuple(sorted(found, key=lambda c: (-len(c.reports), -len(c.claims), place[c.claims[0].record.id])))


def lay_open(
    incident: Incident,
    own: Collection[str],
    links: Mapping[str, Sequence[Link]],
    read: Callable[[str], Document | None],
) -> Comparison | None:
    """One incident of many, of which only the documents are read that it needs; None when no record of it is there.

    ``own`` are the ids of the documents that tell of it, ``links`` all of them as ``by_document`` has them; ``read``
    gives a document as people left it, or None. What the reports copy and whom they quote with is read as well.
    """
    needed = needed_for(own, links)
    beyond = {end for link in needed for end in (link.left, link.right)}
    docs = [doc for id in sorted(beyond.union(own)) if (doc := read(id))]
    there = {record.id for doc in docs if doc.id in own for record in records(doc)}
    members = tuple(record for record in incident.records if record in there)
    if not members:
        return None
    return compare(docs, Linked(needed, (Incident(incident.id, members, incident.reasons),)))[0]


def _comparison(
    incident: Incident,
    claims: tuple[Claim, ...],
    known: Witnesses,
    copies: Mapping[str, Sequence[Link]],
) -> Comparison:
    roots = find_roots(claims, known)
    updates = find_updates(claims)
    conflicts = find_conflicts(claims, replaced(updates))
    independent, unresolved = counted(roots, claims)
    own = {claim.record.document for claim in claims}
    return Comparison(
        incident=incident,
        type=_type(claims),
        where=_most(claim.where for claim in claims),
        when=_narrowest(claims),
        claims=claims,
        docs={id: known.docs[id] for id in own},
        roots=roots,
        independent=independent,
        unresolved=unresolved,
        conflicts=conflicts,
        updates=updates,
        state=_state(conflicts, updates, independent),
        copies=tuple(link for id in sorted(own) for link in copies.get(id, ()) if link.right in own),
        steps={claim.record.id: find_steps(claim, known) for claim in claims},
        terms=find_terms(claims, {id: known.outlet(known.docs[id]) for id in own}),
        credits={id: known.credits[id] for id in sorted(own) if id in known.credits},
    )


def _state(conflicts: Sequence[Conflict], updates: Sequence[Update], independent: Sequence[Root]) -> State:
    if conflicts:
        return "contradicted"
    if updates:
        return "updated"
    return "corroborated" if len(independent) > 1 else "single"


def _type(claims: Sequence[Claim]) -> str:
    """The type most records give; what violence ends in only where nothing else is told."""
    types = Counter(c.record.type for c in claims if c.record.type not in RESULTS) or Counter(
        c.record.type for c in claims
    )
    return types.most_common(1)[0][0]


def _most(given: Iterator[Where | None] | Iterable[Where | None]) -> Where | None:
    """The finest place, of those the one most records give."""
    places = [place for place in given if place]
    count = Counter(place.key for place in places)
    return min(places, key=lambda p: (p.breadth, -count[p.key]), default=None)


def _narrowest(claims: Sequence[Claim]) -> When | None:
    """The shortest time that any record gives, of those the one most give."""
    times = [claim.when for claim in claims if claim.when]
    count = Counter(times)
    return min(times, key=lambda t: (t.end - t.begin, -count[t], t.begin), default=None)
