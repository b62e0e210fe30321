"""Where and when, as other people's tables ask for it: names and numbers of countries, lengths of times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from selon.annotate.gazetteer.table import Country, Table
from selon.export.statements import Statement

UNKNOWN = Country(0, "", None, 0)


def load_countries() -> Mapping[str, Country]:
    """Countries by their ISO codes of two letters; raises MissingGazetteer without the table of places."""
    return Table().countries()


def country(statement: Statement, countries: Mapping[str, Country]) -> Country:
    """The country of the place of a record; ``UNKNOWN`` without one."""
    place = statement.event.place.place if statement.event.place else None
    return countries.get(place.country or "", UNKNOWN) if place else UNKNOWN


def days(statement: Statement) -> int | None:
    """How many days the time of a record is long; None when it has no date."""
    time = statement.event.time
    if time is None or time.begin is None or time.end is None:
        return None
    return date.fromisoformat(time.end).toordinal() - date.fromisoformat(time.begin).toordinal() + 1
