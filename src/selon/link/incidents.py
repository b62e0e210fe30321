"""Which records tell of one happening: first within each report, then from report to report.

Within a report the writer and a source may tell of the same thing, a headline tells it first, and the toll
comes in a sentence of its own. The tellings of all reports are then compared where their places and times
allow it. Both steps join the surest pairs first and never join what is apart, so two attacks that one report
tells apart stay two.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from selon.link.apart import Apart
from selon.link.candidates import candidates
from selon.link.evidence import RESULTS, Evidence, Kinship, Point, clash, weigh
from selon.link.grouping import Pair, join
from selon.link.names import same_name
from selon.link.places import nearness
from selon.link.results import Incident, Link
from selon.link.settings import IncidentSettings
from selon.link.tellings import Claim, Telling, told
from selon.link.unplaced import named_point
from selon.ontology.load import Ontology


@dataclass(frozen=True, slots=True)
class _Joined:
    """Tellings of all reports, the pairs of records that were joined, and those found to be apart in a report."""

    tellings: tuple[Telling, ...]
    links: tuple[Link, ...]
    apart: frozenset[tuple[str, str]]


def find_incidents(
    reports: Iterable[Sequence[Claim]],
    aligned: Iterable[tuple[str, str]],
    ontology: Ontology,
    settings: IncidentSettings,
) -> tuple[tuple[Incident, ...], tuple[Link, ...]]:
    """Every record in one incident, alone or with others, and the links that joined them.

    ``reports`` are the claims of each document, documents in the order of ``earliest_first``; ``aligned``
    are pairs of records that are the same words in a copy and in what it copies.
    """
    kinship = Kinship(ontology, settings.weights)
    within = _within_reports(reports, kinship, settings)
    groups, pairs = _across_reports(within, frozenset(aligned), kinship, settings)
    across = [_link(within.tellings[p.right].first, within.tellings[p.left].first, p) for p in pairs]
    links = sorted((*within.links, *across), key=lambda link: (link.right, link.left))
    reasons = _reasons(links)
    incidents = [
        _incident((c.record.id for at in group for c in within.tellings[at].claims), reasons) for group in groups
    ]
    return tuple(sorted(incidents, key=lambda incident: incident.id)), tuple(links)


def incident_id(records: Iterable[str]) -> str:
    """16 hex digits that only these records give, in any order."""
    return hashlib.sha256("\0".join(sorted(records)).encode()).hexdigest()[:16]


def _within_reports(reports: Iterable[Sequence[Claim]], kinship: Kinship, settings: IncidentSettings) -> _Joined:
    tellings: list[Telling] = []
    links: list[Link] = []
    apart: set[tuple[str, str]] = set()
    for claims in reports:
        pairs, own_apart = _compare(claims, kinship, settings)
        groups, used = join(len(claims), pairs, _within_set(own_apart))
        tellings += [told(claims[at] for at in group) for group in groups]
        links += [_link(claims[p.right].record.id, claims[p.left].record.id, p) for p in used]
        apart |= {(claims[a].record.id, claims[b].record.id) for a, b in own_apart}
    return _Joined(tuple(tellings), tuple(links), frozenset(apart))


def _within_set(pairs: frozenset[tuple[int, int]]) -> Callable[[int, int], bool]:
    return lambda a, b: (min(a, b), max(a, b)) in pairs


def _compare(
    claims: Sequence[Claim], kinship: Kinship, settings: IncidentSettings
) -> tuple[list[Pair], frozenset[tuple[int, int]]]:
    """The pairs of claims of one report that are one, and those that are apart."""
    singles = [told([claim]) for claim in claims]
    tolls = {*_tolls(claims, kinship, settings.toll), *_musters(claims, settings.toll)}
    one_place = _one_place(claims, kinship, settings)
    pairs, apart = [], set()
    for a, b in combinations(range(len(claims)), 2):
        evidence = weigh(singles[a], singles[b], kinship, settings)
        if evidence is None or _side_by_side(claims[a], claims[b]):
            apart.add((a, b))
            continue
        violent = one_place and _both_violent(claims[a], claims[b], kinship)
        own = _in_report(claims[a], claims[b], (b, a) in tolls, violent, settings)
        evidence = Evidence((*evidence.points, *own))
        if evidence.weight >= settings.enough:
            pairs.append(Pair(evidence.weight, a, b, evidence.reason))
        elif evidence.against:
            apart.add((a, b))
    return pairs, frozenset(apart)


def _one_place(claims: Sequence[Claim], kinship: Kinship, settings: IncidentSettings) -> bool:
    """True when no two violent happenings of a report have places that may be two, regions and countries aside."""
    violent = {c.where.key: c.where for c in claims if c.where and kinship.violent(c.record.type)}
    places = [place for place in violent.values() if place.breadth < 2]
    near = {"same", "near", "within"}
    return all(nearness(a, b, settings.kilometres) in near for a, b in combinations(places, 2))


def _both_violent(a: Claim, b: Claim, kinship: Kinship) -> bool:
    return kinship.violent(a.record.type) and kinship.violent(b.record.type)


def _side_by_side(a: Claim, b: Claim) -> bool:
    """True for two of one type in one sentence: it would not tell one thing twice."""
    return a.sentence == b.sentence and a.record.type == b.record.type


def _in_report(a: Claim, b: Claim, toll: bool, one_place: bool, settings: IncidentSettings) -> Iterator[Point]:
    """What only counts within one report; ``one_place``: both are violent and all violence in it has one place."""
    weights = settings.weights
    one_voice = a.record.voice == b.record.voice
    if not (a.where and b.where and a.when and b.when):
        if one_place:
            yield Point(weights.one_place, "one report, which names no other place for such violence")
        else:
            yield Point(weights.one_report, "one report")
    elif one_voice and a.record.type == b.record.type and clash(told([a]), told([b])):
        yield Point(weights.twice, "one voice gives two exact numbers")
    if a.heading != b.heading and abs(a.sentence - b.sentence) <= settings.lead:
        yield Point(weights.heading, "a headline and what it stands over")
    elif one_voice and {a.record.factuality, b.record.factuality} == {"asserted", "future"}:
        yield Point(weights.to_come, "one voice tells of one as past and of the other as to come")
    negated = (a.record.factuality == "negated") != (b.record.factuality == "negated")
    if negated and not one_voice:
        yield Point(weights.denial, "a denial answers what the report tells")
    if toll:
        yield Point(weights.toll, "the number that follows")


def _tolls(claims: Sequence[Claim], kinship: Kinship, within: int) -> Iterator[tuple[int, int]]:
    """Each toll told in a sentence of its own, by position, and the violent happening told last before it."""
    last: int | None = None
    for at, claim in enumerate(claims):
        if claim.record.type not in RESULTS:
            violent = any(kinship.of(frozenset({claim.record.type}), frozenset({result})) for result in RESULTS)
            last = at if violent else last
        elif claim.alone and last is not None and claim.sentence - claims[last].sentence <= within:
            yield at, last


def _musters(claims: Sequence[Claim], within: int) -> Iterator[tuple[int, int]]:
    """Each telling of how many a party sent, without a place of its own, and the offensive of that party before it."""
    for at, claim in enumerate(claims):
        if claim.record.type != "deployment" or claim.where or "combatants" not in claim.numbers:
            continue
        before = [n for n in range(at) if claims[n].record.type == "offensive" and _of_one_party(claims[n], claim)]
        if before and claim.sentence - claims[before[-1]].sentence <= within:
            yield at, before[-1]


def _of_one_party(a: Claim, b: Claim) -> bool:
    return a.actor is not None and b.actor is not None and same_name(a.actor, b.actor)


def _across_reports(
    within: _Joined, aligned: frozenset[tuple[str, str]], kinship: Kinship, settings: IncidentSettings
) -> tuple[list[list[int]], list[Pair]]:
    tellings = within.tellings
    copied = _positions(aligned, tellings)

    pairs = []
    for a, b in chain(candidates(tellings, settings), copied):
        evidence = weigh(tellings[a], tellings[b], kinship, settings)
        if evidence is None:
            continue
        own = tuple(_between_reports(tellings[a], tellings[b], (a, b) in copied, settings))
        evidence = Evidence((*evidence.points, *own))
        if evidence.weight >= settings.enough and (own or (tellings[a].where and tellings[b].where)):
            pairs.append(Pair(evidence.weight, a, b, evidence.reason))
    return join(len(tellings), pairs, Apart(tellings, within.apart, kinship, settings))


def _between_reports(a: Telling, b: Telling, copied: bool, settings: IncidentSettings) -> Iterator[Point]:
    """What only counts from report to report; where one of them gives no place, it takes some of it."""
    if named := named_point(a, b, settings):
        yield named
    if not copied:
        return
    # An outlet's own earlier report may have been its mould: what it says of a second thing it says in the same words.
    if not _one_outlet(a, b):
        yield Point(settings.weights.copied, "the same words in a copy")
    elif (a.when and b.when) or not _long_after(a, b, settings.fresh):
        yield Point(settings.weights.reused, "the same words in a report of the same outlet")


def _long_after(a: Telling, b: Telling, days: int) -> bool:
    return a.published is not None and b.published is not None and abs(a.published - b.published) > days


def _one_outlet(a: Telling, b: Telling) -> bool:
    outlets = {telling.claims[0].record.outlet for telling in (a, b)}
    return len(outlets) == 1 and None not in outlets


def _positions(aligned: Iterable[tuple[str, str]], tellings: Sequence[Telling]) -> frozenset[tuple[int, int]]:
    at = {claim.record.id: position for position, telling in enumerate(tellings) for claim in telling.claims}
    pairs = ((at[a], at[b]) for a, b in aligned)
    return frozenset((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])


def _link(left: str, right: str, pair: Pair) -> Link:
    return Link(left, right, "record", "same_incident", min(1.0, round(pair.weight / 12, 3)), pair.reason)


def _reasons(links: Iterable[Link]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for link in links:
        found.setdefault(link.left, []).append(link.reason)
    return {record: tuple(reasons) for record, reasons in found.items()}


def _incident(records: Iterable[str], reasons: Mapping[str, tuple[str, ...]]) -> Incident:
    ordered = tuple(sorted(records))
    given = dict.fromkeys(reason for record in ordered for reason in reasons.get(record, ()))
    return Incident(incident_id(ordered), ordered, tuple(sorted(given)))
