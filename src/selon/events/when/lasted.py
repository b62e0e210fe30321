"""What had gone on for so long when something happened: « la ville est tombée lundi après deux jours de combats »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.clauses import governing_verb
from selon.events.scene import Scene
from selon.events.when.periods import DAY, HOURS, WHOLE_DAY, dated, is_past_day, so_long_before, undated
from selon.model import Event, Time
from selon.tree import Tree, case_of, head_in

TOLD = {"Y": 4, "M": 7}  # how much of a day is told of what lasted for years, or for months


def lasted(event: Event, scene: Scene) -> Event | None:
    """The event with the time for which it had gone on up to the day of its clause; None where none is told."""
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    index = head_in(tree, event.trigger)
    if index is None or tree.tokens[index].upos != "NOUN" or case_of(tree, index) != "de":
        return None
    near = scene.times.get(sentence, ())
    for time in near:
        head = head_in(tree, time.span)
        if time.type != "DURATION" or head is None or tree.tokens[index].head != head or head > index:
            continue
        if not _is_over(tree, head, scene):
            continue
        end = _day_of(governing_verb(tree, head), near, tree, scene)
        whole = None if end is None else _up_to(time, end)
        return undated(event) if whole is None else dated(event, whole, "as long as it lasted")
    return None


def _is_over(tree: Tree, length: int, scene: Scene) -> bool:
    """True behind « après » and « au terme de »: what follows came when it was over."""
    above = tree.tokens[length].head
    led = f"{case_of(tree, above)}_{tree.tokens[above].lemma}"
    ended = case_of(tree, length) == "de" and led in scene.words.at_occasion
    return case_of(tree, length) in scene.words.after or ended


def _day_of(verb: int, near: Sequence[Time], tree: Tree, scene: Scene) -> str | None:
    """The one past day that a predicate has, None for none and for several."""
    heads = ((time, head_in(tree, time.span)) for time in near if is_past_day(time, scene))
    days = {time.value[:DAY] for time, head in heads if head is not None and governing_verb(tree, head) == verb}
    return days.pop() if len(days) == 1 else None


def _up_to(time: Time, end: str) -> Time | None:
    """So long up to a day; some hours are of that day."""
    hours = HOURS.match(time.value)
    if hours and int(hours[1]) < WHOLE_DAY:
        return replace(time, type="DATE", value=end, begin=end, end=end, anchor=end)
    begin = so_long_before(time.value, end)
    if begin is None:
        return None
    told = TOLD.get(time.value[-1], DAY)
    return replace(time, type="DATE", value=f"{begin[:told]}/{end[:told]}", begin=begin, end=end, anchor=end)
