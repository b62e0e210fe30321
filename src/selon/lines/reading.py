"""Reading back a line that ``writing`` made: ``read_jsonl(write_jsonl(doc))`` is ``doc`` without tokens.

Sentences come back as spans only, and attributions and events in text order. What the line derives from
other layers (records, codes, the voice of a word, the words of a span) is not read: it is derived again.
"""

from __future__ import annotations

import json
from dataclasses import replace

from selon.lines.writing import SCHEMA, Row
from selon.model import (
    Attribution,
    Block,
    Cue,
    Document,
    Event,
    Name,
    Nation,
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
        blocks=tuple(Block(read_span(r), r["kind"]) for r in row["blocks"]),
        quotations=tuple(_quotation(r) for r in row["quotations"]),
        sentences=tuple(Sentence(read_span(r)) for r in row["sentences"]),
        names=tuple(Name(read_span(r), r["kind"], r["entity"]) for r in row["names"]),
        times=tuple(read_time(r) for r in row["times"]),
        places=tuple(read_place(r) for r in row["places"]),
        quantities=tuple(read_quantity(r) for r in row["quantities"]),
        wording=tuple(Wording(read_span(r), r["lemma"], r["about"], tuple(r["neutral"])) for r in row["wording"]),
        attributions=tuple(attributions.values()),
        events=tuple(_event(r, attributions) for r in row["events"]),
        unread=row.get("unread"),
    )


def read_span(row: Row) -> Span:
    """The range of a part."""
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
        content=tuple(read_span(r) for r in row["content"]),
        cue=Cue(read_span(cue), cue["lemma"]) if cue else None,
        source=read_source(source) if source else None,
        relay=tuple(read_span(r) for r in row["relay"]),
        speech=row["speech"],
        act=row["act"],
        rule=row["rule"],
        within=built[row["within"]] if row["within"] else None,
        reasons=_reasons(row["reasons"]),
    )


def read_source(row: Row) -> Source:
    """Who speaks, of ``source_row``."""
    span = None if row["start"] is None else read_span(row)
    role, party = (None if row.get(name) is None else read_span(row[name]) for name in ("role", "party"))
    return Source(span, row["name"], row["kind"], row["anonymous"], role, party)


def _event(row: Row, attributions: dict[str, Attribution]) -> Event:
    return Event(
        trigger=read_span(row["trigger"]),
        type=row["type"],
        mode=row["mode"],
        actor=read_party(row["actor"]),
        recipient=read_party(row["recipient"]),
        place=read_place(row["place"]) if row["place"] else None,
        time=read_time(row["time"]) if row["time"] else None,
        quantities=tuple(read_quantity(r) for r in row["quantities"]),
        factuality=row["factuality"],
        attribution=attributions[row["attribution"]] if row["attribution"] else None,
        rule=row["rule"],
        reasons=_reasons(row["reasons"]),
        record=row.get("record"),
        nation=_nation(row.get("nation")),
    )


def _nation(row: Row | None) -> Nation | None:
    """Whose deed it is called; lines of earlier versions do not tell."""
    return None if row is None else Nation(read_span(row), row["code"])


def read_party(row: Row | None) -> Party | None:
    """Who acts or undergoes, of ``party_row``."""
    return None if row is None else Party(read_span(row), row["name"], row["code"])


def read_time(row: Row) -> Time:
    """A time, of ``time_row``."""
    return Time(read_span(row), row["type"], row["value"], row["begin"], row["end_date"], row["anchor"])


def read_place(row: Row) -> Toponym:
    """A place, of ``place_row``."""
    if not row["resolved"]:
        return Toponym(read_span(row), None, row["precision"])
    within = tuple(row["within"])
    place = Place(row["geonames_id"], row["name"], row["lat"], row["lon"], row["country"], row["feature"], within)
    return Toponym(read_span(row), place, row["precision"])


def read_quantity(row: Row) -> Quantity:
    """A number, of ``quantity_row``."""
    number = Quantity(read_span(row), row["of"], row["low"], row["best"], row["high"])
    return replace(number, added=row.get("added", False), beside=row.get("beside", 0))


def _quotation(row: Row) -> Quotation:
    return Quotation(read_span(row), read_span(row["inner"]), row["depth"], row["closed"])


def _reasons(rows: list[Row]) -> tuple[Reason, ...]:
    return tuple(_reason(row) for row in rows)


def _reason(row: Row) -> Reason:
    """A reason; lines of earlier versions give no confidence."""
    span = read_span(row["span"]) if row["span"] else None
    return Reason(row["field"], row["rule"], span, row.get("confidence"))
