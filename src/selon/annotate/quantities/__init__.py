"""Finding numbers of people, attacks and things, as UCDP's low, best and high estimate.

Numbers are read with the words that bound them ("au moins", "jusqu'à", "entre … et …"); measures, money,
times, ranks, scores and the numbers of models are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from selon.annotate.quantities.counted import find_counted, is_part, is_whole, names_something
from selon.annotate.quantities.numbers import Number, read_number
from selon.annotate.quantities.tolls import find_toll, is_compared, is_outdated
from selon.lang.pieces import Piece, split_once
from selon.lang.quantities import QuantityWords
from selon.model import Document, Quantity, Span
from selon.ontology.counted import ATTACKS, PEOPLE, SUFFERED

BOUND_LENGTH = 4  # pieces of the longest phrase that bounds a number
TIES = frozenset("-/:#°+−%′″")
OPENED = frozenset("[°")  # before a footnote, or as in "n° 3" the number of a name
THOUSAND = 1000
FEW_TIMES = 2
YEARS = range(1800, 2151)
ITEM = re.compile(r"[^\S\n]*\d{1,2}(?:(?:\.\d{1,2})*[.)]|(?:\.\d{1,2})+|[^\S\n]+[-–—])(?=[^\S\n]+[^\W\d])")
ITEM_WIDTH = 12  # characters before a number that may still be of the one that a line begins with


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number phrase: pieces ``first`` to ``after``, its bounds.

    ``article``: it is only an article or "none", which counts what was suffered, no more; ``bare``: it is
    only digits.
    """

    first: int
    after: int
    low: int | None
    best: int | None
    high: int | None
    article: bool = False
    bare: bool = False


def find_quantities(doc: Document, words: QuantityWords) -> tuple[Quantity, ...]:
    """The quantities of a document, in order, without overlaps; those inside ``doc.times`` are left out."""
    pieces = split_once(doc.text)
    opening = _opening(words)
    time_ends = [time.span.end for time in doc.times]
    found: list[Quantity] = []
    index, last = 0, 0
    while index < len(pieces):
        word = pieces[index].word
        estimate = _estimate(pieces, index, words) if word in opening or word[0].isdecimal() else None
        index = index + 1 if estimate is None else estimate.after
        if estimate is None or (found and estimate.first < last):
            continue
        if is_whole(pieces, last, estimate.first, estimate.after, words):
            continue
        bare = not names_something(pieces, estimate.after, words.counts)  # "163 tués, contre onze soldats"
        if bare and is_compared(pieces, last, estimate.first, words.changes):
            continue
        quantity = _quantity(doc.text, pieces, estimate, words)
        if quantity is None or _in_time(doc, time_ends, quantity.span):
            continue
        if found and quantity.of in {None, *PEOPLE} and is_part(pieces, last, estimate.first, words.counts):
            quantity = replace(quantity, of=found[-1].of)
        if found and _is_row(pieces, last, estimate, quantity, found[-1], words):
            found[-1] = replace(found[-1], of=quantity.of)  # « 40 civils et 12 policiers ont été blessés »
        found.append(quantity)
        last = estimate.after
    return tuple(found)


def _is_row(
    pieces: Sequence[Piece], last: int, estimate: Estimate, quantity: Quantity, before: Quantity, words: QuantityWords
) -> bool:
    """True for two numbers of people in a row, of which what befell them is told behind the second."""
    counts, between = words.counts, [piece.word for piece in pieces[last : estimate.first]]
    joined = len(between) == 2 and between[1] in words.bounds.ranges_after_between
    known = quantity.of not in {None, *PEOPLE} and before.of in {None, *PEOPLE}
    if not (joined and known) or counts.people.at(pieces, last) is None or estimate.after >= len(pieces):
        return False
    return counts.nouns.at(pieces, estimate.after) is None or counts.people.at(pieces, estimate.after) is not None


@cache
def _opening(words: QuantityWords) -> frozenset[str]:
    """The words, beside digits, whose place may be that of a number."""
    other = words.indefinites
    return other.several.union(other.none.by_first, other.multiples, words.numbers.words.by_first)


def _in_time(doc: Document, ends: list[int], span: Span) -> bool:
    at = bisect_left(ends, span.start + 1)
    return at < len(ends) and doc.times[at].span.meets(span)


def _quantity(text: str, pieces: Sequence[Piece], estimate: Estimate, words: QuantityWords) -> Quantity | None:
    """The quantity of an estimate, None when it counts nothing of an event."""
    first, after = estimate.first, estimate.after
    if _is_how_often(pieces, estimate, words):
        span = Span(pieces[first].start, pieces[after - 1].end)
        return Quantity(span, ATTACKS, estimate.low, estimate.best, estimate.high)
    if _is_measure(pieces, estimate, words) or _is_item(text, pieces[first].start):
        return None
    amount = estimate.low or estimate.high or 0
    of = find_counted(pieces, first, after, amount, estimate.article, words.counts)
    of = of or find_toll(pieces, first, after, words.changes)
    if estimate.article and of not in SUFFERED:
        return None
    if of is None and estimate.bare and _follows_name(text, pieces, first):
        return None
    span = Span(pieces[first].start, pieces[after - 1].end)
    return Quantity(span, of, estimate.low, estimate.best, estimate.high)


