"""Cutting a text into words: one regular expression, exact offsets, no tables to load."""

from __future__ import annotations

import re

from selon.lang.tokens import TokenWords
from selon.model import Span

APOSTROPHE = "['’]"
HYPHEN = "[-‐‑]"
PLAIN = r"[^\W\d_]\w*(?=[\s,])"  # a word that nothing is joined to: no other pattern could match there
MARK = r"[,;:!?()«»\"]"


def tokenizer(words: TokenWords) -> re.Pattern[str]:
    """The compiled pattern of a language's tokens; ``find_tokens`` runs it."""
    clitic = rf"{HYPHEN}(?:(?:{'|'.join(words.links)}){HYPHEN})?(?:{'|'.join(words.clitics)})\b(?!{HYPHEN})"
    parts = [
        PLAIN,
        MARK,
        rf"\b(?:{_any(words.whole)})\b",
        rf"\b(?:{_any(words.abbreviations)})(?=\W*[ \u00a0]\W*\w)",  # not the last: "accusé de vol."
        r"https?://\S+|www\.\S+",
        rf"(?<!\w)(?:{_any(words.elisions)}){APOSTROPHE}(?=[ \u00a0]?[\w«“])",
        r"\b(?:[^\W\d_a-z]\.){2,}|\b[^\W\d_a-zà-ÿ]\.(?=\s?[^\W\d_a-zà-ÿ])",
        r"\d+-[^\W\d_a-zà-ÿ][^\W\d_]+(?:-\d+)?",  # a day that somebody is named after: "3-Mai"
        r"\d+(?:[.,/:]\d+)*[^\W_]*(?:-\d+)?",
        clitic,
        rf"\w+(?:{APOSTROPHE}\w+|(?!{clitic}){HYPHEN}\w+)*",
        r"\.{2,}|…|<<|>>",
        r"\S",
    ]
    return re.compile("|".join(parts))


def find_tokens(pattern: re.Pattern[str], text: str, within: Span) -> tuple[Span, ...]:
    """The spans of the words of ``text[within]``, in order, without white space."""
    return tuple(Span(*m.span()) for m in pattern.finditer(text, within.start, within.end))


def _any(words: tuple[str, ...]) -> str:
    """Alternatives, longest first, either case of the first letter, either apostrophe."""
    return "|".join(_loose(w) for w in sorted(words, key=len, reverse=True))


def _loose(word: str) -> str:
    first = f"[{word[0].lower()}{word[0].upper()}]" if word[0].isalpha() else re.escape(word[0])
    rest = re.escape(word[1:]).replace("'", APOSTROPHE)
    return first + rest
