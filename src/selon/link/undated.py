"""Happenings of which no day is known, not even that of their report.

They may be of any time, so that in an archive without dates each would be compared with all others of its place. It
takes a party or a figure that both have to say that two of them are one, so they are looked up by that. What more
than so many of one place have in common tells none of them from another, and is left out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations

from selon.link.names import Name, sorts
from selon.link.numbers import sign_of
from selon.link.places import Where, cell, cells_around
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling


def with_undated(
    tellings: Sequence[Telling], undated: Sequence[int], others: Iterable[int], settings: IncidentSettings
) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each pair once, of an undated telling and another of such, or one of the ``others``."""
    groups: dict[Hashable, list[int]] = {}
    for at in undated:
        for key in _keys(tellings[at], _own_spots(tellings[at].where, settings)):
            groups.setdefault(key, []).append(at)
    if not groups:
        return
    late = frozenset(undated)
    for at in chain(undated, others):
        keys = _keys(tellings[at], _spots_around(tellings[at].where, settings))
        found = {other for key in keys for other in _few(groups.get(key, ()), settings.crowd)}
        yield from ((other, at) for other in sorted(found) if other < at or at not in late)


def _few(group: Sequence[int], crowd: int) -> Sequence[int]:
    return group if len(group) <= crowd else ()


def _keys(telling: Telling, spots: Iterable[Hashable]) -> Iterator[Hashable]:
    signs = _signs(telling)
    return ((spot, sign) for spot in spots for sign in signs)


def _signs(telling: Telling) -> frozenset[Hashable]:
    """What two tellings of one place must share one of; sorts of party, and things counted, count by twos."""
    named = ((role, name) for role, names in _roles(telling) for name in names)
    counted = ((of, sign_of(number)) for of, numbers in telling.numbers.items() for number in numbers)
    weak = {(role, sort) for role, names in _roles(telling) for name in names for sort in sorts(name)}
    weak |= {("counted", of) for of in telling.numbers}
    whose = ((role, word) for role, name in named for word in _words(name))
    return frozenset(chain(whose, counted, combinations(sorted(weak), 2)))


def _roles(telling: Telling) -> tuple[tuple[str, tuple[Name, ...]], ...]:
    return ("actor", telling.actors), ("recipient", telling.recipients)


def _words(name: Name) -> Iterator[str]:
    yield from name.words
    if name.code:
        yield name.code


def _own_spots(place: Where | None, settings: IncidentSettings) -> Iterator[Hashable]:
    """Where a telling is looked for."""
    if place is None:
        return
    if place.pinned and place.point:
        yield cell(place.point, settings.kilometres)
    yield ("named" if place.fine or not place.resolved else "wide", place.key)
    yield from (("within", name) for name in place.within)


def _spots_around(place: Where | None, settings: IncidentSettings) -> Iterator[Hashable]:
    """Where a telling looks for others: near it, of its name, around it and, for a region, within it."""
    if place is None:
        return
    if place.pinned and place.point:
        yield from cells_around(place.point, settings.kilometres)
    if place.fine or not place.resolved:
        yield ("named", place.key)
    else:
        yield from ((kind, place.key) for kind in ("wide", "within"))
    yield from (("wide", name) for name in place.within)
