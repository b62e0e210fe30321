"""Towns by which a text tells where another place is: "X, près de Y", "X (à 80 km au sud de Y)"; the town of a site.

What is said to be near a town is no namesake far away, whatever else speaks for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from selon.annotate.gazetteer import distance, fold
from selon.annotate.gazetteer.rows import Candidate
from selon.annotate.places.page import TOWNS, Ground, Mention
from selon.annotate.places.signs import area_after
from selon.model import Place

REACH = 12  # tokens from a name to the town that it is near
NEAR = 100.0  # km: "near" without a number
SLACK, ROAD = 25.0, 1.3  # how far off a number of kilometres may be: they are rounded, and counted by road
OPENING = frozenset({",", "("})
FINITE = "VerbForm=Fin"
Area = tuple[str, str | None]  # a country and, when it is known, its province


@dataclass(frozen=True, slots=True)
class Landmark:
    """The town that another is near, and how many kilometres away it may be."""

    mention: Mention
    within: float


def find_landmarks(ground: Ground, mentions: Sequence[Mention]) -> Mapping[int, Landmark]:
    """The landmark of each name that has one right behind it, by where the name begins."""
    towns = [m for m in (m.inner or m for m in mentions) if any(c.place.feature in TOWNS for c in m.candidates)]
    starts = sorted((m.begin, i) for i, m in enumerate(towns))
    found: dict[int, Landmark] = {}
    for mention in mentions:
        after = next((towns[i] for begin, i in starts if begin >= mention.end), None)
        within = None if after is None else _told(ground, mention.end, after.begin)
        if after is not None and within is not None:
            found[mention.begin] = Landmark(after, within)
    return found


def _told(ground: Ground, start: int, end: int) -> float | None:
    """How near the words between two names say that they are; None where they say nothing of it."""
    page, words = ground.page, ground.words
    between = range(start, end)
    if not 1 < len(between) <= REACH or page.low[end - 1] not in words.of | words.articles | words.cities:
        return None
    joins = words.joins - OPENING
    if any(i in page.starts or page.low[i] in joins or FINITE in page.tokens[i].feats for i in between):
        return None
    if page.low[start] not in OPENING and page.low[start] not in words.at:
        return None
    at = next((i for i in between if page.low[i] in words.nearby), None)
    if at is None:
        return None
    number = page.tokens[at - 1].text
    return float(number) * ROAD + SLACK if number.isdecimal() else NEAR


def in_reach(towns: Sequence[Candidate], landmark: Landmark, settled: Candidate | None) -> list[Candidate]:
    """The towns of a name that lie where its landmark says; all of them where nobody knows where that is."""
    marks = [settled.place] if settled else [c.place for c in landmark.mention.candidates if c.place.feature in TOWNS]
    return [town for town in towns if _is_near(town.place, marks, landmark.within)]


def _is_near(place: Place, marks: Iterable[Place], within: float) -> bool:
    return any(distance(place, mark) <= within for mark in marks)


def local_area(ground: Ground, mention: Mention, settled: Mapping[str, Candidate]) -> Area | None:
    """The country or province said right at the name: "la ville syrienne de X", "X, en Syrie", "X (Illinois)"."""
    page = ground.page
    for at in range(mention.begin - 1, max(mention.begin - 5, -1), -1):
        codes = ground.words.demonyms.get(page.low[at], ())
        if len(codes) == 1 and mention.noun:
            return codes[0], None
    at = area_after(ground, mention.end)
    for end in range(min(at + 4, len(page.low)), at, -1) if at else ():
        hit = ground.lookup(at, end)
        if hit and hit[0].usual == 0 and hit[0].place.feature in {"PCLI", "ADM1"} and hit[0].place.country:
            return hit[0].place.country, hit[0].admin1
        seat = settled.get(fold(page.words(at, end))) if page.low[at - 1] in ground.words.of else None
        if seat is not None and seat.place.country:
            return seat.place.country, seat.admin1  # « à X, dans la région de Gao »
    return None


def is_abroad(candidate: Candidate, local: Area | None, ground: Ground, mention: Mention) -> bool:
    """True for a town of another country than the province that it is said to lie in: « à X, en Virginie ».

    « À Genève, la Syrie a dit … » says nothing of the kind.
    """
    at, page, words = area_after(ground, mention.end), ground.page, ground.words
    said = any(page.low[i] in words.at | words.regions | {"("} for i in range(mention.end, at))
    return said and local is not None and local[1] is not None and candidate.place.country != local[0]


def is_elsewhere(candidate: Candidate, local: Area | None) -> bool:
    """True for a town of another province than is said right at its name: « à X, région de Gao »."""
    if local is None or local[1] is None or candidate.place.country != local[0]:
        return False
    return candidate.admin1 is not None and candidate.admin1 != local[1]


class Around:
    """The certain towns of a text by position: what lies near a site that does not name its town."""

    def __init__(
        self, starts: Sequence[int], towns: Sequence[tuple[int, Place]], written: Sequence[Place] = ()
    ) -> None:
        """``starts`` are where sentences begin, ``towns`` the towns by where they are named, both in order.

        A report that was ``written`` in another town may be about that one as well.
        """
        self._starts = starts
        self._towns = towns
        self._begins = [begin for begin, _ in towns]
        self._written = tuple(written)
        self._main = self._most_named()

    def town(self, mention: Mention, remote: bool = False) -> Place | None:
        """The next town of the sentence, else the one before, else, for what is not ``remote``, that of the text."""
        sentence = bisect_right(self._starts, mention.begin)
        begin = self._starts[sentence - 1] if sentence else 0
        end = self._starts[sentence] if sentence < len(self._starts) else inf
        after = bisect_right(self._begins, mention.begin)
        if after < len(self._towns) and self._begins[after] < end:
            return self._towns[after][1]
        if after and self._begins[after - 1] >= begin:
            return self._towns[after - 1][1]
        return None if remote else self._main

    def _most_named(self) -> Place | None:
        """The only town of the text, or the one named twice as often as any other."""
        told = Counter(town for _, town in self._towns)
        counts = (told + Counter(self._written)).most_common(2)
        if not counts or (len(counts) == 2 and counts[0][1] < 2 * counts[1][1]):
            return None
        return counts[0][0] if told[counts[0][0]] else None
