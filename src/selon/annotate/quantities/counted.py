"""What a number counts: by its noun, by what is told of the people counted, or by the verb before it."""

from __future__ import annotations

from collections.abc import Sequence

from selon.annotate.quantities.numbers import read_number
from selon.lang.pieces import Phrases, Piece
from selon.lang.quantities import Counts, QuantityWords
from selon.ontology.counted import COMBATANTS, PEOPLE

REACH_BEFORE = 5  # pieces before a number in which a verb may have it as its object
REACH_AFTER = 9  # pieces behind the people counted in which their fate may be told
ADVERBS = 3  # pieces between a noun and its participle: "three others more lightly wounded"
ASIDE = 12  # pieces of the longest aside between people and their verb
PART = 5  # pieces between a number and a part of it
TROOPS = 100  # from so many on, "men" are soldiers


def find_counted(
    pieces: Sequence[Piece], first: int, after: int, amount: int, article: bool, counts: Counts
) -> str | None:
    """What the number at pieces ``first`` to ``after`` counts, as ``Quantity.of``; None when it does not show.

    An ``article`` ("un") counts only people who are named behind it or of whom it is one.
    """
    at = past_links(pieces, after, counts)
    noun, behind = _named(counts.nouns, pieces, at)
    person, behind_person = _named(counts.people, pieces, at)
    if noun is not None and noun not in PEOPLE and person is None:
        return noun
    one_of = article and after < len(pieces) and pieces[after].word in counts.part
    people = noun is not None or person is not None or one_of or pieces[at - 1].word in counts.others
    if people or not article:
        ends = counts.later if _is_object(pieces, first, counts) else frozenset[str]()
        ends |= counts.single if _is_plural(pieces, after, amount, counts) else frozenset[str]()
        fate = _fate(pieces, behind or behind_person or after, counts, ends)
        if fate is not None:
            return fate
    if noun is None and amount >= TROOPS and _named(counts.troops, pieces, at)[0] is not None:
        noun = COMBATANTS
    if people or noun or at >= len(pieces) or pieces[at].word in counts.stops:
        return _object_of(pieces, first, counts) or noun
    return noun


def names_something(pieces: Sequence[Piece], at: int, counts: Counts) -> bool:
    """True when a noun that can be counted stands at a piece."""
    return _named(counts.nouns, pieces, at)[0] is not None or _named(counts.people, pieces, at)[0] is not None


def is_part(pieces: Sequence[Piece], last: int, first: int, counts: Counts) -> bool:
    """True when a number is a part of the one before it: "dix morts dont deux enfants"."""
    between = [piece.word for piece in pieces[last:first]]
    return len(between) <= PART and any(word in counts.parts for word in between)


def is_whole(pieces: Sequence[Piece], last: int, first: int, after: int, words: QuantityWords) -> bool:
    """True for a number that the one before is a part of: ``41 des 60 drones``, ``un soldat sur trois``.

    Not where it says itself what happened to it: ``l'une des deux personnes blessées``.
    """
    if _opens_parts(pieces, first, after, words):
        return True
    between = [piece.word for piece in pieces[last:first]]
    if len(between) == 1 and between[0] in words.indefinites.whole:
        return words.counts.passive.at(pieces, after + 1) is None if after + 1 < len(pieces) else True
    if 1 < len(between) <= PART and " ".join(between[-2:]) in words.indefinites.ratio:
        return True  # "24 drones sur les 32 lancés"
    if not 0 < len(between) <= PART or between[-1] not in words.indefinites.ratio:
        return False
    ends = words.counts.stops | words.counts.auxiliaries | words.counts.having
    return after == len(pieces) or pieces[after].word in ends


def _opens_parts(pieces: Sequence[Piece], first: int, after: int, words: QuantityWords) -> bool:
    """True for a whole that is told first: ``sur les vingt passagers, douze ont péri``."""
    before = [piece.word for piece in pieces[max(0, first - 2) : first]]
    if len(before) < 2 or before[0] not in words.indefinites.ratio:
        return False
    comma = next((i for i in range(after, min(after + PART, len(pieces) - 1)) if pieces[i].word == ","), None)
    return comma is not None and read_number(pieces, comma + 1, words.numbers) is not None


def past_links(pieces: Sequence[Piece], at: int, counts: Counts) -> int:
    """Past prepositions and adjectives to the noun counted, unless they are all there is."""
    ends = counts.stops | counts.auxiliaries
    while at < len(pieces):
        link, after = _named(counts.links, pieces, at)
        if link is None or _named(counts.nouns, pieces, at)[0] is not None:
            break
        if after >= len(pieces) or pieces[after].word in ends:
            break
        at = after
    return at


def _named(known: Phrases[str], pieces: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """The value of the phrase at a piece and the index after it; None and 0 when there is none."""
    found = known.at(pieces, at) if at < len(pieces) else None
    return found or (None, 0)


def _fate(pieces: Sequence[Piece], at: int, counts: Counts, ends: frozenset[str]) -> str | None:
    """What happened to the people counted, told behind them in the same clause and before one of the ``ends``.

    Behind an object ``avant d'être abattu`` tells it of the subject, behind several ``a été abattu`` of another.
    """
    passive = True  # a participle right behind its noun is passive
    index, end, near = at, at + REACH_AFTER, at + ADVERBS
    while index < min(end, len(pieces)):
        word = pieces[index].word
        if word in ends:
            return None
        if word in counts.stops:
            index = _past_aside(pieces, index, counts)
            if index == 0:
                return None
            end, passive = index + REACH_AFTER, False
            continue
        active, _ = _named(counts.active, pieces, index)
        if active is not None:
            return active
        participle, _ = _named(counts.passive, pieces, index)
        if participle is not None and passive:
            return participle
        passive = word in counts.auxiliaries or (passive and index < near and word not in counts.having)
        index += 1
    return None


def _past_aside(pieces: Sequence[Piece], opening: int, counts: Counts) -> int:
    """The verb behind an aside (", dont cinq enfants, ont été …"), 0 when the stop opens none."""
    closing = {",": ",", "(": ")"}.get(pieces[opening].word)
    for index in range(opening + 1, min(opening + ASIDE, len(pieces) - 1)):
        if pieces[index].word == closing:
            verb = pieces[index + 1].word
            return index + 1 if verb in counts.auxiliaries | counts.having else 0
    return 0


def _is_object(pieces: Sequence[Piece], first: int, counts: Counts) -> bool:
    """True for people right behind an active verb: ``a blessé deux policiers``."""
    for index in range(first - 1, max(-1, first - 1 - REACH_BEFORE), -1):
        if pieces[index].word in counts.having:
            return True
        if pieces[index].word in counts.stops | counts.auxiliaries:
            return False
    return False


def _is_plural(pieces: Sequence[Piece], after: int, amount: int, counts: Counts) -> bool:
    """True for a number that a verb of one does not go with, as it may with "une centaine de civils"."""
    return amount > 1 and all(piece.word not in counts.part for piece in pieces[after - 1 : after + 1])


def _object_of(pieces: Sequence[Piece], first: int, counts: Counts) -> str | None:
    """What the verb or noun before a number does to what is counted."""
    for index in range(first - 1, max(-1, first - 1 - REACH_BEFORE), -1):
        found, after = _named(counts.before, pieces, index)
        if found is not None and after <= first:
            return found
        if pieces[index].word in counts.stops:
            return None
    return None
