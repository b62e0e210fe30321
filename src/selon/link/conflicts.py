"""Where the records of an incident disagree, field by field, and what a later report changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from selon.link.evidence import RESULTS
from selon.link.names import Name, other_party
from selon.link.numbers import Range
from selon.link.places import Where, nearness
from selon.link.tellings import Claim
from selon.link.times import When, closeness
from selon.ontology.counted import figure

Field = Literal["factuality", "actor", "recipient", "place", "time", "quantity"]
T = TypeVar("T")

# Two places closer than this, in kilometres, are one place named more or less exactly.
_ONE_PLACE = 10.0


@dataclass(frozen=True, slots=True)
class Value:
    """One answer and the records that give it."""

    value: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field with answers that cannot all be right. ``of`` says what a quantity counts."""

    field: Field
    values: tuple[Value, ...]
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """A number that a later report of the same outlet replaced."""

    of: str
    before: Value
    after: Value


def find_conflicts(claims: Sequence[Claim], replaced: frozenset[tuple[str, str]]) -> tuple[Conflict, ...]:
    """The conflicts of an incident. ``replaced`` are pairs of record and thing counted that no longer stand.

    Who denies that somebody did it names nobody else: a denial contradicts on whether it happened, and on nothing more.
    """
    told = [c for c in claims if c.record.factuality != "negated"]
    found = [
        _conflict("factuality", _said(claims), lambda a, b: a[0] != b[0] and a[1] == b[1], lambda pair: pair[0]),
        _conflict("actor", _parties(told, "actor"), other_party, _shown),
        _conflict("recipient", _parties(told, "recipient"), other_party, _shown),
        _conflict("place", _places(told), _elsewhere, lambda place: place.name),
        _conflict("time", _times(told), lambda a, b: closeness(a[0], b[0], 0) == "apart", lambda pair: pair[1]),
    ]
    for of in sorted({of for c in told for of in c.numbers}):
        given = [(c.record.id, c.numbers[of]) for c in told if of in c.numbers and (c.record.id, of) not in replaced]
        found.append(_conflict("quantity", given, lambda a, b: not a.meets(b), _figure, of))
    return tuple(conflict for conflict in found if conflict)


def find_updates(claims: Sequence[Claim]) -> tuple[Update, ...]:
    """Numbers that a report gives otherwise than an earlier one of the same outlet, known outlets only."""
    found: dict[tuple[str, str | None, str, str], tuple[dict[str, None], list[str]]] = {}
    for later in claims:
        for of, number in sorted(later.numbers.items()):
            earlier = [c for c in claims if _is_after(later, c) and c.numbers.get(of, number) != number]
            if earlier:
                key = of, later.record.outlet, _figure(earlier[-1].numbers[of]), _figure(number)
                before, after = found.setdefault(key, ({}, []))
                before.update(dict.fromkeys(c.record.id for c in earlier))
                after.append(later.record.id)
    return tuple(
        Update(of, Value(was, tuple(before)), Value(becomes, tuple(after)))
        for (of, _, was, becomes), (before, after) in found.items()
    )


def _figure(number: Range) -> str:
    return figure(number.low, number.high)


def _said(claims: Iterable[Claim]) -> list[tuple[str, tuple[str, bool]]]:
    """Who says that it happened and who that it did not; plans and doubts contradict nobody.

    Who denies an attack has not denied that people died, nor the other way round: what it ended in is told apart.
    """
    said = [c.record for c in claims if c.record.factuality in {"asserted", "negated"}]
    return [(record.id, (record.factuality, record.type in RESULTS)) for record in said]


def _parties(claims: Iterable[Claim], role: Literal["actor", "recipient"]) -> list[tuple[str, Name]]:
    named = ((c.record.id, c.actor if role == "actor" else c.recipient) for c in claims)
    return [(record, name) for record, name in named if name]


def _places(claims: Iterable[Claim]) -> list[tuple[str, Where]]:
    return [(c.record.id, c.where) for c in claims if c.where]


def _times(claims: Iterable[Claim]) -> list[tuple[str, tuple[When, str]]]:
    """The times of the happening; that of a toll is often when it was counted."""
    return [(c.record.id, (c.when, c.record.time or "")) for c in claims if c.when and c.record.type not in RESULTS]


def _elsewhere(a: Where, b: Where) -> bool:
    return nearness(a, b, _ONE_PLACE) == "apart"


def _shown(name: Name) -> str:
    return name.shown


def _conflict(
    field: Field,
    given: Sequence[tuple[str, T]],
    differ: Callable[[T, T], bool],
    shown: Callable[[T], str],
    of: str | None = None,
) -> Conflict | None:
    """The answers that differ from some other one, records with one answer put together."""
    values: dict[str, list[str]] = {}
    for record, value in given:
        if any(differ(value, other) for _, other in given):
            values.setdefault(shown(value), []).append(record)
    if len(values) < 2:
        return None
    return Conflict(field, tuple(Value(value, tuple(records)) for value, records in values.items()), of)


def _is_after(later: Claim, earlier: Claim) -> bool:
    a, b = later.record, earlier.record
    if a.outlet is None or a.outlet != b.outlet or a.document == b.document:
        return False
    return bool(a.published and b.published and a.published > b.published)


def replaced(updates: Iterable[Update]) -> frozenset[tuple[str, str]]:
    """Record and thing counted of all numbers that were replaced."""
    return frozenset((record, update.of) for update in updates for record in update.before.records)


def by_record(conflicts: Iterable[Conflict]) -> Mapping[str, frozenset[Field]]:
    """For each record the fields in which another one contradicts it."""
    found: dict[str, set[Field]] = {}
    for conflict in conflicts:
        for value in conflict.values:
            for record in value.records:
                found.setdefault(record, set()).add(conflict.field)
    return {record: frozenset(fields) for record, fields in found.items()}
