"""Reading calendar expressions: dates, months, years, weekdays, parts of the day, clock times."""

from __future__ import annotations

from datetime import date

from selon.annotate.times.dates import SEASONS, add_days, add_months, day, easter, full_day
from selon.annotate.times.nearest import NIGHT, day_after, nearest_year, scene_now
from selon.annotate.times.reading import UNKNOWN_DAY, Reading, Value
from selon.annotate.times.told import before, day_of_week, month_told, weekday_told, year_told

HALF_WEEK = 3  # days back from which a day that was planned is nearer in the week to come
TOMORROW = 6  # days back for the weekday of the next day: told in the present, it is that (« ils reprennent jeudi »)
NAMED_YEARS = range(1800, 2151)


def read_date(r: Reading) -> Value | None:
    """A day of a month, its year found when it is missing: "mardi 6 décembre au soir"."""
    number, month = r.number("day"), r.number("month")
    if number is None or month is None or day(2000, month, number) is None:
        return None
    year, anchor = _year_given(r) or nearest_year(r, month, number), r.story.published
    if year is None:
        told = r.story.told if r.story.day is None else before(r.story.told, r.span.start)
        if not told and r.story.past is not None:
            told = ((-1, r.story.past),)
        year, anchor = year_told(told, r.span.start, month, number) or (None, None)
    if year is not None and day(year, month, number) is None:
        return None
    stem = f"XXXX-{month:02}-{number:02}" if year is None else f"{year:04}-{month:02}-{number:02}"
    return with_part(r, stem, None if _year_given(r) else anchor)


def _year_given(r: Reading) -> int | None:
    """The year of a day: in digits or words behind it, or told with the day behind it: "du 6 mai au 3 juin 2016"."""
    year, first, last = r.number("year"), r.number("month"), r.number("othermonth")
    if year is not None and first is not None and last is not None and first > last:
        return year - 1
    spelled = r.number("wordyear")
    return spelled if year is None and spelled in NAMED_YEARS else year


def read_numeric(r: Reading) -> Value | None:
    """Digits only, day first (12/12/2016), or ISO."""
    parts = [int(p) for p in r.text.replace("/", "-").replace(".", "-").split("-")]
    year, month, number = parts if parts[0] > 31 else (parts[2], parts[1], parts[0])
    found = day(year, month, number)
    return None if found is None else Value("DATE", found.isoformat())


def read_days(r: Reading) -> Value | None:
    """Several days of one month, as an interval: "16, 17 et 18 juillet"."""
    first, last, month = r.number("day"), r.number("final"), r.number("month")
    if first is None or last is None or month is None or first >= last:
        return None
    year = r.number("year") or nearest_year(r, month, first)
    if year is None:
        return Value("DATE", f"XXXX-{month:02}-{first:02}/XXXX-{month:02}-{last:02}")
    begin, end = day(year, month, first), day(year, month, last)
    anchor = None if r.has("year") else r.story.published
    return None if begin is None or end is None else Value("DATE", f"{begin}/{end}", anchor)


def read_month(r: Reading) -> Value | None:
    """A month; its name with a capital inside a sentence is another thing (the planet Mars)."""
    month = r.number("month")
    if month is None or (r.shouted and not r.has("year")):
        return None
    year, anchor = r.number("year") or nearest_year(r, month, None), r.story.published
    if year is None and not (r.has("last") or r.has("next")):
        year, anchor = month_told(r.story.told, r.span.start, month) or (None, None)
    value = f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}"
    return Value("DATE", value, None if r.has("year") else anchor)


def with_part(r: Reading, stem: str, anchor: date | None = None) -> Value | None:
    """A day with the clock time or part of the day named beside it; ``anchor`` is what the day was counted from."""
    if r.has("hour") or r.has("noon"):
        clock = clock_of(r)
        return None if clock is None else Value("TIME", stem + clock, anchor)
    part = r.word("part") or r.word("clockpart")
    if part is None:
        return Value("DATE", stem, anchor)
    evening = full_day(stem) if part == "NI" and r.has("other") else None
    return Value("TIME", f"{stem}T{part}", anchor, None if evening is None else add_days(evening, 1))


