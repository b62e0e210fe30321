"""One self-contained page: each report with its voices marked in the text, and its records beside it.

The page asks nothing of any network: style and script stand inside, and its content security policy lets
the browser run those two only, by their hash. Without script all of it can be read, and the layers can be
switched. Contrast, keyboard and meaning without colour follow WCAG 2.2.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from selon.export.phrases import visible
from selon.export.report import Report, report
from selon.model import Document

# Above this many reports the list of contents starts folded.
MANY = 12
# The layers of the text that can be switched, in the order of their number keys.
LAYERS = (
    ("voices", "voices"),
    ("speakers", "who speaks, how"),
    ("events", "events"),
    ("places", "places"),
    ("times", "times"),
    ("numbers", "numbers"),
    ("charged", "charged words"),
)


def write_html(docs: Iterable[Document]) -> str:
    """The page of one or more documents, in the order given; the same documents give the same page."""
    reports = tuple(report(doc, number) for number, doc in enumerate(docs, start=1))
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            reports=reports,
            layers=LAYERS,
            title=_title(reports),
            claims=sum(len(r.cards) for r in reports),
            many=len(reports) > MANY,
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
        )
    )


def _title(reports: tuple[Report, ...]) -> str:
    if len(reports) == 1:
        return f"{reports[0].title}: who says what"
    return f"Who says what in {len(reports)} reports"


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _asset(name: str) -> str:
    return files("selon.export").joinpath("templates", name).read_text(encoding="utf-8")


def _shown(value: object) -> object:
    """Control characters as their pictures in everything that is not markup of this package."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _environment() -> Environment:
    names = ("page.html", "report.html", "record.html", "text.html")
    return Environment(
        loader=DictLoader({name: _asset(name) for name in names}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
