"""Datelines: the place and date that open a report, and lines that say when it was published.

A date inside running prose is never one: a dateline opens its line and fills it, or ends in a dash, or is a sentence
without a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from selon.lang.layout import Layout

_DASH = r"(?:[–—―]|-{1,2})"
_DIGIT = re.compile(r"\d")
_LONGEST = 160
_PROSE = 40


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a line: it ends at ``end``; ``published`` is its ISO date.

    ``published`` is None where the year is missing or the date is one of a change. ``opens`` is true when
    the report begins after it, as after an agency's, and false for a line about its publication.
    """

    end: int
    published: str | None
    opens: bool


def find_dateline(line: str, layout: Layout) -> Dateline | None:
    """The dateline at the head of a line without leading blanks, None when there is none."""
    head = line[: 2 * _LONGEST]
    undated = (_agency, _bracketed, _capitals)
    for rule in (
        (_published, _updated, _dated, _with_year, _placed, _stopped, *undated) if _DIGIT.search(head) else undated
    ):
        if found := rule(head, len(line), layout):
            return found
    return None


def read_date(match: re.Match[str], layout: Layout) -> str | None:
    """The ISO date of a match of the date pattern; None without a year or for a day that does not exist."""
    year = match["year"] or match["year2"] or match["year3"]
    if year is None:
        return None
    month = layout.month(match["month"]) if match["month"] else int(match["month2"] or match["month3"])
    day = int(match["day"] or match["day2"] or match["day3"])
    try:
        return date(int(year), month or 0, day).isoformat()
    except ValueError:
        return None


def opens_row(line: str, layout: Layout) -> bool:
    """True for a line that opens with a day and a dash or colon, as the rows of a chronology do."""
    return _patterns(layout).row.match(line) is not None


def paper_date(line: str, layout: Layout) -> str | None:
    """The date at the end of a heading that names what was published: ``Bulletin n° 12, 14 février 2017``."""
    match = None if len(line) > _LONGEST else _patterns(layout).paper.match(line)
    return None if match is None else read_date(match, layout)


def closing_date(text: str, layout: Layout) -> str | None:
    """The date in brackets that ends a report: ``(Dolmur, 3 mars 2014)``."""
    match = _patterns(layout).closing.search(text[-_LONGEST:])
    return None if match is None else read_date(match, layout)


def _published(head: str, length: int, layout: Layout) -> Dateline | None:
    """``Publié le 3 mars 2014 à 14h30``, also after a byline; ``Par Maya Ternois, à Dolmur – 3 mars 2014``."""
    known = _patterns(layout)
    match = None
    if length <= _LONGEST and not _ends_prose(head):
        match = known.published.match(head) or _authored(head, layout)
    if match is None:
        return None
    return Dateline(length, read_date(match, layout), opens=False)


def _authored(head: str, layout: Layout) -> re.Match[str] | None:
    """A byline that ends with a date; « Texte de loi adopté, 3 mars 2014 » is none: a name or « à X » follows."""
    match = _patterns(layout).authored.match(head)
    who = "" if match is None else match["who"].split()[0]
    return match if who[:1].isupper() or len(who) == 1 else None


def _updated(head: str, length: int, layout: Layout) -> Dateline | None:
    """``Mis à jour le 4 mars 2014``: a date, but not that of publication."""
    if length > _LONGEST or _ends_prose(head) or not _patterns(layout).updated.match(head):
        return None
    return Dateline(length, None, opens=False)


def _dated(head: str, length: int, layout: Layout) -> Dateline | None:
    """``3 mars 2014, Dolmur . –`` before the text, or a line that holds nothing but a date, and what is published."""
    match = _patterns(layout).alone.match(head) if length == len(head) else None
    beside = (match["place"], match["rest"]) if match else ()
    if match and match.end() == length and all(_is_place(w) or _is_paper(w, layout) for w in beside if w):
        return Dateline(length, read_date(match, layout), opens=True)
    match = _patterns(layout).dated.match(head)
    if match is None or (match["year"] is None and match["month"] and not match["stop"]):
        return None
    if not match["stop"] and not _restarts(head, match.end()):
        return None
    return Dateline(match.end(), read_date(match, layout), opens=True)


def _with_year(head: str, length: int, layout: Layout) -> Dateline | None:
    """``Le 3 mars 2014 -``, ``Dolmur (Agence) 3 mars 2014 –``, ``Dolmur | 3 mars 2014 |``, ``[3 mars 2014]``."""
    known = _patterns(layout)
    for pattern in (known.with_article, known.parted, known.boxed, known.signed):
        match = pattern.match(head)
        if match is None or not _restarts(head, match.end()):
            continue
        parts, told = match.groupdict(), read_date(match, layout)
        is_head = parts.get("place") is None or (("dash" not in parts or parts["dash"]) and _is_place(parts["place"]))
        if told is not None and is_head:
            return Dateline(match.end(), told, opens=True)
    return None


