"""The days that a report tells in full, which its weekdays are counted from where nobody knows when it was published.

A story goes on in time from the day it has told, as temporal taggers take it for narratives (Strötgen and Gertz,
Multilingual and cross-domain temporal tagging, 2013): "le 4 mars 2024 … Dimanche, …" is the next Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from selon.annotate.times.dates import add_days, day, full_day
from selon.model import Time

NEWS = 31  # days before the last day told: an older one is background, from which no weekday is counted
HALF = 183  # days: a day without a year is nearer to the day told than half a year

WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
ANY_DAY = "XXXX-XX-XX"

LINK = len(" jusqu'au ")  # characters between the days of a period
Told = tuple[int, date]  # where a day is told, and the day
Week = tuple[date, date]  # the first and last of at most seven days
TURN = 300  # days from which the next row of a chronology is of the other end of a year
MIDDLE = 15  # a day in the middle of any month
ROWS = 3  # rows that make a chronology
FAR = 120  # days after the report up to which a list may look ahead
CLOSE = 100  # days between a day told and the middle of a month that is surely of its year
DAYS_OF_WEEK = 7
ENDS = (".", "!", "?")
HEADING = 12  # words that a heading may have beside the period that it gives


def days_told(times: Sequence[Time], is_aside: Callable[[int], bool], title: int = 0) -> tuple[Told, ...]:
    """The days that a text tells in full, in order, without those told aside or long before the last.

    The period that its ``title`` gives is told (« semaine du 4 au 10 juillet 2022 »); the number is where that ends.
    None where another weekday or "hier" comes first: such a report is told from a day that it does not give.
    """
    days: list[Told] = []
    period = {t.span for pair in pairwise(times) if _is_period(*pair) and pair[1].span.end <= title for t in pair}
    for time in times:
        found = full_day(time.value) if time.anchor is None else None
        if found is not None and (time.span in period or not is_aside(time.span.start)):
            days.append((time.span.start, found))
    last = max((found for _, found in days), default=None)
    if last is None or any(_is_from_elsewhere(time, *days[0]) for time in times):
        return ()
    return tuple((at, found) for at, found in days if (last - found).days <= NEWS)


def _is_period(first: Time, last: Time) -> bool:
    """True for two days with nothing but a word between them, the first before the last."""
    start, end = full_day(first.value), full_day(last.value)
    known = start is not None and end is not None and start < end
    return known and 0 < last.span.start - first.span.end <= LINK


def _is_from_elsewhere(time: Time, first: int, told: date) -> bool:
    """True for a day before the ``first`` one told that is counted from a day nobody knows, unless it is that one."""
    weekday = WEEKDAY.match(time.value)
    relative = weekday is not None or time.value.startswith(ANY_DAY)
    return relative and time.span.start < first and (weekday is None or int(weekday[1]) != told.isoweekday())


def week_headed(text: str, times: Sequence[Time]) -> Week | None:
    """The period of at most a week that the last two times give in a heading: « Semaine du 3 au 9 juin 2019 »."""
    if len(times) < 2 or not _is_period(times[-2], times[-1]):
        return None
    first, last = full_day(times[-2].value), full_day(times[-1].value)
    begin, end = times[-2].span.start, times[-1].span.end
    before, after = text[text.rfind("\n", 0, begin) + 1 : begin], text[end:].partition("\n")[0]
    is_heading = len(before.split()) + len(after.split()) <= HEADING and not after.rstrip().endswith(ENDS)
    short = first is not None and last is not None and (last - first).days < DAYS_OF_WEEK
    return (first, last) if is_heading and short and first and last else None


def day_of_week(week: Week, weekday: int) -> date | None:
    """The one day of a period of at most a week that is a weekday."""
    days = (add_days(week[0], after) for after in range((week[1] - week[0]).days + 1))
    return next((found for found in days if found is not None and found.isoweekday() == weekday), None)


def before(told: Sequence[Told], offset: int) -> Sequence[Told]:
    """The days told before an offset."""
    return tuple(one for one in told if one[0] < offset)


def day_before(told: Sequence[Told], offset: int) -> date | None:
    """The last day told before an offset, None when there is none."""
    return next((found for at, found in reversed(told) if at < offset), None)


def weekday_told(
    told: Sequence[Told], offset: int, reached: date | None, weekday: int, back: bool
) -> tuple[date, date] | None:
    """The day that a weekday means, and the day told that it is counted from; None when it can be counted from none.

    On from the last day told, or from a later one that the story has ``reached``, or ``back``; a title names the day
    that the text below tells.
    """
    start = day_before(told, offset)
    if start is None:
        below = told[0][1] if told else None
        return (below, below) if below is not None and below.isoweekday() == weekday else None
    start = start if reached is None else max(start, reached)
    ahead = (weekday - start.isoweekday()) % 7
    found = add_days(start, (ahead - 7) if back else ahead)
    return None if found is None else (found, start)


def year_of_row(row: date, month: int, number: int) -> int:
    """The year of a day that opens a row of a chronology: that of the row above it, or the one beside at its turn."""
    same = day(row.year, month, number)
    gone = 0 if same is None else (same - row).days
    return row.year + (1 if gone < -HALF else -1 if gone > TURN else 0)


def year_before(rows: Sequence[Time], published: str, tells: Callable[[int], bool]) -> date | None:
    """A year before the first row of a chronology that was taken to begin after the report, None where it is none.

    « - 17 janvier : … sont tués … - 30 août : … » in a report of December is of the year that ends, since no list of
    what is to come goes so far. Some row has to tell (by where it begins) what was, and none gives its year.
    """
    days = [full_day(time.value) for time in rows]
    known = [found for found in days if found is not None]
    if len(known) < ROWS or known != sorted(known) or rows[0].anchor is None:
        return None
    first, last, report = known[0], known[-1], date.fromisoformat(published[:10])
    if first <= report or (last - report).days <= FAR or not any(tells(time.span.start) for time in rows):
        return None
    return day(first.year - 1, first.month, first.day)


def month_told(told: Sequence[Told], offset: int, month: int) -> tuple[int, date] | None:
    """The year of a month that is near the last day told, and that day; further off it may be of either year."""
    start = day_before(told, offset)
    found = None if start is None else year_told(told, offset, month, MIDDLE)
    when = None if found is None else day(found[0], month, MIDDLE)
    near = start is not None and when is not None and abs((when - start).days) <= CLOSE
    return found if near else None


def year_told(told: Sequence[Told], offset: int, month: int, number: int) -> tuple[int, date] | None:
    """The year of a day without one, nearest to the last day told, and that day."""
    start = day_before(told, offset)
    if start is None:
        start = told[0][1] if told else None
    if start is None:
        return None
    near = [found for year in range(start.year - 1, start.year + 2) if (found := day(year, month, number))]
    best = min(near, key=lambda found: abs((found - start).days), default=None)
    return None if best is None or abs((best - start).days) > HALF else (best.year, start)
