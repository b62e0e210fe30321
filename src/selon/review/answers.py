"""How pages are answered: templates with what every page needs, plain words for what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from selon.export.html import LAYERS
from selon.export.page import asset, shown
from selon.export.phrases import spoken
from selon.review.desk import Desk
from selon.review.sheet import STATES, in_words

# The longest form that anybody fills in by hand stays far below this.
LARGEST = 200_000


class TooLarge(ValueError):
    """A form of an unlikely size."""


def desk_of(request: Request) -> Desk:
    """The desk of this application, with what others have written meanwhile."""
    desk: Desk = request.app.state.desk
    desk.refresh()
    return desk


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form; of several fields of one name the last. See ``all_of`` for all."""
    return dict(await fields_of(request))


async def fields_of(request: Request) -> list[tuple[str, str]]:
    """All fields of a form, in their order. Raises TooLarge."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise TooLarge
    return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)


def page(request: Request, template: str, *, status: int = 200, said: str = "", **values: object) -> Response:
    """A page, or the part of one that htmx asked for; ``said`` is told to the reviewer."""
    desk: Desk = request.app.state.desk
    always = {"desk": desk, "seen": desk.seen, "layers": LAYERS, "path": request.url.path, "said": said, "document": ""}
    body = environment().get_template(template).render(always | values)
    return HTMLResponse(body, status, headers=_telling(said))


def moved(request: Request, address: str, said: str = "") -> Response:
    """Leads the browser to another page of selon."""
    if partial(request):
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


def refused(request: Request, words: str, status: int = 422) -> Response:
    """Says why something cannot be done; the page stays as it is."""
    if partial(request):
        return Response(words, status, headers={"HX-Reswap": "none", **_telling(words, wrong=True)})
    return page(request, "refused.html", status=status, words=words)


def partial(request: Request) -> bool:
    """True when the page itself asks, for a part of it."""
    return "hx-request" in request.headers


@cache
def environment() -> Environment:
    """The templates of the review page and those of the pages that are written to files."""
    found = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {"signs": STATES}
    found.filters |= {"spoken": spoken, "in_words": in_words, "plural": _plural}
    return found


def _template(name: str) -> str:
    own = files("selon.review").joinpath("templates", name)
    return own.read_text(encoding="utf-8") if own.is_file() else asset(name)


def _plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _telling(words: str, wrong: bool = False) -> Mapping[str, str]:
    """What htmx raises as an event of the page; JSON in ASCII, as headers need it."""
    return {"HX-Trigger": json.dumps({"told": {"words": words, "wrong": wrong}})} if words else {}
