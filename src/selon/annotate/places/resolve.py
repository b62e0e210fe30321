"""Which place a name means: by what the text says of it, never by size alone unless the size leaves no doubt.

The method is the usual one of toponym resolution (Leidner 2007): containment, countries named in the text, one
referent per text, nearness to what is already certain, population last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf, log10

from selon.annotate.gazetteer import distance, fold
from selon.annotate.gazetteer.rows import MAIN, OTHER, Candidate
from selon.annotate.places.nearby import (
    Area,
    Around,
    Landmark,
    find_landmarks,
    in_reach,
    is_abroad,
    is_elsewhere,
    local_area,
)
from selon.annotate.places.page import TOWNS, Ground, Mention, find_countries, listed
from selon.annotate.places.sides import without_sides
from selon.annotate.places.signs import is_of_writer
from selon.model import Place, Precision

WIDE: dict[str, Precision] = {
    "PCLI": "country", "RGN": "region", "ADM1": "region", "ADM2": "region", "NTRL": "region", "BLDG": "exact",
    "PPLX": "area",
}  # fmt: skip
NEAR = 150.0  # km
EVIDENT, TIMES = 100_000, 10  # a town of this size, so many times larger than the next of its name
# Weights beside the logarithm of the population.
NAMED, AROUND, INSIDE, CAPITAL, CLOSE, ODD = 2.0, 3.5, 1.0, 0.7, 1.0, 1.0
MARGIN = 0.4
TOGETHER = 2  # towns of one country that stand for it
MANY = 200  # certain towns that others may lie near: keeps a very long text from taking forever
LARGE = 50_000  # people: a smaller town does not take its region's name from it
Answer = tuple[Place | None, Precision | None]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the text says of where it happens: countries named or meant by an adjective, provinces, certain towns, and
    towns by which it tells where others are."""

    countries: Counter[str]
    provinces: frozenset[Area]
    settled: dict[str, Candidate]
    landmarks: Mapping[str, Landmark]


def resolve_mentions(ground: Ground, mentions: Sequence[Mention]) -> tuple[Answer, ...]:
    """The place and precision of each mention, None where the text leaves it open."""
    mentions = without_sides(ground, mentions)
    near_by = find_landmarks(ground, mentions)
    landmarks = {_key(ground, m): near for m in mentions if (near := near_by.get(m.begin)) is not None}
    evidence = Evidence(find_countries(ground, mentions), _provinces(mentions), {}, landmarks)
    mentions = _one_reading(ground, mentions)
    _keep_company(ground, mentions, evidence)
    _settle_all(ground, mentions, evidence)
    mentions = [_by_sound(ground, mention, evidence) for mention in mentions]
    _settle_all(ground, mentions, evidence)  # once more with the towns that were made certain
    around = _around(ground, mentions, evidence)
    return tuple(_answer(ground, mention, evidence, around) for mention in mentions)


def _one_reading(ground: Ground, mentions: Sequence[Mention]) -> list[Mention]:
    """A name that is once a region's by its preposition ("au Québec") or once a quarter's by its noun ("le quartier de
    Belmont") is so wherever none says otherwise."""
    regional = {_key(ground, m): m.case for m in mentions if m.case in ground.words.regional}
    quarters = {_key(ground, m) for m in mentions if m.noun == "quarters" and m.inner is None}
    return [_as_read(m, _key(ground, m), regional, quarters) for m in mentions]


def _as_read(mention: Mention, key: str, regional: Mapping[str, str | None], quarters: Collection[str]) -> Mention:
    if mention.noun is None and key in quarters:
        return replace(mention, noun="quarters")
    return replace(mention, case=regional[key]) if mention.case is None and key in regional else mention


def _provinces(mentions: Sequence[Mention]) -> frozenset[Area]:
    """The provinces that the text names and whose towns are known as theirs; a small town has no name before them."""
    first = (_first_large(mention.candidates) for mention in mentions)
    named = (c for c in first if c is not None and c.usual == 0 and c.admin1)
    return frozenset((c.place.country, c.admin1) for c in named if c.place.country and c.place.feature not in TOWNS)


