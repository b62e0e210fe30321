"""Incidents as people put them together and took them apart, laid over what linking found."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import count

from selon.judge.log import Judgement, standing
from selon.link.incidents import incident_id
from selon.link.results import Incident, Linked


def regrouped(linked: Linked, log: Iterable[Judgement], records: Collection[str]) -> Linked:
    """What linking found with the decisions of a log applied in their order.

    ``records`` are those that are there: one that was rejected leaves its incident, one that was added has an
    incident of its own until it is joined. Incidents that nothing changed keep their id and their reasons.
    """
    groups = _Groups(linked.incidents, records)
    for entry in standing(log):
        if entry.field == "same_incident":
            groups.join(entry.record, entry.after, _reason("put together", entry))
        elif entry.field == "apart":
            groups.take(entry.record, entry.after, _reason("taken apart", entry))
    return Linked(linked.links, groups.incidents())


class _Groups:
    """Records by group while judgements are applied; a group is a number."""

    def __init__(self, incidents: Iterable[Incident], records: Collection[str]) -> None:
        self._numbers = count()
        self._members: dict[int, set[str]] = {}
        self._reasons: dict[int, tuple[str, ...]] = {}
        self._of: dict[str, int] = {}
        self._unchanged: dict[int, Incident] = {}
        there = set(records)
        for incident in incidents:
            number = self._new(there.intersection(incident.records), incident.reasons)
            if there.issuperset(incident.records):
                self._unchanged[number] = incident
        for record in sorted(there.difference(self._of)):
            self._new({record}, ())

    def join(self, left: str, right: str, reason: str) -> None:
        """Makes one group of two; nothing where a record is gone or they are one already."""
        if left not in self._of or right not in self._of or self._of[left] == self._of[right]:
            return
        keep, give = self._of[left], self._of[right]
        self._unchanged.pop(keep, None)
        self._unchanged.pop(give, None)
        for record in self._members[give]:
            self._of[record] = keep
        self._members[keep] |= self._members.pop(give)
        self._reasons[keep] = (*self._reasons[keep], *self._reasons.pop(give), reason)

    def take(self, record: str, others: Iterable[str], reason: str) -> None:
        """Gives a record a group of its own when it stands in one with any of the others."""
        if record not in self._of or not self._members[self._of[record]].intersection(others):
            return
        self._unchanged.pop(self._of[record], None)
        self._members[self._of[record]].discard(record)
        self._new({record}, (reason,))

    def incidents(self) -> tuple[Incident, ...]:
        """The groups that have records, as incidents."""
        found = (
            self._unchanged.get(number) or Incident(incident_id(members), tuple(sorted(members)), self._reasons[number])
            for number, members in self._members.items()
            if members
        )
        return tuple(sorted(found, key=lambda incident: incident.id))

    def _new(self, members: set[str], reasons: tuple[str, ...]) -> int:
        number = next(self._numbers)
        self._members[number], self._reasons[number] = members, reasons
        self._of.update(dict.fromkeys(members, number))
        return number


def _reason(what: str, entry: Judgement) -> str:
    return f"{what} by {entry.who}: {entry.why}" if entry.why else f"{what} by {entry.who}"
