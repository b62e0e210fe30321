"""Reading durations, sets, and times counted from another: "quatre ans", "chaque jour", "deux jours plus tard"."""

from __future__ import annotations

from datetime import date

from selon.annotate.times.dates import add_days, add_months, day, week_of
from selon.annotate.times.nearest import day_told
from selon.annotate.times.reading import UNKNOWN_DAY, Reading, Value
from selon.model import TimeType

PERIODS = {"5Y": (5, "Y"), "CE": (100, "Y"), "KY": (1000, "Y"), "H": (6, "M")}
MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "5Y": 60}
DAYS = {"D": 1, "W": 7, "WE": 7}
HOURS = {"TH": 1.0, "TM": 1 / 60, "S": 1 / 3600}
HALVES = {"Y": "P{}Y6M", "D": "P{}DT12H", "TH": "PT{}H30M"}
SATURDAY = 6
YEAR = 4  # letters of the value of a year
REMOTE = 1000  # years ago from which an age is no calendar date


def read_duration(r: Reading) -> Value | None:
    """So many units, or an unknown number of them (X)."""
    unit = r.word("unit")
    if unit is None:
        return None
    if r.has("until"):
        if r.has("or"):
            return _duration(period(r.number("amount"), unit))
        first, last = period(r.number("amount"), unit), period(r.number("until"), unit)
        return None if first is None or last is None else Value("DURATION", f"{first}/{last}")
    if unit == "WE" and amount_of(r) == 1:
        return None
    found = period(amount_of(r), unit, half=r.has("half"))
    for count, more in (("also", "alsounit"), ("third", "thirdunit")):
        rest = period(r.number(count), r.word(more) or "")
        if found is not None and rest is not None:
            found = found + rest.lstrip("P").lstrip("T" if "T" in found else "")
    return _duration(found)


def _duration(found: str | None) -> Value | None:
    return None if found is None else Value("DURATION", found)


def amount_of(r: Reading) -> int | str | None:
    """The number of units: X when it is vague or left out."""
    if r.has("collective"):
        return r.number("collective")
    return r.number("amount") if r.has("amount") and r.word("amount") != "X" else "X"


def period(amount: int | str | None, unit: str, half: bool = False) -> str | None:
    """An ISO 8601 duration; a week-end is two days of no use to a count, so it stays WE."""
    if amount is None or not unit:
        return None
    factor, base = PERIODS.get(unit, (1, unit))
    if amount == 1 and unit == "DE":
        return "P10Y"
    if isinstance(amount, int):
        amount *= factor
    letter = base.lstrip("T")
    if half and base in HALVES and isinstance(amount, int):
        return HALVES[base].format(amount)
    return f"P{'T' if base in {'TH', 'TM', 'S'} else ''}{amount}{letter}"


def read_listed_age(r: Reading) -> Value | None:
    """The first of two ages that share their unit."""
    unit = r.word("unit")
    found = period(r.number("amount"), "Y") if unit == "Y" else None
    return None if found is None else Value("DURATION", found)


def read_set(r: Reading) -> Value | None:
    """What comes back every unit."""
    part = r.word("part") or r.word("parts")
    if part is not None:
        return Value("SET", f"XXXX-XX-XXT{part}")
    if r.has("season"):
        return Value("SET", f"XXXX-{r.word('season')}")
    unit = r.word("unit") or r.word("units") or r.word("hours") or r.word("minutes")
    found = period(r.number("amount", 1), str(unit))
    return None if found is None else Value("SET", found)


def read_weekdays(r: Reading) -> Value | None:
    """What comes back every week on a day."""
    number = r.number("weekdays") or r.number("weekday")
    return Value("SET", f"XXXX-WXX-{number}")


def moved(start: date, amount: int, unit: str) -> str | None:
    """A date some units away, as exact as the unit is."""
    if unit in DAYS:
        when = add_days(start, amount * DAYS[unit])
        return None if when is None else when.isoformat()
    if unit in MONTHS:
        when = add_months(start, amount * MONTHS[unit])
        if when is None:
            return None
        return f"{when.year:04}-{when.month:02}" if MONTHS[unit] < 12 else f"{when.year:04}"
    return None


