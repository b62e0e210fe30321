"""Where each record comes from, as PROV-JSON (https://www.w3.org/submissions/prov-json/).

The bytes that were read, the text in them, the words somebody says in it, the record made of these, the program that
made it, and the person who decided on it. Who speaks is an agent of their words; nobody is an agent of the happening.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from selon.export.formats.files import known, written
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import Cell, Reviewed, Statement
from selon.lines import Row, dump
from selon.model import Document, SourceKind
from selon.ontology.load import load_ontology
from selon.records import WRITER

VOCABULARY = "urn:selon:vocabulary:"
PROGRAM = "selon:program"
AGENTS: dict[SourceKind | None, str] = {"person": "prov:Person", "organisation": "prov:Organization"}


@dataclass(slots=True)
class Bundle:
    """Elements and relations by kind; a relation has a number of its own."""

    rows: dict[str, dict[str, Row]] = field(default_factory=dict)

    def add(self, kind: str, name: str, row: Row) -> str:
        """An element, once."""
        self.rows.setdefault(kind, {}).setdefault(name, known(row))
        return name

    def relate(self, kind: str, **ends: str) -> None:
        """A relation between elements, once."""
        row = {f"prov:{end}": name for end, name in ends.items()}
        self.rows.setdefault(kind, {}).setdefault(f"_:{kind}-{'-'.join(ends.values()).replace('selon:', '')}", row)


def write_prov(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """One document; raises OSError."""
    bundle = Bundle()
    bundle.add("agent", PROGRAM, {"prov:type": _type("prov:SoftwareAgent"), "prov:label": "selon"})
    for statement, values in counted(reports, load_ontology(), losses, FLAT):
        _told(bundle, statement, values)
    with written(path) as out:
        out.write(dump({"prefix": {"selon": VOCABULARY}, **bundle.rows}) + "\n")


def _told(bundle: Bundle, statement: Statement, values: dict[str, Cell]) -> None:
    doc, record, decided = statement.doc, statement.record, statement.standing
    text, reading = _text(bundle, doc)
    words = _words(bundle, statement, text)
    own = {f"selon:{name}": list(v) if isinstance(v, tuple) else v for name, v in values.items() if name != "id"}
    name = bundle.add("entity", f"selon:record-{record.id}", {"prov:type": _type("selon:Record"), **own})
    bundle.relate("wasDerivedFrom", generatedEntity=name, usedEntity=words)
    if not decided.added:
        bundle.relate("wasGeneratedBy", entity=name, activity=reading)
        bundle.relate("wasAttributedTo", entity=name, agent=PROGRAM)
    if decided.reviewer is not None:
        _reviewed(bundle, statement, name)


def _reviewed(bundle: Bundle, statement: Statement, record: str) -> None:
    decided, who = statement.standing, f"selon:reviewer-{_safe(statement.standing.reviewer or '')}"
    label = {"prov:type": _type("prov:Person"), "prov:label": decided.reviewer}
    review = f"selon:review-{statement.record.id}"
    bundle.add("agent", who, label)
    bundle.add("activity", review, {"prov:endTime": decided.reviewed, "prov:type": _type("selon:Review")})
    bundle.relate("wasAssociatedWith", activity=review, agent=who)
    if decided.added:
        bundle.relate("wasGeneratedBy", entity=record, activity=review)
        bundle.relate("wasAttributedTo", entity=record, agent=who)
    elif decided.corrected:
        bundle.relate("wasInfluencedBy", influencee=record, influencer=review)
    else:
        bundle.relate("used", activity=review, entity=record)


def _text(bundle: Bundle, doc: Document) -> tuple[str, str]:
    """The text of a report and the reading of it, with what they come from."""
    id = _safe(doc.id)
    text, original, reading = f"selon:text-{id}", f"selon:original-{id}", f"selon:reading-{id}"
    bundle.add("entity", text, {"prov:type": _type("selon:Text"), "prov:label": doc.title})
    source = {"selon:sha256": doc.source_sha256, "selon:path": doc.path, "selon:url": doc.url}
    bundle.add("entity", original, {"prov:type": _type("selon:Original"), **source, "selon:published": doc.published})
    bundle.add("activity", reading, {"prov:type": _type("selon:Reading")})
    bundle.relate("used", activity=reading, entity=text)
    bundle.relate("wasAssociatedWith", activity=reading, agent=PROGRAM)
    bundle.relate("wasDerivedFrom", generatedEntity=text, usedEntity=original)
    if doc.outlet:
        label = {"prov:type": _type("prov:Organization"), "prov:label": doc.outlet}
        outlet = bundle.add("agent", f"selon:outlet-{_safe(doc.outlet)}", label)
        bundle.relate("wasAttributedTo", entity=original, agent=outlet)
    return text, reading


def _words(bundle: Bundle, statement: Statement, text: str) -> str:
    """The words that a record rests on: what somebody says in the text, else the text of its writer."""
    record, said = statement.record, statement.event.attribution
    if record.voice == WRITER or said is None:
        return text
    id = f"{_safe(record.document)}-{record.voice}"
    row = {"prov:type": _type("selon:Saying"), "selon:act": said.act, "selon:speech": said.speech}
    words = bundle.add("entity", f"selon:saying-{id}", row)
    bundle.relate("wasDerivedFrom", generatedEntity=words, usedEntity=text)
    if record.source:
        kind = AGENTS.get(said.source.kind if said.source else None)
        label = {"prov:type": _type(kind) if kind else None, "prov:label": record.source}
        agent = bundle.add("agent", f"selon:source-{id}", {**label, "selon:anonymous": record.anonymous})
        bundle.relate("wasAttributedTo", entity=words, agent=agent)
    return words


def _type(name: str) -> Row:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _safe(name: str) -> str:
    """A name as the local part of a qualified name."""
    return quote(name, safe="").replace("~", "%7E").replace("%", "_")
