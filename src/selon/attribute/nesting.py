"""Who says that who says: each attribution within the innermost other one that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.model import Attribution, Span


def nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in text order, each with the innermost other one whose content holds its content and cue.

    Of two with the same content behind both cues, the second is within the first.
    """
    by_size = sorted(found, key=lambda a: (-_size(a), cue_start(a)))
    open_there = _open_at_first_words(by_size)
    done: list[Attribution] = []
    for at, item in enumerate(by_size):
        around = [done[k] for k in open_there[at] if k < at and (_holds(done[k], item) or _leads_to(done[k], item))]
        done.append(replace(item, within=min(around, key=_size, default=None)))
    return tuple(sorted(done, key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule)))


def _size(item: Attribution) -> int:
    return sum(len(part) for part in item.content)


def cue_start(item: Attribution) -> int:
    """Where the cue of an attribution begins; before the text where it has none."""
    return -1 if item.cue is None else item.cue.span.start


def _leads_to(outer: Attribution, inner: Attribution) -> bool:
    """« X affirme que, selon Y, P »: the same words, of which X tells that Y says them."""
    ordered = -1 < cue_start(outer) < cue_start(inner) < inner.content[0].start
    others = outer.source is None or inner.source is None or outer.source.name != inner.source.name
    return ordered and others and outer.content == inner.content


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return said_within(outer.content, inner.content, None if inner.cue is None else inner.cue.span)


def said_within(outer: Sequence[Span], content: Sequence[Span], cue: Span | None) -> bool:
    """True when all of a content, and its cue, stand in the parts of another content."""
    spans = content if cue is None else (*content, cue)
    return all(any(part.holds(span) for part in outer) for span in spans)


def _open_at_first_words(items: Sequence[Attribution]) -> list[list[int]]:
    """For each item the numbers of those with content around its first words, ascending.

    One sweep through the text with the contents that are open there: most of what others say is far away.
    """
    parts = sorted((part.start, part.end, k) for k, item in enumerate(items) for part in item.content)
    found: list[list[int]] = [[] for _ in items]
    still_open: list[tuple[int, int]] = []
    at = 0
    for k in sorted(range(len(items)), key=lambda k: items[k].content[0].start):
        first = items[k].content[0]
        while at < len(parts) and parts[at][0] <= first.start:
            still_open.append(parts[at][1:])
            at += 1
        still_open = [(end, other) for end, other in still_open if end >= first.start]
        found[k] = sorted({other for end, other in still_open if end >= first.end})
    return found
