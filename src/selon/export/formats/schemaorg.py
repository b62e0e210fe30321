"""Reports for the web of data, as schema.org has them in JSON-LD: NewsArticle, Quotation, Claim.

A record is a Claim of its source, about a happening that nobody is said to have checked: selon gives no verdicts, so
there is no ClaimReview. What schema.org has no word for has one of selon's own, under ``selon:``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from selon.export.formats.files import known, write_members, written
from selon.export.formats.own import CARRIED
from selon.export.losses import FLAT, Losses, counted
from selon.export.phrases import spoken
from selon.export.statements import Cell, Reviewed, Statement
from selon.lines import Row, dump
from selon.model import Attribution, Document, SourceKind
from selon.ontology.load import load_ontology
from selon.records import number_voices, source_name

CONTEXT = ["https://schema.org", {"selon": "urn:selon:vocabulary:"}]
AGENTS: dict[SourceKind | None, str] = {"person": "Person", "organisation": "Organization", "group": "Organization"}
OWN = (*CARRIED, "actor", "recipient", "low", "best", "high", "of", "start", "end", "wording", "precision")
HELD = FLAT.difference(
    (
        "rule",
        "actor_code",
        "recipient_code",
        "geonames_id",
        "within",
        "acled",
        "plover",
        "cameo",
        "ucdp",
        "path",
        "time",
        "confidence",
        "uncertain",
    )
)


def write_schemaorg(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """One graph; raises OSError."""
    with written(path) as out:
        before = f'{dump({"@context": CONTEXT})[:-1]}, "@graph": ['
        write_members(out, before, _graph(reports, losses), "\n]}\n")


def _graph(reports: Iterable[Reviewed], losses: Losses) -> Iterator[Row]:
    ontology = load_ontology()
    for report in reports:
        yield _article(report.doc)
        yield from _quotations(report.doc)
        for statement, values in counted([report], ontology, losses, HELD):
            yield _claim(statement, values)


def _article(doc: Document) -> Row:
    return known(
        {
            "@type": "NewsArticle",
            "@id": _article_id(doc),
            "headline": doc.title,
            "url": doc.url,
            "inLanguage": doc.lang,
            "datePublished": doc.published,
            "author": {"@type": "Person", "name": doc.author} if doc.author else None,
            "publisher": {"@type": "Organization", "name": doc.outlet} if doc.outlet else None,
        }
    )


def _quotations(doc: Document) -> Iterator[Row]:
    """What is quoted word for word from somebody whom the text names."""
    voices = number_voices(doc.attributions)
    for said in voices.ordered:
        if said.speech == "direct" and said.content:
            yield known(
                {
                    "@type": "Quotation",
                    "@id": f"{_article_id(doc)}:{voices.id_of(said)}",
                    "text": " ".join(span.of(doc.text) for span in said.content),
                    "inLanguage": doc.lang,
                    "spokenByCharacter": _agent(said, doc),
                    "isPartOf": {"@id": _article_id(doc)},
                }
            )


def _claim(statement: Statement, values: dict[str, Cell]) -> Row:
    record, said, doc = statement.record, statement.event.attribution, statement.doc
    own = {f"selon:{name}": list(v) if isinstance(v, tuple) else v for name in OWN for v in (values[name],)}
    return known(
        {
            "@type": "Claim",
            "@id": f"urn:selon:record:{record.id}",
            "text": record.quote,
            "author": _agent(said, doc) if said else None,
            "datePublished": record.published,
            "appearance": {"@id": _article_id(doc)},
            "about": _happening(statement),
            **own,
        }
    )


def _happening(statement: Statement) -> Row:
    """What the claim is about, without a name of its own: only the claim speaks of it."""
    record, time, place = statement.record, statement.event.time, statement.event.place
    country = place.place.country if place and place.place else None
    point = record.lat is not None and record.lon is not None
    where = {
        "@type": "Place",
        "name": record.place,
        "address": {"@type": "PostalAddress", "addressCountry": country} if country else None,
        "geo": {"@type": "GeoCoordinates", "latitude": record.lat, "longitude": record.lon} if point else None,
    }
    return known(
        {
            "@type": "Event",
            "name": spoken(record.type),
            "startDate": time.begin if time else None,
            "endDate": time.end if time else None,
            "location": known(where) if record.place else None,
        }
    )


def _agent(said: Attribution, doc: Document) -> Row | None:
    name = source_name(said, doc.text)
    kind = AGENTS.get(said.source.kind if said.source else None, "Thing")
    return {"@type": kind, "name": name} if name else None


def _article_id(doc: Document) -> str:
    return f"urn:selon:{quote(doc.id, safe='')}"
