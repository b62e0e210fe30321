"""Finding time expressions and their TIMEX3 values.

The text becomes a string of word categories; the rules of ``times.toml`` run on it as regular expressions,
only where one of them can begin; of several that match, the longest counts, then the first in the file.
A value is resolved against the publication date or, for "the next day", the last full day named before. Where nobody
knows when a report was published, weekdays and days without a year are counted from the days that it tells itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from selon.annotate.times import points, spans, storied
from selon.annotate.times.dates import bounds
from selon.annotate.times.lex import Lexeme, lex
from selon.annotate.times.ordered import in_order
from selon.annotate.times.reading import UNKNOWN, Reading, Story, Value
from selon.annotate.times.tense import Clauses, clauses
from selon.annotate.times.told import ROWS, days_told, week_headed, year_before
from selon.lang.times import BREAK, OTHER, TimeRule, TimeWords
from selon.model import BODIES, Document, Span, Time

PARTING = frozenset(":.–—-")  # what parts the day of a row from what happened on it
WEEKDAY = "weekday"  # the rule for a weekday that stands alone
Reader = Callable[[Reading], Value | None]
READERS: Mapping[str, Reader] = {
    "date": points.read_date,
    "numeric": points.read_numeric,
    "days": points.read_days,
    "month": points.read_month,
    "year": points.read_year,
    "likely year": points.read_likely_year,
    "years": points.read_years,
    "decade": points.read_decade,
    "century": points.read_century,
    "season": points.read_season,
    "quarter": points.read_quarter,
    "weekday": points.read_weekday,
    "weekday and day": points.read_weekday_and_day,
    "deictic": points.read_deictic,
    "part of now": points.read_part_of_now,
    "last part": points.read_last_part,
    "part of story": storied.read_part_of_story,
    "day of story": storied.read_day_of_story,
    "story day": storied.read_story_day,
    "day of month told": storied.read_day_of_month_told,
    "month of year told": spans.read_month_of_year_told,
    "bare day": storied.read_bare_day,
    "bare days": storied.read_bare_days,
    "clock": points.read_clock,
    "holiday": points.read_holiday,
    "duration": spans.read_duration,
    "listed age": spans.read_listed_age,
    "set": spans.read_set,
    "weekdays": spans.read_weekdays,
    "ago": spans.read_ago,
    "from now": spans.read_from_now,
    "later": spans.read_later,
    "unit of now": spans.read_unit_of_now,
    "unit of story": spans.read_unit_of_story,
    "unit beside": spans.read_unit_beside,
    "part beside": spans.read_part_beside,
    "value": spans.read_value,
    "vague past": spans.read_vague_past,
    "vague future": spans.read_vague_future,
    "length": spans.read_length,
    "hour of now": spans.read_present,
}


class Row(NamedTuple):
    """The lexemes of a text, and by position what begins there: breaks, and all matches of rules, the longest first."""

    lexemes: list[Lexeme]
    matches: Mapping[int, list[tuple[int, TimeRule, re.Match[str]]]]


def find_times(doc: Document, words: TimeWords) -> tuple[Time, ...]:
    """The time expressions of a document, in order, without overlaps.

    ``doc.published`` anchors what is counted from now; without it those values keep unknown parts
    (``XXXX-12-12``). ``doc.sentences`` decide by tense between last and next where they are parsed.
    """
    row = _row(_outside_names(lex(doc.text, words), doc), words)
    around = clauses(doc, words.tenses)
    if doc.published is not None:
        story = Story(date.fromisoformat(doc.published[:10]))
        found = _find(doc.text, row, around, story)
        rows = [time for time in found if _opens_row(doc.text, time.span)]
        begun = year_before(rows, doc.published, around.tells) if len(rows) >= ROWS else None
        return found if begun is None else _find(doc.text, row, around, replace(story, row=begun))
    found = _find(doc.text, row, around, Story(None))
    title = doc.text.find("\n", len(doc.text) - len(doc.text.lstrip()))
    told = days_told(found, around.is_aside, title) if any(time.value.startswith(UNKNOWN) for time in found) else ()
    return _find(doc.text, row, around, Story(None, told=told)) if told else found


def _outside_names(lexemes: list[Lexeme], doc: Document) -> list[Lexeme]:
    """The lexemes, but that no day of a body's name tells when: « le Mouvement du 23 mars »."""
    inside = bytearray(len(doc.text))
    for name in doc.names:
        if name.kind in BODIES:
            inside[name.span.start : name.span.end] = b"\1" * (name.span.end - name.span.start)
    return [one._replace(symbol=OTHER, value="") if any(inside[one.start : one.end]) else one for one in lexemes]


def _row(lexemes: list[Lexeme], words: TimeWords) -> Row:
    """The matches are looked for once: a text may be read a second time with the days that it tells."""
    shape = "".join(lexeme.symbol for lexeme in lexemes)
    matches: dict[int, list[tuple[int, TimeRule, re.Match[str]]]] = {}
    for index, symbol in enumerate(shape):
        if symbol == OTHER:
            continue
        found = [(m.end(), rule, m) for rule in words.rules.get(symbol, ()) if (m := rule.pattern.match(shape, index))]
        if found or symbol == BREAK:
            matches[index] = sorted(found, key=lambda match: -match[0])
    return Row(lexemes, matches)


