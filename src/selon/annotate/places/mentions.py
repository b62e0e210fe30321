"""Finding the names of places: by the parser's names, the gazetteer and the words around them.

Named rules look at one stretch of words each and say why it is a place; without a rule it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from selon.annotate.gazetteer import Candidate, fold
from selon.annotate.places.page import Ground, Mention, Page
from selon.model import Block, Span

LONGEST = 7  # tokens of a name in the place list
LARGE, BIG = 200_000, 40_000  # people: a town known without any sign, and after a plain genitive
QUOTES = frozenset('«"“')
KINDS = ("regions", "cities", "quarters", "waters")


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before a name: ``noun`` tells its kind, ``strength`` is 2 for a place's preposition, 1 for "de"."""

    strength: int = 0
    noun: str | None = None
    case: str | None = None


def find_mentions(ground: Ground, blocks: Sequence[Block]) -> tuple[Mention, ...]:
    """Towns, countries, regions and waters in text order, without overlaps."""
    sure = _first_pass(ground)
    sure += _captions(ground, blocks, sure)
    return tuple(sorted([*sure, *_repeated(ground, sure)], key=lambda m: (m.begin, m.part or Span(0, 0))))


def _first_pass(ground: Ground) -> list[Mention]:
    found: list[Mention] = []
    at, count = 0, len(ground.page.tokens)
    while at < count:
        if not _may_open(ground, at):
            at += 1
            continue
        mentions, after = _read(ground, at, found[-1] if found else None)
        found.extend(mentions)
        at = after
    return found


def _may_open(ground: Ground, at: int) -> bool:
    page, words = ground.page, ground.words
    low = page.low[at]
    if page.capital(at):
        return low not in words.demonyms or at in page.names
    return low in words.heads


def _read(ground: Ground, at: int, before: Mention | None) -> tuple[list[Mention], int]:
    """The mentions that open at a token, and where to go on reading."""
    end = _extent(ground, at)
    if end is None:
        return list(_chain(ground, at)), at + 1
    begin = at
    if _is_article(ground, at) and end - at > 1 and not listed(ground.lookup(at, end)) and listed(ground.lookup(at + 1, end)):
        begin += 1
    mention = _judge(ground, begin, end, before)
    if mention is None:
        return [], at + 1
    return [mention], end


def _is_article(ground: Ground, at: int) -> bool:
    return ground.page.low[at] in ground.words.articles


def _extent(ground: Ground, at: int) -> int | None:
    """The end of the longest name in the list from here, else of the parser's name, else of the capitals."""
    page = ground.page
    if page.low[at] in ground.words.at or page.low[at] in ground.words.of:
        return None
    if _is_article(ground, at) and not (at + 1 < len(page.tokens) and page.capital(at + 1)):
        return None
    for end in _ends(ground, at):
        hit = ground.lookup(at, end) if end - at > 1 or not _is_article(ground, at) else ()
        if hit and (page.capital(at) or listed(hit)):
            return end
    if not page.capital(at) or _is_article(ground, at):
        return None
    name = page.names.get(at)
    if name is not None and (name.kind == "place" or _sign(ground, at, None).noun):
        return None if _chain(ground, at) else _name_end(ground, at)
    return at + 1 if _sign(ground, at, None).noun and not _chain(ground, at) else None


def _ends(ground: Ground, at: int) -> Iterator[int]:
    """Where a name that opens here may end, the longest first."""
    page = ground.page
    ends, i = [at + 1], at + 1
    lower = not page.capital(at)
    while i < len(page.tokens) and i - at < LONGEST and i not in page.starts:
        form = page.tokens[i].text
        if page.capital(i) or (lower and form.isalpha()) or page.tokens[i].upos == "ADJ":
            ends.append(i + 1)
        elif page.low[i] not in ground.words.links and page.low[i] not in ground.words.compass:
            break
        elif page.low[i] in ground.words.compass:
            ends.append(i + 1)
        i += 1
    return reversed(ends)


def _name_end(ground: Ground, at: int) -> int:
    """The end of the parser's place name, cut before "et", commas and trailing lower-case words."""
    page = ground.page
    name = page.names[at]
    end = at + 1
    while end < len(page.tokens) and page.names.get(end) is name and (page.low[end] != "et"):
        end += 1
    while end - at > 1 and not page.capital(end - 1):
        end -= 1
    return end


