"""Reading times by where the story has got to: "in the evening", "the next day", "the 20th of the same month"."""

from __future__ import annotations

from selon.annotate.times.dates import add_days, day
from selon.annotate.times.nearest import day_of_scene, nearest_year
from selon.annotate.times.points import with_part
from selon.annotate.times.reading import UNKNOWN_DAY, Reading, Value, is_news


def read_part_of_story(r: Reading) -> Value | None:
    """In the evening, at dawn: of the day the text has got to, or of that on which a night told before it ended."""
    when = day_of_scene(r)
    return Value("TIME", f"{when or UNKNOWN_DAY}T{r.word('part')}", when)


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
    when = None if r.story.day is None else add_days(r.story.day, r.number("storyday") or 0)
    return with_part(r, UNKNOWN_DAY if when is None else when.isoformat(), r.story.day)


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
