"""The stage ``acquire``: from files, pages and standard input to documents with decoded text."""

from selon.acquire.failure import UnreadableInput, shown
from selon.acquire.files import find_passed_over, find_paths, read_bytes, read_file

__all__ = ["UnreadableInput", "find_passed_over", "find_paths", "read_bytes", "read_file", "shown"]
