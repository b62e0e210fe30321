"""Finding the names of places: by the parser's names, the gazetteer and the words around them.

Named rules look at one stretch of words each and say why it is a place; without a rule it is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.rows import LISTED, Candidate
from selon.annotate.places.page import LANDS, Ground, Mention, Page, find_countries, listed
from selon.annotate.places.repeats import find_captions, find_chain, find_datelines, find_repeated
from selon.annotate.places.signs import (
    SEIZED,
    Sign,
    find_fate,
    find_sign,
    is_apposed,
    is_dateline,
    is_followed_by_country,
    is_inhabitant,
    is_label,
    is_settlement,
    is_side,
    kind_told_after,
)
from selon.annotate.places.unlisted import begin_of, find_heading, find_labels, has_people, is_articled, is_holder
from selon.model import BODIES, Block, Span

NOTED = 1000  # people: a town that opens a line of notes
LONGEST = 7  # tokens of a name in the place list
LARGE, BIG, SMALL = 200_000, 40_000, 5_000  # people: a town known without any sign, after a plain genitive


def find_mentions(ground: Ground, blocks: Sequence[Block]) -> tuple[Mention, ...]:
    """Towns, countries, regions and waters in text order, without overlaps."""
    sure = _first_pass(ground)
    countries = find_countries(ground, sure)
    sure = [m for m in sure if m.rule != "doubtful" or _is_backed(m, countries)]
    sure += [*find_datelines(ground, blocks, sure), *find_captions(ground, blocks, sure)]
    sure += [*find_heading(ground, sure), *find_labels(ground, sure)]
    return tuple(sorted([*sure, *find_repeated(ground, sure)], key=lambda m: (m.begin, m.part or Span(0, 0))))


def _is_backed(mention: Mention, countries: Counter[str]) -> bool:
    """True when what the parser took for a person is large or a province, or lies in a country that the text names."""
    return any(c.population >= LARGE or c.usual == 0 or countries[c.place.country or ""] for c in mention.candidates)


def _first_pass(ground: Ground) -> list[Mention]:
    found: list[Mention] = []
    after, heads = 0, ground.words.heads
    for at, (low, capital) in enumerate(zip(ground.page.low, ground.page.capitals, strict=True)):
        if at >= after and (capital or low in heads):
            mentions, after = _read(ground, at, found[-1] if found else None)
            found.extend(mentions)
    return found


def _read(ground: Ground, at: int, before: Mention | None) -> tuple[list[Mention], int]:
    """The mentions that open at a token, and where to go on reading."""
    end = _extent(ground, at, before)
    if end is None:
        return list(find_chain(ground, at)), at + 1
    begin = at
    if _is_article(ground, at) and (longer := _listed_end(ground, at + 1)) > end:
        begin, end = at + 1, longer  # « La Côte d'Ivoire », where a town is called « La Côte »
    articled = _is_article(ground, at) and end - at > 1 and not listed(ground.lookup(at, end))
    if articled and listed(ground.lookup(at + 1, end)):
        begin += 1
    mention = _judge(ground, begin, end, before)
    if mention is None:
        return [], _past_name(ground, begin, end)
    return [mention], end


def _past_name(ground: Ground, begin: int, end: int) -> int:
    """Where to go on after what is no place: a name of capitals is left as a whole, "Hall" of "X Hall" is no town."""
    page = ground.page
    name = page.names.get(begin)
    whole = name is not None and name.kind == "place" and page.names.get(begin - 1) is not name
    return end if whole and all(page.capital(i) for i in range(begin, end)) else begin + 1


def _listed_end(ground: Ground, at: int) -> int:
    """The end of the longest name of a language's own list that opens here, 0 where none does."""
    ends = _ends(ground, at) if at < len(ground.page.tokens) and ground.page.capital(at) else ()
    return next((end for end in ends if listed(ground.lookup(at, end))), 0)


def _is_article(ground: Ground, at: int) -> bool:
    return ground.page.low[at] in ground.words.articles


