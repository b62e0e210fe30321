"""Links, incidents and figures over them as JSON lines (schemas ``selon.link/1``, ``selon.incident/1`` …)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from selon.lines import Row, dump, span_row
from selon.link import Comparison, Figures, Link
from selon.link.conflicts import Conflict, Update
from selon.link.independence import Root
from selon.link.places import Where
from selon.link.tellings import Claim
from selon.link.terms import Terms
from selon.link.times import When

LINK_SCHEMA = "selon.link/1"
INCIDENT_SCHEMA = "selon.incident/1"
FIGURES_SCHEMA = "selon.figures/1"
OUTLET_SCHEMA = "selon.outlet/1"


def write_link(link: Link) -> str:
    """A link as one line without its line end."""
    passages = [{"left": span_row(p.left), "right": span_row(p.right)} for p in link.passages]
    return dump(
        {
            "schema": LINK_SCHEMA,
            "left": link.left,
            "right": link.right,
            "of": link.of,
            "relation": link.relation,
            "score": link.score,
            "reason": link.reason,
            "passages": passages,
        }
    )


def write_incident(comparison: Comparison) -> str:
    """An incident as one line without its line end, keys in the order of the contract, further ones after them."""
    c = comparison
    return dump(
        {
            "schema": INCIDENT_SCHEMA,
            "id": c.incident.id,
            "type": c.type,
            "place": _place(c.where),
            "time": _time(c.when),
            "records": [_record(claim, c) for claim in c.claims],
            "independent_sources": len(c.independent),
            "unresolved_sources": len(c.unresolved),
            "state": c.state,
            "conflicts": [_conflict(conflict) for conflict in c.conflicts],
            "reasons": list(c.incident.reasons),
            "roots": [_root(root, c) for root in c.roots],
            "updates": [_update(update) for update in c.updates],
            "copies": [[link.left, link.right] for link in c.copies if link.relation == "copy_of"],
            "wording": [_terms(terms) for terms in c.terms],
            "unplaced": [doc.id for doc in c.unplaced],
        }
    )


def write_figures(figures: Figures) -> Iterator[str]:
    """Figures as lines without their ends: one for all reports, then one for each outlet."""
    row = asdict(figures)
    outlets = row.pop("outlets")
    yield dump({"schema": FIGURES_SCHEMA, **row})
    for outlet in outlets:
        yield dump({"schema": OUTLET_SCHEMA, **outlet})


def _record(claim: Claim, comparison: Comparison) -> Row:
    record = claim.record
    shown = ("outlet", "published", "voice", "source", "anonymous", "factuality", "type", "actor", "recipient")
    return {
        "record": record.id,
        "document": record.document,
        "path": comparison.docs[record.document].path,
        **{name: getattr(record, name) for name in (*shown, "place", "time", "low", "best", "high", "of", "quote")},
        "start": record.start,
        "end": record.end,
        "wording": list(record.wording),
        "rests_on": [
            {"kind": step.kind, "label": step.label, "document": step.document} for step in comparison.steps[record.id]
        ],
    }


def _place(where: Where | None) -> Row | None:
    if where is None:
        return None
    # A region or a country has no point.
    lat, lon = where.point if where.point and where.fine else (None, None)
    return {"name": where.name, "lat": lat, "lon": lon, "country": where.country, "geonames_id": where.id}


def _time(when: When | None) -> Row | None:
    if when is None:
        return None
    return {"begin": date.fromordinal(when.begin).isoformat(), "end_date": date.fromordinal(when.end).isoformat()}


def _conflict(conflict: Conflict) -> Row:
    values: list[dict[str, Any]] = [{"value": v.value, "records": list(v.records)} for v in conflict.values]
    return {"field": conflict.field, "of": conflict.of, "values": values}


def _root(root: Root, comparison: Comparison) -> Row:
    counts = root in comparison.independent or root in comparison.unresolved
    return {"kind": root.kind, "label": root.label, "says_it_happened": counts, "records": list(root.records)}


def _terms(terms: Terms) -> Row:
    voices = {"outlet": terms.outlet, "writer": terms.writer, "source": terms.source}
    words = {"actor": terms.actors, "recipient": terms.recipients, "charged": terms.charged, "records": terms.records}
    return {**voices, **{name: list(given) for name, given in words.items()}}


def _update(update: Update) -> Row:
    pairs = (("before", update.before), ("after", update.after))
    return {"of": update.of, **{name: {"value": v.value, "records": list(v.records)} for name, v in pairs}}
