"""Records in the columns of an event database, with selon's own columns after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from selon.annotate.gazetteer.table import Country
from selon.export.csv import write_rows
from selon.export.formats.files import written
from selon.export.formats.own import HEADER, own
from selon.export.formats.places import load_countries
from selon.export.losses import Losses, counted
from selon.export.statements import Cell, Reviewed, Statement
from selon.ontology.load import load_ontology

UNTOLD = frozenset({"negated", "future"})

WhyNot = Callable[[Statement], str | None]
MakeRow = Callable[[Statement, Mapping[str, Country], Losses], dict[str, Cell]]


def write_coded(
    reports: Iterable[Reviewed],
    path: Path,
    losses: Losses,
    columns: tuple[str, ...],
    held: frozenset[str],
    why_not: WhyNot,
    make_row: MakeRow,
) -> None:
    """Header and rows; raises OSError.

    A row of such a database says that something happened: what is denied or planned stays out, and what ``why_not``
    has a reason against. ``held`` are the fields that the columns have room for.
    """
    countries = load_countries()
    found = counted(reports, load_ontology(), losses, held, lambda statement: _untold(statement) or why_not(statement))
    rows = ({**dict.fromkeys(columns), **make_row(s, countries, losses), **own(values)}.values() for s, values in found)
    with written(path) as out:
        write_rows((*columns, *HEADER), rows, out)


def _untold(statement: Statement) -> str | None:
    return "denied or planned" if statement.record.factuality in UNTOLD else None
