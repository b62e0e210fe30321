"""Going back, and looking back: undo, the log, how far reviewers agree, what others have just decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from selon.judge import (
    CORRECTIONS,
    Field,
    Judgement,
    Value,
    agreements,
    last_act,
    last_undoing,
    orphans,
    standing,
    undoing,
)
from selon.judge.values import value_of
from selon.records import claims
from selon.review.answers import desk_of, form_of, moved, page, refused
from selon.review.desk import Desk
from selon.review.filters import page as part_of
from selon.review.reports import shown_again
from selon.review.sheet import Dispute, disputes, in_words


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the log, and where it leads."""

    judgement: Judgement
    document: str | None
    holds: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A record on which reviewers differ."""

    record: str
    document: str | None
    title: str
    fields: tuple[Dispute, ...]


async def undo(request: Request) -> Response:
    """Takes back the last thing that this reviewer decided and that still holds, wherever that was."""
    desk = desk_of(request)
    return await _taken_back(request, desk, last_act(desk.log, desk.who), "undone")


async def redo(request: Request) -> Response:
    """Takes back the last undoing."""
    desk = desk_of(request)
    return await _taken_back(request, desk, last_undoing(desk.log, desk.who), "done again")


async def log(request: Request) -> Response:
    """Everything that was decided, the last first, and what no longer fits any record."""
    desk = desk_of(request)
    holding = {entry.number for entry in standing(desk.shown)}
    shown = part_of(desk.shown[::-1], request.query_params.get("page", ""))
    entries = [_entry(desk, entry, entry.number in holding) for entry in shown.items]
    return page(request, "log.html", shown=shown, entries=entries, orphans=_orphans(desk))


async def agreement(request: Request) -> Response:
    """Where reviewers differ, and how far they agree."""
    desk = desk_of(request)
    shared = [decision for decision in desk.decisions.values() if len(decision.by) > 1]
    told = desk.now.told
    disputed = [
        Disputed(d.record, told[d.record].document, told[d.record].type, fields)
        for d in shared
        if d.record in told and (fields := disputes(d))
    ]
    originals = _originals(desk, {told[d.record].document for d in shared if d.record in told})
    return page(
        request,
        "agreement.html",
        reviewers=sorted({entry.who for entry in standing(desk.shown)}),
        agreements=agreements(shared, originals),
        disputed=disputed,
    )


async def news(request: Request) -> Response:
    """What others decided on a report after an entry: who, and on how many records; nothing when nobody did."""
    desk = desk_of(request)
    after, document = request.query_params.get("after", ""), request.query_params.get("document")
    told = desk.now.told
    by: dict[str, set[str]] = {}
    for entry in desk.shown:
        there = entry.record in told and told[entry.record].document == document
        if after.isdigit() and entry.number > int(after) and entry.who != desk.who and there:
            by.setdefault(entry.who, set()).add(entry.record)
    if not by:
        return Response(status_code=204)
    return page(request, "news.html", by=sorted((who, len(records)) for who, records in by.items()))


async def _taken_back(request: Request, desk: Desk, entries: Iterable[Judgement], said: str) -> Response:
    given = await form_of(request)
    draft = undoing(entries)
    if draft is None:
        return refused(request, "there is nothing of yours left to take back")
    desk.judge([draft])
    told = desk.now.told.get(draft.record)
    inner = _undone(desk, draft.after)
    where = inner.after["document"] if inner.field == "record" else told.document if told else given.get("document")
    what = f"{said}: {inner.field.replace('_', ' ')}"
    if inner.field in ("same_incident", "apart"):
        return moved(request, f"/incidents/of/{draft.record}", what)
    if where and where == given.get("document"):
        return shown_again(request, desk, where, what)
    return moved(request, f"/reports/{where}#rec-{draft.record}" if where else "/log", what)


def _undone(desk: Desk, numbers: Iterable[int]) -> Judgement:
    """The first of the decisions that an undoing, or the undoing of one, is about."""
    by_number = {entry.number: entry for entry in desk.log}
    entry = by_number[min(numbers)]
    while entry.field == "undo":
        entry = by_number[min(entry.after)]
    return entry


def _entry(desk: Desk, entry: Judgement, holds: bool) -> Entry:
    told = desk.now.told.get(entry.record)
    before, after = (in_words(entry.field, value) for value in (entry.before, entry.after))
    return Entry(entry, told.document if told else None, holds, before, after)


def _orphans(desk: Desk) -> tuple[Judgement, ...]:
    """The documents of judged records are all that has to be read for it."""
    told = desk.now.told
    entries = standing(desk.shown)
    documents = {told[entry.record].document for entry in entries if entry.record in told}
    documents |= {entry.after["document"] for entry in entries if entry.field == "record"}
    found = filter(None, map(desk.read, sorted(documents)))
    return orphans(desk.shown, found)


def _originals(desk: Desk, documents: Iterable[str]) -> Mapping[str, Mapping[Field, Value]]:
    found: dict[str, Mapping[Field, Value]] = {}
    for doc in filter(None, map(desk.read, sorted(documents))):
        for record, event in claims(doc):
            found[record.id] = {name: value_of(name, event, doc.text) for name in CORRECTIONS}
    return found


routes = [
    Route("/undo", undo, methods=["POST"]),
    Route("/redo", redo, methods=["POST"]),
    Route("/log", log),
    Route("/agreement", agreement),
    Route("/news", news),
]
