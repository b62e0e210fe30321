"""What the functions that read one expression are given, and what they give back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from selon.annotate.times.dates import full_day
from selon.annotate.times.lex import Lexeme
from selon.annotate.times.told import Told, Week
from selon.model import Span, Time, TimeType

Direction = Literal["past", "future", "planned"]  # planned: it was to be, and may be over
UNKNOWN = "XXXX"  # a year that nobody knows
UNKNOWN_DAY = f"{UNKNOWN}-XX-XX"
MONTH = re.compile(r"\d{4}-\d{2}")
YEAR = re.compile(r"\d{4}")
LONG = 62  # days before the last day told from which a month or year is another time
PARAGRAPHS = 3  # begun since a day was told, from which a part of the day may be of another incident
NEAR = 7  # days from publication within which a day is news


def is_news(day: date, published: date | None) -> bool:
    """True for a day near publication, or where that is not known."""
    return published is None or abs((day - published).days) <= NEAR


@dataclass(frozen=True, slots=True)
class Story:
    """Where the text has got to: its publication, and the last full day and clock time it named.

    ``year`` is the last year named, in a date or alone; ``scene`` is the day that a bare clock time belongs
    to: the day told in the same paragraph, else the last one named that is not far from publication. ``told`` are
    the days of the whole text, where it has no date of publication. ``framed`` is the year that the sentence opens
    with (« En 2012, … »), and where that sentence ends; ``month`` is the first day of the month that was told last,
    when no day was told after it in its paragraph; ``headed`` is the day that a line of its own gives to what is
    below it; ``past`` is the day with its year that the text tells as its scene, ``over`` is true for what was over by
    then; ``row`` is the middle day of what opened the last row of a chronology, ``week`` are the first and last of the
    few days that a heading says the report is about; ``days`` are those that the ``sentence`` so far tells, ``asides``
    those that it tells beside them, ``passed`` those of them from which the story does not go on, and ``before`` the
    story at its head; ``breaks`` are the paragraphs begun since a day was told; ``first`` is the day from which a
    period goes on to what is read; ``titled`` is the first day of the month that the title gives with its year;
    ``dated`` are the days that were told with their year;
    ``begun`` is the year since when something was said to be so, told after any other.
    """

    published: date | None
    day: date | None = None
    scene: date | None = None
    recent: date | None = None
    year: int | None = None
    hour: int | None = None
    minute: int = 0
    night: bool = False
    told: tuple[Told, ...] = ()
    framed: tuple[int, int] | None = None
    month: date | None = None
    headed: date | None = None
    past: date | None = None
    over: bool = False
    week: Week | None = None
    row: date | None = None
    sentence: int = -1
    days: frozenset[date] = frozenset()
    asides: frozenset[date] = frozenset()
    passed: frozenset[date] = frozenset()
    before: Story | None = None
    breaks: int = 0
    first: date | None = None
    titled: date | None = None
    dated: frozenset[date] = frozenset()
    begun: int | None = None

    def in_sentence(self, number: int) -> Story:
        """The story where a sentence begins: one that told two days before leaves open on which of them it goes on.

        Unless all but one were told aside: « un homme arrêté lundi a été libéré mardi ».
        """
        if number == self.sentence:
            return self
        rivals = len(self.days | self.asides) > 1
        scene = self.scene if not rivals else next(iter(self.days)) if len(self.days) == 1 else None
        story = self.before if self.before is not None and self._stays(self.before) else self
        scene = scene if story is self else story.scene
        none = frozenset[date]()
        start = replace(story, sentence=number, scene=scene, days=none, asides=none, passed=none, before=None)
        start = replace(start, dated=self.dated)
        return replace(start, before=start)

    def dated_by(self, time: Time) -> Story:
        """The story with one more day that has its year: « le 13 novembre 2015 »."""
        named = full_day(time.value) if time.anchor is None else None
        return self if named is None else replace(self, dated=self.dated | {named})

    def _stays(self, before: Story) -> bool:
        """True past a sentence that told no day but of what was known or long before: « enlevé le 3 mai, il … »."""
        day = before.day
        news = day is not None and day != self.published and is_news(day, self.published)
        return news and not self.days and bool(self.asides) and self.asides <= self.passed

    def telling(self, time: Time, aside: bool, over: bool, naming: bool) -> Story:
        """The story with one more day told in its sentence, as what the sentence is about or beside it.

        What was ``over`` by then it may go on from; not from a day by which only a thing is told (``naming``).
        """
        named = full_day(time.value)
        if named is None:
            return self
        added = {named}
        if not aside and not over:
            return replace(self, days=self.days | added)
        passed = not over and (naming or not is_news(named, self.published))
        return replace(self, asides=self.asides | added, passed=self.passed | added if passed else self.passed)

    def after(self, value: str) -> Story:
        """The story once a value has been told."""
        year = int(value[:4]) if value[:4].isdigit() and value[4:5] in {"", "-"} and len(value) >= 4 else self.year
        named = full_day(value)
        if named is None:
            month = full_day(f"{value}-01") if MONTH.fullmatch(value) else self.month
            return replace(self, year=year, month=month, begun=None if value[:4].isdigit() else self.begun)
        part = value[10:11] == "T" and value[11:12].isalpha()
        hour, minute, night = self.hour if named == self.day and not part else None, self.minute, value.endswith("TNI")
        if value[10:11] == "T" and value[11:12].isdigit() and len(value) == 16:
            hour, minute = int(value[11:13]), int(value[14:16])
        recent = named if is_news(named, self.published) else self.recent
        return replace(
            self,
            day=named,
            scene=named,
            recent=recent,
            year=year,
            hour=hour,
            minute=minute,
            night=night,
            month=None,
            breaks=0,
            begun=None,
        )

    def since(self, time: Time) -> Story:
        """The story once a year is named since when something is so: « depuis 2013 … la chute, cette année-là »."""
        return replace(self, begun=int(time.value)) if YEAR.fullmatch(time.value) else self

    def beside_month(self, before: Story) -> Story:
        """The story past a month by which only a thing is told: « Le 3 mars, … l'élection de novembre … Le 6, … »."""
        return self if before.day is None or self.day != before.day else replace(self, month=before.month)

    def framed_by(self, time: Time, end: int | None) -> Story:
        """The story in a sentence that opens with a time and ends at an offset, None for one told within it."""
        year = int(time.value) if time.value.isdigit() and len(time.value) == 4 else None
        return self if year is None or end is None else replace(self, framed=(year, end))

    def new_paragraph(self) -> Story:
        """The story where a paragraph begins: the scene moves back to the news of the day."""
        return replace(self, scene=self.recent or self.day, month=None, breaks=self.breaks + 1)

    def is_left_behind(self) -> bool:
        """True where the scene was told paragraphs before and is neither the day of the report nor its eve."""
        far = self.scene is not None and self.published is not None and (self.published - self.scene).days > 1
        return far and self.breaks >= PARAGRAPHS

    def back_at(self, before: Story) -> Story:
        """The story past what was over by then: what follows is of the scene ``before`` it."""
        if before.scene is None:
            return self
        return replace(self, scene=before.scene, recent=before.recent, breaks=before.breaks)

    def on_its_day(self) -> Story:
        """The story for what was over by then, which goes on from the day told last."""
        return replace(self, scene=self.day or self.scene, over=True)

    def of_old(self, told: bool) -> Story:
        """The story for what a clause tells to have gone on then: of the time of a day long past, if one was told."""
        return replace(self, over=True) if told and self.past is not None else self

    def set_on(self, time: Time) -> Story:
        """The story once a clause has told a day as its scene: one that is given with its year is kept as ``past``.

        Until a day is counted from now.
        """
        day = full_day(time.value) if time.type == "DATE" else None
        now = self.published is not None and time.anchor == self.published.isoformat()
        return replace(self, past=None if now else day if time.anchor is None else self.past) if day else self

    def opening(self) -> Story:
        """The story for what a paragraph opens with: a clock time there is one of the day of a running report."""
        return replace(self, scene=self.headed or self.published or self.scene)

    def going_on_from(self, time: Time) -> Story:
        """The story for the last day of a period, whose first was read just before it."""
        return replace(self, first=full_day(time.value) if time.anchor == str(self.published) else None)

    def left_for(self, time: Time) -> Story:
        """The story once a sentence has told nothing but that it was a month or year long before: of no day known."""
        end = None if time.end is None or time.type != "DATE" else date.fromisoformat(time.end)
        gone = self.day is not None and end is not None and (self.day - end).days > LONG
        return replace(self, day=None, scene=None) if gone else self

    def in_rows(self, time: Time) -> Story:
        """The story below a row that opens with a day, month or year: the next row goes on from there."""
        if time.begin is None or time.end is None or time.type == "DURATION":
            return self
        first, last = date.fromisoformat(time.begin), date.fromisoformat(time.end)
        return self if first == self.published else replace(self, row=first + (last - first) // 2)

    def is_unmoved(self, unit: str) -> bool:
        """True where nothing was told that such a unit could be counted from but the day of the report itself."""
        if unit == "Y":
            return self.published is None or self.year in {None, self.published.year}
        return self.month is None or unit not in {"M", "Q"}

    def titled_by(self, time: Time, title: int) -> Story:
        """The story below a title, which ends at an offset, that gives the month that the report is about."""
        month = full_day(f"{time.value}-01") if time.span.end <= title and MONTH.fullmatch(time.value) else None
        return self if month is None else replace(self, titled=month)

    def about(self, week: Week | None) -> Story:
        """The story below a heading that gives the days of the report, which its weekdays are of."""
        return self if week is None else replace(self, week=week, day=week[0], scene=week[0])

    def under(self, value: str) -> Story:
        """The story below a line that tells nothing but a day."""
        return replace(self, headed=full_day(value) or self.headed)


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression: its words by role, its offsets and text, and what is known around it.

    ``direction`` is past or future, ``certain`` when a preposition and not only a tense tells it;
    ``shouted``: it has a capital inside a sentence; ``lasting``: its clause tells a state of affairs; ``opens``: it is
    the first word of a row; ``now``: it is the time of a verb in the present.
    """

    roles: Mapping[str, Lexeme]
    span: Span
    text: str
    story: Story
    direction: Direction | None
    certain: bool
    shouted: bool
    lasting: bool
    opens: bool = False
    now: bool = False

    def has(self, role: str) -> bool:
        """True when the expression has such a part."""
        return role in self.roles

    def number(self, role: str, default: int | None = None) -> int | None:
        """A whole number in a role; the default when it is missing or no whole number."""
        lexeme = self.roles.get(role)
        if lexeme is None or isinstance(lexeme.value, str):
            return default
        return int(lexeme.value) if float(lexeme.value).is_integer() else default

    def word(self, role: str) -> str | None:
        """The value of a word in a role."""
        lexeme = self.roles.get(role)
        return None if lexeme is None else str(lexeme.value)


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 type and value, the day it was counted from, and its last day where the value names only the first."""

    type: TimeType
    value: str
    anchor: date | None = None
    last: date | None = None
