"""What tokenising needs to know of a language, as written in ``tokens.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TokenWords:
    """Words that a tokenizer must cut or must not cut, and what tags and lemmas need beside.

    ``elisions`` end in an apostrophe and are cut off the next word; ``whole`` are never cut; ``clitics`` follow
    a hyphen and are cut off (with ``links`` before them, ``-t-il``); ``abbreviations`` keep their full stop.
    None of these holds a blank.

    ``lemmas`` correct the lemma tables by form or form/UPOS;
    ``infinitives`` are the endings of a verb's lemma; ``verbs`` are forms of verbs with their lemma, ``finite`` those
    of them that are always a verb with a subject, ``twofold`` forms of verbs of saying that are a past participle
    too; ``participles`` are nouns that are a participle right behind a noun, ``described`` adjectives by their lemma,
    ``past`` the endings of such a participle, ``bent`` those that tell its gender and number; ``openers`` open a
    sentence and are read without their capital, which makes a parser take them for a name; ``afflicted`` are forms of
    nouns for people that look like a participle, ``joined`` relative pronouns that hold a preposition, with their
    features.

    A text of at least ``enough`` words of which less than ``share`` are among the ``common`` ones is not in this
    language.
    """

    elisions: tuple[str, ...]
    whole: tuple[str, ...]
    clitics: tuple[str, ...]
    links: tuple[str, ...]
    abbreviations: tuple[str, ...]
    lemmas: Mapping[str, str]
    infinitives: tuple[str, ...]
    verbs: Mapping[str, str]
    finite: frozenset[str]
    twofold: frozenset[str]
    participles: Mapping[str, str]
    described: Mapping[str, str]
    past: tuple[str, ...]
    bent: Mapping[str, str]
    openers: frozenset[str]
    afflicted: frozenset[str]
    joined: Mapping[str, str]
    common: frozenset[str]
    share: float
    enough: int


def parse_tokens(table: Mapping[str, object]) -> TokenWords:
    """The table of ``tokens.toml``; raises ValueError naming the entry that is missing or wrong."""

    def words(key: str) -> tuple[str, ...]:
        value = table.get(key)
        if not isinstance(value, list):
            raise ValueError(f"tokens.toml: {key} must be a list")
        if blank := [v for v in value if len(str(v).split()) != 1]:
            raise ValueError(f"tokens.toml: {key}: {blank[0]!r} must be one word")
        return tuple(str(v) for v in value)

    def pairs(key: str) -> dict[str, str]:
        value = table.get(key, {})
        if not isinstance(value, Mapping):
            raise ValueError(f"tokens.toml: {key} must be a table")
        return {str(k): str(v) for k, v in value.items()}

    def number(key: str) -> float:
        value = table.get(key)
        if not isinstance(value, int | float):
            raise ValueError(f"tokens.toml: {key} must be a number")
        return value

    def finite() -> frozenset[str]:
        ends, other, ambiguous = words("finite"), words("unfinished"), words("ambiguous")
        forms = (form for form in pairs("verbs") if form.endswith(ends) and not form.endswith(other))
        return frozenset(forms).difference(ambiguous)

    return TokenWords(
        elisions=words("elisions"),
        whole=words("whole"),
        clitics=words("clitics"),
        links=words("links"),
        abbreviations=words("abbreviations"),
        lemmas=pairs("lemmas"),
        infinitives=words("infinitives"),
        verbs=pairs("verbs"),
        finite=finite(),
        twofold=frozenset(words("twofold")),
        participles=pairs("participles"),
        described=pairs("described"),
        past=words("past"),
        bent=pairs("bent"),
        openers=frozenset(words("openers")),
        afflicted=frozenset(words("afflicted")),
        joined=pairs("joined"),
        common=frozenset(words("common")),
        share=number("share"),
        enough=int(number("enough")),
    )
