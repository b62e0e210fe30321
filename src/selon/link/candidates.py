"""Which tellings are worth comparing: those whose places and times may meet."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from selon.link.evidence import is_long
from selon.link.places import Where, cell, cells_around
from selon.link.settings import IncidentSettings
from selon.link.tellings import Telling
from selon.link.times import When
from selon.link.undated import with_undated
from selon.link.unplaced import is_unplaced


@dataclass(frozen=True, slots=True, order=True)
class _Days:
    """From when to when a telling may be, and its position."""

    begin: int
    end: int
    at: int


def candidates(tellings: Sequence[Telling], settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each pair once, of two reports, that share a place or lie within each other, in one time."""
    when = [(at, _days(at, telling, settings)) for at, telling in enumerate(tellings) if not is_long(telling, settings)]
    days = [day for _, day in when if day]
    undated = [at for at, day in when if day is None]
    pairs = chain(_all(tellings, days, settings), with_undated(tellings, undated, (d.at for d in days), settings))
    for a, b in pairs:
        if tellings[a].document != tellings[b].document:
            yield (a, b) if a < b else (b, a)


def _all(tellings: Sequence[Telling], days: Sequence[_Days], settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    pinned = [day for day in days if _pinned(tellings[day.at].where)]
    yield from _near(pinned, tellings, settings.kilometres)
    yield from _namesakes(days, tellings)
    yield from _of_one_time(tellings, settings)
    yield from _unplaced(days, tellings)
    for wide, inside in _by_region(days, tellings):
        broad = frozenset(day.at for day in wide)
        for a, b in _meeting(wide, inside):
            if a < b or b not in broad:
                yield a, b


def _days(at: int, telling: Telling, settings: IncidentSettings) -> _Days | None:
    window = settings.lasting_days if telling.types & settings.lasting else settings.days
    if telling.when:
        return _Days(telling.when.begin - window, telling.when.end, at)
    if telling.published:
        return _Days(telling.published - settings.fresh - window, telling.published, at)
    return None


def _pinned(place: Where | None) -> bool:
    return place is not None and place.pinned


def _near(days: Iterable[_Days], tellings: Sequence[Telling], kilometres: float) -> Iterator[tuple[int, int]]:
    """Pairs with places on the map that may be near each other."""

    def own(at: int) -> Hashable:
        place = tellings[at].where
        return cell(place.point, kilometres) if place and place.point else None

    def around(at: int) -> Iterable[Hashable]:
        place = tellings[at].where
        return cells_around(place.point, kilometres) if place and place.point else ()

    return _overlapping(days, own, around)


def _namesakes(days: Iterable[_Days], tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs with places of one name of which one at least is on no map."""
    named = [d for d in days if (place := tellings[d.at].where) and (place.fine or not place.resolved)]
    lost = {place.key for d in named if (place := tellings[d.at].where) and not _pinned(place)}

    def key(at: int) -> str:
        place = tellings[at].where
        return place.key if place else ""

    for a, b in _overlapping([d for d in named if key(d.at) in lost], key, lambda at: (key(at),)):
        if not (_pinned(tellings[a].where) and _pinned(tellings[b].where)):
            yield a, b


def _of_one_time(tellings: Sequence[Telling], settings: IncidentSettings) -> Iterator[tuple[int, int]]:
    """Pairs with one place and one time that is too long to look others up by, such as a war of four years."""
    groups: dict[tuple[str, When], list[int]] = {}
    for at, telling in enumerate(tellings):
        if telling.where and telling.when and is_long(telling, settings):
            groups.setdefault((telling.where.key, telling.when), []).append(at)
    for group in groups.values():
        # In a crowd each meets those next to it, of its own types first: that is enough to make one of all.
        alike = sorted(group, key=lambda at: (sorted(tellings[at].types), at))
        for first, at in enumerate(alike):
            yield from ((at, other) for other in alike[first + 1 : first + 1 + settings.crowd])


def _unplaced(days: Iterable[_Days], tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of which one has a place on the map and the other none, but that place is named near its words."""
    placed: dict[str, list[_Days]] = {}
    without: dict[str, list[_Days]] = {}
    for day in days:
        telling = tellings[day.at]
        if _pinned(telling.where) and telling.where:
            placed.setdefault(telling.where.key, []).append(day)
        elif is_unplaced(telling):
            for place in telling.named:
                without.setdefault(place.key, []).append(day)
    for key in sorted(placed.keys() & without):
        yield from _meeting(placed[key], without[key])


def _by_region(days: Sequence[_Days], tellings: Sequence[Telling]) -> Iterator[tuple[list[_Days], list[_Days]]]:
    """For each region or country, the tellings that name it as their place, and those that lie in it or name it."""
    wide: dict[str, list[_Days]] = {}
    for day in days:
        place = tellings[day.at].where
        if place and place.resolved and not place.fine:
            wide.setdefault(place.key, []).append(day)
    inside: dict[str, list[_Days]] = {name: list(own) for name, own in wide.items()}
    for day in days:
        place = tellings[day.at].where
        for name in place.within if place else ():
            if name in inside and place and place.key != name:
                inside[name].append(day)
    return ((own, inside[name]) for name, own in sorted(wide.items()))


def _overlapping(
    days: Iterable[_Days], own: Callable[[int], Hashable], around: Callable[[int], Iterable[Hashable]]
) -> Iterator[tuple[int, int]]:
    """Pairs whose days meet and of which one lies in a cell around the other, by a sweep over their beginnings."""
    open_days: dict[Hashable, list[_Days]] = {}
    for day in sorted(days):
        for place in around(day.at):
            if still := [other for other in open_days.get(place, ()) if other.end >= day.begin]:
                open_days[place] = still
                yield from ((other.at, day.at) for other in still)
        open_days.setdefault(own(day.at), []).append(day)


def _meeting(wide: Iterable[_Days], inside: Iterable[_Days]) -> Iterator[tuple[int, int]]:
    """Pairs of one and one other whose days meet, by a sweep over the beginnings of both."""
    still: tuple[list[_Days], list[_Days]] = ([], [])
    for day, own in sorted([*((day, 0) for day in wide), *((day, 1) for day in inside)]):
        others = [other for other in still[1 - own] if other.end >= day.begin]
        still[1 - own][:] = others
        yield from ((other.at, day.at) if own else (day.at, other.at) for other in others if other.at != day.at)
        still[own].append(day)
