"""Names of parties and sources, compared by the words that tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from selon.lang.linking import NO_WORDS, LinkWords, parse_linking
from selon.lang.load import known_languages, read_words
from selon.link.words import fold, folded_words
from selon.model import Document

_WORD = re.compile(r"\w+")
_START, _END = 400, 200
# The sort of party of an actor by its sector.
_SORTS = {"MIL": "army", "COP": "police", "REB": "insurgents", "CVL": "civilians"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is shown, and what it is compared by.

    ``words`` are its telling words, ``proper`` those that begin with a capital, ``kinds`` the sorts of party
    that its nouns name, ``code`` the actor where it is a known one.
    """

    shown: str
    words: frozenset[str]
    proper: frozenset[str]
    kinds: frozenset[str]
    code: str | None = None


class NameReader:
    """Reads names of one language."""

    def __init__(self, words: LinkWords) -> None:
        self._light = frozenset(map(fold, words.light))
        self._kinds = {fold(noun): kind for noun, kind in words.kinds.items()}
        self._credit = _credit_pattern(words)

    def name(self, shown: str, without: frozenset[str] = frozenset()) -> Name:
        """A name; ``without`` are words, such as those of a place, that do not tell who is meant."""
        found = [(m.group(), fold(m.group())) for m in _WORD.finditer(shown)]
        telling = [(word, key) for word, key in found if key not in self._light and key not in without]
        telling = [(word, key) for word, key in telling if not key.isdigit()]
        return Name(
            shown=shown,
            words=frozenset(key for _, key in telling),
            proper=frozenset(key for word, key in telling if word[0].isupper() and key not in self._kinds),
            kinds=frozenset(self._kinds[key] for _, key in telling if key in self._kinds),
        )

    def credit(self, doc: Document) -> str | None:
        """The agency that a report says it draws on, in its first or last lines."""
        if self._credit is None:
            return None
        for part in (doc.text[:_START], doc.text[max(_START, len(doc.text) - _END) :]):
            if found := self._credit.search(part):
                return found["name"] or found["alone"]
        return None


def name_readers(docs: Iterable[Document]) -> Mapping[str, NameReader]:
    """By code of language, for all languages of some documents."""
    return {code: name_reader(code) for code in sorted({doc.lang for doc in docs})}


@cache
def name_reader(code: str) -> NameReader:
    """What reads names of a language; one that selon does not know has no words of its own."""
    return NameReader(_words(code) if code in known_languages() else NO_WORDS)


def same_name(a: Name, b: Name) -> bool:
    """True for one known actor, for a name that says no more than the other, and for the same proper name."""
    if is_one_actor(a, b):
        return True
    if a.words and b.words and (a.words <= b.words or b.words <= a.words):
        return True
    return bool(a.proper and b.proper) and (a.proper <= b.proper or b.proper <= a.proper)


def is_one_actor(a: Name, b: Name) -> bool:
    """True for names of one actor with a key of its own ("PSE REB HAMAS"); others may share their code."""
    return a.code is not None and a.code == b.code and a.code.count(" ") > 1 and ";" not in a.code


def other_party(a: Name, b: Name) -> bool:
    """True when two names clearly mean two parties: other sorts of party, or proper names without a common word."""
    if is_one_actor(a, b):
        return False
    if a.kinds and b.kinds:
        return not a.kinds & b.kinds
    return bool(a.proper and b.proper) and not a.proper & b.proper and not _stands_for(a, b) and not _stands_for(b, a)


def same_sort(a: Name, b: Name) -> bool:
    """True when both name one sort of party and nothing else tells them apart."""
    return bool(sorts(a) & sorts(b)) and not other_party(a, b)


def sorts(name: Name) -> frozenset[str]:
    """The sorts of party that the nouns of a name tell; without any, that of the actor it is known to name."""
    if name.kinds or name.code is None:
        return name.kinds
    return frozenset(_SORTS[part] for part in name.code.split(" ") if part in _SORTS)


def _stands_for(short: Name, long: Name) -> bool:
    """True when a name is made of the first letters of the other."""
    initials = "".join(word[0] for word in folded_words(long.shown))
    return any(len(word) > 1 and _in_order(word, initials) for word in short.proper)


def _in_order(letters: str, within: str) -> bool:
    rest = iter(within)
    return all(letter in rest for letter in letters)


def _credit_pattern(words: LinkWords) -> re.Pattern[str] | None:
    if not words.before:
        return None
    named = "|".join(map(re.escape, sorted(words.agencies, key=len, reverse=True)))
    heads = "|".join(map(re.escape, words.heads))
    before = "|".join(re.escape(word) for word in sorted(words.before, key=len, reverse=True))
    agency = rf"(?:{named})\b|(?:{heads})(?: [A-ZÀ-Þ][\w-]*)+"
    return re.compile(rf"\b(?i:{before})\s?:?\s?(?P<name>{agency})|\((?P<alone>{named})\)")


def _words(code: str) -> LinkWords:
    try:
        return parse_linking(read_words(code, "linking"))
    except FileNotFoundError:
        return NO_WORDS
