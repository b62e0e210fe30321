"""Turning a text into a string of category symbols, on which the rules of ``times.toml`` run."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from selon.annotate.quantities.numbers import read_number
from selon.lang.pieces import Piece, split_once
from selon.lang.times import BREAK, OTHER, TimeWord, TimeWords

NUMERIC = re.compile(r"\d(?:\d?[/.]\d{1,2}[/.]\d{4}|\d{3}-\d{2}-\d{2})")
ROMAN = re.compile(r"[ivxlc]+")
CAPITALS = frozenset("IVXLC")
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
TAGGING = frozenset("_@#")  # what stands in the name of an account or a topic
YEARS = range(1000, 2200)
JOINED = re.compile(r"(?:\d|\b[^\W\d_a-zß-ÿ]\w{2,})-$")  # before a name's second part: « 3-Mai », « Quatre-Septembre »
BEFORE = 20  # characters that are looked at for it


class Lexeme(NamedTuple):
    """A word, phrase or number of the text: its category, its value, its offsets."""

    symbol: str
    value: str | float
    start: int
    end: int


def lex(text: str, words: TimeWords) -> list[Lexeme]:
    """The text as symbols. A blank line becomes a break, so that no rule reaches over it."""
    pieces = split_once(text)
    numeric = {m.start(): m.end() for m in NUMERIC.finditer(text)}
    known = _opening(words)
    found: list[Lexeme] = []
    index, last = 0, 0
    while index < len(pieces):
        piece = pieces[index]
        if piece.start - last > 1 and text.count("\n", last, piece.start) > 1:
            found.append(Lexeme(BREAK, "", last, last))
        symbol: str = OTHER
        value: str | float = ""
        after = index + 1
        if _may_tell(text, piece, known):
            minutes = piece.word.isdecimal() and bool(found) and found[-1].symbol == words.hours
            if minutes and found[-1].end == piece.start:
                symbol, value = _by_size(piece.word, float(piece.word), words)
            else:
                symbol, value, after = _read(text, pieces, index, words, numeric)
        last = pieces[after - 1].end
        found.append(Lexeme(symbol, value, piece.start, last))
        index = after
    return found


@cache
def _opening(words: TimeWords) -> frozenset[str]:
    """The first words of what is in the lists."""
    return frozenset(words.words.by_first.keys() | words.numbers.words.by_first.keys())


def _may_tell(text: str, piece: Piece, known: Container[str]) -> bool:
    """True where a number or the first word of something in the lists may stand: most words are neither."""
    likely = piece.word in known or piece.word[0].isdecimal() or text[piece.start] in CAPITALS
    return likely and not _is_in_name(text, piece)


def _is_in_name(text: str, piece: Piece) -> bool:
    """True for a month or a feast in a name: « le Mouvement du 3-Mai », « Toussaint-Louverture », « @La_Veille ».

    « Rue du Quatre-Septembre » too, but not « Mi-Septembre ».
    """
    start = piece.start
    if text[max(start - 1, 0) : start] in TAGGING:
        return True
    if not text[start].isupper():
        return False
    after = text[piece.end : piece.end + 2]
    return (after[:1] == "-" and after[1:].isupper()) or JOINED.search(text, max(start - BEFORE, 0), start) is not None


def _read(
    text: str, pieces: Sequence[Piece], index: int, words: TimeWords, numeric: dict[int, int]
) -> tuple[str, str | float, int]:
    """The symbol, value and end of what begins at a piece."""
    piece = pieces[index]
    if piece.start in numeric:
        end = numeric[piece.start]
        after = index
        while after < len(pieces) and pieces[after].end <= end:
            after += 1
        return words.numerals["numeric"], text[piece.start : end], after
    found = _phrase(pieces, index, words)
    if found is not None:
        entry, after = found
        if entry.cased is None or entry.cased == text[piece.start : pieces[after - 1].end].replace("’", "'"):
            return entry.symbol, entry.value, after
    if piece.word[0].isdecimal():
        return _numeral(text, pieces, index, words)
    number = read_number(pieces, index, words.numbers)
    if number is not None and number.kind == "exact":
        return words.numerals["number"], number.value, number.after
    return _roman(text, pieces, index, words) if text[piece.start] in CAPITALS else (OTHER, "", index + 1)


def _phrase(pieces: Sequence[Piece], index: int, words: TimeWords) -> tuple[TimeWord, int] | None:
    """The longest phrase at a piece; « mois de » is one before a month, not in « huit mois de siège »."""
    found = words.words.at(pieces, index)
    if found is None or found[0].symbol != words.monthof:
        return found
    following = words.words.at(pieces, found[1]) if found[1] < len(pieces) else None
    if following is not None and following[0].symbol == words.month:
        return found
    alone = words.words.at(pieces[index : index + 1], 0)
    return None if alone is None else (alone[0], index + 1)


def _numeral(text: str, pieces: Sequence[Piece], index: int, words: TimeWords) -> tuple[str, str | float, int]:
    number = read_number(pieces, index, words.numbers)
    if number is None:
        return OTHER, "", index + 1
    value, raw = number.value, pieces[index].word
    if number.after > index + 1 or not raw.isdecimal():
        return words.numerals["number"], value, number.after
    after = _ordinal_end(pieces, index, words)
    if after > index + 1:
        return words.numerals["ordinal"], value, after
    return *_by_size(raw, value, words), index + 1


def _by_size(raw: str, value: float, words: TimeWords) -> tuple[str, str | float]:
    """What a whole number in digits can be: a day of a month, a year, a short number or any number."""
    kind = "digits"
    if len(raw) <= 2 and 1 <= value <= 31:
        kind = "day"
    elif len(raw) == 4 and int(value) in YEARS:
        kind = "year"
    elif len(raw) > 2:
        kind = "number"
    return words.numerals[kind], value


def _ordinal_end(pieces: Sequence[Piece], index: int, words: TimeWords) -> int:
    """Past the ending of an ordinal: 1er, 20 e."""
    after = index + 1
    near = after < len(pieces) and pieces[after].start - pieces[index].end <= 1
    return after + 1 if near and pieces[after].word in words.numbers.ordinals else after


def _roman(text: str, pieces: Sequence[Piece], index: int, words: TimeWords) -> tuple[str, str | float, int]:
    """A Roman ordinal in capitals: XXe, XX e."""
    piece = pieces[index]
    match = ROMAN.match(piece.word)
    if match is None or not text[piece.start : piece.start + match.end()].isupper():
        return OTHER, "", index + 1
    ending = piece.word[match.end() :]
    after = index + 1 if ending else _ordinal_end(pieces, index, words)
    if (ending and ending not in words.numbers.ordinals) or (not ending and after == index + 1):
        return OTHER, "", index + 1
    return words.numerals["roman"], _roman_value(match.group()), after


def _roman_value(letters: str) -> float:
    values = [ROMAN_DIGITS[c] for c in letters]
    return float(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))