def _extent(ground: Ground, at: int, before: Mention | None) -> int | None:
    """The end of the longest name in the list from here, else of the parser's name, else of the capitals."""
    page = ground.page
    if page.low[at] in ground.words.at or page.low[at] in ground.words.of:
        return None
    if _is_article(ground, at) and not (at + 1 < len(page.tokens) and page.capital(at + 1)):
        return None
    for end in _ends(ground, at):
        hit = ground.lookup(at, end) if end - at > 1 or not _is_common(ground, at) else ()
        named = page.capital(at) and not _tells_kind(ground, at)
        if hit and (named or listed(hit)) and not _is_elided(ground, at, hit):
            end = end if listed(hit) else max(end, _tagged_end(ground, at, before))
            return _over_capitals(page, _over_article(page, end), _has_article)
    if not page.capital(at) or _is_article(ground, at) or _tells_kind(ground, at):
        return None
    name = page.names.get(at)
    if name is not None and (name.kind == "place" or find_sign(ground, at, before).noun) and not _is_common(ground, at):
        return None if find_chain(ground, at) else _name_end(ground, at)
    if (dated := _dateline_end(ground, at)) is not None:
        return dated
    whole = _whole(page, at + 1) if name is None else _name_end(ground, at)
    sign = find_sign(ground, at, before)
    told = is_settlement(ground, whole) or sign.noun is not None
    told = told or SEIZED in {sign.strength, find_fate(ground, at, whole).strength} or has_people(ground, at)
    return whole if told and not find_chain(ground, at) else None


def _over_capitals(page: Page, end: int, goes_on: Callable[[Page, int], bool] = lambda page, at: True) -> int:
    """Where the capitals from a token on end within its sentence, or the first that does not go on with the name."""
    while end < len(page.tokens) and end not in page.starts and page.capital(end) and goes_on(page, end):
        end += 1
    return end


def _over_article(page: Page, end: int) -> int:
    """Past an Arabic article of its own and what follows it: « Ain | el Kerma »."""
    if end + 1 >= len(page.tokens) or not page.starts.isdisjoint({end, end + 1}) or page.capital(end):
        return end
    joined = all(page.tokens[i].deprel.startswith("flat") for i in (end, end + 1))
    return end + 2 if joined and page.capital(end + 1) and page.tokens[end].text.isalpha() else end


def _has_article(page: Page, at: int) -> bool:
    """True for what an Arabic article joins to a name: « Aïn al-Zeitoun » is another place than « Aïn »."""
    return page.low[at][0] == page.tokens[at].text[0]


def _dateline_end(ground: Ground, at: int) -> int | None:
    """The end of the capitals that open a dateline: « Sidi Amar, 3 mai 2016 – »; None where they open none."""
    end = _over_capitals(ground.page, at + 1)
    return end if is_dateline(ground, at, end) else None


def _is_common(ground: Ground, at: int) -> bool:
    """True for words that alone are no name: articles, nouns of sites ("Mosquée"), and those of the list ("Cour")."""
    words, low = ground.words, ground.page.low[at]
    site = low in words.always or low in words.named
    return site or low in words.articles or ground.page.tokens[at].text in words.never


def _tells_kind(ground: Ground, at: int) -> bool:
    """True for a noun of a province with a capital: of « la Wilaya de Batna » the name is Batna."""
    page = ground.page
    return page.low[at] in ground.words.regions and at + 1 < len(page.low) and page.low[at + 1] in ground.words.of


def _is_elided(ground: Ground, at: int, hit: tuple[Candidate, ...]) -> bool:
    """True when an elided article is no part of the name: "L'Orient" is not Lorient, "L'Aquila" is a town."""
    return ground.page.low[at].endswith("'") and not any(c.place.name[1:2] in {"'", "’"} for c in hit)


def _tagged_end(ground: Ground, at: int, before: Mention | None) -> int:
    """The end of the parser's place name from here when it is one name and no list of several."""
    page = ground.page
    name = page.names.get(at)
    if name is None or page.names.get(at - 1) is name:
        return at
    sign = find_sign(ground, at, before)
    if name.kind != "place" and sign.noun is None and sign.strength < SEIZED:
        return at
    end = _name_end(ground, at)
    return at if any(page.low[i] in ground.words.joins or page.low[i] == "-" for i in range(at, end)) else end


def _ends(ground: Ground, at: int) -> Iterator[int]:
    """Where a name that opens here may end, the longest first."""
    page = ground.page
    ends, i = [at + 1], at + 1
    lower = not page.capital(at)
    while i < len(page.tokens) and i - at < LONGEST and i not in page.starts:
        form = page.tokens[i].text
        if not form[0].isalnum():
            break
        if page.capital(i) or (lower and form.isalpha()) or page.tokens[i].upos in {"ADJ", "PROPN"}:
            ends.append(i + 1)
        elif page.low[i] not in ground.words.links and page.low[i] not in ground.words.compass:
            break
        elif page.low[i] in ground.words.compass:
            ends.append(i + 1)
        i += 1
    return reversed(ends)


