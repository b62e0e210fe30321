"""Records in the columns of ACLED, with selon's own columns after them.

They are not ACLED's data: nobody has researched them, and one happening may be told in many rows. What ACLED has no
word for stays out, and so does what is denied or planned, since a row of ACLED says that something happened. A
number of dead that nobody gives is empty, not 0. See the codebook of ACLED for what its columns mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from selon.annotate.gazetteer.table import Country
from selon.export.formats.coded import write_coded
from selon.export.formats.own import CARRIED
from selon.export.formats.places import country, days
from selon.export.losses import Losses
from selon.export.statements import Cell, Reviewed, Statement
from selon.ontology.counted import KILLED

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
HELD = frozenset(CARRIED).union(
    (
        "id",
        "outlet",
        "actor",
        "recipient",
        "place",
        "lat",
        "lon",
        "precision",
        "begin",
        "best",
        "of",
        "quote",
        "acled",
        "country",
    )
)
DEMONSTRATIONS = frozenset({"Protests", "Riots"})
STRATEGIC, AGAINST_CIVILIANS = "Strategic developments", "Violence against civilians"
GRADES = {"exact": 1, "city": 1, "area": 2, "region": 3, "country": 3}
WEEK, MONTH = 7, 31


def write_acled(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """Header and rows; raises OSError."""
    write_coded(reports, path, losses, COLUMNS, HELD, _why_not, _row)


def _why_not(statement: Statement) -> str | None:
    return None if statement.codes.acled else f"no ACLED type ({statement.record.type})"


def _row(statement: Statement, countries: Mapping[str, Country], losses: Losses) -> dict[str, Cell]:
    record, where = statement.record, country(statement, countries)
    kind, _, finer = (statement.codes.acled or "").partition(": ")
    if record.of != KILLED and record.best is not None:
        losses.fields["best"] += 1
    return {
        "event_id_cnty": record.id,
        **_time(statement, losses),
        "disorder_type": _disorder(kind),
        "event_type": kind,
        "sub_event_type": finer or None,
        "actor1": record.actor,
        "actor2": record.recipient,
        "civilian_targeting": "Civilian targeting" if kind == AGAINST_CIVILIANS else None,
        "country": where.name or None,
        "iso": where.number,
        "location": record.place,
        "latitude": record.lat,
        "longitude": record.lon,
        "geo_precision": GRADES.get(record.precision or ""),
        "source": record.outlet,
        "notes": record.quote,
        "fatalities": record.best if record.of == KILLED else None,
    }


def _time(statement: Statement, losses: Losses) -> dict[str, Cell]:
    """The first day with a grade: a day, a week, a month. Longer times are beyond ACLED's grades."""
    length, time = days(statement), statement.event.time
    if length is None or time is None or time.begin is None or length > MONTH:
        losses.unknown["event_date"] += 1
        if length is not None:
            losses.fields["begin"] += 1
        return {}
    grade = 1 if length == 1 else 2 if length <= WEEK else 3
    return {"event_date": time.begin, "year": int(time.begin[:4]), "time_precision": grade}


def _disorder(kind: str) -> str:
    if kind in DEMONSTRATIONS:
        return "Demonstrations"
    return STRATEGIC if kind == STRATEGIC else "Political violence"
