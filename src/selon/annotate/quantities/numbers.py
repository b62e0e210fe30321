"""Reading number expressions: digits with their separators, and number words by adding and multiplying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.lang.numbers import NumberWord, NumberWords
from selon.lang.pieces import Piece

THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+")
BLANKS = re.compile(r"[ \u00a0\u2009\u202f.]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from pieces ``first`` to ``after``; ``digits`` is its first piece when written so.

    ``kind`` is exact, collective (a dozen) or plural (dozens, up to ``high``). ``noun`` is true when what
    it counts follows behind a preposition (two million *of*).
    """

    first: int
    after: int
    value: float
    kind: str = "exact"
    high: int | None = None
    digits: str | None = None
    noun: bool = False


def read_number(pieces: Sequence[Piece], index: int, words: NumberWords) -> Number | None:
    """The number that begins at a piece, None when there is none."""
    word = pieces[index].word
    if word[0].isdecimal():
        return None if _glued(pieces, index) else _digits(pieces, index, words)
    if word not in words.words.by_first:
        return None
    found = words.words.at(pieces, index)
    if found is None or found[0].kind == "half":
        return None
    entry, after = found
    if entry.kind in {"collective", "plural"}:
        return _times(pieces, Number(index, after, entry.value, entry.kind, entry.high, None, True), words)
    if entry.kind == "scale" and entry.noun:
        bare = Number(index, after, 2 * entry.value, "plural", entry.high, None, True)
        return None if entry.high is None else bare
    return _spelled(pieces, index, words)


def _times(pieces: Sequence[Piece], number: Number, words: NumberWords) -> Number:
    """Dozens and hundreds of thousands: the two words of ``des dizaines de milliers`` are multiplied."""
    at = number.after + 1
    if at >= len(pieces) or pieces[at - 1].word not in words.of:
        return number
    found = words.words.at(pieces, at)
    if found is None or found[0].high is None:
        return number
    entry, after = found
    scale = entry.value if entry.kind == "scale" else _unit(entry)
    high = None if number.high is None else (number.high + 1) * scale - 1
    return replace(number, after=after, value=number.value * scale, high=high)


def _unit(entry: NumberWord) -> int:
    """What a plural is two or more of: the twelve of ``trois douzaines``."""
    return entry.value // 2


def _glued(pieces: Sequence[Piece], index: int) -> bool:
    """True for the digits of a name: F16, CF-18."""
    if index == 0 or pieces[index - 1].end != pieces[index].start:
        return False
    before = pieces[index - 1].word
    if before[-1].isalpha():
        return True
    if before != "-" or index < 2 or pieces[index - 2].end != pieces[index - 1].start:
        return False
    return pieces[index - 2].word[-1].isalpha()


def _digits(pieces: Sequence[Piece], index: int, words: NumberWords) -> Number | None:
    raw = pieces[index].word
    value = _value(raw)
    if value is None:
        return None
    after, factor, noun = index + 1, 1, False
    if after < len(pieces) and pieces[after].start > pieces[index].end:
        scale = words.words.at(pieces, after)
        if scale is not None and scale[0].kind == "scale":
            factor, noun = scale[0].value, scale[0].noun
            value, after = _half(pieces, scale[1], words, value)
        elif scale is not None and scale[0].kind == "plural":
            factor, noun, after = _unit(scale[0]), True, scale[1]
    return Number(index, after, value * factor, digits=raw, noun=noun)


def _value(raw: str) -> float | None:
    """The value of digits: thousands set off by blanks or full stops, one decimal mark; None for 1.2.3."""
    whole, _, decimals = raw.partition(",")
    if THOUSANDS.fullmatch(whole):
        whole = BLANKS.sub("", whole)
    marks = whole.count(".") + raw.count(",")
    return float(f"{whole}.{decimals}".rstrip(".")) if marks <= 1 else None


def _half(pieces: Sequence[Piece], after: int, words: NumberWords, value: float) -> tuple[float, int]:
    """Adds the half of "two and a half million"."""
    if after < len(pieces):
        half = words.words.at(pieces, after)
        if half is not None and half[0].kind == "half":
            return value + 0.5, half[1]
    return value, after


def _spelled(pieces: Sequence[Piece], index: int, words: NumberWords) -> Number | None:
    """Number words, added while each fits under the last and multiplied by hundreds and scales."""
    total, current, at, noun = 0.0, 0, index, False
    while at < len(pieces):
        step = at if at == index else _joint(pieces, at, words)
        found = words.words.at(pieces, step) if step < len(pieces) else None
        if found is None:
            break
        entry, after = found
        if entry.kind == "scale":
            factor, after = _half(pieces, after, words, float(max(current, 1)))
            total, current, noun = total + factor * entry.value, 0, entry.noun
        elif entry.kind == "hundred" and current < 10:
            current = max(current, 1) * entry.value
        elif entry.kind in {"unit", "ten"} and _fits(current, entry, words, joined=_has_and(pieces, at, words)):
            current, noun = current + entry.value, False
        elif entry.kind == "plural" and current:
            total, current, at, noun = total + current * _unit(entry), 0, after, True
            break
        else:
            break
        at = after
    return Number(index, at, total + current, noun=noun) if at > index else None


def _joint(pieces: Sequence[Piece], at: int, words: NumberWords) -> int:
    """Past the hyphen or the "and" between two number words."""
    if pieces[at].word in words.hyphens:
        at += 1
    if at < len(pieces) and pieces[at].word in words.conjunctions:
        at += 1
    if at < len(pieces) and pieces[at].word in words.hyphens:
        at += 1
    return at


def _has_and(pieces: Sequence[Piece], at: int, words: NumberWords) -> bool:
    return any(p.word in words.conjunctions for p in pieces[at : at + 2])


def _fits(current: int, entry: NumberWord, words: NumberWords, joined: bool) -> bool:
    """Whether a word may follow what is read so far: twenty-one, but not twenty twelve nor three five."""
    value, rest = entry.value, current % 100
    if current == 0:
        return True
    if joined and (value not in words.joined or rest < 20):
        return False
    if rest == 0:
        return current >= 100
    if value >= 10:
        return rest in words.teens_after and value < 20
    return rest % 10 == 0 and value > 0
