"""Running reports: a live page or a chronology, whose items open with the hour or the day that they are of.

"14 h 30 – Une bombe explose." and "14 h 30" on a line of its own, with what happened then below it. One time that opens
a paragraph makes no such report, several do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.events.scene import Scene
from selon.events.when.periods import DAY, dated, is_day, is_open, over_midnight
from selon.events.when.told_apart import is_told_apart
from selon.model import Event, Time
from selon.tree import base, head_in

# What may stand between the start of a line and its time, or its place and time: « Mataro, nuit du 15 au 16. ».
OPENED = re.compile(r"[\s\[(|•·*–—-]*([^\W\d_][\w’' -]{1,30}, )?$")
# What parts a time from its item, maybe behind a place; nothing on a line of its own.
CLOSED = re.compile(r"[\])]?\s*([:–—|.\-\]]|,[^:.;,\n]{1,40}\s?:|$)")
LEAST = 2  # items of a running report
DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Item:
    """The time of an item, and where its words begin and end."""

    time: Time
    start: int
    end: int


def timed_by_item(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events of a running report that have no time of their own with that of their item."""
    items = _find_items(scene)
    if len(items) < LEAST:
        return tuple(events)
    starts = [item.start for item in items]
    return tuple(_timed(event, items[bisect_right(starts, event.trigger.start) - 1], scene) for event in events)


def rows_of_days(scene: Scene) -> frozenset[Time]:
    """The times that open the items of a report by days, each of its own; none of a live page of one day."""
    labels = _labels(scene)
    return frozenset(labels if len({time.value[:DAY] for time in labels}) >= LEAST else ())


def _labels(scene: Scene) -> list[Time]:
    return [time for time in scene.doc.times if (is_day(time) or is_open(time)) and _opens_a_line(time, scene)]


def _find_items(scene: Scene) -> list[Item]:
    """The items in text order; one whose time has a line of its own goes on up to the next."""
    text, labels = scene.doc.text, _labels(scene)
    ends = [*(time.span.start for time in labels[1:]), len(text)]
    items = []
    for time, last in zip(labels, ends, strict=False):
        line = text[time.span.end : last].partition("\n")[0]
        alone = not any(char.isalnum() for char in line)
        items.append(Item(time, time.span.end, last if alone else time.span.end + len(line)))
    return items


def _opens_a_line(time: Time, scene: Scene) -> bool:
    """True for a time that is parted from the words behind it on its line, if only by the end of a sentence.

    A dateline is no item.
    """
    text = scene.doc.text
    start = text.rfind("\n", 0, time.span.start) + 1
    apart = CLOSED.match(text[time.span.end :].partition("\n")[0]) or _is_sentence_end(time, scene)
    if not OPENED.match(text[start : time.span.start]) or not apart:
        return False
    holders = (b for b in scene.doc.blocks if b.span.start <= time.span.start < b.span.end)
    return all(block.kind != DATELINE for block in holders)


def _is_sentence_end(time: Time, scene: Scene) -> bool:
    return scene.doc.sentences[scene.sentence_at(time.span)].span.end == time.span.end


def _timed(event: Event, item: Item, scene: Scene) -> Event:
    if event.time is not None or event.factuality == "future" or not item.start <= event.trigger.start < item.end:
        return event
    if is_told_apart(event, item.time, scene) or _was_over(event, scene):
        return event
    told = event.attribution is not None and event.attribution.cue is not None  # said at that hour, done by then
    day = replace(item.time, type="DATE", value=item.time.value[:DAY]) if told else over_midnight(item.time)
    return dated(event, day, "time at the head of its row")


def _was_over(event: Event, scene: Scene) -> bool:
    """True for what the words tell to have been over by then: « avait été arrêté »."""
    tree = scene.tree(scene.sentence_at(event.trigger))
    index = head_in(tree, event.trigger)
    helpers = () if index is None else (tree.tokens[c] for c in tree.children[index])
    return any(base(token.deprel) == "aux" and "Tense=Imp" in token.feats for token in helpers)
