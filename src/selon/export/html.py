"""One self-contained page: each report with its voices marked in the text, and its records beside it.

The page asks nothing of any network: style and script stand inside, and its content security policy lets
the browser run those two only, by their hash. Without script all of it can be read, and the layers can be
switched. Contrast, keyboard and meaning without colour follow WCAG 2.2.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from selon.export.page import asset, environment, policy
from selon.export.report import Report, report
from selon.model import Document

TEMPLATES = (
    "page.html",
    "layers.html",
    "report.html",
    "report_head.html",
    "record.html",
    "record_body.html",
    "text.html",
)
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
    style, script = asset("page.css"), asset("light.js") + asset("page.js")
    return (
        environment(TEMPLATES)
        .get_template("page.html")
        .render(
            reports=reports,
            selectable=False,
            layers=LAYERS,
            title=_title(reports),
            claims=sum(len(r.cards) for r in reports),
            many=len(reports) > MANY,
            policy=policy(style, script),
            style=Markup(style),
            script=Markup(script),
        )
    )


def _title(reports: tuple[Report, ...]) -> str:
    if len(reports) == 1:
        return f"{reports[0].title}: who says what"
    return f"Who says what in {len(reports)} reports"
