"""The application: its routes behind the guard."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from selon.export.page import asset
from selon.review import history, incidents, reports
from selon.review.answers import TooLarge, desk_of, refused
from selon.review.comparing import Summaries
from selon.review.desk import Desk
from selon.review.guard import Guard
from selon.store import StoreError

KINDS = {".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
# What the written pages are made with and the review page too.
SHARED = ("page.css", "compare.css", "light.js", "outlines.json")


def application(path: Path, who: str, token: str, blind: bool = False) -> Starlette:
    """The review page of a store for one reviewer. The store is opened when the server starts."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.desk, app.state.summaries = Desk(path, who, blind), Summaries(path)
        # The lists are made before anybody asks for them.
        app.state.desk.refresh()
        _ = app.state.desk.now
        yield
        app.state.summaries.close()
        app.state.desk.close()

    own = [Route("/", home), Route("/next", following), Route("/static/{name:path}", static)]
    return Starlette(
        routes=[*own, *reports.routes, *incidents.routes, *history.routes],
        middleware=[Middleware(Guard, token=token)],
        exception_handlers={HTTPException: _lost, StoreError: _broken, TooLarge: _large},
        lifespan=lifespan,
    )


async def home(request: Request) -> Response:
    """The list of reports is where one begins."""
    return RedirectResponse("/reports", 303)


async def following(request: Request) -> Response:
    """Leads to the next record that nobody has decided on, after a report in the order of their list."""
    desk = desk_of(request)
    ids, told = list(desk.index.reports), desk.now.by_document
    after = request.query_params.get("after", "")
    start = ids.index(after) + 1 if after in desk.index.reports else 0
    for document in ids[start:] + ids[:start]:
        for record in told.get(document, ()):
            if record.decision.state == "undecided":
                return RedirectResponse(f"/reports/{document}#rec-{record.id}", 303)
    return RedirectResponse("/reports", 303)


async def static(request: Request) -> Response:
    """A file that comes with selon."""
    name = request.path_params["name"]
    kind = KINDS.get(Path(name).suffix)
    file = files("selon.review").joinpath("static", name)
    if kind is None or ".." in Path(name).parts or not (name in SHARED or file.is_file()):
        raise HTTPException(404)
    body = asset(name) if name in SHARED else file.read_text(encoding="utf-8")
    return Response(body, media_type=kind, headers={"Cache-Control": "private, max-age=600"})


async def _lost(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return refused(request, "there is no such page", status)


async def _broken(request: Request, error: Exception) -> Response:
    return refused(request, str(error), 500)


async def _large(request: Request, error: Exception) -> Response:
    return refused(request, "the form is too large", 413)
