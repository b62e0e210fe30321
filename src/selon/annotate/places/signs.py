"""What the words before a name say of it: a preposition of place, the noun that tells its kind, or neither."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selon.annotate.gazetteer.rows import LISTED, Candidate
from selon.annotate.places.branches import is_of_branch
from selon.annotate.places.page import Ground, Mention
from selon.annotate.places.unlisted import is_beset, is_called, is_in_row

KINDS = ("regions", "cities", "quarters", "waters")
QUOTES = frozenset('«"“')
AREA = 6  # words between a name and that of what it lies in: ", dans la région de"
WRITTEN = (("–",), ("—",), ("/",))  # what may part the town of a dateline from the report
SEIZED = 3  # the strength of a verb that only places undergo, and of a noun that only places have
UNDERGONE = frozenset({"obj", "nsubj:pass"})
DAY = 3  # characters of a day: "1er"


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before a name: ``noun`` tells its kind, ``strength`` is 2 for a place's preposition, 1 for "de".

    A verb that only places undergo is as strong as it gets.
    """

    strength: int = 0
    noun: str | None = None
    case: str | None = None


def find_sign(ground: Ground, begin: int, before: Mention | None) -> Sign:
    """What the words before a name say of it; a member of a list has the sign of the one before."""
    page, words = ground.page, ground.words
    if is_called(ground, begin):
        return Sign(2, "cities")
    if is_in_row(ground, begin, before):
        return replace(Sign(SEIZED), noun=before.noun, case=before.case) if before is not None else Sign()
    at = begin - 1
    while at >= 0 and page.low[at] in words.articles:
        at -= 1
    if at < 0 or begin in page.starts:
        return Sign()
    low = page.low[at]
    if before is not None and before.end == at and low in words.joins:
        if _is_somebody(ground, begin):
            return Sign()  # « le gouverneur de la région de Gao, Omar Diallo »
        return Sign(2 if before.rule != "tagged" else 1, before.noun if low != "(" else None)
    if low in words.at:
        return Sign(2, case=low)
    if (
        before is not None
        and before.noun
        and before.end == at - 1
        and low in words.of
        and page.low[at - 1] in words.joins
    ):
        return Sign(2, before.noun)  # « les villages de X et de Y »
    if low in words.of:
        towns = at == begin - 1 and low not in words.contractions and at > 0 and page.low[at - 1] in words.close
        return replace(_genitive(ground, at, begin), case=min(words.urban) if towns else low)
    noun = _kind(ground, low)
    return Sign(2, noun) if noun else Sign()


def is_side(ground: Ground, begin: int, sign: Sign) -> bool:
    """True for one of two who quarrel or agree, and is no known town: « le conflit entre Hema et Lendu »."""
    page, at = ground.page, begin - 2
    if sign.case not in ground.words.between or page.low[begin - 1] != sign.case:
        return False
    while at >= 0 and page.tokens[at].upos == "ADJ":
        at -= 1
    return at >= 0 and page.low[at] in ground.words.quarrels


def _is_somebody(ground: Ground, begin: int) -> bool:
    """True for what the parser takes for the full name of a person."""
    name = ground.page.names.get(begin)
    return name is not None and name.kind == "person" and ground.page.names.get(begin + 1) is name


def find_fate(ground: Ground, begin: int, end: int) -> Sign:
    """What a verb says of the name that it happens to: "s'emparer de X" is of a place, "quitter X" may be of one."""
    page, words = ground.page, ground.words
    start = page.opening(begin)
    head = next((i for i in range(begin, end) if not begin <= start + page.tokens[i].head < end), begin)
    token, verb = page.tokens[head], page.tokens[start + page.tokens[head].head]
    if is_beset(ground, begin, end):
        return Sign(SEIZED)
    undergone = token.deprel in UNDERGONE or (token.deprel.startswith("obl") and verb.lemma in words.seized)
    if verb.upos != "VERB" or not undergone:
        return Sign()
    if token.deprel.startswith("obl") and page.low[begin - 1] not in words.of:
        return Sign()
    return Sign(SEIZED if verb.lemma in words.seized else int(verb.lemma in words.reached))


def _genitive(ground: Ground, of: int, begin: int) -> Sign:
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
    definite = at > 0 and (page.low[at - 1] in ground.words.articles or page.low[at - 1] in ground.words.contractions)
    if noun == "quarters" and not definite:
        return Sign(2)  # "un quartier de Berlin": the name is the town's
    if noun:
        return Sign(2, noun)
    if of == begin - 1 and page.low[at] in ground.words.inhabited:
        return Sign(SEIZED)
    return Sign(2 if page.low[at] in ground.words.beside else 1)


