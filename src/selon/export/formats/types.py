"""The type of each column, taken from the types of selon's own values, for forms that have a schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_type_hints

from selon.export.statements import COLUMNS, Standing
from selon.model import Place, Record

Kind = Literal["text", "integer", "number", "boolean", "list"]


def kinds() -> Mapping[str, Kind]:
    """Column by column, in their order; what is not named by a record, a decision or a place is text."""
    place = get_type_hints(Place)
    of_place = {"geonames_id": place["id"], "within": place["within"]}
    hints = {**get_type_hints(Record), **get_type_hints(Standing), **of_place}
    return {name: _kind(str(hints.get(name, "str"))) for name in COLUMNS}


def _kind(hint: str) -> Kind:
    if "tuple" in hint:
        return "list"
    if "bool" in hint:
        return "boolean"
    return "integer" if "int" in hint else "number" if "float" in hint else "text"
