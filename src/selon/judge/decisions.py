"""What people decided on each record, taken from a log: the last word on every field, and each reviewer's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from selon.judge.log import CORRECTIONS, Field, Judgement, Value, standing

State = Literal["undecided", "accepted", "rejected"]
ABOUT_RECORDS: frozenset[Field] = frozenset({"verdict", "record", *CORRECTIONS})


@dataclass(frozen=True, slots=True)
class Decision:
    """All that was decided on one record. ``fields`` has the last word, ``by`` the last word of each reviewer."""

    record: str
    fields: Mapping[Field, Judgement] = field(default_factory=dict)
    by: Mapping[str, Mapping[Field, Judgement]] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """``undecided`` until somebody has accepted or rejected it; to correct is not to accept."""
        verdict: State | None = self.value("verdict")
        return verdict or "undecided"

    @property
    def corrected(self) -> tuple[Field, ...]:
        """The fields that a person has changed."""
        return tuple(name for name in CORRECTIONS if name in self.fields)

    @property
    def added(self) -> bool:
        """True for a record that a person added."""
        return "record" in self.fields

    @property
    def who(self) -> str | None:
        """Who gave the verdict that holds."""
        return self.fields["verdict"].who if self.state != "undecided" else None

    def value(self, name: Field) -> Value:
        """What was decided of a field, None when nothing was."""
        return self.fields[name].after if name in self.fields else None


UNDECIDED = Decision("")


@dataclass(frozen=True, slots=True)
class Difference:
    """Reviewers who decided otherwise on one field of one record: what each of them has."""

    record: str
    field: Field
    values: Mapping[str, Value]


def decide(log: Iterable[Judgement]) -> Mapping[str, Decision]:
    """By record, what a log says of it; entries that were undone count for nothing."""
    fields: dict[str, dict[Field, Judgement]] = {}
    by: dict[str, dict[str, dict[Field, Judgement]]] = {}
    for entry in standing(log):
        if entry.field in ABOUT_RECORDS:
            fields.setdefault(entry.record, {})[entry.field] = entry
            by.setdefault(entry.record, {}).setdefault(entry.who, {})[entry.field] = entry
    return {record: Decision(record, fields[record], by[record]) for record in fields}


def differences(decision: Decision) -> tuple[Difference, ...]:
    """The fields of a record on which reviewers differ: two verdicts, or two corrections of one field.

    Who accepted a record that somebody else corrected is asked again only by their verdict, not by each field.
    """
    found = []
    for name in ("verdict", *CORRECTIONS):
        own = {who: entries[name].after for who, entries in decision.by.items() if name in entries}
        values = list(own.values())
        if any(value != values[0] for value in values[1:]):
            found.append(Difference(decision.record, name, own))
    return tuple(found)