def _judge(ground: Ground, begin: int, end: int, before: Mention | None) -> Mention | None:
    """Whether these tokens name a place here, by the first rule that answers."""
    page, words = ground.page, ground.words
    form = page.words(begin, end)
    candidates = ground.lookup(begin, end)
    sign = _sign(ground, begin, before)
    name, inside = page.tag(begin, end)
    tagged = name.kind if name else None
    if form in words.never or _apposed(ground, begin, end):
        return None
    if end - begin == 1 and page.low[begin] in words.demonyms and not (listed(candidates) and tagged == "place"):
        return None
    if inside and name is not None and name.kind != "place" and not _stands_out(ground, begin, end, candidates):
        return None
    rule = _rule(ground, begin, end, candidates, sign, tagged)
    return Mention(begin, end, candidates, rule, sign.noun, sign.case) if rule else None


def _apposed(ground: Ground, begin: int, end: int) -> bool:
    """True for a name that belongs to something else: "l'agence Anatolie", "l'opération « Bouclier de l'Euphrate »"."""
    page, words = ground.page, ground.words
    if begin and page.low[begin - 1] in words.apposed and begin not in page.starts:
        return True
    opening = next((i for i in range(begin - 1, max(begin - 6, 0), -1) if page.low[i] in QUOTES), None)
    return opening is not None and bool(words.titled & set(page.low[max(opening - 3, 0) : opening]))


def _stands_out(ground: Ground, begin: int, end: int, candidates: tuple[Candidate, ...]) -> bool:
    """True for a place after "de" in a longer name that opens with a common noun ("ministre … du Gabon")."""
    page = ground.page
    name = page.names.get(begin) or page.names[end - 1]
    first = begin
    while page.names.get(first - 1) is name:
        first -= 1
    before = page.low[begin - 1] if begin else ""
    genitive = before in ground.words.of or before in ground.words.articles
    return first != begin and genitive and (not page.capital(first) or (name.kind == "person" and listed(candidates)))


def _rule(
    ground: Ground, begin: int, end: int, candidates: tuple[Candidate, ...], sign: Sign, tagged: str | None
) -> str | None:
    page, words = ground.page, ground.words
    form = page.words(begin, end)
    person = fold(form) in page.persons
    people = max((c.population for c in candidates), default=0)
    if listed(candidates):
        free = form not in words.weak or tagged == "place" or sign.strength or begin not in page.starts
        return "listed" if free and not (person and tagged == "person") else None
    if sign.noun and page.capital(begin) and page.tokens[begin].upos in {"PROPN", "NOUN", "X", "ADJ", "DET", "VERB"}:
        return "noun"
    if candidates:
        return _known(page.tokens[end - 1].upos, sign, tagged, person, people, begin in page.starts)
    if tagged == "place" and not person and _looks_like_a_place(form) and not (begin in page.starts and _followed(page, end)):
        return "tagged"
    return None


def _followed(page: Page, end: int) -> bool:
    """True before a bracket with a number: the name is a player's in a table of results."""
    return page.low[end : end + 1] == ("(",) and page.low[end + 1 : end + 2] != () and page.low[end + 1][0].isdigit()


def _known(upos: str, sign: Sign, tagged: str | None, person: bool, people: int, opens: bool) -> str | None:
    """A town of the list: how many people it needs depends on the signs that a place is meant."""
    if tagged == "place" and not person:
        return "tagged"
    if person or upos not in {"PROPN", "NOUN", "X", "ADJ"}:
        return None
    if tagged in {"person", "organisation", "armed_actor", "group"}:
        needed = {2: 1000, 1: LARGE, 0: 5 * LARGE}[sign.strength]
    else:
        needed = {2: 0, 1: BIG, 0: LARGE if opens else BIG}[sign.strength]
    return "known" if people >= needed and (sign.strength or upos == "PROPN") else None


def _looks_like_a_place(form: str) -> bool:
    return not (form.isupper() or any(c.isdigit() for c in form) or len(form) < 3)


def listed(candidates: tuple[Candidate, ...]) -> bool:
    return bool(candidates) and candidates[0].usual == 0


def _sign(ground: Ground, begin: int, before: Mention | None) -> Sign:
    """What the words before a name say of it; a member of a list has the sign of the one before."""
    page, words = ground.page, ground.words
    at = begin - 1
    while at >= 0 and page.low[at] in words.articles:
        at -= 1
    if at < 0 or begin in page.starts:
        return Sign()
    low = page.low[at]
    if before is not None and before.end == at and low in {",", "et", "ou", "(", "/", "puis"}:
        return Sign(2 if before.rule != "tagged" else 1, before.noun if low != "(" else None)
    if low in words.at:
        return Sign(2, case=low)
    if low in words.of:
        return _genitive(ground, at)
    noun = _kind(ground, low)
    return Sign(2, noun) if noun else Sign()


