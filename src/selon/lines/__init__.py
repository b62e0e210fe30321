"""A document as one line of JSON (schema ``selon.document/1``), and back: what stores and exports are made of."""

from selon.lines.reading import (
    read_jsonl,
    read_party,
    read_place,
    read_quantity,
    read_row,
    read_source,
    read_span,
    read_time,
)
from selon.lines.writing import (
    SCHEMA,
    Row,
    document_row,
    dump,
    party_row,
    place_row,
    quantity_row,
    source_row,
    span_row,
    time_row,
    words_row,
    write_jsonl,
)

__all__ = [
    "SCHEMA",
    "Row",
    "document_row",
    "dump",
    "party_row",
    "place_row",
    "quantity_row",
    "read_jsonl",
    "read_party",
    "read_place",
    "read_quantity",
    "read_row",
    "read_source",
    "read_span",
    "read_time",
    "source_row",
    "span_row",
    "time_row",
    "words_row",
    "write_jsonl",
]
