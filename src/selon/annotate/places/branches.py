"""Countries in the names of channels, agencies and branches: "sur France 24", "Environnement Canada", "Soins Belgique".

They are told by what stands right beside the country without a preposition; a headline may leave one out ("Guerre
Ukraine : dix morts"), but then nothing is said of the noun before.
"""

from __future__ import annotations

from selon.annotate.places.page import Ground, Page, listed
from selon.tree import base

COUNTRY = "PCLI"
DIGITS = 2  # of the number of a channel
NEAR = 4  # tokens from the first word of a body to the country of its branch
JOINED = frozenset({"nmod", "flat"})
TOLD = frozenset({"nsubj", "obl", "obj", "conj", "nmod", "appos"})
HYPHENS = frozenset({"-", "–"})


def is_of_branch(ground: Ground, begin: int, end: int) -> bool:
    """True for a country that is a part of such a name."""
    candidates = ground.lookup(begin, end)
    if not listed(candidates) or candidates[0].place.feature != COUNTRY:
        return False
    return _is_channel(ground, begin, end) or _is_behind_body(ground, begin)


def _is_channel(ground: Ground, begin: int, end: int) -> bool:
    """True without an article before a number that counts nothing; a score goes on: "France 2 - Klow 1"."""
    page, led = ground.page, ground.words.articles.union(ground.words.contractions)
    if not 0 < end < len(page.tokens) or end in page.starts or begin in page.starts or page.low[begin - 1] in led:
        return False
    number, above = page.low[end], _head(page, end)
    if not number.isdecimal() or len(number) > DIGITS or page.low[end + 1 : end + 2] in {(h,) for h in HYPHENS}:
        return False
    return begin <= above < end


def _is_behind_body(ground: Ground, begin: int) -> bool:
    """True right behind a capitalised noun without an article, of which a verb tells something."""
    page, words = ground.page, ground.words
    if begin in page.starts or page.low[begin - 1] in words.at | words.of | words.articles:
        return False
    body = _head(page, begin)
    between = set(page.low[body + 1 : begin])
    if not 0 < begin - body <= NEAR or between & {",", ":", "(", *words.joins} or not page.capital(body):
        return False
    token, name = page.tokens[body], page.names.get(body)
    noun = token.upos in {"NOUN", "PROPN"} and base(token.deprel) in TOLD and base(page.tokens[begin].deprel) in JOINED
    return noun and (name is None or name.kind != "place") and not _has_article(page, body)


def _head(page: Page, at: int) -> int:
    """Where the word is that a token hangs on."""
    return page.opening(at) + page.tokens[at].head


def _has_article(page: Page, noun: int) -> bool:
    near = range(max(0, noun - 3), noun)
    return any(page.tokens[i].upos == "DET" and _head(page, i) == noun for i in near)
