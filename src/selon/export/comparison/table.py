"""Incidents for people at a terminal: the reports under each other, what they say side by side.

What is contradicted carries a sign, so that nothing is said by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from selon.export.comparison.words import (
    DIFFERS,
    STATES,
    copied,
    disputed_numbers,
    field_name,
    numbers,
    outlet,
    sources,
    state,
    title,
    unplaced,
)
from selon.export.phrases import SIGNS, amount, flat, marked, moment, speaker, spoken
from selon.link import Comparison
from selon.link.conflicts import Conflict, Field, by_record
from selon.link.tellings import Claim

NARROWEST = 72
_ROOMY = 100


def write_comparisons(comparisons: Iterable[Comparison], console: Console, rest: int = 0) -> None:
    """Prints incidents, one after the other as they come; ``rest`` is how many more there are, of one report each."""
    shown = False
    for comparison in comparisons:
        shown = True
        for part in _incident(comparison, max(console.width, NARROWEST)):
            console.print(part, highlight=False, crop=False, overflow="ignore")
    console.print(_legend(rest, shown), highlight=False)


def _incident(comparison: Comparison, width: int) -> Iterator[Text | Table]:
    head = Text(f"{STATES[comparison.state]} ", style="bold").append(title(comparison))
    yield head
    yield Text(f"{state(comparison)} · {sources(comparison)} · incident {comparison.incident.id}", style="dim")
    yield from _reports(comparison, width)
    yield from (_noted(note) for note in _notes(comparison))
    yield Text()


def _reports(comparison: Comparison, width: int) -> Iterator[Text | Table]:
    """Each report on a line of its own, as its name has no room in a column; below it what it says."""
    yield _below(width, show_header=True)
    disputed, counted = by_record(comparison.conflicts), disputed_numbers(comparison.conflicts)
    for document, claims in groupby(comparison.claims, lambda claim: claim.record.document):
        doc = comparison.docs[document]
        yield Text(f"{outlet(doc)} · {doc.published or 'no date'}", style="bold")
        table = _below(width, show_header=False)
        for claim in claims:
            table.add_row(*_cells(claim, disputed.get(claim.record.id, frozenset())), _numbers(claim, counted))
        yield table


def _below(width: int, *, show_header: bool) -> Table:
    """A table without rows; all of one width have the same columns."""
    table = Table(width=width, box=None, padding=(0, 2, 0, 0), show_header=show_header, header_style="dim")
    for name, ratio in (("who says it", 4), ("what", 4), ("who to whom", 5), ("where, when", 4)):
        table.add_column(f"  {name}" if name == "who says it" else name, ratio=ratio, overflow="fold")
    table.add_column("number", width=18 if width >= _ROOMY else 14, overflow="fold")
    return table


def _cells(claim: Claim, disputed: frozenset[Field]) -> Iterator[Text | Padding]:
    record = claim.record

    def cell(text: str, *fields: Field) -> Text:
        mark = bool(disputed.intersection(fields)) and bool(text)
        return Text(f"{DIFFERS} {text}", style="bold") if mark else Text(text)

    anonymous = " (anonymous)" if record.anonymous else ""
    yield Padding(Text(f"{speaker(record)}{anonymous}"), (0, 0, 0, 2))
    kind = "" if record.factuality == "asserted" else f", {record.factuality}"
    yield cell(f"{SIGNS[record.factuality]} {spoken(record.type)}{kind}", "factuality")
    actor, recipient = (flat(name) if name else "" for name in (record.actor, record.recipient))
    whom = f"{actor or '?'} → {recipient}" if recipient else actor
    yield cell(marked(whom, record, "actor", "recipient"), "actor", "recipient")
    where = (marked(flat(record.place or ""), record, "place"), marked(moment(record.time), record, "time"))
    yield cell(", ".join(filter(None, where)), "place", "time")


def _numbers(claim: Claim, disputed: frozenset[tuple[str, str | None]]) -> Text:
    """Each number on a line of its own, so that only the one in dispute is marked."""
    parts = []
    for of, words in numbers(claim):
        differs = (claim.record.id, of) in disputed
        parts.append(Text(f"{DIFFERS} {words}", style="bold") if differs else Text(words))
    return Text("\n").join(parts)


def _notes(comparison: Comparison) -> Iterator[str]:
    """What is in dispute, what was replaced, what was copied."""
    outlets = {c.record.id: outlet(comparison.docs[c.record.document]) for c in comparison.claims}
    for conflict in comparison.conflicts:
        answers = (f"{_value(conflict, v.value)} ({_named(outlets[id] for id in v.records)})" for v in conflict.values)
        yield f"{DIFFERS} {field_name(conflict)}: {' | '.join(answers)}"
    for update in comparison.updates:
        by = _named(outlets[id] for id in update.after.records)
        yield f"↻ {by}: {spoken(update.of)} from {amount(update.before.value)} to {amount(update.after.value)}"
    for link in comparison.copies:
        yield f"= {copied(link, comparison)}"
    if note := unplaced(comparison):
        yield f"? {note}"


def _value(conflict: Conflict, value: str) -> str:
    return amount(value) if conflict.field == "quantity" else flat(value)


def _named(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _noted(note: str) -> Text:
    return Text(f"  {note}")


def _legend(rest: int, shown: bool) -> Text:
    signs = "  ".join(f"{sign} {word}" for word, sign in SIGNS.items())
    told = f"{'' if shown else 'no happening is told by more than one report; '}{rest} told by one report only"
    hint = f"{told}: --format jsonl or html has them" if rest else ""
    last = "Records put together tell of one happening as far as selon can see; none is a fact."
    return Text("\n".join(filter(None, (hint, f"{signs}  {DIFFERS} contradicted", last))), style="dim")
