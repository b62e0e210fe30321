"""Links and incidents as JSON lines: the contract's fields in their order, nothing made up."""

from __future__ import annotations

import json
from typing import Any

from selon.export.comparison.jsonl import write_incident, write_link
from selon.link import compare, link
from selon.model import Document
from telling import Says, Tells, report

LINK = ("schema", "left", "right", "of", "relation", "score", "reason", "passages")
CONTRACT = (
    ("schema", "id", "type", "place", "time", "records", "independent_sources", "unresolved_sources"),
    ("state", "conflicts", "reasons"),
)
FURTHER = ("roots", "updates", "copies", "wording", "unplaced")
RECORD = (
    ("record", "document", "path", "outlet", "published", "voice", "source", "factuality"),
    ("low", "best", "high", "of", "quote"),
)


def told(where: str = "Valmire", killed: int = 12, path: str = "a", source: str = "Ana Brel") -> Document:
    text = f"Une frappe à {where}, selon {source}, récit {path}."
    says = Says(source, f"Une frappe à {where}")
    return report(
        text,
        Tells("frappe", "air_strike", where, "2031-05-03", counts=(("killed", killed, killed),), by=says),
        path=path,
    )


def incident(*docs: Document) -> dict[str, Any]:
    line = write_incident(compare(docs, link(docs))[0])
    assert "\n" not in line
    return dict(json.loads(line))


def test_an_incident_has_the_fields_of_the_contract_first() -> None:
    """Others read these lines by name; further fields come after."""
    found = incident(told(), told(path="b", killed=17, source="Ugo Brel"))
    assert list(found) == [*CONTRACT[0], *CONTRACT[1], *FURTHER]
    assert {*RECORD[0], *RECORD[1]} <= set(found["records"][0])
    assert found["schema"] == "selon.incident/1"
    assert found["type"] == "air_strike"
    assert found["time"] == {"begin": "2031-05-03", "end_date": "2031-05-03"}
    assert (found["place"]["name"], found["place"]["lat"]) == ("Valmire", 12.25)
    assert (found["independent_sources"], found["unresolved_sources"]) == (2, 0)
    assert found["state"] == "contradicted"


def test_a_conflict_names_its_records() -> None:
    """Each answer of each field leads back to who gives it."""
    found = incident(told(), told(path="b", killed=17, source="Ugo Brel"))
    (conflict,) = found["conflicts"]
    assert (conflict["field"], conflict["of"]) == ("quantity", "killed")
    ids = {record["low"]: record["record"] for record in found["records"]}
    assert conflict["values"] == [{"value": "12", "records": [ids[12]]}, {"value": "17", "records": [ids[17]]}]


def test_what_is_not_known_is_null() -> None:
    """No date is no date, and a region has no point."""
    text = "Une frappe dans les Hauts Plateaux."
    found = incident(report(text, Tells("frappe", "air_strike", "Hauts Plateaux"), published=None))
    assert found["time"] is None
    assert found["place"] == {"name": "Hauts Plateaux", "lat": None, "lon": None, "country": "XA", "geonames_id": 8}
    nowhere = incident(report("Une frappe.", Tells("frappe", "air_strike")))
    assert nowhere["place"] is None


def test_a_link_has_the_fields_of_the_contract() -> None:
    """Passages are spans in both texts."""
    text = " ".join(f"mot{n}" for n in range(40))
    docs = [report(text, path="1"), report(f"Début. {text}", path="2", published="2031-05-05")]
    (line,) = map(write_link, link(docs).links)
    found = json.loads(line)
    assert tuple(found) == LINK
    assert (found["left"], found["right"]) == (docs[1].id, docs[0].id)
    assert found["passages"] == [
        {"left": {"start": 7, "end": 7 + len(text)}, "right": {"start": 0, "end": len(text)}},
    ]