def clock_of(r: Reading) -> str | None:
    """The hours and minutes of a clock time, with Z or an offset where they are given."""
    noon = r.word("noon")
    if noon is not None:
        return f"T{noon}"
    whole = r.number("military")  # 0430
    hour, minute = (r.number("hour"), r.number("minute", 0)) if whole is None else divmod(whole, 100)
    if hour is None or minute is None or hour > 24 or minute > 59 or _no_clock(r):
        return None
    if r.word("clockpart") in {"AF", "EV"} and hour < 12:
        hour += 12
    zone = r.word("zone") or ""
    offset = r.number("offset")
    if offset is not None:
        sign = "+" if r.word("sign") == "+" else "-"
        zone = f"{sign}{offset:02}:00"
    return f"T{hour:02}:{minute:02}{zone}"


def _no_clock(r: Reading) -> bool:
    """A colon with one digit behind it is a score or a ratio."""
    minute = r.roles.get("minute")
    return r.has("colon") and (minute is None or minute.end - minute.start != 2)


def read_clock(r: Reading) -> Value | None:
    """A clock time: on the day named with it, else on the last day the text named."""
    clock = clock_of(r)
    if clock is None:
        return None
    if r.has("month"):
        return read_date(r)
    if r.has("weekday"):
        return read_weekday(r)
    if r.has("deictic"):
        return read_deictic(r)
    when = scene_now(r)
    if when is not None and _past_midnight(r, int(clock[1:3])):
        when = day_after(when, r.story.published)
    return Value("TIME", f"{when or UNKNOWN_DAY}{clock}", when)


def _past_midnight(r: Reading, hour: int) -> bool:
    """After a night or a late evening was told, an early hour is of the next day."""
    told = r.story.hour
    return (r.story.night and hour < 12) or (told is not None and told >= 18 and hour < 7)


def read_year(r: Reading) -> Value | None:
    """A year, early or late in it or not."""
    year = r.number("year")
    if year is None or (r.has("unit") and r.word("unit") != "Y"):
        return None
    return Value("DATE", f"{year:04}")


def read_likely_year(r: Reading) -> Value | None:
    """A number that is a year unless it counts something: only of our times."""
    year = r.number("year")
    return read_year(r) if year in NAMED_YEARS else None


def read_years(r: Reading) -> Value | None:
    """Two years that follow each other."""
    first, last = r.number("year"), r.number("until")
    if first is None or last is None or not 0 < last - first <= 100:
        return None
    return Value("DATE", f"{first:04}/{last:04}")


