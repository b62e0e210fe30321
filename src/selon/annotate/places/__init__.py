"""The places of a text: which words name one, and which one."""

from __future__ import annotations

from selon.annotate.gazetteer import Gazetteer
from selon.annotate.places.mentions import find_mentions
from selon.annotate.places.page import Ground, open_page
from selon.annotate.places.resolve import resolve_mentions
from selon.annotate.places.sites import find_sites
from selon.lang.places import PlaceWords
from selon.model import Document, Toponym


def find_places(doc: Document, gazetteer: Gazetteer, words: PlaceWords) -> tuple[Toponym, ...]:
    """Every mention of a real place, resolved where the text or the place's size makes it evident.

    Words for a time name no place, unless it is a known one: « Mardi à Gao puis mercredi à Kidal, … ».
    """
    ground = Ground(open_page(doc), words, gazetteer)
    mentions = find_sites(ground, find_mentions(ground, doc.blocks))
    answers = resolve_mentions(ground, mentions)
    found = (Toponym(ground.page.place(m), *answer) for m, answer in zip(mentions, answers, strict=True))
    times = {time.span for time in doc.times}
    return tuple(toponym for toponym in found if toponym.place is not None or toponym.span not in times)
