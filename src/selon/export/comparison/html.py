"""One self-contained page: for each incident all reports side by side, and on whose words they rest.

Made and guarded like the page of reports; see ``page``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from selon.export.comparison.outlets import outlets, unread
from selon.export.comparison.view import view
from selon.export.comparison.words import told_widely
from selon.export.page import asset, environment, policy
from selon.link import Comparison, Figures
from selon.model import Document

TEMPLATES = (
    "compare.html",
    "compare_incident.html",
    "compare_table.html",
    "compare_graph.html",
    "compare_timeline.html",
    "compare_map.html",
    "compare_notes.html",
    "compare_outlets.html",
)
# Above this many incidents the list of contents starts folded.
MANY = 12


def write_compare_html(
    comparisons: Sequence[Comparison], figures: Figures | None = None, docs: Iterable[Document] = ()
) -> str:
    """The page of some incidents, in the order given; those that one report tells only stand in a list at the end.

    ``figures`` and ``docs`` are those of all reports: what each outlet does, and which reports were not read.
    """
    wide = [c for c in comparisons if told_widely(c)] or comparisons[:1]
    ids = {c.incident.id for c in wide}
    shown = [view(c) for c in wide]
    rest = [view(c) for c in comparisons if c.incident.id not in ids]
    documents = {id for c in comparisons for id in c.docs}
    style = asset("page.css") + asset("compare.css")
    script = asset("compare.js")
    return (
        environment(TEMPLATES)
        .get_template("compare.html")
        .render(
            incidents=shown,
            rest=rest,
            reports=len(documents),
            many=len(shown) > MANY,
            outlets=outlets(figures) if figures else (),
            unread=unread(docs),
            policy=policy(style, script),
            style=Markup(style),
            script=Markup(script),
        )
    )
