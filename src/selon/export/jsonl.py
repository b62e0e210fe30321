"""JSON lines, one for each document: the export that holds every layer but the tokens (see ``selon.lines``)."""

from selon.lines.writing import SCHEMA, Row, document_row, write_jsonl

__all__ = ["SCHEMA", "Row", "document_row", "write_jsonl"]
