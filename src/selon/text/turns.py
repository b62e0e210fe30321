"""Turns of a conversation that is printed with the names of those who speak: ``Anna Berg : Ils ont tiré.``

What stands before the colon, or before the stop and dash of minutes (``M. Duval. — La séance est ouverte.``), is a
label. A form has such lines as well (``Lieu : Gao``), so that a text counts as a conversation only where labels take
turns, one of them comes again, and somebody asks. Minutes of a debate have a title before each name, and a stop alone
behind it (``Mme Anna Berg, ministre. Je salue…``): of these nobody need ask.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from selon.lang.initials import initials_of
from selon.model import Block, Span, Turn

_NAME = r"[^\W\d_][\w.’'-]*"
_NAMED = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_OFFICE = r"[^.:;!?\n]{3,80}"
_LABEL = re.compile(
    rf"(?:[–—―-]\s*)?(?P<label>(?=[A-ZÀ-ÖØ-Þ]){_NAME}(?:\s{_NAME}){{0,5}})(?:\s?:|(?<=\w)\.\s?[–—―-])\s+(?=\S)"
)
_LONGEST = 50
_FEWEST = 3  # labelled paragraphs of a conversation


def find_turns(text: str, blocks: Iterable[Block], titles: Iterable[str] = ()) -> tuple[Turn, ...]:
    """The labelled paragraphs of a conversation, each with its label and the words behind it; none in other texts.

    ``titles`` stand before the names of who speaks in a debate.
    """
    blocks = tuple(blocks)
    debate = _debate(text, blocks, titles)
    if debate:
        return debate
    turns = [turn for block in blocks if (turn := _turn(text, block.span)) is not None]
    counts = Counter(turn.initials for turn in turns)
    first = next((i for i, turn in enumerate(turns) if counts[turn.initials] > 1), len(turns))
    turns = turns[first:]  # « Darna : « P » »: a title is no turn
    asked = any(turn.words.of(text).rstrip(' »”"').endswith("?") for turn in turns)
    takes_turns = len(turns) >= _FEWEST and len({turn.initials for turn in turns}) > 1
    return tuple(turns) if takes_turns and asked else ()


def _debate(text: str, blocks: Iterable[Block], titles: Iterable[str]) -> tuple[Turn, ...]:
    """The turns of minutes, where two or more take them; none without titles."""
    honours = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    if not honours:
        return ()
    label = re.compile(
        rf"(?P<label>(?:{honours})\.?\s{_NAMED}(?:\s{_NAMED}){{0,4}})(?:,\s{_OFFICE})?\.\s+(?=[A-ZÀ-ÖØ-Þ«])"
    )
    found = [(match, block.span) for block in blocks if (match := label.match(text, block.span.start, block.span.end))]
    turns = tuple(
        Turn(Span(*match.span("label")), initials_of(match["label"]), Span(match.end(), span.end))
        for match, span in found
    )
    return turns if len(turns) >= _FEWEST and len({turn.initials for turn in turns}) > 1 else ()


def _turn(text: str, block: Span) -> Turn | None:
    found = _LABEL.match(text, block.start, block.end)
    if found is None or len(found["label"]) > _LONGEST:
        return None
    return Turn(Span(*found.span("label")), initials_of(found["label"]), Span(found.end(), block.end))