def _name_end(ground: Ground, at: int) -> int:
    """The end of the parser's place name, cut before joining words and trailing lower-case words."""
    page = ground.page
    name = page.names[at]
    end = at + 1
    while end < len(page.tokens) and page.names.get(end) is name and page.low[end] not in ground.words.joins:
        end += 1
    while end - at > 1 and not page.capital(end - 1):
        end -= 1
    return _whole(page, end)


def _whole(page: Page, end: int) -> int:
    """The end of a name with the further words that the parser joins to it."""
    return _over_capitals(page, end, _is_joined)


def _is_joined(page: Page, at: int) -> bool:
    token = page.tokens[at]
    name = page.names.get(at)  # another place is one of its own; for a person the parse knows better than the tag
    return token.upos == "PROPN" and token.deprel.startswith("flat") and (name is None or name.kind != "place")


def _judge(ground: Ground, begin: int, end: int, before: Mention | None) -> Mention | None:
    """Whether these tokens name a place here, by the first rule that answers."""
    page, words = ground.page, ground.words
    form = page.words(begin, end)
    candidates = ground.lookup(begin, end)
    sign = find_sign(ground, begin, before)
    known = listed(candidates) or max((c.population for c in candidates), default=0) >= SMALL
    if not known and is_side(ground, begin, sign):
        return None
    settled = is_settlement(ground, end)
    dated = is_dateline(ground, begin, end)
    if sign.strength < 2 and (settled or dated or (candidates and is_followed_by_country(ground, end))):
        sign = replace(sign, strength=2)
    if sign.strength < 2 and sign.noun is None:
        sign = max(sign, find_fate(ground, begin, end), key=lambda found: found.strength)
    if sign.strength and sign.noun is None:
        sign = replace(sign, noun=kind_told_after(ground, end))
    name, inside = page.tag(begin, end)
    tagged = None if name is None or (inside and name.kind != "place") else name.kind
    if form in words.never or is_apposed(ground, begin, end) or _is_given(page, form, candidates, sign):
        return None
    if page.low[begin] in words.compass and page.low[end : end + 1] and page.low[end] in words.of:
        return None
    if end - begin == 1 and (is_inhabitant(ground, begin, candidates) or page.tokens[begin].upos == "PRON"):
        return None
    if sign.noun is None and not listed(candidates) and _is_one_of_many(page, begin):
        return None
    if not candidates and is_holder(ground, begin):
        return None
    if _is_cut(page, begin, end, inside) and max((c.population for c in candidates), default=0) < LARGE:
        return None
    if inside and name is not None and name.kind != "place" and not _stands_out(ground, begin, end, candidates):
        return None
    if inside and name is not None and name.kind in BODIES and _ends_initials(page, begin, end):
        return None
    rule = _rule(ground, begin, end, candidates, sign, tagged)
    alone = tagged not in BODIES and end - begin == 1 and page.tokens[begin].upos == "PROPN"
    if rule is None and dated and (candidates or alone):
        rule = "dateline"  # by a line of two capitals a report may be signed
    if rule is None and tagged in {None, "person"} and _labels(ground, begin, end, candidates):
        rule = "doubtful"
    if rule is None:
        return None
    if not listed(candidates) and _has_own_article(ground, begin):
        return Mention(begin - 1, end, ground.lookup(begin - 1, end), rule, sign.noun, sign.case)
    return Mention(begin_of(ground, begin, candidates, sign.noun), end, candidates, rule, sign.noun, sign.case)


def _has_own_article(ground: Ground, begin: int) -> bool:
    """True behind an article with a capital inside a sentence, which is of the name: « à La Loche »."""
    return is_articled(ground, begin) and not ground.page.tokens[begin - 1].text.isupper()


def _is_one_of_many(page: Page, begin: int) -> bool:
    """True behind an indefinite article: « une Mercedes » is no town."""
    before = set(page.tokens[begin - 1].feats.split("|")) if begin not in page.starts else set()
    return {"Definite=Ind", "Number=Sing"} <= before


def _labels(ground: Ground, begin: int, end: int, candidates: tuple[Candidate, ...]) -> bool:
    """True for a town before what a note tells of it; who speaks is no town: not the name of somebody in the text."""
    page = ground.page
    somebody = fold(page.words(begin, end)) in page.persons
    known = any(c.population >= NOTED for c in candidates)
    return known and not somebody and is_label(ground, begin, end)