def _estimate(pieces: Sequence[Piece], index: int, words: QuantityWords) -> Estimate | None:
    """The number phrase whose number begins at a piece."""
    word = pieces[index].word
    other = words.indefinites
    if word in other.several:
        return None if _number_follows(pieces, index, words) else Estimate(index, index + 1, 2, None, None)
    none = other.none.at(pieces, index)
    if none is not None and (none[1] == len(pieces) or read_number(pieces, none[1], words.numbers) is None):
        behind = none[1] + 1  # "pas de blessés autres que"
        others = behind < len(pieces) and pieces[behind].word in words.counts.others
        return None if others else Estimate(index, none[1], 0, 0, 0, article=True)
    if word in other.multiples:
        value, known = other.multiples[word], names_something(pieces, index + 1, words.counts)
        return Estimate(index, index + 1, value, value, value) if known else None
    number = read_number(pieces, index, words.numbers)
    if number is None or not float(number.value).is_integer() or other.never.at(pieces, index) is not None:
        return None
    if word in other.one and number.after == index + 1 and _number_follows(pieces, index, words):
        return None
    if is_outdated(pieces, number.first, number.after, words.changes):
        return None
    return _bounded(pieces, number, words)


def _number_follows(pieces: Sequence[Piece], index: int, words: QuantityWords) -> bool:
    return index + 1 < len(pieces) and read_number(pieces, index + 1, words.numbers) is not None


def _bounded(pieces: Sequence[Piece], number: Number, words: QuantityWords) -> Estimate:
    """A number with its article, its bounding words and the other end of its range."""
    first, after = _with_article(pieces, number, words), number.after
    low, high = int(number.value), number.high or int(number.value)
    is_between = first > 0 and pieces[first - 1].word in words.bounds.between
    other = _other_end(pieces, number, words, is_between)
    if other is not None:
        low, high = _shared(pieces, low, other, words), int(other.value)
        after, first = other.after, first - is_between
    elif (instead := _instead(pieces, number, words)) is not None:
        high = int(instead.value)
    first, bound = _bound_before(pieces, first, words)
    if bound is None:
        after, bound = _bound_after(pieces, after, words)
    single = number.kind == "exact" and after == number.first + 1
    return Estimate(
        first=first,
        after=after,
        low=None if bound == "most" else low,
        best=low if low == high else None,
        high=None if bound == "least" else high,
        article=single and bound != "least" and _is_article(pieces, number, words),
        bare=single and bound is None and pieces[first].word.isdecimal(),
    )


def _is_article(pieces: Sequence[Piece], number: Number, words: QuantityWords) -> bool:
    """True for « un » and « un seul de ceux-là », but not for « un seul mort »."""
    behind = [piece.word for piece in pieces[number.after : number.after + 2]]
    alone = behind[:1] and behind[0] in words.indefinites.only and words.counts.part.isdisjoint(behind[1:])
    return pieces[number.first].word in words.indefinites.one and not alone


def _with_article(pieces: Sequence[Piece], number: Number, words: QuantityWords) -> int:
    """The first piece of "une dizaine", "des dizaines", "plusieurs dizaines"."""
    if number.kind == "exact" or number.first == 0:
        return number.first
    before = pieces[number.first - 1].word
    is_several = number.kind == "plural" and before in words.indefinites.several
    return number.first - (is_several or before in words.indefinites.articles)


def _other_end(pieces: Sequence[Piece], number: Number, words: QuantityWords, is_between: bool) -> Number | None:
    """The upper end of a range that begins with a number."""
    joints = words.bounds.ranges_after_between if is_between else words.bounds.ranges
    at = number.after
    if number.kind != "exact" or at + 1 >= len(pieces):
        return None
    perhaps = _perhaps(pieces, at, words)
    if perhaps is None and pieces[at].word not in joints:
        return None
    return _greater(pieces, at + 1 if perhaps is None else perhaps, number, words)


def _instead(pieces: Sequence[Piece], number: Number, words: QuantityWords) -> Number | None:
    """The number behind the noun that it may be instead: ``dix morts, peut-être douze``."""
    at, counts = number.after, words.counts
    known = (nouns.at(pieces, at) for nouns in (counts.nouns, counts.people) if at < len(pieces))
    noun = next((found for found in known if found is not None), None)
    perhaps = None if noun is None or number.kind != "exact" else _perhaps(pieces, noun[1], words)
    other = None if perhaps is None else _greater(pieces, perhaps, number, words)
    ends = other is None or other.after == len(pieces) or pieces[other.after].word in counts.stops
    return other if ends else None


def _perhaps(pieces: Sequence[Piece], at: int, words: QuantityWords) -> int | None:
    """Behind the words that lead to a number that it may be instead, with a comma before them or without."""
    at += at < len(pieces) and pieces[at].word == ","
    found = words.bounds.perhaps.at(pieces, at) if at < len(pieces) else None
    return None if found is None or found[1] >= len(pieces) else found[1]


