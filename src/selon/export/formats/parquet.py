"""All records as Parquet, with types: numbers, booleans, dates as text since they may be partial, lists of words.

DuckDB writes it (``pip install 'selon[parquet]'``). It reads a file of JSON lines that is written beside it first, so
that a large store needs little memory; it works alone, and with what is built in.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from selon.export.formats import MissingLibrary
from selon.export.formats.files import written
from selon.export.formats.types import kinds
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import COLUMNS, Reviewed
from selon.lines import dump
from selon.ontology.load import load_ontology

TYPES = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "list": "VARCHAR[]"}
SETTINGS = {"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False}


def write_parquet(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """One file; raises OSError, and ``MissingLibrary`` without DuckDB."""
    try:
        duckdb = import_module("duckdb")
    except ModuleNotFoundError as error:
        raise MissingLibrary("Parquet needs DuckDB: pip install 'selon[parquet]'") from error
    path.open("wb").close()
    with TemporaryDirectory(dir=path.parent) as folder:
        lines = Path(folder) / "records.jsonl"
        with written(lines) as out:
            for _, values in counted(reports, load_ontology(), losses, FLAT):
                out.write(dump(values) + "\n")
        with duckdb.connect(":memory:", config=SETTINGS) as connection:
            connection.execute(f"COPY ({_select(lines)}) TO {_text(str(path))} (FORMAT parquet)")


def _select(lines: Path) -> str:
    columns = ", ".join(f"{_text(name)}: {_text(TYPES[kind])}" for name, kind in kinds().items())
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    source = f"read_json({_text(str(lines))}, format = 'newline_delimited', columns = {{{columns}}})"
    return f"SELECT {names} FROM {source}"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
