"""Which year a date without one means."""

from __future__ import annotations

from datetime import date

from selon.annotate.times.dates import add_days, day
from selon.annotate.times.reading import Reading
from selon.annotate.times.told import NEWS, month_told, year_of_row, year_told

AROUND = 8  # years on each side of publication, so that a 29 February is always among them
SOON = 120  # days after publication within which an undecided date is taken to be still to come
NIGHT = "NI"  # the part of a day that ends on the next
YEAR = 365  # days before publication from which a day told is background
LONG_AGO = 240  # days before publication from which even a past clause means the date still to come


def nearest_year(r: Reading, month: int, number: int | None) -> int | None:
    """The year of a month, or of a day of it, by its adjective, the tense of its clause, and nearness.

    None when the date of publication is not known.
    """
    published, framed = r.story.published, r.story.framed
    if r.story.first is not None:
        first = r.story.first
        return first.year + ((month, number or 1) < (first.month, first.day))
    if framed is not None and r.span.start < framed[1] and not (r.has("last") or r.has("next")):
        return framed[0]
    if r.story.row is not None and r.opens:
        return year_of_row(r.story.row, month, number or 1)
    if r.story.week is not None and not (r.has("last") or r.has("next")):
        week = ((-1, r.story.week[1]),)
        told = year_told(week, 0, month, number) if number else month_told(week, 0, month)
        if told is not None:
            return told[0]
    if published is None:
        titled = r.story.titled
        return titled.year if titled is not None and titled.month == month else None
    background = _year_of_background(r, month, number, published)
    if background is not None:
        return background
    here = published if number else published.replace(day=1)
    years = range(published.year - AROUND, published.year + AROUND + 1)
    days = [found for year in years if (found := day(year, month, number or 1))]
    agreeing = _same_weekday(r, days, published)
    if agreeing is not None:
        return agreeing
    is_last = r.has("last") or r.has("previous")
    behind = [d for d in days if d < here or (d == here and not (is_last and number))]
    ahead = [d for d in days if d >= here]
    if not ahead or (behind and is_last):
        return behind[-1].year
    if not behind:
        return ahead[0].year
    since, until = (here - behind[-1]).days, (ahead[0] - here).days
    return (ahead[0] if _is_ahead(r, since, until, exact=number is not None) else behind[-1]).year


def _year_of_background(r: Reading, month: int, number: int | None, published: date) -> int | None:
    """The year of a day told of a time that is long past.

    « En janvier 2013, … Le 10 janvier, … »; « le 31 mars 2012, la ville tombait. Le 22 mars, l'armée avait … »; « le
    13 novembre 2015, … Les attentats du 13 novembre ».
    """
    told, past = r.story.month, r.story.past
    if number is None or r.has("weekday") or r.has("last") or r.has("next"):
        return None
    if (same := _year_of_same_day(r, month, number, published)) is not None:
        return same
    if told is not None and told.month == month and (published - told).days > YEAR:
        return told.year
    if past is None or not r.story.over or (published - past).days <= YEAR:
        return None
    days = [found for year in (past.year, past.year - 1) if (found := day(year, month, number)) and found <= past]
    return days[0].year if days else None


def _year_of_same_day(r: Reading, month: int, number: int, published: date) -> int | None:
    """The one year that the text gave this day, unless it comes round about the time of the report."""
    years = {d.year for d in r.story.dated if (d.month, d.day) == (month, number) and (published - d).days > YEAR}
    about = (day(published.year + beside, month, number) for beside in (-1, 0, 1))
    if len(years) != 1 or r.direction in {"future", "planned"}:
        return None
    return None if any(d is not None and abs((d - published).days) <= NEWS for d in about) else years.pop()


def _is_ahead(r: Reading, since: int, until: int, exact: bool) -> bool:
    """Whether the next date rather than the last is meant, by what the clause says and how far each is."""
    if r.has("next") or (r.certain and r.direction is not None):
        return r.has("next") or r.direction == "future"
    if r.direction == "future":
        return until <= SOON or since >= SOON
    if r.direction == "past":
        return exact and since >= LONG_AGO and until <= SOON
    return until <= SOON


def _same_weekday(r: Reading, days: list[date], published: date) -> int | None:
    """The one year near publication in which the day falls on the weekday written before it."""
    weekday = r.number("weekday")
    near = [d.year for d in days if abs(d.year - published.year) <= 1 and d.isoweekday() == weekday]
    return near[0] if len(near) == 1 and r.has("day") else None


def day_of_scene(r: Reading) -> date | None:
    """The day told last; after the night of one it is the next, unless the report was out by then."""
    scene, published = scene_now(r), r.story.published
    if scene is None or not r.story.night or r.word("part") == NIGHT:
        return scene
    return day_after(scene, published)


def scene_now(r: Reading) -> date | None:
    """The day told last; of what has happened no day still to come, as of a strike called for."""
    scene, published = r.story.scene, r.story.published
    over = scene is not None and published is not None and scene > published and r.direction == "past"
    return published if over else scene


def day_told(r: Reading) -> date | None:
    """The day told last, before or after which something else was: what is over is counted from no day to come."""
    told, published = r.story.day, r.story.published
    ahead = told is not None and published is not None and told > published
    return r.story.recent if ahead and r.direction == "past" else told


def day_after(when: date, published: date | None) -> date:
    """The day on which a night ends, unless the report was out before it."""
    after = add_days(when, 1)
    return when if after is None or (published is not None and when <= published < after) else after
