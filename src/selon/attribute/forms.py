"""Forms of words: the verb that an ending tells, and a noun or adjective without its endings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from selon.lang.clauses import ClauseWords
from selon.model import Token


def known_verb(form: str, endings: Iterable[str], words: ClauseWords, verbs: Container[tuple[str, str]]) -> str | None:
    """The known verb that a form with one of some endings belongs to."""
    stems = (form.removesuffix(end) for end in endings if form.endswith(end))
    return next((stem + end for stem in stems for end in words.infinitive if (stem + end, "VERB") in verbs), None)


def bare_forms(token: Token, words: ClauseWords) -> Iterator[str]:
    """The form of a noun or adjective, and what is left of it without the endings that agree."""
    form = token.text.lower()
    yield form
    yield from (form.removesuffix(end) for end in words.agreeing if form.endswith(end))
