"""Records in the columns of UCDP GED, with selon's own columns after them.

They are not UCDP's data. GED holds deaths by organised violence only, so a record goes in when its type may be such
violence and its voice gives a number of dead that is not 0; what is denied or planned stays out. Conflicts, dyads and
their numbers are UCDP's own and stay empty. ``source_original`` is who speaks, ``source_office`` the outlet. See the
codebook of UCDP GED for what its columns mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path

from selon.annotate.gazetteer.table import Country
from selon.export.formats.coded import write_coded
from selon.export.formats.own import CARRIED
from selon.export.formats.places import country, days
from selon.export.losses import Losses
from selon.export.statements import Cell, Reviewed, Statement
from selon.ontology.counted import KILLED

COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)
HELD = frozenset(CARRIED).union(
    (
        "id",
        "outlet",
        "published",
        "actor",
        "recipient",
        "place",
        "lat",
        "lon",
        "precision",
        "begin",
        "end_date",
        "low",
        "best",
        "high",
        "of",
        "country",
        "ucdp",
        "title",
    )
)
VIOLENCE = {"state-based": 1, "non-state": 2, "one-sided": 3}
ADMINISTRATIVE = {"ADM2": 3, "ADM1": 4}
GRADES = {"exact": 1, "city": 1, "area": 2, "country": 6}
# The longest time in days for each grade of date; GED has none for more than a year.
DATES = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))


def write_ged(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """Header and rows; raises OSError."""
    write_coded(reports, path, losses, COLUMNS, HELD, _why_not, _row)


def _why_not(statement: Statement) -> str | None:
    record = statement.record
    if statement.codes.ucdp is None:
        return f"no UCDP type ({record.type})"
    given = [number for number in (record.low, record.best, record.high) if number]
    return None if record.of == KILLED and given else "no number of dead"


def _row(statement: Statement, countries: Mapping[str, Country], losses: Losses) -> dict[str, Cell]:
    record, event, where = statement.record, statement.event, country(statement, countries)
    kinds = (statement.codes.ucdp or "").split("|")
    article = ", ".join(filter(None, (record.outlet, record.published, statement.doc.title)))
    return {
        "id": record.id,
        "type_of_violence": VIOLENCE[kinds[0]] if len(kinds) == 1 else None,
        "side_a": record.actor,
        "side_b": record.recipient,
        "number_of_sources": 1,
        "source_article": article or None,
        "source_office": record.outlet,
        "source_date": record.published,
        "source_headline": statement.doc.title,
        "source_original": record.source,
        **_where(statement),
        "where_description": event.place.span.of(statement.doc.text) if event.place else None,
        "country": where.name or None,
        **_when(statement, losses),
        "low": record.low,
        "best": record.best,
        "high": record.high,
    }


def _where(statement: Statement) -> dict[str, Cell]:
    record, place = statement.record, statement.event.place
    feature = place.place.feature if place and place.place else None
    where: dict[str, Cell] = {
        "where_prec": GRADES.get(record.precision or "") or ADMINISTRATIVE.get(feature or ""),
        "where_coordinates": record.place,
    }
    if record.lat is not None and record.lon is not None:
        where |= {"latitude": record.lat, "longitude": record.lon, "geom_wkt": f"POINT ({record.lon} {record.lat})"}
        where["priogrid_gid"] = _cell(record.lat, record.lon)
    return where


def _cell(lat: float, lon: float) -> int:
    """The number of a cell of half a degree (Tollefsen, Strand and Buhaug, "PRIO-GRID", 2012)."""
    return floor((lat + 90) * 2) * 720 + floor((lon + 180) * 2) + 1


def _when(statement: Statement, losses: Losses) -> dict[str, Cell]:
    length, time = days(statement), statement.event.time
    if length is None or time is None or time.begin is None:
        losses.unknown["date_start"] += 1
        return {}
    grade = next((grade for longest, grade in DATES if length <= longest), None)
    year = int(time.begin[:4]) if time.end and time.begin[:4] == time.end[:4] else None
    return {"year": year, "date_prec": grade, "date_start": time.begin, "date_end": time.end}