def _first_large(candidates: Sequence[Candidate]) -> Candidate | None:
    return next((c for c in candidates if c.place.feature not in TOWNS or c.population >= LARGE), None)


def _keep_company(ground: Ground, mentions: Sequence[Mention], evidence: Evidence) -> None:
    """A country in which most of the towns of a text lie, by the usual bearer of each name, counts as named."""
    homes: dict[str, str] = {}
    for mention in (m.inner or m for m in mentions):
        towns = [c for c in mention.candidates if c.place.feature in TOWNS and c.place.country]
        if towns and not _is_wide(ground, mention):
            homes[_key(ground, mention)] = max(towns, key=lambda c: c.population).place.country or ""
    for country, towns_there in Counter(homes.values()).most_common(1):
        if towns_there >= TOGETHER and 2 * towns_there > len(homes) and not evidence.countries[country]:
            evidence.countries[country] += 1


def _settle_all(ground: Ground, mentions: Sequence[Mention], evidence: Evidence) -> None:
    done: set[tuple[str, Area | None]] = set()
    for mention in (m.inner or m for m in mentions):
        _settle(ground, mention, evidence, done)


def _by_sound(ground: Ground, mention: Mention, evidence: Evidence) -> Mention:
    """A name that no list has, with the only place of a country named in the text that is called so by its sound.

    It lies near other towns of that country where any are certain: a village far off is another one.
    """
    if mention.candidates or mention.noun in {"regions", "waters", "sites"}:
        return mention
    local = local_area(ground, mention, evidence.settled)
    near = {local[0]} if local else {code for code, times in evidence.countries.items() if times}
    alike = ground.gazetteer.sounding_like(ground.page.place(mention).of(ground.page.text))
    towns = [c for c in alike if c.place.feature in TOWNS and c.place.country in near]
    if not towns or not all(_same_spot(towns[0], other) for other in towns):
        return mention
    home = towns[0].place.country
    told = local is None and any(town.place.country == home for town in evidence.settled.values())
    return mention if told and _nearest(towns[0], evidence) > NEAR else replace(mention, candidates=(towns[0],))


def _settle(ground: Ground, mention: Mention, evidence: Evidence, done: set[tuple[str, Area | None]]) -> None:
    """Fix the town that a name means, once for the whole text."""
    key = _key(ground, mention)
    towns = [c for c in mention.candidates if c.place.feature in TOWNS]
    if not towns or _is_wide(ground, mention):
        return
    local = local_area(ground, mention, evidence.settled)
    if (key, local) in done:
        return
    done.add((key, local))
    towns = [c for c in towns if not is_elsewhere(c, local) and not is_abroad(c, local, ground, mention)]
    if not towns:
        return
    landmark = evidence.landmarks.get(key)
    if landmark is not None:
        towns = in_reach(towns, landmark, evidence.settled.get(_key(ground, landmark.mention)))
        if not towns:
            return
    ranked = sorted(((_score(c, local, evidence), c) for c in towns), key=lambda pair: -pair[0])
    best = ranked[0][1]
    rival = next((score for score, c in ranked[1:] if not _same_spot(best, c)), None)
    clear = rival is None or ranked[0][0] - rival >= MARGIN
    here = local is not None and best.place.country == local[0]
    backed = here or landmark is not None or evidence.countries[best.place.country or ""] > 0
    backed = backed or (best.place.country or "", best.admin1) in evidence.provinces
    known = backed or _is_evident(best, towns) or _nearest(best, evidence) <= NEAR
    if clear and known and (key not in evidence.settled or here):
        evidence.settled[key] = best


