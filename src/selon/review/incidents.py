"""The pages of incidents: their list, one of them as all reports tell it, and putting together or taking apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from selon.export.comparison.view import view
from selon.export.comparison.words import outlet
from selon.export.phrases import speaker
from selon.judge import UNDECIDED, Draft
from selon.judge.values import UnusableValue
from selon.link import Comparison
from selon.model import Record
from selon.review import deciding
from selon.review.answers import desk_of, fields_of, moved, page, refused
from selon.review.comparing import Summaries, compared
from selon.review.desk import Desk
from selon.review.filters import incidents as chosen
from selon.review.filters import page as part_of
from selon.review.filters import read_filter
from selon.review.index import IncidentLine
from selon.store.overview import ReportLine

# So long a list waits for summaries that are being made, in seconds.
PATIENCE = 0.03
# So many reports one page compares; what more reports tell of one incident is on further pages.
COMPARED = 20
# So many incidents are offered to be put together with one.
OFFERED = 30


@dataclass(frozen=True, slots=True)
class Member:
    """A record of an incident, in the list from which it can be taken out."""

    record: Record
    outlet: str
    says: str
    state: str


async def incidents(request: Request) -> Response:
    """The list of incidents, filtered."""
    desk, summaries = desk_of(request), _summaries(request)
    wanted = read_filter(request.query_params)
    lines = desk.now.incidents
    summaries.want([line for line in lines if len(line.records) > 1], desk.decisions, desk.index)
    waiting = summaries.settle(PATIENCE)
    found = chosen(lines, wanted, desk.index, summaries)
    shown = part_of(found, request.query_params.get("page", ""))
    return page(
        request,
        "incident_list.html" if "hx-request" in request.headers else "incidents.html",
        shown=shown,
        lines=[(line, summaries.of(line)) for line in shown.items],
        waiting=waiting,
        wanted=wanted,
        types=desk.ontology.types.values(),
        outlets=desk.index.outlets,
        fresh=desk.index.fresh,
    )


async def incident(request: Request) -> Response:
    """One incident as all reports tell it, with all judgements."""
    desk = desk_of(request)
    line = _line(desk, request.path_params["incident"])
    shown = part_of(line.reports, request.query_params.get("page", ""), COMPARED) if line else None
    comparison = compared(desk.read, desk.decisions, desk.index, _part(line, shown.items)) if line and shown else None
    if line is None or comparison is None:
        return refused(request, "this incident is not there any more: records were put together or taken apart", 404)
    return page(
        request,
        "incident_page.html",
        shown=shown,
        incident=view(comparison),
        members=[_member(desk, claim.record, comparison) for claim in comparison.claims],
        offers=_offers(desk, line),
        line=line,
    )


async def of_record(request: Request) -> Response:
    """Leads to the incident that a record stands in now."""
    desk, record = desk_of(request), request.path_params["record"]
    line = next((line for line in desk.now.incidents if any(told.id == record for told in line.records)), None)
    if line is None:
        return refused(request, "this record stands in no incident", 404)
    return moved(request, f"/incidents/{line.id}")


async def merge(request: Request) -> Response:
    """Puts incidents together."""
    given = await fields_of(request)
    desk = desk_of(request)
    wanted = dict.fromkeys(value for name, value in given if name == "incidents")
    lines = [line for value in wanted if (line := _line(desk, value))]
    if len(lines) < 2:
        return refused(request, "choose two incidents or more")
    why = next((value for name, value in given if name == "why" and value), None)
    return _regrouped(request, desk, deciding.merging([[t.id for t in line.records] for line in lines], why))


async def split(request: Request) -> Response:
    """Takes some records out of an incident."""
    given = await fields_of(request)
    desk = desk_of(request)
    line = _line(desk, request.path_params["incident"])
    if line is None:
        return refused(request, "this incident is not there any more", 404)
    named = [value for name, value in given if name == "records"]
    why = next((value for name, value in given if name == "why" and value), None)
    try:
        drafts = deciding.splitting(named, [told.id for told in line.records], why)
    except UnusableValue as error:
        return refused(request, str(error))
    return _regrouped(request, desk, drafts)


def _regrouped(request: Request, desk: Desk, drafts: Sequence[Draft]) -> Response:
    desk.judge(drafts)
    return moved(request, f"/incidents/of/{drafts[0].record}")


def _line(desk: Desk, incident: str) -> IncidentLine | None:
    return next((line for line in desk.now.incidents if line.id == incident), None)


def _part(line: IncidentLine, reports: Sequence[ReportLine]) -> IncidentLine:
    """The incident as some of its reports tell it."""
    own = {report.id for report in reports}
    return replace(line, reports=tuple(reports), records=tuple(t for t in line.records if t.document in own))


def _member(desk: Desk, record: Record, comparison: Comparison) -> Member:
    state = desk.decisions.get(record.id, UNDECIDED).state
    return Member(record, outlet(comparison.docs[record.document]), speaker(record), state)


def _offers(desk: Desk, line: IncidentLine) -> list[IncidentLine]:
    """The incidents most like one: of its place first, then of its days, then of its type."""

    def unlike(other: IncidentLine) -> tuple[bool, bool, bool]:
        apart = not (line.begin and other.begin and line.begin <= (other.end or "") and other.begin <= (line.end or ""))
        return other.place != line.place or not line.place, apart, other.type != line.type

    others = (other for other in desk.now.incidents if other.id != line.id)
    return nsmallest(OFFERED, others, key=unlike)


def _summaries(request: Request) -> Summaries:
    found: Summaries = request.app.state.summaries
    return found


routes = [
    Route("/incidents", incidents),
    Route("/incidents/merge", merge, methods=["POST"]),
    Route("/incidents/of/{record}", of_record),
    Route("/incidents/{incident}", incident),
    Route("/incidents/{incident}/split", split, methods=["POST"]),
]
