"""The pages of reports: their list, one report with its records, and everything that is decided there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from selon.export.phrases import flat
from selon.judge import Draft, Field
from selon.judge.values import UnusableValue
from selon.model import Document
from selon.review import deciding, words
from selon.review.answers import desk_of, fields_of, form_of, moved, page, refused
from selon.review.desk import Desk
from selon.review.filling import filled
from selon.review.filters import page as part_of
from selon.review.filters import read_filter
from selon.review.form import form
from selon.review.sheet import in_words, sheet
from selon.store import Overtaken

Draw = Callable[[Desk, Document, Mapping[str, str]], Sequence[Draft]]


async def reports(request: Request) -> Response:
    """The list of reports, those with something to decide first where that is asked for."""
    desk, wanted = desk_of(request), read_filter(request.query_params)
    told = desk.now.by_document
    holding = desk.index.holding(wanted.words) if wanted.words else None
    lines = []
    for report in desk.index.reports.values():
        states = [record.decision.state for record in told.get(report.id, ())]
        open_ones = states.count("undecided")
        if (holding is not None and report.id not in holding) or wanted.outlet not in ("", report.outlet):
            continue
        if wanted.decided and (wanted.decided == "undecided") != (open_ones > 0):
            continue
        lines.append((report, len(states), open_ones))
    shown = part_of(lines, request.query_params.get("page", ""))
    return page(request, "reports.html", shown=shown, wanted=wanted, outlets=desk.index.outlets)


async def report(request: Request) -> Response:
    """One report, its text beside its records."""
    desk = desk_of(request)
    doc = desk.document(request.path_params["document"])
    if doc is None:
        return refused(request, "there is no such report in this store", 404)
    found, ids = sheet(desk, doc), list(desk.index.reports)
    at = ids.index(doc.id) if doc.id in ids else 0
    return page(
        request,
        "report_page.html",
        document=doc.id,
        sheet=found,
        report=found.report,
        unread=doc.unread,
        before=ids[at - 1] if at else None,
        after=ids[at + 1] if at + 1 < len(ids) else None,
        types=desk.ontology.types.values(),
    )


async def editor(request: Request) -> Response:
    """The form of a record."""
    desk = desk_of(request)
    doc = desk.document(request.path_params["document"])
    record = request.path_params["record"]
    event = desk.event(doc, record) if doc else None
    if doc is None or event is None:
        return refused(request, "this record is not there any more", 404)
    return page(request, "form.html", form=form(desk, doc, record, event), document=doc.id)


async def candidates(request: Request) -> Response:
    """The places that a name may mean, as a list to choose from."""
    desk = desk_of(request)
    name = request.query_params.get("place_query", "") or request.query_params.get("place_words", "")
    return page(request, "candidates.html", candidates=desk.candidates(name)[:12], name=name)


async def judge(request: Request) -> Response:
    """A verdict on one record."""

    def draw(desk: Desk, doc: Document, given: Mapping[str, str]) -> Sequence[Draft]:
        deciding.found(desk, doc, given["record"])
        return deciding.verdicts(desk, [given["record"]], given["verdict"] or None, given.get("why") or None)

    return await _decided(request, draw)


async def correct(request: Request) -> Response:
    """The form of a record, filled in; with ``accept`` it is accepted at once."""

    def draw(desk: Desk, doc: Document, given: Mapping[str, str]) -> Sequence[Draft]:
        record, why = given["record"], given.get("why") or None
        event = deciding.found(desk, doc, record)
        drafts = deciding.corrections(desk, doc, record, filled(desk, doc, event, given), why)
        return [*drafts, *(deciding.verdicts(desk, [record], "accepted") if given.get("accept") else [])]

    return await _decided(request, draw)


async def select(request: Request) -> Response:
    """Words that were selected in the text, as a role of a record."""

    def draw(desk: Desk, doc: Document, given: Mapping[str, str]) -> Sequence[Draft]:
        field: Field | None = next((role for role in deciding.ROLES if role == given["field"]), None)
        if field is None:
            raise UnusableValue(f"no role {given['field']}")
        span = words.selected(doc, int(given["start"]), int(given["end"]))
        event = deciding.found(desk, doc, given["record"])
        value = deciding.from_selection(doc, event, field, span)
        return deciding.corrections(desk, doc, given["record"], {field: value})

    return await _decided(request, draw)


async def add(request: Request) -> Response:
    """A record that was missed: selected words, or typed ones, and a type."""

    def draw(desk: Desk, doc: Document, given: Mapping[str, str]) -> Sequence[Draft]:
        if given.get("start", "").isdigit() and given.get("end", "").isdigit():
            span = words.selected(doc, int(given["start"]), int(given["end"]))
        else:
            span = words.typed(doc, given.get("words", "").strip(), 0)
        return deciding.addition(desk, doc, span, given["type"], given.get("why") or None)

    return await _decided(request, draw)


async def accept_all(request: Request) -> Response:
    """Several records at once: those that the page named and the reviewer confirmed."""
    named = [value for name, value in await fields_of(request) if name == "records"]

    def draw(desk: Desk, doc: Document, given: Mapping[str, str]) -> Sequence[Draft]:
        for record in named:
            deciding.found(desk, doc, record)
        return deciding.verdicts(desk, named, "accepted")

    return await _decided(request, draw, {"seen": request.query_params.get("seen", "")})


async def _decided(request: Request, draw: Draw, given: Mapping[str, str] | None = None) -> Response:
    """Writes down what was decided on a report and shows it again; says why where that cannot be."""
    given = await form_of(request) if given is None else given
    desk = desk_of(request)
    doc = desk.document(request.path_params["document"])
    if doc is None:
        return refused(request, "there is no such report in this store", 404)
    seen = given.get("seen", "")
    try:
        entries = desk.judge(draw(desk, doc, given), int(seen) if seen.isdigit() else None)
    except UnusableValue as error:
        return refused(request, str(error))
    except (deciding.NotThere, KeyError, ValueError):
        return refused(request, "this record is not there any more, or the page is an old one: load it again", 409)
    except Overtaken as error:
        return shown_again(request, desk, doc.id, _overtaken(error))
    return shown_again(request, desk, doc.id, _what(entries))


def shown_again(request: Request, desk: Desk, document: str, said: str) -> Response:
    """A report after something was decided on it."""
    doc = desk.document(document)
    if doc is None or "hx-request" not in request.headers:
        return moved(request, f"/reports/{document}")
    found = sheet(desk, doc)
    return page(request, "sheet.html", said=said, sheet=found, report=found.report)


def _what(entries: Sequence[object]) -> str:
    return "" if entries else "nothing to change"


def _overtaken(error: Overtaken) -> str:
    by = error.by
    said = f"{by.who} decided meanwhile: {by.field} is now {flat(in_words(by.field, by.after))}."
    return f"{said} Nothing of yours was written. Look, and decide again."


routes = [
    Route("/reports", reports),
    Route("/reports/{document}", report),
    Route("/reports/{document}/form/{record}", editor),
    Route("/reports/{document}/judge", judge, methods=["POST"]),
    Route("/reports/{document}/correct", correct, methods=["POST"]),
    Route("/reports/{document}/select", select, methods=["POST"]),
    Route("/reports/{document}/add", add, methods=["POST"]),
    Route("/reports/{document}/accept", accept_all, methods=["POST"]),
    Route("/candidates", candidates),
]
