"""Many reports made of a few that were read: other words at the same places, other days, and copies."""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from selon.model import Document, Event, Span, Time

OUTLETS = 40
# So many reports come out on one day, whatever their number: more reports are a longer time, not denser news.
A_DAY = 20
# Words changed in a report of its own and in a copy, copies among all, and what a copy cut short keeps.
NEW, REWORKED, COPIES, KEPT = 0.67, 0.05, 0.2, 0.4
# So far back lies what is copied.
RECENT = 500

_WORD = re.compile(r"\w+")
_FIRST = date(2031, 1, 1)


def made_reports(corpus: Sequence[Document], count: int, rng: random.Random) -> Iterator[Document]:
    """That many reports, the same for the same state of ``rng``; none is kept once it was given."""
    words = [word for doc in corpus for word in _WORD.findall(doc.text)]
    recent: deque[Document] = deque(maxlen=RECENT)
    for number in range(count):
        day = _FIRST + timedelta(days=number // A_DAY)
        copied = bool(recent) and rng.random() < COPIES
        model = rng.choice(recent) if copied else rng.choice(corpus)
        short = copied and rng.random() < 0.5
        doc = changed(model, 0.0 if short else REWORKED if copied else NEW, words, rng)
        doc = moved(shortened(doc) if short else doc, day)
        outlet = f"outlet {rng.randrange(OUTLETS)}"
        doc = replace(doc, id=f"{number:08}", path=f"{number:08}.txt", outlet=outlet)
        recent.append(doc)
        yield doc


def changed(doc: Document, share: float, words: Sequence[str], rng: random.Random) -> Document:
    """The document with a share of its words changed for others, every span at its new place."""
    if share == 0.0:
        return doc
    pieces, old, new, end, length = [], [0], [0], 0, 0
    for found in _WORD.finditer(doc.text):
        word = rng.choice(words) if rng.random() < share else found.group()
        pieces += [doc.text[end : found.start()], word]
        length += found.start() - end
        old += [found.start(), found.end()]
        new += [length, length + len(word)]
        end, length = found.end(), length + len(word)
    pieces.append(doc.text[end:])

    def at(offset: int) -> int:
        place = bisect_right(old, offset) - 1
        beyond = new[place] + offset - old[place]
        return min(beyond, new[place + 1]) if place + 1 < len(new) else beyond

    layers = ("blocks", "quotations", "sentences", "places", "attributions", "events")
    placed = {name: _placed(getattr(doc, name), at) for name in layers}
    return replace(doc, text="".join(pieces), times=(), names=(), quantities=(), wording=(), **placed)


def _placed(value: Any, at: Any) -> Any:
    if isinstance(value, Span):
        return Span(at(value.start), at(value.end))
    if isinstance(value, tuple):
        return tuple(_placed(item, at) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _placed(getattr(value, f.name), at) for f in fields(value)})
    return value


def shortened(doc: Document) -> Document:
    """The first part of a document, with what lies in it."""
    end = int(len(doc.text) * KEPT)
    return replace(
        doc,
        text=doc.text[:end],
        blocks=(),
        quotations=tuple(q for q in doc.quotations if q.span.end <= end),
        sentences=tuple(s for s in doc.sentences if s.span.end <= end),
        places=tuple(p for p in doc.places if p.span.end <= end),
        attributions=tuple(a for a in doc.attributions if _last(a) <= end),
        events=tuple(e for e in doc.events if _last(e) <= end),
    )


def _last(value: Any) -> int:
    """The last offset of any span in a part."""
    if isinstance(value, Span):
        return value.end
    if isinstance(value, tuple):
        return max(map(_last, value), default=0)
    if is_dataclass(value):
        return max((_last(getattr(value, f.name)) for f in fields(value)), default=0)
    return 0


def moved(doc: Document, day: date) -> Document:
    """The document as of that day, the days of its events moved with it."""
    before = date.fromisoformat(doc.published) if doc.published else day
    events = tuple(_event(event, day - before) for event in doc.events)
    return replace(doc, published=day.isoformat(), events=events)


def _event(event: Event, by: timedelta) -> Event:
    return replace(event, time=_time(event.time, by)) if event.time and event.time.begin and by else event


def _time(time: Time, by: timedelta) -> Time:
    begin, end = (day and (date.fromisoformat(day) + by).isoformat() for day in (time.begin, time.end))
    return replace(time, begin=begin, end=end)


def undated(doc: Document) -> Document:
    """The document without any date, its own and those of what it tells."""
    events = tuple(replace(event, time=None) for event in doc.events)
    return replace(doc, published=None, published_from=None, events=events)
