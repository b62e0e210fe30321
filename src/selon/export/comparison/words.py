"""How people read an incident: its title, its state, where records differ. Shared by the table and the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from selon.export.phrases import counted, flat, heading, number, spoken
from selon.link import Comparison, Link
from selon.link.conflicts import Conflict
from selon.link.tellings import Claim
from selon.link.times import When
from selon.model import Document

DIFFERS = "≠"
FIELDS = ("factuality", "actor", "recipient", "place", "time", "quantity")
STATES = {
    "corroborated": "●●",
    "single": "●",
    "contradicted": DIFFERS,
    "updated": "↻",
}
# So much of a text is shown where it has no headline.
_OPENING = 90
_FIELD_NAMES = {
    "factuality": "whether it happened",
    "actor": "who did it",
    "recipient": "who underwent it",
    "place": "where",
    "time": "when",
}


def title(comparison: Comparison) -> str:
    """``air strike, Ansongo, 2024-03-04``; what no report tells is left out."""
    place = flat(comparison.where.name) if comparison.where else None
    day = days(comparison.when) if comparison.when else None
    return ", ".join(part for part in (spoken(comparison.type), place, day) if part)


def days(when: When) -> str:
    """One day, or the first and last of several."""
    first, last = date.fromordinal(when.begin).isoformat(), date.fromordinal(when.end).isoformat()
    return first if first == last else f"{first} to {last}"


def state(comparison: Comparison) -> str:
    """``contradicted on how many killed``, ``corroborated``, ``single source`` or ``updated``."""
    if comparison.conflicts:
        return f"contradicted on {', '.join(field_name(c) for c in comparison.conflicts)}"
    return {"single": "a single source"}.get(comparison.state, comparison.state)


def sources(comparison: Comparison) -> str:
    """How many independent sources say that it happened, unresolved ones apart."""
    known, unknown = len(comparison.independent), len(comparison.unresolved)
    counted = f"{known} independent {'source' if known == 1 else 'sources'}"
    return f"{counted}, {unknown} unresolved" if unknown else counted


def field_name(conflict: Conflict) -> str:
    """What is in dispute: ``who did it``, ``how many killed``."""
    if conflict.field == "quantity":
        return f"how many {spoken(conflict.of or '')}".strip()
    return _FIELD_NAMES[conflict.field]


def outlet(doc: Document) -> str:
    """Who published a report; the name of its file, or its id, where that is unknown."""
    return flat(doc.outlet or f"unknown outlet ({PurePath(doc.path).name if doc.path else doc.id})")


def numbers(claim: Claim) -> tuple[tuple[str | None, str], ...]:
    """All that a record counts, of what and in words: ``17 killed``; where it is not said of what, its number alone."""
    told = tuple((of, f"{number(r.low, None, r.high)} {spoken(of)}") for of, r in claim.numbers.items())
    shown = counted(claim.record)
    return told or (((None, shown),) if shown else ())


def disputed_numbers(conflicts: Iterable[Conflict]) -> frozenset[tuple[str, str | None]]:
    """Record and thing counted of the numbers that another record contradicts."""
    found = ((record, c.of) for c in conflicts if c.field == "quantity" for v in c.values for record in v.records)
    return frozenset(found)


def report_title(doc: Document) -> str:
    """What to call a report; one without title and headline by its first words."""
    headed = bool(doc.title) or any(block.kind == "heading" for block in doc.blocks[:1])
    opening = flat(doc.text[:_OPENING])
    if headed or not opening:
        return heading(doc)
    return opening if len(doc.text) <= _OPENING else f"{opening.rpartition(' ')[0]} …"


def unplaced(comparison: Comparison) -> str | None:
    """Which reports of an incident with a place give none themselves that can be found; None where all do."""
    names = [f"{outlet(doc)}, {doc.published or 'no date'}" for doc in comparison.unplaced]
    return f"here for what else it says, without a place of its own: {'; '.join(names)}" if names else None


def copied(link: Link, comparison: Comparison) -> str:
    """Which report has its words from which, and how much of them."""
    left, right = (outlet(comparison.docs[id]) for id in (link.left, link.right))
    if link.relation == "copy_of":
        return f"{left} has words of {right}: {link.reason}"
    return f"{left} and {right}: {link.reason}"


def told_widely(comparison: Comparison) -> bool:
    """True when more than one report tells of it."""
    return len(comparison.reports) > 1
