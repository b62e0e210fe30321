"""A document as one line of JSON (schema ``selon.document/1``), and back: what stores and exports are made of."""

from selon.lines.reading import read_jsonl, read_row
from selon.lines.writing import SCHEMA, Row, document_row, dump, write_jsonl

__all__ = ["SCHEMA", "Row", "document_row", "dump", "read_jsonl", "read_row", "write_jsonl"]
