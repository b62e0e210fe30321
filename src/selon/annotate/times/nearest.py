"""Which year a date without one means."""

from __future__ import annotations

from datetime import date

from selon.annotate.times.dates import day
from selon.annotate.times.reading import Reading

SOON = 120  # days after publication within which an undecided date is taken to be still to come
LONG_AGO = 240  # days before publication from which even a past clause means the date still to come


def nearest_year(r: Reading, month: int, number: int | None) -> int | None:
    """The year that a date without one means, by the tense of its clause and nearness to publication."""
    published = r.story.published
    if published is None:
        return None
    here = published if number else published.replace(day=1)
    years = [y for y in range(published.year + 2, published.year - 9, -1) if day(y, month, number or 1)]
    ahead = [y for y in years if date(y, month, number or 1) >= here]
    behind = [y for y in years if date(y, month, number or 1) <= here]
    strict = [y for y in years if date(y, month, number or 1) < here]
    agreeing = _same_weekday(r, years, month, number)
    if agreeing is not None:
        return agreeing
    if r.has("last") or r.has("previous"):
        return strict[0] if number else behind[0]
    since = (here - date(behind[0], month, number or 1)).days
    until = (date(ahead[-1], month, number or 1) - here).days
    return ahead[-1] if _is_ahead(r, since, until, exact=number is not None) else behind[0]


def _is_ahead(r: Reading, since: int, until: int, exact: bool) -> bool:
    """Whether the next date rather than the last is meant, by what the clause says and how far each is."""
    if r.has("next") or (r.certain and r.direction is not None):
        return r.has("next") or r.direction == "future"
    if r.direction == "future":
        return until <= SOON or since >= SOON
    if r.direction == "past":
        return exact and since >= LONG_AGO and until <= SOON
    return until <= SOON


def _same_weekday(r: Reading, years: list[int], month: int, number: int | None) -> int | None:
    """The one year near publication in which the day falls on the weekday written before it."""
    weekday, published = r.number("weekday"), r.story.published
    if weekday is None or number is None or published is None:
        return None
    near = [y for y in years if abs(y - published.year) <= 1 and date(y, month, number).isoweekday() == weekday]
    return near[0] if len(near) == 1 else None
