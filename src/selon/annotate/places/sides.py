"""Parts of a country that are called by their side of it alone: the North, the East."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from selon.annotate.places.page import Ground, Mention


def without_sides(ground: Ground, mentions: Sequence[Mention]) -> list[Mention]:
    """« l'armée du Nord »: every country has a north, and a province of that name is meant only where most places of
    the text are of its country, or behind « département »; else such a name is nowhere, and no evidence."""
    sides = {m.begin for m in mentions if m.noun is None and _name(ground, m) in ground.words.compass}
    others = [m.candidates[0].place.country for m in mentions if m.begin not in sides and m.candidates]
    most = max(Counter(others).values(), default=0)
    main = {country for country, times in Counter(others).items() if times == most}
    return [_of_country(m, main) if m.begin in sides else m for m in mentions]


def _of_country(mention: Mention, countries: Collection[str | None]) -> Mention:
    return replace(mention, candidates=tuple(c for c in mention.candidates if c.place.country in countries))


def _name(ground: Ground, mention: Mention) -> str:
    return ground.page.place(mention).of(ground.page.text).lower()
