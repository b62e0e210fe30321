"""Terms: a length of time within which something still to come will have happened: « des élections dans les six mois ».

It runs from the day of the report on, or that on which it was set. Only what is ahead has one: « ont été libérés dans
les dix jours » counts from what the text may not tell.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from selon.events.grammar.clauses import governing_verb
from selon.events.scene import Scene
from selon.events.when.periods import DAY, MONTHS, dated, is_day, is_past_day, months_on
from selon.model import Event, Time
from selon.tree import Tree, head_in, tokens_in

LENGTH = re.compile(r"P(T?)(\d+)([HDWMY])$")
DAYS = {"H": 1 / 24, "D": 1, "W": 7}
LEADING = 4  # words before a length among which those are that make it a term


def within_terms(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events still to come that have no time, with the period up to the end of their term."""
    return tuple(_within(event, scene) or event for event in events)


def _within(event: Event, scene: Scene) -> Event | None:
    if event.time is not None or event.factuality != "future":
        return None
    sentence = scene.sentence_at(event.trigger)
    tree, start = scene.tree(sentence), _start(sentence, scene)
    index = head_in(tree, event.trigger)
    for time in scene.times.get(sentence, ()) if index is not None else ():
        head = head_in(tree, time.span)
        if head is None or index is None or start is None or not _is_term(tree, time, scene):
            continue
        term = _up_to(time, start) if governing_verb(tree, head) in {index, governing_verb(tree, index)} else None
        if term is not None:
            return dated(event, term, "within its term")
    return None


def _start(sentence: int, scene: Scene) -> str | None:
    """The one day that a sentence tells, on which it was said, else that of the report; None when it tells others."""
    told = [time for time in scene.times.get(sentence, ()) if is_day(time)]
    days = {time.value[:DAY] for time in told if is_past_day(time, scene)}
    if not told:
        return scene.doc.published and scene.doc.published[:DAY]
    return days.pop() if len(days) == 1 and all(is_past_day(time, scene) for time in told) else None


def _is_term(tree: Tree, time: Time, scene: Scene) -> bool:
    """True for a length behind such words as ``dans les``, that is counted from nothing told behind it."""
    inside = tokens_in(tree.sentence, time.span)
    if time.type != "DURATION" or not inside:
        return False
    before = "_".join(token.lemma for token in tree.tokens[max(0, inside[0] - LEADING) : inside[0]])
    behind = [token.lemma for token in tree.tokens[inside[-1] + 1 : inside[-1] + 2]]
    counted = scene.words.after.union(scene.words.before, scene.words.counted_from, scene.words.counting)
    return counted.isdisjoint(behind) and any(f"_{before}".endswith(f"_{lead}") for lead in scene.words.terms)


def _up_to(time: Time, published: str) -> Time | None:
    """From the report up to so long after it."""
    match = LENGTH.match(time.value)
    if match is None or (match[1] == "T") != (match[3] == "H"):
        return None
    end = _after(date.fromisoformat(published), int(match[2]), match[3])
    if end is None or end.isoformat() == published:
        return None
    value = f"{published}/{end.isoformat()}"
    return replace(time, type="DATE", value=value, begin=published, end=end.isoformat(), anchor=published)


def _after(start: date, amount: int, unit: str) -> date | None:
    """The day so long after another; the last of the month where that has fewer days."""
    if unit in DAYS:
        days = round(amount * DAYS[unit])
        return start + timedelta(days=days) if days < (date.max - start).days else None
    found = months_on(start.isoformat(), amount * MONTHS[unit])
    return None if found is None else date(*found, min(start.day, monthrange(*found)[1]))
