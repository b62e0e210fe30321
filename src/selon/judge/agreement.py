"""How far reviewers agree: Krippendorff's alpha for nominal data, field by field.

After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: values of each unit are
counted as pairs in a matrix of coincidences, and alpha is 1 minus the disagreement seen over the disagreement
that chance would give. Units may be rated by any number of people, and values may be missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from selon.judge.decisions import Decision
from selon.judge.log import CORRECTIONS, Field, Value, as_text

Original = Mapping[Field, Value]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one field: on how many records two or more have decided, on how many all of them alike, and alpha.

    ``alpha`` is None where it is not defined: with nothing to compare, or when all values are the same.
    """

    field: Field
    records: int
    alike: int
    alpha: float | None


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha for nominal values; each unit holds the values that its raters gave it.

    1 is full agreement, 0 what chance gives, below 0 worse. None when no unit has two values or all are the same.
    """
    totals: Counter[Hashable] = Counter()
    seen = 0.0
    for values in units:
        if len(values) < 2:
            continue
        count = Counter(values)
        totals.update(count)
        alike = sum(n * (n - 1) for n in count.values())
        seen += (len(values) * (len(values) - 1) - alike) / (len(values) - 1)
    n = totals.total()
    by_chance = n * n - sum(c * c for c in totals.values())
    return 1 - (n - 1) * seen / by_chance if by_chance else None


def agreements(decisions: Iterable[Decision], originals: Mapping[str, Original]) -> tuple[Agreement, ...]:
    """The verdicts, then each field of the records that two or more have accepted or corrected.

    Somebody who accepted a record without changing a field has the value that was read in it; ``originals`` gives
    these by record. Where a record was rejected its fields are not compared.
    """
    chosen = [d for d in decisions if len(d.by) > 1]
    return tuple(_agreement(name, chosen, originals) for name in ("verdict", *CORRECTIONS))


def _agreement(name: Field, decisions: Sequence[Decision], originals: Mapping[str, Original]) -> Agreement:
    units = [_values(name, d, originals.get(d.record, {})) for d in decisions]
    rated = [values for values in units if len(values) > 1]
    return Agreement(name, len(rated), sum(len(set(values)) == 1 for values in rated), alpha(rated))


def _values(name: Field, decision: Decision, original: Original) -> list[Hashable]:
    found: list[Hashable] = []
    for entries in decision.by.values():
        verdict = entries["verdict"].after if "verdict" in entries else None
        if name == "verdict":
            found += [verdict] if verdict else []
        elif name in entries and verdict != "rejected":
            found.append(_told(name, entries[name].after))
        elif verdict == "accepted":
            found.append(_told(name, original.get(name)))
    return found


def _told(name: Field, value: Value) -> str:
    """What of a value is compared: for parties their words, for a place its name, for a time its days."""
    match name, value:
        case (("actor" | "recipient"), {"start": start, "end": end}):
            return f"{start}-{end}"
        case "place", {"name": place}:
            return str(place)
        case "time", {"begin": begin, "end_date": end}:
            return f"{begin}/{end}"
        case "source", {"source": {"start": start, "end": end}}:
            return f"{start}-{end}"
        case "numbers", [*quantities]:
            return as_text(sorted([q["of"] or "", q["low"], q["high"]] for q in quantities))
        case _:
            return as_text(value)