def _placed(head: str, length: int, layout: Layout) -> Dateline | None:
    """``DOLMUR, 3 mars (Agence) –``."""
    match = _patterns(layout).placed.match(head)
    if match is None or not _is_place(match["place"]) or not _restarts(head, match.end()):
        return None
    return Dateline(match.end(), read_date(match, layout), opens=True)


def _stopped(head: str, length: int, layout: Layout) -> Dateline | None:
    """``Dolmur, le 3 mars 2014.`` or ``Lundi 3 mars 2014.`` as a sentence without a verb, the report behind it."""
    match = _patterns(layout).stopped.match(head)
    if match is None or not _restarts(head, match.end()) or length - match.end() < _PROSE:
        return None
    told = read_date(match, layout)
    return None if told is None or not _is_place(match["place"] or "D") else Dateline(match.end(), told, opens=True)


def _agency(head: str, length: int, layout: Layout) -> Dateline | None:
    """``DOLMUR (Agence) –``, without a date, or ``Dolmur (Ruvanie) (Agence) –``."""
    match = _patterns(layout).agency.match(head)
    if match is None or not _is_place(match["place"]) or not _restarts(head, match.end()):
        return None
    return Dateline(match.end(), None, opens=True) if length - match.end() >= _PROSE else None


def _bracketed(head: str, length: int, layout: Layout) -> Dateline | None:
    """``(Dolmur, 3 mars 2014) –``, as organisations open their notes; without a date, or without the dash."""
    match = _patterns(layout).bracketed.match(head)
    if match is None or not _is_place(match["place"]):
        return None
    if not match["dash"] and not (match["date"] and read_date(match, layout) and _restarts(head, match.end())):
        return None
    if match["date"]:
        return Dateline(match.end(), read_date(match, layout), opens=True)
    return Dateline(match.end(), None, opens=True) if length - match.end() >= _PROSE else None


def _capitals(head: str, length: int, layout: Layout) -> Dateline | None:
    """``DOLMUR –``, in capitals, without a date."""
    match = _patterns(layout).capitals.match(head)
    if match is None or not match["place"].isupper() or not _restarts(head, match.end()):
        return None
    return Dateline(match.end(), None, opens=True) if length - match.end() >= _PROSE else None


def _ends_prose(head: str) -> bool:
    return head.rstrip().endswith((".", "!", "?", "…"))


def _restarts(head: str, end: int) -> bool:
    """True when a new sentence, or nothing, follows: a lower-case word would be the same sentence going on."""
    rest = head[end:].lstrip()
    return not rest or not rest[0].islower()


def _is_place(words: str) -> bool:
    """True for words that could name a place: capitals, but for short words between them and an agency in brackets."""
    parts = re.findall(r"[^\W\d_]+", words.partition("(")[0])
    return bool(parts) and parts[0][0].isupper() and all(part[0].isupper() for part in parts if len(part) > 3)


def _is_paper(words: str, layout: Layout) -> bool:
    """``Rapport de l'association Rive Libre``: what a line says was published that day."""
    return words.split()[0].lower() in layout.papers


@dataclass(frozen=True, slots=True)
class _Patterns:
    dated: re.Pattern[str]
    alone: re.Pattern[str]
    with_article: re.Pattern[str]
    parted: re.Pattern[str]
    boxed: re.Pattern[str]
    signed: re.Pattern[str]
    placed: re.Pattern[str]
    stopped: re.Pattern[str]
    agency: re.Pattern[str]
    bracketed: re.Pattern[str]
    capitals: re.Pattern[str]
    published: re.Pattern[str]
    authored: re.Pattern[str]
    updated: re.Pattern[str]
    paper: re.Pattern[str]
    closing: re.Pattern[str]
    row: re.Pattern[str]


