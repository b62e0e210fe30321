"""The day of the story: a report on one incident dates it once, in its lead, and tells the rest without a date.

News reports give the day in the first sentences and go on in time from there (van Dijk, News as Discourse,
1988). The title and the happenings of the same incident share the day of the lead until another day or year is
named. The day must be one that the text gives: the date of publication never is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.events.dates import dates_speech, is_day
from selon.events.scene import Scene, head_in
from selon.model import Event, Reason, Time

# Happenings that are over in a day; a siege, an offensive or a trial goes on.
SUDDEN = frozenset(
    {
        "air_strike",
        "shelling",
        "bombing",
        "suicide_bombing",
        "chemical_attack",
        "armed_attack",
        "killing",
        "abduction",
        "arrest",
        "destruction",
        "evacuation",
        "riot",
    }
)
# What is done at once in answer to it, when a verb tells that it was done.
ANSWERS = frozenset({"deployment", "aid", "gathering", "withdrawal", "armed_clash", "offensive"})
LEAD = 3  # sentences of the body in which the day is looked for
DAY = len("2000-12-31")


@dataclass(frozen=True, slots=True)
class Story:
    """Where the body of a report begins and its lead ends, as offsets, and the day that the lead sets, if it does."""

    body: int
    lead: int
    day: Time | None


def dated_by_story(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day of the story for those that belong to it and have no date of their own."""
    story = _find_story(events, scene)
    lead = [event for event in events if _in_lead(event, story, scene)]
    days = [time for time in scene.doc.times if time.span.start >= story.body and is_day(time)]
    return tuple(_dated(event, lead, days, story) for event in events)


def _dated(event: Event, lead: Sequence[Event], days: Sequence[Time], story: Story) -> Event:
    if event.time is not None:
        return event
    if story.day is not None and _belongs(event) and _day_told(event, days) in {None, story.day.value}:
        return _with(event, story.day, "day of the story")
    if event.trigger.start < story.body:
        below = next((e.time for e in lead if e.rule == event.rule), None)
        return event if below is None else _with(event, below, "time told below the title")
    return event


def _belongs(event: Event) -> bool:
    """True for what may be told of an incident of one day."""
    if event.factuality == "future":
        return False
    return event.type in SUDDEN or (event.type in ANSWERS and event.rule.endswith("/VERB"))


def _in_lead(event: Event, story: Story, scene: Scene) -> bool:
    """True for an event of the lead on a single day that is past."""
    told = story.body <= event.trigger.start < story.lead
    return told and event.time is not None and _is_past_day(event.time, scene)


def _with(event: Event, time: Time, rule: str) -> Event:
    return replace(event, time=time, reasons=(*event.reasons, Reason("time", rule, time.span)))


def _find_story(events: Sequence[Event], scene: Scene) -> Story:
    """The day is the first one of the lead, when what the lead dates, or first tells, is sudden."""
    numbers = _body(scene)
    if not numbers:
        return Story(0, 0, None)
    starts = [scene.doc.sentences[number].span.start for number in numbers]
    end = scene.doc.sentences[numbers[:LEAD][-1]].span.end
    days = [t for number in numbers[:LEAD] for t in scene.times.get(number, ()) if _is_set_by(t, number, scene)]
    told = [e for e in events if e.factuality != "future" and e.trigger.start < end]
    if not days or not _is_sudden(told, days[0], starts[0]):
        return Story(starts[0], end, None)
    return Story(starts[0], end, _cut(days[0]))


def _is_sudden(told: Sequence[Event], day: Time, body: int) -> bool:
    """Whether the incident is one of a day, by the first event of the title, the lead and that day."""
    title, lead = ([e for e in told if (e.trigger.start < body) is above] for above in (True, False))
    dated = next((e for e in lead if e.time is not None and e.time.value[:DAY] == day.value[:DAY]), None)
    if dated is not None:
        return dated.type in SUDDEN
    return all(e.type in SUDDEN for e in (*title[:1], *lead[:1]))


def _body(scene: Scene) -> list[int]:
    """The numbers of the sentences of the body; without blocks all but the first, which is the title."""
    doc = scene.doc
    if not doc.blocks:
        return list(range(1, len(doc.sentences)))
    starts = [block.span.start for block in doc.blocks]
    kinds = (doc.blocks[max(0, bisect_right(starts, s.span.start) - 1)].kind for s in doc.sentences)
    return [number for number, kind in enumerate(kinds) if kind == "body"]


def _day_told(event: Event, days: Sequence[Time]) -> str | None:
    """The last day, month or year named in the body before an event; ``days`` are those named there."""
    at = bisect_left(days, event.trigger.start, key=lambda time: time.span.start)
    return days[at - 1].value[:DAY] if at else None


def _is_set_by(time: Time, number: int, scene: Scene) -> bool:
    """True for a single day that is past, and not merely the one on which somebody spoke."""
    if not _is_past_day(time, scene):
        return False
    tree = scene.tree(number)
    head = head_in(tree, time.span)
    return head is not None and not any(dates_speech(tree, head, a) for a in scene.attributions.get(number, ()))


def _is_past_day(time: Time, scene: Scene) -> bool:
    """True for a single day, up to that of the report."""
    if not is_day(time) or len(time.value.partition("T")[0]) != DAY or "W" in time.value:
        return False
    published = scene.doc.published
    return published is None or time.value[:DAY] <= published


def _cut(time: Time) -> Time:
    """The day of a time of day: what else happened had an hour of its own."""
    return replace(time, type="DATE", value=time.value[:DAY])