def _kind(ground: Ground, low: str) -> str | None:
    return next((kind for kind in KINDS if low in getattr(ground.words, kind)), None)


def kind_told_after(ground: Ground, end: int) -> str | None:
    """The kind that an apposition tells: "X, un quartier de", "X, province de"."""
    page, words = ground.page, ground.words
    if end >= len(page.low) or page.low[end] != ",":
        return None
    at = end + 1
    while at < min(end + 3, len(page.low)) and page.tokens[at].upos == "DET":
        at += 1
    of = at + 1 < len(page.low) and page.low[at + 1] in words.of
    if of and at == end + 1 and page.low[at] in words.regions and _is_within(ground, at + 2):
        return "cities"
    kind = next((kind for kind in ("quarters", "regions") if of and page.low[at] in getattr(words, kind)), None)
    return kind or ("cities" if is_settlement(ground, end) else None)


def _is_within(ground: Ground, at: int) -> bool:
    """True for a name that is no country's: « X, région de Gao » lies in it, « X, région du Mali » is one of it."""
    if at >= len(ground.page.low) or not ground.page.capital(at):
        return False
    hits = (ground.lookup(at, end) for end in range(at + 1, min(at + 4, len(ground.page.low)) + 1))
    return not any(hit and hit[0].usual == 0 and hit[0].place.feature in {"PCLI", "RGN"} for hit in hits)


def area_after(ground: Ground, end: int) -> int:
    """Where the name of what a place lies in begins behind it: "X, en Syrie", "X (Illinois)", "X, dans la région de Y".

    0 where none does.
    """
    page, words = ground.page, ground.words
    at = end
    small = words.at | words.of | words.articles | words.regions | {",", "("}
    while at < min(end + AREA, len(page.low)) and page.low[at] in small and not page.capital(at):
        at += 1
    told = at > end and at < len(page.low) and page.capital(at)
    genitive = told and page.low[at - 1] in words.of | words.articles and words.regions.isdisjoint(page.low[end:at])
    return 0 if not told or (genitive and not words.of.isdisjoint(page.low[end:at])) else at


def is_dateline(ground: Ground, begin: int, end: int) -> bool:
    """True for a name that opens a line with a date behind it: "X, 3 mai 2016 –", "X (Mali), le 3 mai"."""
    page = ground.page
    if begin not in page.starts:
        return False
    at = end
    if page.low[at : at + 1] == ("(",):
        at = next((i + 1 for i in range(at, min(at + AREA, len(page.low))) if page.low[i] == ")"), at)
    if page.low[at : at + 1] != (",",):
        return False
    at += 1 + (at + 1 < len(page.low) and page.low[at + 1] in ground.words.articles)
    day, month = page.low[at : at + 1], page.low[at + 1 : at + 2]
    told = bool(day and month and day[0][0].isdigit() and len(day[0]) <= DAY and month[0].isalpha())
    return told and month[0] not in ground.words.ages  # « Omar, 19 ans »


def is_label(ground: Ground, begin: int, end: int) -> bool:
    """True for a name that opens a line of notes and tells where it was: "X : attaque d'un car", "X. Dix morts."."""
    page = ground.page
    if begin not in page.starts:
        return False
    alone = end + 1 == len(page.low) or end + 1 in page.starts
    return page.low[end : end + 1] == (":",) or (page.low[end : end + 1] == (".",) and alone)


def is_of_writer(ground: Ground, begin: int, end: int) -> bool:
    """True for where a report was written, which opens it: "X, 3 mai 2016 –", "X – …", "X / Y, 3 mai –"."""
    page = ground.page
    if begin > 1 and page.low[begin - 1] == "/" and begin - 2 in page.starts:
        return True
    return is_dateline(ground, begin, end) or (begin in page.starts and page.low[end : end + 1] in WRITTEN)


def is_settlement(ground: Ground, end: int) -> bool:
    """True before an apposition that only a town or village has: "X, petite ville au nord de Y", "X, un village"."""
    page = ground.page
    at = end + 1
    if at >= len(page.low) or page.low[end] != "," or end in page.starts:
        return False
    while at < min(end + 5, len(page.low)) and at not in page.starts and page.tokens[at].upos in {"DET", "ADJ"}:
        if page.low[at] in ground.words.settlements:
            break
        at += 1
    return at < len(page.low) and at not in page.starts and page.low[at] in ground.words.settlements