def read_decade(r: Reading) -> Value | None:
    """Ten years: "années 1980" is 198."""
    year = r.number("decade")
    if r.word("units") != "Y" or year is None or year % 10:
        return None
    return Value("DATE", str((1900 + year if year < 100 else year) // 10))


def read_century(r: Reading) -> Value | None:
    """A hundred years: "XXe siècle" is 19."""
    roman = r.number("roman")
    named = r.word("unit") or r.word("units")
    return None if roman is None or named != "CE" else Value("DATE", f"{roman - 1:02}")


def read_season(r: Reading) -> Value | None:
    """A season of a year given, or of the nearest year."""
    season, year = r.word("season"), r.number("year")
    published = r.story.published
    if year is not None or published is None:
        return Value("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{season}")
    return Value("DATE", f"{_year_of_season(r, str(season), published):04}-{season}", published)


def _year_of_season(r: Reading, season: str, published: date) -> int:
    """This year's season, unless an adjective or a clause about what was or is to come says the last or the next."""
    ahead = SEASONS[season][0] > published.month
    if (r.has("last") and SEASONS[season][1] >= published.month) or (r.direction == "past" and ahead):
        return published.year - 1
    over = SEASONS[season][1] < published.month
    return published.year + 1 if (r.has("next") or r.direction == "future") and over else published.year


def read_quarter(r: Reading) -> Value | None:
    """A quarter or half of a year."""
    ordinal, published = r.number("ordinalword"), r.story.published
    unit, year = r.word("quarter"), r.number("year")
    if unit not in {"Q", "H"} or ordinal is None or ordinal > (4 if unit == "Q" else 2):
        return None
    if year is not None or published is None:
        return Value("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{unit}{ordinal}")
    return Value("DATE", f"{published.year:04}-{unit}{ordinal}", published)


def read_weekday(r: Reading) -> Value | None:
    """A weekday: this week's, the last or the next one, by its adjective or the tense of its clause.

    A night that ends on the day after the report is none that it tells of: it is that of a week before.
    """
    weekday, published = r.number("weekday"), r.story.published
    if weekday is None or r.shouted or r.number("count") == 1:
        return None  # « un lundi »; « en a tué dix | lundi » counts no days, of which there would be "lundis"
    within = None if r.has("last") or r.has("next") or r.story.week is None else day_of_week(r.story.week, weekday)
    if within is not None and r.direction != "future" and not r.has("following"):
        return with_part(r, within.isoformat(), within)
    if published is None:
        told = () if r.has("last") and not r.story.over else r.story.told  # « samedi dernier » is before the report
        when, anchor = weekday_told(told, r.span.start, r.story.day, weekday, r.has("previous")) or (None, None)
        return with_part(r, f"XXXX-WXX-{weekday}" if when is None else when.isoformat(), anchor)
    back = (published.isoweekday() - weekday) % 7
    if r.has("last") or (back == 0 and r.direction != "future" and r.word("part") == NIGHT and r.has("other")):
        back = back or 7
    elif r.has("following") and r.story.day is not None:
        ahead = (weekday - r.story.day.isoweekday()) % 7 or 7
        found = add_days(r.story.day, ahead)
        last = add_days(published, -back)
        over = r.direction == "past" and found is not None and found > published  # what is over was by the report
        if not over or last is None or last < r.story.day:
            return with_part(r, str(found), r.story.day)
    elif _is_next(r, back):
        back -= 7
    when = add_days(published, -back)
    return None if when is None else with_part(r, when.isoformat(), published)


def _is_next(r: Reading, back: int) -> bool:
    """Whether the next such weekday is meant, of which the last one is some days ``back``."""
    ahead = (r.direction == "future" and back > 0) or (r.direction == "planned" and back > HALF_WEEK)
    return r.has("next") or ahead or (r.now and back == TOMORROW)


def read_weekday_and_day(r: Reading) -> Value | None:
    """A weekday and the day of a month that is left out, when the two agree near publication."""
    weekday, number, published = r.number("weekday"), r.number("day"), r.story.published
    if weekday is None or number is None or published is None:
        return None
    for months in (0, 1, -1):
        near = add_months(published.replace(day=1), months)
        when = None if near is None else day(near.year, near.month, number)
        if when is not None and when.isoweekday() == weekday:
            return Value("DATE", when.isoformat(), published)
    return None


def read_deictic(r: Reading) -> Value | None:
    """Yesterday, today, tomorrow, and parts of them."""
    offset, published = r.number("deictic", 0), r.story.published
    if offset == 0 and r.lasting and not (r.has("part") or r.has("hour") or r.has("noon")):
        return Value("DATE", "PRESENT_REF", published)
    if published is None:
        return with_part(r, UNKNOWN_DAY)
    return with_part(r, str(add_days(published, offset or 0)), published)


def read_part_of_now(r: Reading) -> Value | None:
    """This morning, tonight: of the day of publication."""
    published = r.story.published
    return with_part(r, UNKNOWN_DAY if published is None else published.isoformat(), published)


def read_last_part(r: Reading) -> Value | None:
    """Last night."""
    published = r.story.published
    when = None if published is None else add_days(published, -1)
    return Value("TIME", f"{when or UNKNOWN_DAY}T{r.word('part')}", published)


def read_holiday(r: Reading) -> Value | None:
    """A holiday of a year given, or the nearest."""
    name, published = str(r.word("holiday")), r.story.published
    if len(name) == 10:
        return Value("DATE", name)
    year, anchor = r.number("year"), None if r.has("year") else published
    if name.startswith("easter"):
        return _from_easter(r, name, year or (published.year if published else None), anchor)
    year = year or nearest_year(r, int(name[:2]), int(name[3:]))
    return Value("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{name}", anchor)


def _from_easter(r: Reading, name: str, year: int | None, anchor: date | None) -> Value | None:
    if year is None:
        return None
    when = add_days(easter(year), int(name.partition("+")[2] or 0))
    weekday = r.number("weekday")
    if when is not None and weekday is not None:
        when = add_days(when, (weekday - when.isoweekday()) % 7)  # « le lundi de Pâques »
    return None if when is None else Value("DATE", when.isoformat(), anchor)