@cache
def _patterns(layout: Layout) -> _Patterns:
    day = _date_pattern(layout)
    hours, at = any_of(layout.hours), any_of(layout.at)
    time = rf"(?:,?\s*(?:{at}\s*)?\d{{1,2}}\s?(?:{hours}|:)\s?(?:\d{{2}})?(?:\s*\(?[A-Z]{{2,4}}\)?)?)?"
    words = r"[^\W\d_][^\n.,;:!?«»()–—]{1,40}"
    place = rf"(?P<place>{words}(?:\s*\([^()\n]{{2,40}}\)|,\s*{words}(?=,))?)"
    article = rf"(?:(?:{any_of(layout.articles)})\s+)?"
    agency = r"(?:\s*\([^()\n]{2,40}\)|\s?/\s?[A-Z]{2,8}\b/?)?"
    label, update = any_of(layout.published), any_of(layout.updated)
    byline = rf"(?:(?:{any_of(layout.byline)})\s[^\n.!?|]{{2,80}}[,|–—•·-]\s*)?"
    patterns = {
        "dated": rf"{day}(?:\s?[,(][^.!?«»\n]{{0,60}}?)?\s*(?P<stop>\.)?\s*{_DASH}(?=\s|$)\s*",
        "alone": rf"(?:{place}(?:,|\s*{_DASH})\s+)?{article}{day}{time}"
        rf"(?:\s*\([^()\n]{{2,40}}\)|\s?,\s*(?P<rest>[^.!?«»:;\n]{{2,40}}))?\s*\.?\s*$",
        "with_article": rf"(?:{any_of(layout.articles)})\s+{day}{time}\s*{_DASH}(?=\s|$)\s*",
        "parted": rf"(?P<place>[^\W\d_][^\n.;:!?«»()–—|\d]{{1,40}}?)(?:\s*\([^()\n\d]{{2,40}}\)\s*,?|\s+(?:{_DASH}|\|))"
        rf"\s*{article}{day}{time}\s*(?:{_DASH}|\|)(?=\s|$)\s*",
        "boxed": rf"(?:(?P<place>[^\W\d_][^\n.;:!?«»()–—|\d]{{1,40}}?)\s*)?[\[(]{article}{day}{time}[\])]"
        rf"\s*[.:]?\s*(?P<dash>{_DASH}(?=\s|$))?\s*",
        "placed": rf"{place}\s*,\s*{article}{day}{time}{agency}\s*[.:]?\s*(?:{_DASH}|\|)(?=\s|$)\s*",
        "signed": rf"{day}{time}\s*\([^()\n]{{2,40}}\)\s*[.:]?\s",
        "stopped": rf"(?:{place}\s*,\s*{article}|(?={any_of(layout.weekdays)})){day}{time}{agency}\s*\.(?=\s)\s*",
        "agency": rf"(?P<place>[^\W\d_][^\n.;:!?«»()–—]{{1,40}})(?:\s*\([^()\n]{{2,40}}\)){{1,2}}\s*[.:]?"
        rf"\s*{_DASH}(?=\s|$)\s*",
        "bracketed": rf"\((?P<place>{words}?)(?P<date>,\s*{article}{day}{time})?\)\s*[.:]?"
        rf"\s*(?P<dash>{_DASH}(?=\s|$))?\s*",
        "capitals": rf"(?P<place>[^\W\d_][^\n.;:!?«»()–—\d]{{1,40}}?)\s+{_DASH}\s+",
        "published": rf"{byline}(?:{label})\s*:?\s*{article}(?::\s*)?{day}",
        "authored": rf"(?:{any_of(layout.byline)})\s(?P<who>[^\n.!?|]{{2,100}}?)(?:[,|•·]|\s{_DASH})"
        rf"\s*{article}{day}{time}\s*$",
        "updated": rf"(?:{update})\b[^\n]*\d",
        "paper": rf"(?:[^\n.!?]*\s)?(?:{any_of(layout.papers)})\b[^\n!?]*?(?:[,(]|\s{_DASH})\s*{article}{day}\)?\s*$",
        "row": rf"{day}\s*(?:{_DASH}|:)\s",
        "closing": rf"(?<=[.!?»]\s)\((?:{words},\s*)?{article}{day}\)\s*$",
    }
    return _Patterns(**{name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()})


def _date_pattern(layout: Layout) -> str:
    """A date in words, with slashes or full stops, or in ISO form; the year of one in words may be missing."""
    months = any_of(word for spellings in layout.months for word in spellings)
    words = (
        rf"(?:(?:{any_of(layout.weekdays)})\.?,?\s+)?(?P<day>\d{{1,2}})"
        rf"\s?(?:{any_of(layout.first)})?\s+(?P<month>{months})\b\.?(?:\s+(?P<year>\d{{4}})(?!\d))?"
    )
    numbers = r"(?P<day2>\d{1,2})[/.](?P<month2>\d{1,2})[/.](?P<year2>\d{4})(?!\d)"
    iso = r"(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?!\d)"
    return rf"(?:{words}|{numbers}|{iso})"


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