def _greater(pieces: Sequence[Piece], at: int, number: Number, words: QuantityWords) -> Number | None:
    """The exact number at a piece, where it is greater than the one before."""
    other = read_number(pieces, at, words.numbers)
    if other is None or other.kind != "exact" or not float(other.value).is_integer():
        return None
    return other if other.value > _scaled(int(number.value), int(other.value)) else None


def _shared(pieces: Sequence[Piece], low: int, other: Number, words: QuantityWords) -> int:
    """The lower end of a range whose last word is said once: ``deux à trois cents``, ``une à deux dizaines``."""
    high = int(other.value)
    last = words.numbers.words.at(pieces, other.after - 1) if other.after - other.first > 1 else None
    if last is None or last[0].kind not in {"scale", "plural", "hundred"}:
        return _scaled(low, high)
    unit = last[0].value // 2 if last[0].kind == "plural" else last[0].value
    return low * unit if low < high // unit else low


def _scaled(low: int, high: int) -> int:
    """The lower end of "10 à 20 000", where the thousands are said once."""
    shared = 0 < low < THOUSAND <= high and high % THOUSAND == 0 and low < high // THOUSAND
    return low * THOUSAND if shared else low


def _bound_before(pieces: Sequence[Piece], first: int, words: QuantityWords) -> tuple[int, str | None]:
    for start in range(max(0, first - BOUND_LENGTH), first):
        found = words.bounds.before.at(pieces, start)
        if found is not None and found[1] == first:
            return (first, "least") if found[0] == "past" else (start, found[0])
    return first, None


def _bound_after(pieces: Sequence[Piece], after: int, words: QuantityWords) -> tuple[int, str | None]:
    """A bound right behind a number ends its span; one behind the noun ("12 morts au moins") does not."""
    for at in (after, after + 1):
        found = words.bounds.after.at(pieces, at) if at < len(pieces) else None
        if found is not None:
            return (found[1] if at == after else after), found[0]
    return after, None


def _is_how_often(pieces: Sequence[Piece], estimate: Estimate, words: QuantityWords) -> bool:
    """True for ``à trois reprises``, ``trois fois``, not for ``trois fois plus`` and ``une fois``."""
    first, after = estimate.first, estimate.after
    if (estimate.low or 0) < FEW_TIMES or after >= len(pieces) or pieces[after].word not in words.times:
        return False
    around = [pieces[i].word for i in (first - 1, after + 1) if 0 <= i < len(pieces)]
    is_share = around[-1] in words.indefinites.ratio and _number_follows(pieces, after + 1, words)
    return not is_share and words.times_unless.isdisjoint(around)


def _is_measure(pieces: Sequence[Piece], estimate: Estimate, words: QuantityWords) -> bool:
    """True for a number of units, a rank, a footnote, a score, a code or a year."""
    first, after = estimate.first, estimate.after
    before = pieces[first - 1].word if first > 0 else ""
    ranked = before in words.ranks and not names_something(pieces, after, words.counts)  # « cette année 110 morts »
    if ranked or before in OPENED or _is_tied(pieces, first, after):
        return True
    at = after
    while at < len(pieces) and pieces[at].word in words.numbers.of:
        at += 1
    at = _past_row(pieces, at, words)
    if at < len(pieces) and words.measures.at(pieces, at) is not None:
        return True
    return estimate.bare and (estimate.low or 0) in YEARS and not names_something(pieces, after, words.counts)


def _is_item(text: str, start: int) -> bool:
    """True for the number of a heading or of a point: ``2. Arrestations``, ``2.3 Arrestations``, ``2 – Morts``."""
    line = text.rfind("\n", 0, start) + 1
    return start - line <= ITEM_WIDTH and (found := ITEM.match(text, line)) is not None and start < found.end()


def _past_row(pieces: Sequence[Piece], at: int, words: QuantityWords) -> int:
    """Past further numbers of the same unit: ``âgés de 17, 18 et 20 ans``."""
    joints = words.bounds.ranges | words.bounds.ranges_after_between | {","}
    while at < len(pieces) and pieces[at].word in joints and _number_follows(pieces, at, words):
        number = read_number(pieces, at + 1, words.numbers)
        at = at + 1 if number is None else number.after
    return at


def _is_tied(pieces: Sequence[Piece], first: int, after: int) -> bool:
    """True when digits touch a letter or a sign that makes them a score, a ratio, a date or a code."""
    if first > 0 and pieces[first].word[0].isdecimal() and pieces[first - 1].end == pieces[first].start:
        sign = pieces[first - 1].word
        if sign in TIES or sign == "." or sign[-1].isalpha():
            return True
    if after < len(pieces) and pieces[after - 1].word[0].isdecimal() and pieces[after].start == pieces[after - 1].end:
        return pieces[after].word in TIES or pieces[after].word[-1].isalpha()
    return False


def _follows_name(text: str, pieces: Sequence[Piece], first: int) -> bool:
    """True for digits behind a capital inside a sentence: the number of a model, not of things."""
    return first > 1 and text[pieces[first - 1].start].isupper() and pieces[first - 2].word[-1].isalpha()