def _score(candidate: Candidate, local: Area | None, evidence: Evidence) -> float:
    country, province = candidate.place.country or "", (candidate.place.country or "", candidate.admin1)
    return (
        log10(candidate.population + 100)
        + (AROUND if local and country == local[0] else 0)
        + (AROUND if local and local[1] and province == local else 0)
        + (NAMED if evidence.countries[country] else 0)
        + (INSIDE if province in evidence.provinces else 0)
        + (CAPITAL if candidate.place.feature == "PPLC" else 0)
        + (CLOSE if _nearest(candidate, evidence) <= NEAR else 0)
        - (ODD if candidate.usual == OTHER else 0)
    )


def _is_evident(best: Candidate, towns: Sequence[Candidate]) -> bool:
    odd = 1 if best.usual == OTHER else 10**ODD  # « Milan » is hardly ever a town that is also called so
    rivals = [c for c in towns if c is not best and not _same_spot(c, best)]
    others = (c.population / (odd if c.usual == OTHER else 1) for c in rivals)
    large = best.place.feature == "PPLC" or best.population >= EVIDENT
    return large and best.population >= TIMES * max(others, default=0)


def _same_spot(one: Candidate, other: Candidate) -> bool:
    return distance(one.place, other.place) < 25


def _nearest(candidate: Candidate, evidence: Evidence) -> float:
    """Kilometres to the nearest other town that is certain."""
    others = (c.place for c in islice(evidence.settled.values(), MANY) if c.place.id != candidate.place.id)
    return min((distance(candidate.place, place) for place in others), default=inf)


def _is_wide(ground: Ground, mention: Mention) -> bool:
    """True when the name means a country or region and no town of the same name."""
    if mention.noun in {"regions", "waters"}:
        return True
    wide = [c for c in mention.candidates if c.usual == 0 and c.place.feature not in TOWNS]
    if not wide:
        return False
    if wide[0].place.feature != "ADM1":
        return True
    towns = [c for c in mention.candidates if c.place.feature in TOWNS and c.place.country == wide[0].place.country]
    bare = mention.noun is None and mention.case not in ground.words.regional
    if towns and bare and (mention.case in ground.words.urban or _is_seat(towns[0], wide[0])):
        return False
    regional = not towns or towns[0].population < LARGE or mention.case in ground.words.regional
    return not towns or (regional and mention.noun != "cities")


def _is_seat(town: Candidate, province: Candidate) -> bool:
    """True for the town that a province without a name of its own is called after."""
    return town.usual == MAIN and town.admin1 is not None and town.admin1 == province.admin1


def _answer(ground: Ground, mention: Mention, evidence: Evidence, around: Around) -> Answer:
    building = listed(mention.candidates) and mention.candidates[0].place.feature == "BLDG"
    if building or mention.noun in {"sites", "quarters"} or mention.rule in {"counted", "compass"}:
        return _within(ground, mention, evidence, around)
    town = evidence.settled.get(_key(ground, mention))
    if _is_wide(ground, mention):
        return _wide(mention, evidence)
    return (town.place, "city") if town else (None, None)


def _wide(mention: Mention, evidence: Evidence) -> Answer:
    """A country, region, sea or site; a region that no list names is taken from the town it is called after."""
    wide = [c for c in mention.candidates if c.usual == 0 and c.place.feature in WIDE]
    backed = [c for c in wide if c.place.country is None or evidence.countries[c.place.country] > 0]
    if wide:
        named = [c for c in backed if c.place.country is not None]  # « le Tigré » of Ethiopia is not the Tigre
        meant = named or backed or wide
        place = meant[0].place
        if len({(c.place.country, c.place.feature) for c in meant}) > 1 and place.feature == "ADM1":
            return None, "region"  # « la région du Nord » is one of several countries
        return place, WIDE[place.feature or ""]
    if mention.noun != "regions" or not mention.candidates:
        return None, None
    homes = {town.place.country for town in evidence.settled.values()}
    towns = [c for c in mention.candidates if evidence.countries[c.place.country or ""] or c.place.country in homes]
    if not towns and not _is_evident(mention.candidates[0], mention.candidates):
        return None, "region"  # « le département du Meta » where no text says of which country
    towns = towns or list(mention.candidates[:1])
    seat = towns[0].place
    return Place(None, seat.name, None, None, seat.country, "ADM1", seat.within[-1:]), "region"


