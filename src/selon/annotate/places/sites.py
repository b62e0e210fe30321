"""Sites whose common noun belongs to the name: "aéroport de Bruxelles", "mosquée As-Salam", "rue de la Paix"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selon.annotate.gazetteer.rows import LISTED
from selon.annotate.places.page import TOWNS, Ground, Mention, listed
from selon.lang.places import Phrase
from selon.model import BODIES

LONGEST = 8  # tokens of a proper name after the noun
ALONE = frozenset({"PCLI", "RGN", "BLDG"})  # of these the name is whole without a noun before


def find_sites(ground: Ground, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """All mentions with those of sites among them; a town named inside a site's name goes into it."""
    by_start = {m.begin: m for m in mentions}
    page, words = ground.page, ground.words
    nouns = frozenset().union(words.counted, words.always, words.named, words.numbered)
    sites: list[Mention] = []
    for at, (low, capital) in enumerate(zip(page.low, page.capitals, strict=True)):
        opens = low in nouns or at in by_start or (capital and _tail(ground, at))
        if not opens or (sites and at < sites[-1].end):
            continue
        site = _site(ground, at, by_start)
        if site is not None:
            sites.append(site)
    taken = {i for site in sites for i in range(site.begin, site.end)}
    kept = [m for m in mentions if not any(i in taken for i in range(m.begin, m.end))]
    return tuple(sorted([*kept, *sites], key=lambda m: (m.begin, page.place(m))))


def _is_of_body(ground: Ground, at: int) -> bool:
    """True for a noun behind the adjective that opens a body's name: « le Haut Commissariat des Nations unies »."""
    page = ground.page
    name = page.names.get(at)
    body = name is not None and name.kind in BODIES and page.names.get(at - 1) is name
    return (
        body
        and page.tokens[at - 1].upos == "ADJ"
        and page.capital(at - 1)
        and page.low[at - 1] not in ground.words.great
    )


def _site(ground: Ground, at: int, by_start: Mapping[int, Mention]) -> Mention | None:
    words, low = ground.words, ground.page.low[at]
    if low in words.counted:
        return _counted(ground, at)
    known = by_start.get(at)
    if known is not None and known.candidates and known.candidates[0].place.feature in {"BLDG", "NTRL"}:
        return _with_town(ground, known, by_start)
    if ground.page.capital(at) and (end := _tail(ground, at)):
        return _with_town(ground, Mention(at, end, ground.lookup(at, end), "site", "sites"), by_start)
    if low not in words.always and low not in words.named and low not in words.numbered:
        return None
    if _is_of_body(ground, at):
        return None
    if ground.page.tokens[at].upos not in {"NOUN", "PROPN", "ADJ", "X"}:
        return None
    for phrases in (words.always, words.named):
        phrase = _phrase(ground, at, phrases)
        if phrase:
            great = at > 0 and ground.page.low[at - 1] in words.great and ground.page.capital(at - 1)
            begin = at - 1 if great else at
            return _named(ground, begin, at + len(phrase), great or phrases is words.always, by_start)
    return _numbered(ground, at)


def _numbered(ground: Ground, at: int) -> Mention | None:
    """A site that has a number for a name: "la cote 214"."""
    page = ground.page
    end = at + len(_phrase(ground, at, ground.words.numbered) or ())
    if not at < end < len(page.low) or end in page.starts or not page.low[end][0].isdigit():
        return None
    return Mention(at, end + 1, (), "numbered", "sites")


def _tail(ground: Ground, at: int) -> int | None:
    """The end of a run of capitals from here that ends in a foreign noun for a site ("Liberty Hall"), else None.

    Behind an article, a preposition or a noun ("le stade Liberty Hall"); at the head of a sentence it may be anybody.
    """
    page, words = ground.page, ground.words
    if at == 0 or at in page.starts:
        return None
    joined = any(page.low[at - 1] in marks for marks in (words.at, words.of, words.articles, words.joins))
    if not joined and (page.capital(at - 1) or page.tokens[at - 1].upos not in {"NOUN", "ADJ"}):
        return None
    end = at + 1
    while end < min(at + LONGEST, len(page.tokens)) and end not in page.starts and page.capital(end):
        end += 1
    name = page.names.get(at)
    is_site = end - at > 1 and page.low[end - 1] in words.tails and page.tokens[end - 1].upos in {"PROPN", "X", "NOUN"}
    return end if is_site and not (name is not None and name.kind == "person") else None


def _phrase(ground: Ground, at: int, phrases: Mapping[str, tuple[Phrase, ...]]) -> Phrase | None:
    low = ground.page.low
    return next((p for p in phrases.get(low[at], ()) if low[at : at + len(p)] == p), None)


