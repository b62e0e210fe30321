"""Calendar arithmetic on TIMEX3 values (ISO 8601 with unknown parts as X)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)$")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
PARTIAL = re.compile(r"(\d{4})-([QH])(\d)$")


def full_day(value: str) -> date | None:
    """The day that a value names, None when it names more, less or none."""
    match = DAY.match(value)
    if match is None or "/" in value:
        return None
    return day(int(match[1]), int(match[2]), int(match[3]))


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, None when there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def bounds(value: str) -> tuple[str | None, str | None]:
    """The first and last day of a DATE or TIME value, as ISO dates; None where it is open."""
    if "/" in value:
        first, _, last = value.partition("/")
        return bounds(first)[0], bounds(last)[1]
    span = _days(value)
    return (None, None) if span is None else (span[0].isoformat(), span[1].isoformat())


def _days(value: str) -> tuple[date, date] | None:
    exact = full_day(value)
    if exact is not None:
        return exact, exact
    if match := MONTH.match(value):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := WEEK.match(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := SEASON.match(value):
        return _months(int(match[1]), *SEASONS[match[2]])
    if match := PARTIAL.match(value):
        length = 3 if match[2] == "Q" else 6
        return _months(int(match[1]), length * (int(match[3]) - 1) + 1, length * int(match[3]))
    if value.isdecimal() and 2 <= len(value) <= 4:
        first, last = int(value.ljust(4, "0")), int(value.ljust(4, "9"))
        return (date(first, 1, 1), date(last, 12, 31)) if first > 0 else None
    return None


def _months(year: int, first: int, last: int) -> tuple[date, date] | None:
    """From the first of a month to the end of another; months past 12 run into the next year."""
    begin = day(year, first, 1)
    year, last = year + (last - 1) // 12, (last - 1) % 12 + 1
    if begin is None or not 1 <= year <= 9999:
        return None
    return begin, date(year, last, monthrange(year, last)[1])


def _week(year: int, week: int, weekend: bool) -> tuple[date, date] | None:
    try:
        return date.fromisocalendar(year, week, 6 if weekend else 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def week_of(when: date) -> str:
    """The ISO week of a day."""
    year, week, _ = when.isocalendar()
    return f"{year:04}-W{week:02}"


def add_months(when: date, months: int) -> date | None:
    """The same day some months on or back, or the last of that month."""
    index = when.year * 12 + when.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(when.day, monthrange(year, month + 1)[1]))


def add_days(when: date, days: float) -> date | None:
    """Some days on or back, None beyond the calendar."""
    try:
        return when + timedelta(days=days)
    except OverflowError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 1876, after Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
