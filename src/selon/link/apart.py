"""Which tellings cannot be of one happening, looked up again and again while groups of them are joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.link.evidence import Kinship, weigh
from selon.link.settings import IncidentSettings
from selon.link.tellings import Claim, Telling


class Apart:
    """True for two tellings, by position, that one report tells apart, or whose types, places or times are apart.

    Many tellings have the same types, place and time: what was found for two of them is kept for all.
    """

    def __init__(
        self,
        tellings: Sequence[Telling],
        in_reports: frozenset[tuple[str, str]],
        kinship: Kinship,
        settings: IncidentSettings,
    ) -> None:
        self._tellings, self._in_reports = tellings, in_reports
        self._kinship, self._settings = kinship, settings
        self._numbers: dict[object, int] = {}
        self._number_at: dict[int, int] = {}
        self._found: dict[tuple[int, int], bool] = {}

    def __call__(self, a: int, b: int) -> bool:
        one, other = self._tellings[a], self._tellings[b]
        if one.document == other.document:
            return any((x.record.id, y.record.id) in self._in_reports for x, y in _crossed(one, other))
        pair = self._number(a), self._number(b)
        found = self._found.get(pair)
        if found is None:
            found = self._found[pair] = weigh(one, other, self._kinship, self._settings) is None
        return found

    def _number(self, at: int) -> int:
        number = self._number_at.get(at)
        if number is None:
            telling = self._tellings[at]
            key = telling.types, telling.where, telling.when
            number = self._number_at[at] = self._numbers.setdefault(key, len(self._numbers))
        return number


def _crossed(one: Telling, other: Telling) -> Iterator[tuple[Claim, Claim]]:
    for x in one.claims:
        for y in other.claims:
            yield x, y
            yield y, x