def read_ago(r: Reading) -> Value | None:
    """So long before publication."""
    amount, unit, published = amount_of(r), str(r.word("unit")), r.story.published
    if unit in HOURS:
        recent = published.isoformat() if published and isinstance(amount, int) else "PAST_REF"
        return Value("DATE", recent, published)
    if not isinstance(amount, int) or (unit == "Y" and amount >= REMOTE):
        return Value("DATE", "PAST_REF", published)
    value = moved(published, -amount, unit) if published else UNKNOWN_DAY
    return Value("DATE", value or "PAST_REF", published)


def read_from_now(r: Reading) -> Value | None:
    """So long after publication; without a clause about what is to come it is how long a thing took."""
    amount, unit, published = amount_of(r), str(r.word("unit")), r.story.published
    if unit in HOURS or r.direction == "past":
        return read_duration(r)
    if not isinstance(amount, int):
        return Value("DATE", "FUTURE_REF", published)
    value = moved(published, amount, unit) if published else UNKNOWN_DAY
    return Value("DATE", value or "FUTURE_REF", published)


def read_later(r: Reading) -> Value | None:
    """So long before or after the day the text has got to."""
    sign = -1 if r.has("earlier") else 1
    amount, unit, told = amount_of(r), str(r.word("unit")), day_told(r)
    if unit in HOURS:
        return _hours_later(r, sign, amount, HOURS[unit])
    if not isinstance(amount, int):
        return Value("DATE", "PAST_REF", told)
    if sign > 0 and r.direction != "future" and told == r.story.published and r.story.is_unmoved(unit):
        return None  # « Dix ans après, … » of a report that has told no day yet: after what is not said
    if MONTHS.get(unit, 12) < 12 and r.story.month is not None:
        told = r.story.month
    elif unit not in MONTHS and r.story.month is not None:
        told = None  # « En décembre, dix hommes ont été enlevés, puis libérés une semaine plus tard »
    value = moved(told, sign * amount, unit) if told else UNKNOWN_DAY
    if unit == "Y" and r.story.year is not None:
        value = f"{r.story.year + sign * amount:04}"
    start = r.story.month or told
    if value is not None and start and r.has("half") and unit == "Y":
        value = moved(start, sign * (12 * amount + 6), "M")
    if value is None or (sign > 0 and unit == "Y" and _is_to_come(r, value)):
        return None  # « Six ans après, ils se souviennent » is no year to come
    return Value("DATE", value, told)


def _is_to_come(r: Reading, value: str) -> bool:
    """True for a value past the day of the report in a clause that tells of nothing to come."""
    published = r.story.published
    return published is not None and r.direction != "future" and value > published.isoformat()[: len(value)]


def _hours_later(r: Reading, sign: int, amount: int | str | None, factor: float) -> Value | None:
    told, hour = r.story.day, r.story.hour
    if told is None:
        return Value("TIME", UNKNOWN_DAY)
    if hour is None or not isinstance(amount, int):
        return Value("TIME", told.isoformat(), told)
    minutes = round(hour * 60 + r.story.minute + sign * amount * factor * 60)
    when = add_days(told, minutes // 1440)
    return Value("TIME", f"{when}T{minutes % 1440 // 60:02}:{minutes % 60:02}", told)


def read_unit_of_now(r: Reading) -> Value | None:
    """This year, the beginning of the month: the unit that holds the day of publication."""
    unit = str(r.word("unit") or r.word("units"))
    kind: TimeType = "DATE"
    published, year = r.story.published, r.number("year")
    if unit == "Y" and year is not None:
        return Value(kind, f"{year:04}")
    if unit not in {"Y", "M", "W", "WE", "Q", "D"}:
        return None
    if unit in {"W", "WE"} and r.story.week is not None:
        return Value(kind, holding(r.story.week[1], unit), r.story.week[1])
    if published is None:
        return Value(kind, {"Y": "XXXX", "M": "XXXX-XX", "D": UNKNOWN_DAY}.get(unit, "XXXX-WXX"))
    gone = unit == "WE" and r.direction == "past" and published.isoweekday() < SATURDAY
    return Value(kind, holding(add_days(published, -7) or published if gone else published, unit), published)


def read_unit_of_story(r: Reading) -> Value | None:
    """The same year, the same month: the unit that the text has got to."""
    unit, told = str(r.word("unit") or r.word("units")), r.story.day
    year = r.story.begun if r.has("there") and r.story.begun is not None else r.story.year
    if unit == "Y" and year is not None:
        return Value("DATE", f"{year:04}", told)
    if unit not in {"Y", "M", "W"}:
        return None
    unknown = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}[unit]
    return Value("DATE", unknown if told is None else holding(told, unit), told)


