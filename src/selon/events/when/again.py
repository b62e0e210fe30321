"""An incident that is told again: the same verb, or the same noun for one definite thing, is of the day told for it.

"La frappe a tué dix soldats. … La frappe du 17 septembre …": where a text dates a word for what is over in a day, and
gives it one day only, what that word tells again without a time in its sentence was on that day. It is not so where
several are told ("des attentats"), nor for what goes on for days: measured on news, that was wrong as often as right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.events.scene import Scene
from selon.events.when.periods import DAY, dated, is_day, is_past_day
from selon.events.when.scenes import before_new_scene, count_others
from selon.events.when.story import SUDDEN, told_days
from selon.events.when.told_apart import is_told_apart
from selon.model import Event, Time
from selon.tree import feature, head_in, is_definite

Told = tuple[Time, Event]
UNREAL = frozenset({"future", "negated"})


def told_again(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the one day that the text gives for their word, where they have none."""
    days = _days_by_word(events, scene)
    return tuple(_dated_again(event, days, scene) if event.time is None else event for event in events)


def _dated_again(event: Event, days: Mapping[str, Told], scene: Scene) -> Event:
    if event.rule not in days:
        return event
    day, first = days[event.rule]
    same = _means_the_same(event, day, scene) and not _counts_others(event, first)
    if event in before_new_scene((event, first), day, scene):
        return event
    return dated(event, day, "day of the same word") if same else event


def _days_by_word(events: Sequence[Event], scene: Scene) -> Mapping[str, Told]:
    """The words of incidents that the text sets on one past day and no other, with that day and the first such."""
    told: dict[str, dict[str, Told]] = {}
    for event in events:
        if event.time is not None and event.type in SUDDEN and is_past_day(event.time, scene):
            day = event.time.value[:DAY]
            told.setdefault(event.rule, {}).setdefault(day, (replace(event.time, type="DATE", value=day), event))
    return {word: next(iter(days.values())) for word, days in told.items() if len(days) == 1}


def _counts_others(event: Event, first: Event) -> bool:
    """True for a verb of other people: « neuf rebelles ont été tués … Une fillette a été tuée jeudi ».

    Tolls of one noun (« l'attentat ») differ from teller to teller.
    """
    return not event.rule.endswith("/NOUN") and count_others(event, first)


def _means_the_same(event: Event, day: Time, scene: Scene) -> bool:
    """True for a verb and for one definite thing, in a sentence that tells no time of its own."""
    number = scene.sentence_at(event.trigger)
    if event.type not in SUDDEN or event.factuality in UNREAL:
        return False
    if any(is_day(time) for time in scene.times.get(number, ())) or is_told_apart(event, day, scene):
        return False
    if _is_behind_another_day(number, day, scene):
        return False
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    if index is None or not event.rule.endswith("/NOUN"):
        return index is not None
    return is_definite(tree, index) and feature(tree.tokens[index], "Number") == "Sing"


def _is_behind_another_day(number: int, day: Time, scene: Scene) -> bool:
    """True where the sentence before tells another day: « lundi, dix sont morts. … Mardi, … Cinq ont été tués »."""
    told = told_days(number - 1, scene) if number else ()
    return bool(told) and day.value[:DAY] not in {time.value[:DAY] for time in told}
