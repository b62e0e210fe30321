"""Comparing ISO dates of different precision as the days they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_YEAR = re.compile(r"(\d{4})\Z")
_MONTH = re.compile(r"(\d{4})-(\d\d)\Z")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z")
_WEEK = re.compile(r"(\d{4})-W(\d\d)\Z")

Days = tuple[date, date]


def days(value: str) -> Days | None:
    """The first and last day that an ISO date or interval (``2016-11/2017-01``) covers, None when it has none.

    A time of day (``T20:00``, ``TNI``) is left out.
    """
    first, slash, last = value.partition("/")
    begin = _days(first)
    end = _days(last) if slash else begin
    return (begin[0], end[1]) if begin and end else None


def same_date(left: str, right: str) -> bool:
    """True when two values are written alike or cover the same days."""
    covered = days(left)
    return left == right or (covered is not None and covered == days(right))


def _days(value: str) -> Days | None:
    day = value.partition("T")[0]
    try:
        return _calendar(day)
    except ValueError:
        return None


def _calendar(day: str) -> Days | None:
    if match := _DAY.match(day):
        exact = date(int(match[1]), int(match[2]), int(match[3]))
        return exact, exact
    if match := _MONTH.match(day):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if match := _WEEK.match(day):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6)
    if match := _YEAR.match(day):
        return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    return None
