"""All records as one table of comma-separated values, with ``selon.export.statements.COLUMNS``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selon.export.csv import write_rows
from selon.export.formats.files import written
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import COLUMNS, Reviewed
from selon.ontology.load import load_ontology


def write_table(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """Header and rows; raises OSError."""
    rows = counted(reports, load_ontology(), losses, FLAT)
    with written(path) as out:
        write_rows(COLUMNS, (values.values() for _, values in rows), out)