def _find(text: str, row: Row, around: Clauses, story: Story) -> tuple[Time, ...]:
    found: list[Time] = []
    weekdays: set[Span] = set()
    after, title = 0, text.find("\n", len(text) - len(text.lstrip()))
    for index in row.matches:
        if index < after:
            continue
        story = story.in_sentence(around.number(row.lexemes[index].start))
        if row.lexemes[index].symbol == BREAK:
            story = story.new_paragraph()
        at = story.opening() if _opens(text, row.lexemes[index].start) else story
        if found and text[found[-1].span.end : row.lexemes[index].start].strip() in around.tenses.closing:
            at = at.going_on_from(found[-1])
        best = _longest(text, row, index, at, around)
        if best is None:
            continue
        time, after, rule = best
        weekdays |= {time.span} if rule.read == WEEKDAY and story.published is not None else set()
        if around.preposition(time.span.start) == "past":
            story = story.since(time)
        elif not around.is_reported(time.span.start):
            told = story.after(time.value).framed_by(time, around.opened(time.span.start))
            over, aside = around.is_over(time.span.start), around.is_aside(time.span.start)
            told = told.beside_month(story) if around.names_what_is_known(time.span.start) else told
            story = told.back_at(story) if over else told if aside else told.set_on(time)
            story = story.telling(time, aside, over, around.names_what_is_known(time.span.start))
            story = story.left_for(time) if around.only_tells_when(time.span.start) else story
        if time.type == "DATE" and _is_alone(text, time.span):
            story = story.under(time.value)
        found.append(time)
        story = story.dated_by(time)
        story = story.titled_by(time, title)
        story = story.about(week_headed(text, found))
        story = story.in_rows(time) if _opens_row(text, time.span) else story
    return in_order(found, weekdays, around)


def _opens(text: str, start: int) -> bool:
    """True at the head of a line, behind nothing but a bullet or a bracket."""
    return not any(char.isalnum() for char in text[text.rfind("\n", 0, start) + 1 : start])


def _opens_row(text: str, span: Span) -> bool:
    """True for what opens a row of a list or chronology: « - 6 avril : … », « Mai. … », « 2014 » on its own line."""
    after = text[span.end :].partition("\n")[0].lstrip()
    return _opens(text, span.start) and (not after or after[0] in PARTING)


def _is_alone(text: str, span: Span) -> bool:
    """True for the only words of a line."""
    return _opens(text, span.start) and not any(char.isalnum() for char in text[span.end :].partition("\n")[0])


def _longest(text: str, row: Row, index: int, story: Story, around: Clauses) -> tuple[Time, int, TimeRule] | None:
    """The longest expression that begins at a lexeme and can be read, with the index after it and its rule."""
    lexemes, start = row.lexemes, row.lexemes[index].start
    for end, rule, match in row.matches[index]:
        following = lexemes[end].start if end < len(lexemes) else None
        if not _allowed(rule, around, start, lexemes[end - 1].start, following):
            continue
        span = Span(start, lexemes[end - 1].end)
        groups = enumerate(rule.roles, 1)
        roles = {role: lexemes[match.start(group)] for group, role in groups if match.start(group) >= 0}
        sure = around.preposition(start) or ("future" if around.is_set_ahead(start) else None)
        direction = sure or around.direction(start)
        lasting = direction is None and around.is_lasting(start)
        now = direction is None and around.is_now(start)
        shouted = _is_name(text, lexemes, index)
        at = story.on_its_day() if around.is_over(start) else story.of_old(around.is_of_old(start))
        opens = _opens_row(text, span)
        told = Reading(roles, span, span.of(text), at, direction, sure is not None, shouted, lasting, opens, now)
        value = READERS[rule.read](told)
        if value is not None:
            return _time(span, value), end, rule
    return None


def _allowed(rule: TimeRule, around: Clauses, start: int, last: int, following: int | None) -> bool:
    """Whether the parts of speech at the edges of a match are those that its rule asks for."""
    if rule.upos and not around.may_be(start, rule.upos):
        return False
    if rule.relations and not around.hangs_by(start, rule.relations):
        return False
    if rule.last and (not around.may_be(last, rule.last) or around.is_subject(last)):
        return False
    return not (rule.before and following is not None and around.counts(following, rule.before))


def _is_name(text: str, lexemes: list[Lexeme], index: int) -> bool:
    """A capital inside a sentence that is not all in capitals: a name that only looks like a month or a weekday."""
    start = lexemes[index].start
    if not text[start].isupper() or index == 0 or lexemes[index - 1].symbol == BREAK or _opens(text, start):
        return False
    before = text[lexemes[index - 1].start : lexemes[index - 1].end]
    in_capitals = before.isupper() and text[start : lexemes[index].end].isupper()
    return before[0].isalpha() and not in_capitals


def _time(span: Span, value: Value) -> Time:
    begin, end = bounds(value.value) if value.type in {"DATE", "TIME"} else (None, None)
    anchor = None if value.anchor is None else value.anchor.isoformat()
    return Time(span, value.type, value.value, begin, end if value.last is None else value.last.isoformat(), anchor)