def is_followed_by_country(ground: Ground, end: int) -> bool:
    """True before a country or province in brackets: "X (Bolivie)"."""
    page = ground.page
    if end + 1 >= len(page.low) or page.low[end] != "(" or not page.capital(end + 1):
        return False
    ends = range(min(end + 4, len(page.low)), end + 1, -1)
    hits = (ground.lookup(end + 1, i) for i in ends)
    return any(hit and hit[0].usual == 0 and hit[0].place.feature in {"PCLI", "ADM1"} for hit in hits)


def _is_in_title(ground: Ground, at: int) -> bool:
    """True when a run of capitals that ends here is a contest's name, or stands after such a noun as "journal"."""
    page, words = ground.page, ground.words
    if page.tokens[at].text in words.contests:
        return True
    first = at
    while first > at - 4 and first not in page.starts and page.capital(first):
        first -= 1
    title = first < at - 1 and first + 1 not in page.starts and page.low[first + 1] in words.articles
    return (first < at and page.low[first] in words.apposed) or title  # « Le Soir d'Algérie »


def is_inhabitant(ground: Ground, at: int, candidates: tuple[Candidate, ...]) -> bool:
    """True for a demonym, unless it is also a land's name and not counted ("les Philippines", "une Argentine").

    Such lands are feminine: « le Suisse » is a man; « la Suisse Anna Meyer » is no land either.
    """
    page = ground.page
    if page.low[at] not in ground.words.demonyms:
        return False
    before = page.low[at - 1] if at and at not in page.starts else ""
    if before in ground.words.masculine or (before in ground.words.articles and _is_before_person(ground, at)):
        return True
    definite = before in ground.words.articles or before in ground.words.at or before in ground.words.of
    named = any(c.usual == LISTED for c in candidates)  # a hamlet may have the name too: « en Corse »
    return not (named and (definite or not before or not before.isalpha()))


def _is_before_person(ground: Ground, at: int) -> bool:
    """True right before the name of somebody, but for « le ministre de la Suisse Anna Meyer »."""
    page = ground.page
    name = page.names.get(at + 1) if at + 1 not in page.starts else None
    genitive = at > 1 and page.low[at - 2] in ground.words.of
    return name is not None and name.kind == "person" and not genitive


def _is_of_body(ground: Ground, begin: int) -> bool:
    """True behind a noun of those that are called by their seat, over adjectives: "université libre de X"."""
    page, words = ground.page, ground.words
    at = begin - 1
    while at > 0 and page.low[at] in words.articles | words.of:
        at -= 1
    while at > 0 and at > begin - 5 and at not in page.starts and page.tokens[at].upos == "ADJ":
        at -= 1
    return at >= 0 and page.low[at] in words.bodies


def _is_of_club(ground: Ground, begin: int, end: int) -> bool:
    """True for a name with the letters or the sport of a club at either end: "X AC", "le X Handball"."""
    page, words = ground.page, ground.words
    after = end < len(page.low) and end not in page.starts and page.capital(end) and page.low[end] in words.clubs
    ends = {page.low[begin], page.low[end - 1]} if end - begin > 1 else set()
    return after or not words.clubs.isdisjoint(ends)


def _is_of_vessel(ground: Ground, begin: int) -> bool:
    """True for what a ship is called: « un pétrolier britannique, le Marlin Luanda »."""
    page, words = ground.page, ground.words
    at = begin - 2
    if at < 1 or page.low[begin - 1] not in words.articles or page.low[at] != "," or begin in page.starts:
        return False
    at -= 1
    while at > 0 and at > begin - 6 and page.tokens[at].upos == "ADJ":
        at -= 1
    return page.low[at] in words.vessels


def is_apposed(ground: Ground, begin: int, end: int) -> bool:
    """True for a name that belongs to something else: "l'agence Anatolie", "« Vague du Sud »", "Tour de X"."""
    page, words = ground.page, ground.words
    noun = begin - 1
    while noun > 0 and noun > begin - 3 and page.tokens[noun].upos == "ADJ" and not page.capital(noun):
        noun -= 1  # « la comédie musicale X »
    if begin and page.low[noun] in words.apposed | words.vessels and begin not in page.starts:
        return True
    if _is_of_vessel(ground, begin):
        return True
    if begin > 1 and page.low[begin - 1] in words.of and _is_in_title(ground, begin - 2):
        return True
    if _is_of_body(ground, begin) or _is_of_club(ground, begin, end) or is_of_branch(ground, begin, end):
        return True
    opening = next((i for i in range(begin - 1, max(begin - 6, 0), -1) if page.low[i] in QUOTES), None)
    return opening is not None and bool(words.titled & set(page.low[max(opening - 3, 0) : opening]))