def read_month_of_year_told(r: Reading) -> Value | None:
    """A month, or a day of it, of the year that the text has got to or the one beside: "en mai de la même année"."""
    month, number = r.number("month"), r.number("day")
    beside = r.has("following") or r.has("previous")
    year = read_unit_beside(r) if beside else read_unit_of_story(r)
    if month is None or year is None or len(year.value) != YEAR:
        return None
    value = f"{year.value}-{month:02}"
    if number is None:
        return Value("DATE", value, year.anchor)
    if year.value.isdigit() and day(int(year.value), month, number) is None:
        return None
    return Value("DATE", f"{value}-{number:02}", year.anchor)


def holding(when: date, unit: str) -> str:
    """The value of the unit that holds a day."""
    if unit == "Y":
        return f"{when.year:04}"
    if unit == "M":
        return f"{when.year:04}-{when.month:02}"
    if unit == "Q":
        return f"{when.year:04}-Q{(when.month + 2) // 3}"
    if unit == "D":
        return when.isoformat()
    return week_of(when) + ("-WE" if unit == "WE" else "")


def read_unit_beside(r: Reading) -> Value | None:
    """Last week, next year; the week before or after counts from the story."""
    unit = str(r.word("unit") or r.word("units"))
    told = r.has("following") or r.has("previous")
    start = (r.story.day or r.story.published) if told else r.story.published
    step = -1 if r.has("last") or r.has("previous") else 1
    if unit in {"W", "WE"} and r.story.week is not None:
        start = r.story.week[0 if step < 0 else 1]
    if unit == "Y" and told and r.story.year is not None:
        return Value("DATE", f"{r.story.year + step:04}")
    if unit == "D" and not told:
        return None
    if start is None:
        return Value("DATE", {"Y": "XXXX", "M": "XXXX-XX"}.get(unit, "XXXX-WXX"))
    if unit in {"D", "W", "WE"}:
        when = add_days(start, step * DAYS[unit])
    elif unit in {"M", "Q", "Y"}:
        when = add_months(start, step * MONTHS[unit])
    elif unit in {"CE", "DE"}:
        size = 100 if unit == "CE" else 10
        return Value("DATE", str(start.year // size + step), start)
    else:
        return None
    return None if when is None else Value("DATE", holding(when, unit), start)


def read_part_beside(r: Reading) -> Value | None:
    """The night before, the next morning: of the day beside the one the text has got to."""
    told = r.story.scene
    when = None if told is None else add_days(told, -1 if r.has("previous") else 1)
    return Value("TIME", f"{UNKNOWN_DAY if when is None else when.isoformat()}T{r.word('part')}", told)


def read_value(r: Reading) -> Value | None:
    """A word whose value stands in the language file."""
    value = next(str(lexeme.value) for lexeme in r.roles.values())
    return Value("SET" if value.startswith("P") and value[1].isdigit() else "DATE", value)


def read_vague_past(r: Reading) -> Value | None:
    """These last days."""
    return Value("DATE", "PAST_REF")


def read_vague_future(r: Reading) -> Value | None:
    """The coming days."""
    return Value("DATE", "FUTURE_REF")


def read_length(r: Reading) -> Value | None:
    """A while, half an hour: a length whose value stands in the language file."""
    return Value("DURATION", next(str(lexeme.value) for lexeme in r.roles.values()))


def read_present(r: Reading) -> Value | None:
    """For now."""
    return Value("DATE", "PRESENT_REF")