def _is_given(page: Page, form: str, candidates: tuple[Candidate, ...], sign: Sign) -> bool:
    """True for the first name of somebody in the text, unless a large place is called so or its kind is told."""
    known = listed(candidates) or max((c.population for c in candidates), default=0) >= LARGE
    return fold(form) in page.given and not known and sign.noun is None


def _is_cut(page: Page, begin: int, end: int, inside: bool) -> bool:
    """True for a part of a longer name of capitals: "Hall" of "Foundry Hall", "Plaza" of "Plaza Live"."""
    before = begin and begin not in page.starts and begin - 1 not in page.starts and page.capital(begin - 1)
    after = end < len(page.tokens) and end not in page.starts and page.capital(end) and not inside
    return bool(
        (before and page.tokens[begin - 1].upos == "PROPN" and (inside or begin - 1 not in page.names))
        or (after and page.tokens[end].upos == "PROPN" and end not in page.names)
    )


def _ends_initials(page: Page, begin: int, end: int) -> bool:
    """True before the initials of a body that end with that of the name: « le parti des travailleurs du Gao (PTG) »."""
    initials = page.tokens[end + 1].text if page.low[end : end + 1] == ("(",) and end + 2 < len(page.low) else ""
    return len(initials) > 1 and initials.isupper() and initials[-1] == page.tokens[begin].text[0].upper()


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
    if listed(candidates) or _has_article_of_region(ground, begin, candidates):
        free = form not in words.weak or tagged == "place" or sign.strength or begin not in page.starts
        return "listed" if free and not (person and tagged == "person") else None
    if sign.noun == "regions" and sign.case is None and tagged == "person" and not candidates:
        return None  # « le chef de l'État Ali Diallo »
    if sign.noun and page.capital(begin) and page.tokens[begin].upos in {"PROPN", "NOUN", "X", "ADJ", "DET", "VERB"}:
        return "noun"
    if not candidates and end - begin == 1 and has_people(ground, begin):
        return "noun"
    if candidates and not _goes_on(page, end, tagged):
        return _known(form, page.tokens[end - 1].upos, sign, tagged, person, people, begin in page.starts)
    if (
        (tagged != "place" and sign.strength < SEIZED)
        or tagged in BODIES
        or person
        or not _looks_like_a_place(form)
        or page.persons.get(fold(form.split()[-1]), frozenset()) - {fold(form)}
    ):
        return None
    return "tagged" if sign.strength >= 2 else None


def _has_article_of_region(ground: Ground, begin: int, candidates: tuple[Candidate, ...]) -> bool:
    """True for a region or river of a language's list behind an article, which no town of its name has: « la Crète ».

    The article may be hidden in a preposition: « la guerre du Tigré ».
    """
    page = ground.page
    before = page.low[begin - 1] if begin and begin not in page.starts else ""
    articled = before in ground.words.articles or before in ground.words.contractions
    lands = [c for c in candidates if c.usual == LISTED and c.place.feature in LANDS]
    own = _has_own_article(ground, begin) or page.tokens[begin].text.isupper()
    return articled and len(lands) == 1 and not own


def _goes_on(page: Page, end: int, tagged: str | None) -> bool:
    """True before another proper noun: what looks like a town is then most often a first name."""
    if tagged == "place" or end >= len(page.tokens) or end in page.starts:
        return False
    return page.capital(end) and page.tokens[end].upos == "PROPN"


def _known(form: str, upos: str, sign: Sign, tagged: str | None, person: bool, people: int, opens: bool) -> str | None:
    """A town of the list: how many people it needs depends on the signs that a place is meant."""
    if tagged == "place" and not person:
        return "tagged"
    if person or upos not in {"PROPN", "NOUN", "X", "ADJ"}:
        return None
    if upos != "PROPN" and tagged is None and sign.noun is None:
        return None
    if tagged not in {None, "person"} and (sign.strength < 2 or form.isupper()):
        return None
    if sign.strength == SEIZED:
        return "known"
    if tagged is not None:
        return "doubtful" if people >= {2: 1000, 1: SMALL, 0: 5 * LARGE}[sign.strength] else None
    needed = {2: 0, 1: BIG, 0: LARGE if opens else BIG}[sign.strength]
    return "known" if people >= needed and (sign.strength or upos == "PROPN") else None


def _looks_like_a_place(form: str) -> bool:
    return not (form.isupper() or any(c.isdigit() for c in form) or len(form) < 3)
