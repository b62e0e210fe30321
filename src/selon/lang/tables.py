"""Tables inside a word file, checked where they are asked for."""

from __future__ import annotations

from collections.abc import Mapping


def table_of(file: str, table: Mapping[str, object], key: str) -> Mapping[str, object]:
    """The table of a key; ValueError names file and key when it is none."""
    value = table.get(key)
    if not isinstance(value, Mapping):
        raise ValueError(f"{file}: {key} must be a table")
    return value


def words_of(file: str, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The words of a key, none when it is absent; ValueError names file and entry when it is no string."""
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{file}: {table.get('lemma', key)}: {key} must be a string")
    return tuple(value.split())


def list_of(file: str, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The list of words of a key, never empty; ValueError names file and key when it is none."""
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word for word in value):
        raise ValueError(f"{file}: {key} must be a list of words")
    return tuple(value)
