"""Reading back what ``jsonl`` wrote (see ``selon.lines``)."""

from selon.lines.reading import read_jsonl

__all__ = ["read_jsonl"]