def _genitive(ground: Ground, of: int) -> Sign:
    """The noun that "de" hangs on, over at most two adjectives ("la ville syrienne de")."""
    page = ground.page
    at = of - 1
    while at > of - 4 and at >= 0 and (page.tokens[at].upos == "ADJ" or page.low[at] in ground.words.demonyms):
        if page.low[at] in ground.words.beside or _kind(ground, page.low[at]):
            break
        at -= 1
    if at < 0:
        return Sign(1)
    noun = _kind(ground, page.low[at])
    if noun:
        return Sign(2, noun)
    return Sign(2 if page.low[at] in ground.words.beside else 1)


def _kind(ground: Ground, low: str) -> str | None:
    return next((kind for kind in KINDS if low in getattr(ground.words, kind)), None)


def _chain(ground: Ground, at: int) -> tuple[Mention, ...]:
    """Places joined by hyphens: "Téhéran-Bagdad-Damas" is three, "Alep-Est" one, "pro-Damas" names the town."""
    token = ground.page.tokens[at]
    parts = token.text.split("-")
    if len(parts) < 2 or not all(parts):
        return ()
    found = [ground.gazetteer.lookup(part) if part[0].isupper() else () for part in parts]
    if parts[-1].lower() in ground.words.compass and _is_large(found[0]) and len(parts) == 2:
        inner = Mention(at, at + 1, found[0], "compass")
        return (Mention(at, at + 1, (), "compass", "quarters", inner=inner),)
    if parts[0].lower() in ground.words.sides:
        found[0] = ()
        parts_needed = found[1:]
    else:
        parts_needed = found
    if not all(_is_large(hits) for hits in parts_needed):
        return ()
    return tuple(
        Mention(at, at + 1, hits, "chain", part=span)
        for span, hits in zip(_parts(token.span, parts), found, strict=True)
        if hits
    )


def _is_large(candidates: tuple[Candidate, ...]) -> bool:
    return listed(candidates) or max((c.population for c in candidates), default=0) > BIG


def _parts(whole: Span, parts: list[str]) -> Iterator[Span]:
    start = whole.start
    for part in parts:
        yield Span(start, start + len(part))
        start += len(part) + 1


def _repeated(ground: Ground, sure: list[Mention]) -> Iterator[Mention]:
    """Further mentions of the same names that no rule saw."""
    page = ground.page
    taken = {i for m in sure for i in range(m.begin, m.end)}
    by_name = {fold(page.words(m.begin, m.end)): m for m in sure if m.rule not in {"tagged", "chain"}}
    longest = max((m.end - m.begin for m in sure), default=0)
    at = 0
    while at < len(page.tokens):
        end = None
        if at not in taken and page.capital(at):
            for size in range(min(longest, len(page.tokens) - at), 0, -1):
                if fold(page.words(at, at + size)) in by_name and _is_free(ground, at, at + size, taken):
                    end = at + size
                    break
        if end is None:
            if at not in taken:
                yield from _glued(ground, at, by_name)
            at += 1
            continue
        yield replace(by_name[fold(page.words(at, end))], begin=at, end=end, rule="repeated", noun=None)
        at = end


def _glued(ground: Ground, at: int, by_name: Mapping[str, Mention]) -> Iterator[Mention]:
    """A known name whose blank before was lost ("GoogleAlep")."""
    token = ground.page.tokens[at]
    seam = next((i for i in range(1, len(token.text)) if token.text[i - 1].islower() and token.text[i].isupper()), 0)
    known = by_name.get(fold(token.text[seam:])) if seam else None
    if known is not None:
        yield replace(known, begin=at, end=at + 1, rule="glued", part=Span(token.span.start + seam, token.span.end))


def _captions(ground: Ground, blocks: Sequence[Block], sure: list[Mention]) -> Iterator[Mention]:
    """A block of its own that is nothing but a known name, in any case ("alep" under a photograph)."""
    page = ground.page
    by_name = {fold(page.words(m.begin, m.end)): m for m in sure if m.part is None}
    begins = {page.tokens[i].span.start: i for i in page.starts if i < len(page.tokens)}
    for block in blocks:
        words = block.span.of(page.text)
        known = by_name.get(fold(words)) if len(words) < 40 else None
        begin = begins.get(block.span.start + len(words) - len(words.lstrip()))
        if known is not None and begin is not None and not any(m.begin == begin for m in sure):
            yield replace(known, begin=begin, end=begin + known.end - known.begin, rule="caption", noun=None)


def _is_free(ground: Ground, begin: int, end: int, taken: set[int]) -> bool:
    page = ground.page
    if any(i in taken for i in range(begin, end)) or page.words(begin, end) in ground.words.never:
        return False
    name, inside = page.tag(begin, end)
    return not inside and fold(page.words(begin, end)) not in page.persons and not _apposed(ground, begin, end)
