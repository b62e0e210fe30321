"""Candidates: all pairs of tellings that may be one, each once, without comparing all with all."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from selon.link.candidates import candidates
from selon.link.evidence import Kinship, weigh
from selon.link.names import name_reader
from selon.link.numbers import Range
from selon.link.places import Where, cell, cells_around, distance
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling, read_claims, told
from selon.link.times import When
from selon.ontology.load import load_ontology
from telling import Tells, report

SETTINGS = IncidentSettings()
KINSHIP = Kinship(load_ontology(), SETTINGS.weights)
FIRST = 740_000


def telling(number: int, where: Where | None, when: When | None, published: int | None) -> Telling:
    """An air strike in a report of its own."""
    doc = report(f"Récit {number} : une frappe.", Tells("frappe", "air_strike"), path=str(number))
    (claim,) = read_claims(doc, name_reader("fr"))
    return replace(told([claim]), where=where, when=when, published=published)


def town(name: str, lat: float, lon: float, within: frozenset[str] = frozenset({"land"})) -> Where:
    return Where(name, name, None, (lat, lon), "XA", True, True, within)


LAND = Where("land", "land", None, None, "XA", False, True, frozenset())


def tellings(seed: int) -> list[Telling]:
    """Towns near and far, a country, a place on no map; days, long times, none."""
    rng = random.Random(seed)
    places = [town(f"t{n}", rng.uniform(-60, 60), rng.uniform(-179, 179)) for n in range(4)]
    places += [town(f"n{n}", lat + 0.15, lon + 0.1) for n, (lat, lon) in enumerate(p.point or (0, 0) for p in places)]
    lost = Where("t0", "t0", None, None, None, False, False, frozenset())
    found = []
    for number in range(60):
        where = rng.choice([*places, LAND, lost, None])
        begin = FIRST + rng.randrange(40)
        when = rng.choice([When(begin, begin), When(begin, begin + 6), When(FIRST, FIRST + 400), None])
        found.append(telling(number, where, when, rng.choice([begin, None])))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_no_pair_is_lost_and_none_comes_twice(seed: int) -> None:
    """What is found by looking up places and days is what comparing all with all finds."""
    given = tellings(seed)
    found = list(candidates(given, SETTINGS))
    assert len(found) == len(set(found))
    for a, b in combinations(range(len(given)), 2):
        one, other = given[a], given[b]
        evidence = weigh(one, other, KINSHIP, SETTINGS)
        placed = evidence and any(p.weight and p.reason.startswith("place") for p in evidence.points)
        dated = one.when and other.when
        if placed and dated and not {one.when, other.when} & {When(FIRST, FIRST + 400)}:
            assert (a, b) in found, (one.where, other.where, one.when, other.when)


def test_a_time_of_a_year_is_looked_up_by_itself_only() -> None:
    """A year meets every day in it: with many reports that would be everything with everything."""
    place, year = town("t", 10, 10), When(FIRST, FIRST + 364)
    given = [telling(0, place, year, None), telling(1, place, year, None), telling(2, place, When(FIRST, FIRST), None)]
    assert list(candidates(given, SETTINGS)) == [(0, 1)]


def undated(number: int, rng: random.Random) -> Telling:
    """A strike of no known day, in a report of no known day, on people and of a number that others may share."""
    who, count = rng.choice(["des rebelles", "les habitants", "un convoi de la Digue", None]), rng.randrange(3, 6)
    text = f"Récit {number} : une frappe a touché {who}."
    counts = (("killed", count, count),) if rng.random() < 0.5 else ()
    doc = report(text, Tells("frappe", "air_strike", recipient=who, counts=counts), path=str(number), published=None)
    (claim,) = read_claims(doc, name_reader("fr"))
    where = rng.choice([town("t0", 10, 10), town("t1", 10.1, 10.1), town("t2", 30, 30), LAND])
    when = rng.choice([None, When(FIRST, FIRST)])
    return replace(told([claim]), where=where, when=when)


@pytest.mark.parametrize("seed", range(4))
def test_of_the_undated_no_pair_is_lost_that_could_be_one(seed: int) -> None:
    """Without a day two happenings are looked up by what they have in common; none comes twice."""
    rng = random.Random(seed)
    given = [undated(number, rng) for number in range(50)]
    found = list(candidates(given, SETTINGS))
    assert len(found) == len(set(found))
    pairs = [(a, b) for a, b in combinations(range(len(given)), 2) if not (given[a].when and given[b].when)]
    enough = {(a, b) for a, b in pairs if (e := weigh(given[a], given[b], KINSHIP, SETTINGS)) and e.weight >= 7}
    assert enough
    assert enough <= set(found)


def test_many_undated_reports_of_one_place_are_not_compared_all_with_all() -> None:
    """What hundreds of reports on one town say tells none of them apart; what a few say still does."""
    text = "Une frappe a touché des rebelles."
    strike = Tells("frappe", "air_strike", recipient="des rebelles")
    (claim,) = read_claims(report(text, strike, published=None), name_reader("fr"))
    many = [replace(told([claim]), where=town("t", 10, 10)) for _ in range(300)]
    many = [
        replace(t, claims=(replace(claim, record=replace(claim.record, document=str(n))),)) for n, t in enumerate(many)
    ]
    few = [replace(t, numbers={"killed": (Range(17, 17),)}) for t in many[:3]]
    assert sorted(candidates([*few, *many[3:]], SETTINGS)) == [(0, 1), (0, 2), (1, 2)]


def test_a_war_of_years_in_many_reports_is_compared_with_its_neighbours_only() -> None:
    """It is one happening in all of them, and a chain joins them."""
    place, years = town("t", 10, 10), When(FIRST, FIRST + 1400)
    given = [telling(number, place, years, None) for number in range(200)]
    found = set(candidates(given, SETTINGS))
    assert len(found) < 200 * SETTINGS.crowd
    assert {(at, at + 1) for at in range(199)} <= found


@pytest.mark.parametrize("seed", range(20))
def test_places_that_are_near_share_a_square(seed: int) -> None:
    """Squares narrow towards the poles; whatever the latitude, 25 km must be within reach."""
    rng = random.Random(seed)
    lat, lon = rng.uniform(-80, 80), rng.uniform(-170, 170)
    for _ in range(200):
        other = lat + rng.uniform(-0.3, 0.3), lon + rng.uniform(-2, 2)
        if distance((lat, lon), other) <= 25:
            assert cell(other, 25) in set(cells_around((lat, lon), 25))