def _within(ground: Ground, mention: Mention, evidence: Evidence, around: Around) -> Answer:
    """A site or quarter: its own position when a list has it, else that of its town, as an area."""
    exact = next((c.place for c in mention.candidates if c.usual == 0 and c.place.lat is not None), None)
    if exact is not None and not _is_namesake(ground, mention, exact, evidence):
        return exact, WIDE.get(exact.feature or "", "city")
    if mention.inner is not None and _is_wide(ground, mention.inner):
        return _in_region(ground, mention, mention.inner, evidence)
    if mention.inner is not None:
        inner = evidence.settled.get(_key(ground, mention.inner))
        town = inner.place if inner else None
    else:
        town = around.town(mention, ground.page.low[mention.begin] in ground.words.remote)
    if ground.page.low[mention.begin] in ground.words.vast:
        return _vast(ground, mention, town, evidence), "region"
    if town is None:
        return None, None
    here = [c for c in mention.candidates if c.place.feature in TOWNS and distance(c.place, town) < 30]
    at = here[0].place if here and mention.noun == "quarters" else town
    feature = "PPLX" if mention.noun == "quarters" else "BLDG"
    name = ground.page.words(mention.begin, mention.end)
    return Place(None, name, at.lat, at.lon, town.country, feature, (town.name, *town.within)), "area"


def _in_region(ground: Ground, mention: Mention, inner: Mention, evidence: Evidence) -> Answer:
    """A site that is called after a region, which is all that is known of where it stands; an island is that region."""
    region, precision = _wide(inner, evidence)
    if region is None or ground.page.low[mention.begin] in ground.words.isles:
        return region, precision
    name = ground.page.words(mention.begin, mention.end)
    return Place(None, name, None, None, region.country, "BLDG", (region.name, *region.within)), "region"


def _is_namesake(ground: Ground, mention: Mention, known: Place, evidence: Evidence) -> bool:
    """True when a name that opens with a common noun ("place de la République") is of a country that the text never
    names, while it names others: many towns have one."""
    if ground.page.capital(mention.begin) or known.country is None or not +evidence.countries:
        return False
    towns = {town.place.country for town in evidence.settled.values()}
    return evidence.countries[known.country] == 0 and known.country not in towns


def _vast(ground: Ground, mention: Mention, town: Place | None, evidence: Evidence) -> Place:
    """A valley, desert or county that no list has: its country when only one is meant, and no point."""
    named = [code for code, times in evidence.countries.items() if times > 0]
    country = town.country if town else named[0] if len(named) == 1 else None
    within = ground.gazetteer.country(country) if country else None
    name = ground.page.words(mention.begin, mention.end)
    return Place(None, name, None, None, country, "NTRL", (within,) if within else ())


def _around(ground: Ground, mentions: Sequence[Mention], evidence: Evidence) -> Around:
    """The certain towns of a text, without those that only tell where others are, or where it was written."""
    marks = {landmark.mention.begin for landmark in evidence.landmarks.values()}
    towns: list[tuple[int, Place]] = []
    written: list[Place] = []
    for mention in (m.inner or m for m in mentions):
        town = evidence.settled.get(_key(ground, mention))
        wide = mention.noun in {"quarters", "sites"} or _is_wide(ground, mention)
        if town and not wide and is_of_writer(ground, mention.begin, mention.end):
            written.append(town.place)
        elif town and not wide and mention.begin not in marks:
            towns.append((mention.begin, town.place))
    return Around(sorted(ground.page.starts), towns, written)


def _key(ground: Ground, mention: Mention) -> str:
    return fold(ground.page.place(mention).of(ground.page.text))
