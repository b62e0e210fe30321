"""Reading times by where the story has got to: "in the evening", "the next day", "the 20th of the same month"."""

from __future__ import annotations

from datetime import date

from selon.annotate.times.dates import add_days, add_months, day
from selon.annotate.times.nearest import NIGHT, day_of_scene, day_told, nearest_year
from selon.annotate.times.points import with_part
from selon.annotate.times.reading import LONG, UNKNOWN_DAY, Reading, Value, is_news


def read_part_of_story(r: Reading) -> Value | None:
    """In the evening, at dawn: of the day the text has got to, or of that on which a night told before it ended.

    With a capital inside a sentence it is a name: « écrit Le Soir de la Côte ».
    """
    if r.shouted:
        return None
    told = r.has("same") or r.has("this")
    when = None if _points_to_either(r) or (not told and r.story.is_left_behind()) else day_of_scene(r)
    if when is not None and when == r.story.published and _is_gone_by(r):
        when = add_days(when, -1)
    return Value("TIME", f"{when or UNKNOWN_DAY}T{r.word('part')}", when)


def _is_gone_by(r: Reading) -> bool:
    """True for the night that a report tells to be over: « 33 drones ont été abattus pendant la nuit »."""
    return r.word("part") == NIGHT and r.direction == "past" and r.text.isalpha()


def _points_to_either(r: Reading) -> bool:
    """True for "the same evening" where the day told last is not that of the scene, but was over by then."""
    return r.has("same") and not r.story.over and r.story.day != r.story.scene


def read_day_of_story(r: Reading) -> Value | None:
    """In the course of the day the text has got to."""
    when = day_of_scene(r)
    return Value("DATE", f"{when or UNKNOWN_DAY}", when)


def read_story_day(r: Reading) -> Value | None:
    """The day before or after the one the text has got to, or after a date given behind it.

    After a happening ("au lendemain de l'attentat") it is the day that is being told, where that is news.
    """
    if r.has("month"):
        return _beside_date(r)
    if r.has("deed"):
        scene = r.story.scene or r.story.published
        known = scene is not None and is_news(scene, r.story.published)
        return with_part(r, scene.isoformat() if known and scene else UNKNOWN_DAY, scene if known else None)
    told = None if _goes_on_from_month(r) else day_told(r)
    when = None if told is None else add_days(told, r.number("storyday") or 0)
    return with_part(r, UNKNOWN_DAY if when is None else when.isoformat(), told)


def _goes_on_from_month(r: Reading) -> bool:
    """« Ils ont attaqué début mars et sont revenus le lendemain »: of no day known, where that month is not to come."""
    month, published = r.story.month, r.story.published
    return month is not None and (published is None or month <= published)


def _beside_date(r: Reading) -> Value | None:
    """``au lendemain du 3 mars``: a day on or back from that date."""
    number, month = r.number("day"), r.number("month")
    if number is None or month is None:
        return None
    year = r.number("year") or nearest_year(r, month, number)
    start = None if year is None else day(year, month, number)
    when = None if start is None else add_days(start, r.number("storyday") or 0)
    return with_part(r, UNKNOWN_DAY if when is None else when.isoformat(), start)


def read_day_of_month_told(r: Reading) -> Value | None:
    """A day of the month that the text has got to, or of this one: "le 20 du même mois"."""
    number, told = r.number("day"), r.story.published if r.has("this") else r.story.month or r.story.day
    if number is None or r.word("unit") != "M":
        return None
    if told is None:
        return Value("DATE", f"XXXX-XX-{number:02}")
    when = day(told.year, told.month, number)
    return None if when is None else Value("DATE", when.isoformat(), told)


def read_bare_day(r: Reading) -> Value | None:
    """A day without its month, of the month that is being told: "il a été arrêté le 8"."""
    number = r.number("day")
    if number is None:
        return None
    when, anchor = _near(r, number)
    return with_part(r, f"XXXX-XX-{number:02}" if when is None else when.isoformat(), anchor)


def read_bare_days(r: Reading) -> Value | None:
    """From one day without its month to another: "du 3 au 8"."""
    number, last = r.number("day"), r.number("final")
    if number is None or last is None or number >= last:
        return None
    end, anchor = _near(r, last)
    start = None if end is None else day(end.year, end.month, number)
    if start is None:
        return Value("DATE", f"XXXX-XX-{number:02}/XXXX-XX-{last:02}")
    return Value("DATE", f"{start}/{end}", anchor)


def _near(r: Reading, number: int) -> tuple[date | None, date | None]:
    """The day with a number that is the nearest to the day told last, and that day; no later than the report.

    Where a clause tells what is to come it is no earlier. None where the day told last is of another time.
    """
    told, published = r.story.month or r.story.day or r.story.published, r.story.published
    if told is None or (published is not None and r.story.month is None and (published - told).days > LONG):
        return None, None
    months = (0,) if r.story.month is not None else (0, -1, 1)
    near = (add_months(told.replace(day=1), ahead) for ahead in months)
    days = [found for first in near if first is not None and (found := day(first.year, first.month, number))]
    if published is not None and r.story.month is None:
        coming = r.direction == "future"
        days = [found for found in days if (found >= published if coming else found <= published)]
    return min(days, key=lambda found: abs((found - told).days), default=None), told
