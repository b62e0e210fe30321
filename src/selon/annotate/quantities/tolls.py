"""Tolls that change: in "le bilan passe de 29 à 34" the first number is out of date, the second counts the dead."""

from __future__ import annotations

from collections.abc import Sequence

from selon.lang.pieces import Piece
from selon.lang.quantities import Changes

OPENED = frozenset(",(–—")  # before what a number is compared with
REACH_VERB = 10  # pieces between a verb of change and the number that it leads to, with the old number between
REACH_TOLL = 16  # pieces between a number and the words that say what it is the toll of


def is_outdated(pieces: Sequence[Piece], first: int, after: int, changes: Changes) -> bool:
    """True for a number that a toll has left behind: ``de 29 à …`` after a verb of change."""
    if first == 0 or after >= len(pieces) or pieces[first - 1].word not in changes.origin:
        return False
    return pieces[after].word in changes.goal and _changes(pieces, first, changes)


def is_compared(pieces: Sequence[Piece], last: int, first: int, changes: Changes) -> bool:
    """True where a number may be one that another is compared with: ``62 morts, contre 45 la veille``.

    Without a comma it stands right behind what the other counts: ``45 morts contre 30 la veille``.
    """
    if first < 2 or pieces[first - 1].word not in changes.compared:
        return False
    if pieces[first - 2].word not in OPENED and first - 2 != last:
        return False
    between = [piece.word for piece in pieces[last : first - 2]]
    return 0 < last < first and changes.stops.isdisjoint(between)


def find_toll(pieces: Sequence[Piece], first: int, after: int, changes: Changes) -> str | None:
    """What a number that a toll has risen to counts, told by the words of the toll around it; None for no toll."""
    if first == 0 or pieces[first - 1].word not in changes.goal or not _changes(pieces, first, changes):
        return None
    around = (*range(first - 1, max(-1, first - REACH_TOLL), -1), *range(after, min(len(pieces), after + REACH_TOLL)))
    for index in around:
        if pieces[index].word in changes.stops:
            if index >= after:
                return None
            continue
        found = changes.tolls.at(pieces, index)
        if found is not None:
            return found[0]
    return None


def _changes(pieces: Sequence[Piece], first: int, changes: Changes) -> bool:
    return any(piece.word in changes.verbs for piece in pieces[max(0, first - REACH_VERB) : first])
