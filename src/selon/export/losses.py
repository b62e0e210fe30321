"""What a format cannot hold, counted while it is written: nothing is left out without being said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from selon.export.statements import COLUMNS, Cell, Reviewed, Statement, row, statements
from selon.model import Document, Event
from selon.ontology.load import Ontology
from selon.records import other_numbers

# The layers of a report by what people are told of them, and what an event has beside its record.
LAYERS = {
    "text": "text",
    "attributions": "attributions",
    "names": "names",
    "times": "times",
    "places": "places",
    "quantities": "quantities",
    "charged words": "wording",
    "quotations": "quotations",
    "blocks": "blocks",
}
OF_EVENTS = ("spans of fields", "further numbers", "reasons")
ALSO = "also"
FLAT = frozenset(COLUMNS)


@dataclass(slots=True)
class Losses:
    """Counts for one file: values without a field, records left out by reason, required fields that are not known."""

    records: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)

    def of_document(self, doc: Document, held: frozenset[str]) -> None:
        """Counts what a report has in layers that are not ``held``."""
        for name, layer in LAYERS.items():
            if name not in held and (size := 1 if layer == "text" else len(getattr(doc, layer))):
                self.fields[name] += size

    def of_record(self, event: Event, values: Mapping[str, Cell], held: frozenset[str]) -> None:
        """Counts a record that is written, and what it has that is not ``held``."""
        self.records += 1
        left = (name for name in COLUMNS if name not in held and name != ALSO)  # told as further numbers below
        self.fields.update(name for name in left if values[name] not in (None, (), False))
        roles = (event.trigger, event.actor, event.recipient, event.place, event.time)
        told = len(other_numbers(event.quantities)) if ALSO in held else 0
        sizes = (sum(map(bool, roles)), max(0, len(event.quantities) - 1 - told), len(event.reasons))
        for name, size in zip(OF_EVENTS, sizes, strict=True):
            if name not in held and size:
                self.fields[name] += size

    def sentences(self) -> Iterator[str]:
        """What to tell people: records left out, what there is no room for, what is required and not known."""
        if self.left:
            total = self.left.total()
            yield f"{total} of {total + self.records} records left out: {_listed(self.left)}"
        if +self.fields:
            yield f"no room for: {_listed(self.fields)}"
        if self.unknown:
            yield f"required and not known, left empty: {_listed(self.unknown)}"


def counted(
    reports: Iterable[Reviewed],
    ontology: Ontology,
    losses: Losses,
    held: frozenset[str],
    why_not: Callable[[Statement], str | None] = lambda _: None,
) -> Iterator[tuple[Statement, dict[str, Cell]]]:
    """The records of reports with their values by column, all that is lost counted; ``why_not`` leaves one out."""
    for report in reports:
        losses.of_document(report.doc, held)
        for statement in statements(report, ontology):
            if reason := why_not(statement):
                losses.left[reason] += 1
                continue
            values = row(statement)
            losses.of_record(statement.event, values, held)
            yield statement, values


def _listed(counts: Counter[str]) -> str:
    ordered = sorted((+counts).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{name} ({count})" for name, count in ordered)
