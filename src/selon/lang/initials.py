"""The initials of a name, by which a conversation calls its speakers after the first time."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")


def initials_of(name: str) -> str:
    """The first letters of the words of a name, small: of « Anna-Maria Berg » as of « A.-M. B. »."""
    return "".join(word[0] for word in _WORD.findall(name.casefold()))


def is_initials(label: str) -> bool:
    """True for « A.-M. B. »: two words or more, of one letter each."""
    words = _WORD.findall(label)
    return len(words) > 1 and all(len(word) == 1 for word in words)
