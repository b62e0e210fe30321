"""Reading back a line that ``writing`` made: ``read_jsonl(write_jsonl(doc))`` is ``doc`` without tokens.

Sentences come back as spans only, and attributions and events in text order. What the line derives from
other layers (records, codes, the voice of a word, the words of a span) is not read: it is derived again.
"""

from __future__ import annotations

import json

from selon.lines.writing import SCHEMA, Row
from selon.model import (
    Attribution,
    Block,
    Cue,
    Document,
    Event,
    Name,
    Party,
    Place,
    Quantity,
    Quotation,
    Reason,
    Sentence,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)


def read_jsonl(line: str) -> Document:
    """The document of one line. Another schema, a missing field or a broken reference is a ValueError."""
    return read_row(json.loads(line))


def read_row(row: object) -> Document:
    """The document of a line that is parsed already; errors as for ``read_jsonl``."""
    if not isinstance(row, dict) or row.get("schema") != SCHEMA:
        raise ValueError(f"not a line of {SCHEMA}")
    try:
        return _document(row)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a whole line of {SCHEMA}: {error!r}") from error


def _document(row: Row) -> Document:
    attributions = _attributions(row["attributions"])
    return Document(
        id=row["id"],
        text=row["text"],
        source_sha256=row["source_sha256"],
        path=row["path"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        author=row["author"],
        published=row["published"],
        published_from=row["published_from"],
        lang=row["lang"],
        origin=tuple((here, there) for here, there in row["origin"]),
        blocks=tuple(Block(_span(r), r["kind"]) for r in row["blocks"]),
        quotations=tuple(_quotation(r) for r in row["quotations"]),
        sentences=tuple(Sentence(_span(r)) for r in row["sentences"]),
        names=tuple(Name(_span(r), r["kind"], r["entity"]) for r in row["names"]),
        times=tuple(_time(r) for r in row["times"]),
        places=tuple(_toponym(r) for r in row["places"]),
        quantities=tuple(_quantity(r) for r in row["quantities"]),
        wording=tuple(Wording(_span(r), r["lemma"], r["about"], tuple(r["neutral"])) for r in row["wording"]),
        attributions=tuple(attributions.values()),
        events=tuple(_event(r, attributions) for r in row["events"]),
    )


def _span(row: Row) -> Span:
    return Span(row["start"], row["end"])


def _attributions(rows: list[Row]) -> dict[str, Attribution]:
    """By id, in the order of the line; each is built after the one that it stands within."""
    by_id = {row["id"]: row for row in rows}
    built: dict[str, Attribution] = {}
    for row in rows:
        chain = [row]
        while (outer := chain[-1]["within"]) is not None and outer not in built:
            if len(chain) > len(rows):
                raise ValueError(f"attribution {outer} stands within itself")
            chain.append(by_id[outer])
        for waiting in reversed(chain):
            built[waiting["id"]] = _attribution(waiting, built)
    return {id: built[id] for id in by_id}


def _attribution(row: Row, built: dict[str, Attribution]) -> Attribution:
    cue, source = row["cue"], row["source"]
    return Attribution(
        content=tuple(_span(r) for r in row["content"]),
        cue=Cue(_span(cue), cue["lemma"]) if cue else None,
        source=_source(source) if source else None,
        relay=tuple(_span(r) for r in row["relay"]),
        speech=row["speech"],
        act=row["act"],
        rule=row["rule"],
        within=built[row["within"]] if row["within"] else None,
        reasons=_reasons(row["reasons"]),
    )


def _source(row: Row) -> Source:
    span = None if row["start"] is None else _span(row)
    return Source(span, row["name"], row["kind"], row["anonymous"])


def _event(row: Row, attributions: dict[str, Attribution]) -> Event:
    return Event(
        trigger=_span(row["trigger"]),
        type=row["type"],
        mode=row["mode"],
        actor=_party(row["actor"]),
        recipient=_party(row["recipient"]),
        place=_toponym(row["place"]) if row["place"] else None,
        time=_time(row["time"]) if row["time"] else None,
        quantities=tuple(_quantity(r) for r in row["quantities"]),
        factuality=row["factuality"],
        attribution=attributions[row["attribution"]] if row["attribution"] else None,
        rule=row["rule"],
        reasons=_reasons(row["reasons"]),
    )


def _party(row: Row | None) -> Party | None:
    return None if row is None else Party(_span(row), row["name"], row["code"])


def _time(row: Row) -> Time:
    return Time(_span(row), row["type"], row["value"], row["begin"], row["end_date"], row["anchor"])


def _toponym(row: Row) -> Toponym:
    if not row["resolved"]:
        return Toponym(_span(row), None, row["precision"])
    within = tuple(row["within"])
    place = Place(row["geonames_id"], row["name"], row["lat"], row["lon"], row["country"], row["feature"], within)
    return Toponym(_span(row), place, row["precision"])


def _quantity(row: Row) -> Quantity:
    return Quantity(_span(row), row["of"], row["low"], row["best"], row["high"])


def _quotation(row: Row) -> Quotation:
    return Quotation(_span(row), _span(row["inner"]), row["depth"], row["closed"])


def _reasons(rows: list[Row]) -> tuple[Reason, ...]:
    return tuple(Reason(r["field"], r["rule"], _span(r["span"]) if r["span"] else None) for r in rows)