def _counted(ground: Ground, at: int) -> Mention | None:
    """A quarter that has a number for a name ("18e arrondissement")."""
    page = ground.page
    begin = at - 1
    if begin >= 0 and page.low[begin] in ground.words.ordinals:
        begin -= 1
    if begin < 0 or not page.low[begin][0].isdigit():
        return None
    return Mention(begin, at + 1, (), "counted", "quarters")


def _named(ground: Ground, at: int, noun_end: int, always: bool, by_start: Mapping[int, Mention]) -> Mention | None:
    page = ground.page
    begin, genitive, articled = _skip(ground, noun_end)
    if begin >= len(page.tokens) or begin in page.starts:
        return None
    if _phrase(ground, at, ground.words.numbered) and not genitive and any(c.isdigit() for c in page.low[begin]):
        return Mention(at, begin + 1, (), "numbered", "sites")
    if page.tokens[at].upos == "ADJ" and noun_end == at + 1:
        return None  # « la compagnie nationale X », « la nationale 7 »
    town = by_start.get(begin)
    regional = town is not None and any(c.usual == LISTED for c in town.candidates)  # « la prison du Texas »
    if town is not None and town.candidates and (regional or not articled):
        if town.candidates[0].place.feature in ALONE or (genitive and not always) or _is_swap(ground, at):
            return None
        end = max(_proper(ground, begin, by_start) or 0, town.end)
        inner = town if end == town.end else None
        site = Mention(at, end, ground.lookup(at, town.end), "site", "sites", inner=inner)
        return _with_town(ground, site, by_start)
    stop = town.end if town is not None else _proper(ground, begin, by_start)
    name = page.names.get(begin)
    owned = genitive and page.low[at] not in ground.words.posts
    if stop is None or (owned and name is not None and name.kind == "person") or _is_alone(ground, begin, stop):
        return None
    return _with_town(ground, Mention(at, stop, ground.lookup(at, stop), "site", "sites"), by_start)


def _is_swap(ground: Ground, at: int) -> bool:
    """True for "à la place de X": instead of it."""
    return at > 1 and " ".join(ground.page.low[at - 2 : at + 1]) in ground.words.swaps


def _is_alone(ground: Ground, begin: int, end: int) -> bool:
    """True for a country, which belongs to no site's name: "Église épiscopale des États-Unis" is no building."""
    hits = ground.lookup(begin, end)
    return listed(hits) and hits[0].place.feature in ALONE


def _skip(ground: Ground, at: int) -> tuple[int, bool, bool]:
    """Past adjectives, "de" and the article: where the proper name would begin, and which of the two were there."""
    page, words = ground.page, ground.words
    limit = at + 2
    while at < min(limit, len(page.low)) and page.tokens[at].upos == "ADJ" and not page.capital(at):
        at += 1
    genitive = at < len(page.low) and page.low[at] in words.of
    if not genitive:
        return at, False, False
    articled = page.low[at] in words.contractions
    at += 1
    if at < len(page.low) and page.low[at] in words.articles and not page.capital(at):
        return at + 1, True, True
    return at, True, articled


def _proper(ground: Ground, begin: int, by_start: Mapping[int, Mention]) -> int | None:
    """The end of a run of words with capitals and small words between them, before the next known place."""
    page = ground.page
    if not page.capital(begin) or page.low[begin] in ground.words.at:
        return None
    if (
        page.low[begin] in ground.words.regions
        and page.low[begin + 1 : begin + 2]
        and page.low[begin + 1] in ground.words.of
    ):
        return None  # "un lycée de l'État de Kano" is called after nothing
    end = last = begin + 1
    while end < min(begin + LONGEST, len(page.tokens)) and end not in page.starts:
        if end in by_start and last < end:
            break
        if page.capital(end):
            last = end + 1
        elif page.low[end] not in ground.words.links or page.low[end] in ground.words.joins | ground.words.at:
            break
        end += 1
    return last


def _with_town(ground: Ground, site: Mention, by_start: Mapping[int, Mention]) -> Mention:
    """The site together with "de" and its town, when they follow it ("hôpital Monod de Nice")."""
    page = ground.page
    town = by_start.get(site.end + 1)
    if town is None or page.low[site.end] not in ground.words.of or not _is_town(town):
        return site
    return Mention(site.begin, town.end, site.candidates, site.rule, "sites", inner=town)


def _is_town(mention: Mention) -> bool:
    return any(c.place.feature in TOWNS for c in mention.candidates)
