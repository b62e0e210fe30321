"""The forms that a store can be exported to, in one table; docs/exporting.md tells what each of them holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from selon.export.losses import Losses
    from selon.export.statements import Reviewed

    Write: TypeAlias = Callable[[Iterable[Reviewed], Path, Losses], None]


class MissingLibrary(Exception):
    """A form needs a library that is not installed; the message says how to install it."""


class Format(StrEnum):
    """The forms by name; a corpus is written by ``selon.export.corpus``."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    jsonl = "jsonl"
    geojson = "geojson"
    webannotation = "webannotation"
    prov = "prov"
    schemaorg = "schemaorg"
    plover = "plover"
    acled = "acled-like"
    ged = "ged-like"
    frictionless = "frictionless"
    corpus = "corpus"


@dataclass(frozen=True, slots=True)
class Form:
    """The function that writes a form, as module and name; ``folder`` when it makes several files."""

    module: str
    function: str
    folder: bool = False

    def writer(self) -> Write:
        """The function that writes it; its module, and what that needs, is loaded only now."""
        found: Write = getattr(import_module(f"selon.export.formats.{self.module}"), self.function)
        return found


FORMS: Mapping[Format, Form] = {
    Format.csv: Form("csv", "write_table"),
    Format.xlsx: Form("xlsx", "write_xlsx"),
    Format.parquet: Form("parquet", "write_parquet"),
    Format.jsonl: Form("jsonl", "write_lines"),
    Format.geojson: Form("geojson", "write_geojson"),
    Format.webannotation: Form("webannotation", "write_annotations"),
    Format.prov: Form("prov", "write_prov"),
    Format.schemaorg: Form("schemaorg", "write_schemaorg"),
    Format.plover: Form("plover", "write_plover"),
    Format.acled: Form("acled", "write_acled"),
    Format.ged: Form("ged", "write_ged"),
    Format.frictionless: Form("frictionless", "write_package", folder=True),
}
