"""The one error of acquiring."""

from __future__ import annotations


class UnreadableInput(ValueError):
    """An input that gives no text: ``path`` as it was named, ``cause`` in a few words.

    Its message is one line, with control characters of the path escaped.
    """

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{shown(path)}: {cause}")
        self.path = path
        self.cause = cause

    def __reduce__(self) -> tuple[type[UnreadableInput], tuple[str, str]]:
        return type(self), (self.path, self.cause)


def shown(path: str) -> str:
    """A path that can be printed and stored: bytes that are no text and control characters escaped."""
    return path if path.isprintable() else path.encode("unicode_escape", "backslashreplace").decode("ascii")
