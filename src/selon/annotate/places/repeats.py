"""Further mentions of names that are certain: repeated, joined by hyphens, glued to a word, alone in a block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.rows import Candidate
from selon.annotate.places.page import Ground, Mention, Page, listed
from selon.annotate.places.signs import find_fate, find_sign, is_apposed, is_inhabitant, is_label
from selon.annotate.places.unlisted import is_way
from selon.model import Block, Span, Token

TOLD = frozenset({"noun", "tagged", "dateline"})  # the rules of a name that no list has
ARTICLE = "DET"
BIG = 40_000  # people: a town known well enough to be one of two joined by a hyphen


def find_chain(ground: Ground, at: int) -> tuple[Mention, ...]:
    """Places joined by hyphens: "Paris-Lyon-Nice" is three, "Alep-Est" one, "pro-Damas" names the town.

    Beside a country a body may stand by its initials: "l'accord Canada-UE".
    """
    token = ground.page.tokens[at]
    parts = token.text.split("-")
    if len(parts) < 2 or not all(parts) or token.text in ground.words.never or parts[0].lower() in ground.words.compass:
        return ()
    if is_apposed(ground, at, at + 1):
        return ()
    found = [ground.gazetteer.lookup(part) if part[0].isupper() else () for part in parts]
    if parts[-1].lower() in ground.words.compass and _is_large(found[0]) and len(parts) == 2:
        inner = Mention(at, at + 1, found[0], "compass")
        return (Mention(at, at + 1, (), "compass", "quarters", inner=inner),)
    side = parts[0].lower() in ground.words.sides
    if side:
        found[0] = ()
    with_country = any(hits and listed(hits) and hits[0].place.feature == "PCLI" for hits in found)
    needed = found[1:] if side else found
    bodies = [with_country and part.isupper() for part in parts[len(parts) - len(needed) :]]
    way = not side and is_way(ground, at)
    if not way and not all(body or _is_large(hits) for hits, body in zip(needed, bodies, strict=True)):
        return ()
    return tuple(
        Mention(at, at + 1, hits, "chain", part=span)
        for span, hits, part in zip(_parts(token.span, parts), found, parts, strict=True)
        if (hits or way) and not (with_country and part.isupper())
    )


def _is_large(candidates: tuple[Candidate, ...]) -> bool:
    return listed(candidates) or max((c.population for c in candidates), default=0) > BIG


def _parts(whole: Span, parts: list[str]) -> Iterator[Span]:
    start = whole.start
    for part in parts:
        yield Span(start, start + len(part))
        start += len(part) + 1


def find_repeated(ground: Ground, sure: list[Mention]) -> Iterator[Mention]:
    """Further mentions of the same names that no rule saw."""
    page = ground.page
    taken = {i for m in sure for i in range(m.begin, m.end)}
    certain = [m for m in sure if m.part is None and _is_sure(page, m)]
    bare = {fold(page.words(m.begin + 1, m.end)): m for m in certain if page.tokens[m.begin].upos == ARTICLE}
    by_name = bare | {fold(page.words(m.begin, m.end)): m for m in certain}
    longest = max((m.end - m.begin for m in sure), default=0)
    after = 0
    for at, (token, capital) in enumerate(zip(page.tokens, page.capitals, strict=True)):
        if at < after or at in taken:
            continue
        for end in range(min(at + longest, len(page.tokens)), at, -1) if capital else ():
            known = by_name.get(_form(page, at, end))
            if known is not None and _is_free(ground, at, end, taken, known):
                yield replace(known, begin=at, end=end, rule="repeated", noun=None)
                after = end
                break
        if at >= after and not token.text[1:].islower():
            yield from _glued(token, at, by_name)


def _is_sure(page: Page, mention: Mention) -> bool:
    """True for a place of the list, and for a name of which words said that it is one: « le bourg de X »."""
    if mention.candidates:
        return True
    first = mention.begin + (page.tokens[mention.begin].upos == ARTICLE)  # « à La Torka »
    named = first < mention.end and all(page.tokens[i].upos == "PROPN" for i in range(first, mention.end))
    return mention.rule in TOLD and named and mention.noun in {None, "cities"}


def _form(page: Page, begin: int, end: int) -> str:
    """The folded words, nothing when they end in punctuation, which folding would hide."""
    return fold(page.words(begin, end)) if page.low[end - 1][-1].isalnum() else ""


def _glued(token: Token, at: int, by_name: Mapping[str, Mention]) -> Iterator[Mention]:
    """A known name whose blank before was lost ("PhotoAlep")."""
    seam = next((i for i in range(1, len(token.text)) if token.text[i - 1].islower() and token.text[i].isupper()), 0)
    known = by_name.get(fold(token.text[seam:])) if seam else None
    if known is not None:
        yield replace(known, begin=at, end=at + 1, rule="glued", part=Span(token.span.start + seam, token.span.end))


def find_captions(ground: Ground, blocks: Sequence[Block], sure: list[Mention]) -> Iterator[Mention]:
    """A block of its own that is nothing but a known name, in any case ("alep" under a photograph)."""
    page = ground.page
    by_name = {fold(page.words(m.begin, m.end)): m for m in sure if m.part is None}
    begins = {page.tokens[i].span.start: i for i in page.starts if i < len(page.tokens)}
    taken = {m.begin for m in sure}
    for block in blocks:
        words = block.span.of(page.text)
        known = by_name.get(fold(words)) if len(words) < 40 and words.lstrip()[:1].isalnum() else None
        begin = begins.get(block.span.start + len(words) - len(words.lstrip()))
        if known is not None and begin is not None and begin not in taken:
            yield replace(known, begin=begin, end=begin + known.end - known.begin, rule="caption", noun=None)


def find_datelines(ground: Ground, blocks: Sequence[Block], sure: list[Mention]) -> Iterator[Mention]:
    """The capitals that open a dateline with the report behind it on its line: « X Y, 3 mai 2016 – Dix … ».

    By a line of its own a report may be signed.
    """
    page = ground.page
    begins = {token.span.start: i for i, token in enumerate(page.tokens)}
    taken = {i for m in sure for i in range(m.begin, m.end)}
    for block, after in pairwise(blocks):
        words = block.span.of(page.text)
        apart = "\n" in page.text[block.span.end : after.span.start]
        begin = begins.get(block.span.start + len(words) - len(words.lstrip("( ")))
        if block.kind != "dateline" or apart or begin is None or begin in taken or not page.capital(begin):
            continue
        end = begin + 1
        while end < len(page.tokens) and page.capital(end) and page.tokens[end].span.end <= block.span.end:
            end += 1
        if page.low[end : end + 1] in {(",",), ("(",)} and page.words(begin, end) not in ground.words.never:
            yield Mention(begin, end, ground.lookup(begin, end), "dateline")


def _is_free(ground: Ground, begin: int, end: int, taken: set[int], known: Mention) -> bool:
    page = ground.page
    if end - begin == 1 and is_inhabitant(ground, begin, known.candidates):
        return False
    if any(i in taken for i in range(begin, end)) or page.words(begin, end) in ground.words.never:
        return False
    name, inside = page.tag(begin, end)
    headed = is_label(ground, begin, end)
    if not known.candidates and not headed and not _is_whole(page, begin, end):
        return False
    if not headed and known.rule == "noun" and not known.candidates and (name is None or name.kind != "place"):
        signs = (find_sign(ground, begin, None), find_fate(ground, begin, end))
        if not any(sign.strength for sign in signs):
            return False
    return not inside and fold(page.words(begin, end)) not in page.persons and not is_apposed(ground, begin, end)


def _is_whole(page: Page, begin: int, end: int) -> bool:
    """True for a name that is no part of a longer one: « Lamina », not « Omar Lamina » or « Lamina Diallo »."""
    before = begin not in page.starts and page.capital(begin - 1) and page.tokens[begin - 1].upos == "PROPN"
    after = end < len(page.tokens) and end not in page.starts and page.capital(end) and page.tokens[end].upos == "PROPN"
    named = page.tokens[begin].upos == "PROPN" or (page.tokens[begin].upos == ARTICLE and end - begin > 1)
    return not before and not after and named
