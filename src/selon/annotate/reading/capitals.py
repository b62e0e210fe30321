"""Sentences that are written in capitals alone, as alerts and old dispatches are, in the letters of other texts.

A parser that learned from ordinary spelling takes « A ANNONCÉ L'ARMÉE » for names. So it is given « a annoncé
l'armée »: capitals stay at the beginning, for words that the rest of the text writes with one, and for words that no
dictionary has, which are names as a rule. Only what is parsed changes, letter by letter: the text keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from selon.model import Span

LEAST = 4  # words of a sentence: fewer may be a name, a rubric or a sign
WORD = re.compile(r"[^\W\d_]+")
NAMED = re.compile(r"(?<=[^\W\d_][ '’-])[^\W\d_][a-zà-ÿœ]+")  # no beginning of a sentence stands before it


def in_small_letters(text: str, sentences: Iterable[Span], is_word: Callable[[str], bool]) -> str:
    """The text with its sentences in capitals spelled as others are; ``is_word`` tells what a dictionary has.

    Every letter keeps its place: one that is longer when small stays as it is.
    """
    shouted = [span for span in sentences if _is_shouted(span.of(text))]
    if not shouted:
        return text
    named = {word for found in NAMED.finditer(text) if (word := found[0])[0].isupper()}
    parts: list[str] = []
    last = 0
    for span in shouted:
        parts += text[last : span.start], *_spelled(span.of(text), named, is_word)
        last = span.end
    return "".join([*parts, text[last:]])


def without_capitals(text: str, sentences: Iterable[Span], openers: frozenset[str]) -> str:
    """The text with a small letter for the capital of some words that open a sentence, letter by letter."""
    starts = [span.start for span in sentences if (word := WORD.match(text, span.start)) and word[0] in openers]
    for at in starts:
        text = text[:at] + text[at].lower() + text[at + 1 :]
    return text


def _is_shouted(words: str) -> bool:
    return words.isupper() and sum(len(word) > 1 for word in WORD.findall(words)) >= LEAST


def _spelled(words: str, named: set[str], is_word: Callable[[str], bool]) -> Iterator[str]:
    last = 0
    for found in WORD.finditer(words):
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in found[0])
        capital = not last or small.capitalize() in named or not (len(small) == 1 or is_word(small))
        yield words[last : found.start()]
        yield found[0][0] + small[1:] if capital else small
        last = found.end()
    yield words[last:]
