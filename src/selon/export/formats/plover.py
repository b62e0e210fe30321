"""Records as PLOVER has events: one JSON object a line, with the field names of its manual.

In PLOVER a *source* is who acts. Who speaks stands under ``selon``, with all of a record's own columns. What is denied
or planned is said in ``context`` as ``negation`` and ``future``, as the manual asks (section on event, mode, context).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from selon.export.formats.files import known, written
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import Reviewed, Statement
from selon.lines import Row, dump
from selon.model import Party
from selon.ontology.counted import KILLED
from selon.ontology.load import load_ontology

QUAD = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
CONTEXTS = {"negated": "negation", "future": "future"}
SIZES = {KILLED: "dead", "injured": "injured", "arrested": "arrested"}
CODE = re.compile(r"(?P<event>[A-Z]+)(?:/(?P<mode>[\w-]+))?(?: \((?P<context>\w+)\))?")


def write_plover(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """A line for each record; raises OSError."""
    with written(path) as out:
        for statement, values in counted(reports, load_ontology(), losses, FLAT, _why_not):
            out.write(dump(_row(statement, losses) | {"selon": values}) + "\n")


def _why_not(statement: Statement) -> str | None:
    return None if statement.codes.plover else f"no PLOVER type ({statement.record.type})"


def _row(statement: Statement, losses: Losses) -> Row:
    record, event, doc = statement.record, statement.event, statement.doc
    code = CODE.fullmatch(statement.codes.plover or "")
    kind, mode, context = code.group("event", "mode", "context") if code else ("", None, None)
    begin, end = (event.time.begin, event.time.end) if event.time else (None, None)
    for name, value in (("date", begin), ("source", event.actor)):
        if value is None:
            losses.unknown[name] += 1
    found = {
        "enddate": end if end != begin else None,
        "recipient": _actors(event.recipient, doc.text),
        "event_loc": _location(statement),
        "event_text": [event.trigger.of(doc.text)],
        "quad_code": next((number for number, kinds in QUAD.items() if kind in kinds), None),
        "mode": [mode] if mode else None,
        "context": [each for each in (context, CONTEXTS.get(record.factuality)) if each],
        "size": {SIZES[q.of]: q.best for q in event.quantities if q.of in SIZES and q.best is not None},
        "text": record.quote,
        "text_info": {"start": record.start, "end": record.end},
        "cite_info": known(
            {
                "citation": record.document,
                "url": doc.url,
                "title": doc.title,
                "language": doc.lang,
                "publication": record.outlet,
                "coder": "selon",
            }
        ),
    }
    required = {"id": record.id, "date": begin, "source": _actors(event.actor, doc.text), "event": [kind]}
    return required | known(found)


def _actors(party: Party | None, text: str) -> list[Row]:
    if party is None:
        return []
    country, _, sector = (party.code or "").partition(" ")
    words = {"code": country or None, "sector": sector or None, "actor_text": party.span.of(text)}
    return [known({**words, "identifier_text": party.name})]


def _location(statement: Statement) -> Row:
    record, toponym = statement.record, statement.event.place
    place = toponym.place if toponym else None
    if place is None:
        return known({"name": record.place})
    return known(
        {
            "geonameid": place.id,
            "name": place.name,
            "latitude": record.lat,
            "longitude": record.lon,
            "feature code": place.feature,
            "country code": place.country,
        }
    )
