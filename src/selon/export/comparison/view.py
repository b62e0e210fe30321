"""What the page shows of one incident: a table of its records, its disputes, copies, wording and three drawings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from selon.export.comparison.graph import Graph, graph
from selon.export.comparison.map import Map, drawn_map
from selon.export.comparison.timeline import Timeline, timeline
from selon.export.comparison.words import (
    copied,
    days,
    disputed_numbers,
    field_name,
    numbers,
    outlet,
    report_title,
    sources,
    state,
    unplaced,
)
from selon.export.phrases import SIGNS, amount, flat, marked, moment, speaker, spoken
from selon.link import Comparison, Link
from selon.link.conflicts import Field, by_record
from selon.link.independence import beside_headlines
from selon.link.tellings import Claim
from selon.link.terms import Terms
from selon.model import Document


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of one record; ``differs`` when another record contradicts it."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One record in the table. ``root`` is the position of the words it rests on."""

    record: str
    root: int
    says: str
    manner: str
    sign: str
    type: Cell
    factuality: Cell
    actor: Cell
    recipient: Cell
    place: Cell
    time: Cell
    numbers: tuple[Cell, ...]
    quote: str
    lang: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The records of one report, under its head."""

    outlet: str
    title: str
    published: str
    path: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One of several answers, who gives it, and on how many words that rests."""

    value: str
    by: str
    sources: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question that the records answer differently."""

    question: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """Two reports that share words, and the words."""

    what: str
    passages: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What one outlet, or a source in it, calls those who act and undergo, and its charged words."""

    outlet: str
    voice: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    charged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One incident as the page shows it."""

    anchor: str
    id: str
    type: str
    place: str
    time: str
    state: str
    stated: str
    sources: str
    reports: tuple[Rows, ...]
    disputes: tuple[Dispute, ...]
    updates: tuple[str, ...]
    copies: tuple[Copied, ...]
    wording: tuple[Wording, ...]
    unplaced: str | None
    reasons: tuple[str, ...]
    graph: Graph
    timeline: Timeline | None
    map: Map | None


def view(comparison: Comparison) -> View:
    """The view of an incident; its anchor is its id."""
    c = comparison
    roots = {record: at for at, root in enumerate(c.roots) for record in root.records}
    return View(
        anchor=f"i-{c.incident.id}",
        id=c.incident.id,
        type=spoken(c.type),
        place=flat(c.where.name) if c.where else "",
        time=days(c.when) if c.when else "",
        state=c.state,
        stated=state(c),
        sources=sources(c),
        reports=tuple(_reports(c, roots)),
        disputes=tuple(_disputes(c, roots)),
        updates=tuple(_updates(c)),
        copies=tuple(_copied(link, c) for link in c.copies),
        wording=tuple(map(_wording, c.terms)),
        unplaced=unplaced(c),
        reasons=c.incident.reasons,
        graph=graph(c),
        timeline=timeline(c),
        map=drawn_map(c),
    )


def _reports(c: Comparison, roots: Mapping[str, int]) -> Iterator[Rows]:
    disputed, counted = by_record(c.conflicts), disputed_numbers(c.conflicts)
    for id, claims in groupby(c.claims, key=lambda claim: claim.record.document):
        doc = c.docs[id]
        rows = tuple(_row(x, doc, roots[x.record.id], disputed.get(x.record.id, frozenset()), counted) for x in claims)
        yield Rows(outlet(doc), report_title(doc), doc.published or "no date", flat(doc.path or ""), rows)


def _row(
    claim: Claim, doc: Document, root: int, disputed: frozenset[Field], counted: frozenset[tuple[str, str | None]]
) -> Row:
    record = claim.record
    relay = f"via {flat(record.relay)}" if record.relay else None
    manner = ("anonymous" if record.anonymous else None, record.act and spoken(record.act), record.speech, relay)
    return Row(
        record=record.id,
        root=root,
        says=speaker(record),
        manner=" · ".join(part for part in manner if part),
        sign=SIGNS[record.factuality],
        type=Cell(spoken(record.type)),
        factuality=Cell(record.factuality, "factuality" in disputed),
        actor=Cell(marked(flat(record.actor or ""), record, "actor"), "actor" in disputed),
        recipient=Cell(marked(flat(record.recipient or ""), record, "recipient"), "recipient" in disputed),
        place=Cell(marked(flat(record.place or ""), record, "place"), "place" in disputed),
        time=Cell(marked(moment(record.time), record, "time"), "time" in disputed),
        numbers=tuple(Cell(words, (record.id, of) in counted) for of, words in numbers(claim)),
        quote=record.quote,
        lang=doc.lang,
    )


def _disputes(c: Comparison, roots: Mapping[str, int]) -> Iterator[Dispute]:
    said_by = {x.record.id: _by(x, c) for x in c.claims}
    own_words = beside_headlines(c.claims)
    for conflict in c.conflicts:
        answers = []
        for value in conflict.values:
            records = [id for id in value.records if id in own_words] or value.records
            by = _joined(said_by[id] for id in records)
            shown = amount(value.value) if conflict.field == "quantity" else flat(value.value)
            answers.append(Answer(shown, by, len({roots[id] for id in records})))
        yield Dispute(field_name(conflict), tuple(answers))


def _updates(c: Comparison) -> Iterator[str]:
    outlets = {x.record.id: outlet(c.docs[x.record.document]) for x in c.claims}
    for update in c.updates:
        by = _joined(outlets[id] for id in update.after.records)
        yield f"{by}: {spoken(update.of)} from {amount(update.before.value)} to {amount(update.after.value)}"


def _copied(link: Link, c: Comparison) -> Copied:
    doc = c.docs[link.left]
    return Copied(copied(link, c), tuple(flat(p.left.of(doc.text)) for p in link.passages), doc.lang)


def _wording(terms: Terms) -> Wording:
    who = "the writer" if terms.writer else flat(terms.source or "somebody unnamed")
    names = (tuple(map(flat, given)) for given in (terms.actors, terms.recipients, terms.charged))
    return Wording(flat(terms.outlet), who, *names)


def _by(claim: Claim, c: Comparison) -> str:
    publisher = outlet(c.docs[claim.record.document])
    return publisher if claim.record.voice == "writer" else f"{speaker(claim.record)}, in {publisher}"


def _joined(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names))
