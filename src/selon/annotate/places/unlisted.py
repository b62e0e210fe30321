"""What the text says of a name that no list has: that it is a place, and whether a noun before belongs to it.

A land is told by the people called after it ("le Sarang … la presse sarangaise"), a village by standing in a row of
places ("à Gao, Tessa et Ina") or behind the noun for it and a comma ("la capitale, Dolma,").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.rows import Candidate
from selon.annotate.places.page import Ground, Mention, listed
from selon.model import BODIES
from selon.tree import base, is_past_participle

LETTERS = 4  # of the stem that a people shares with its land
VOWELS = "aeiou"
NOMINAL = frozenset({"ADJ", "NOUN"})
HEADED = frozenset({":", "–", "—"})
QUOTES = frozenset('«"“')
LINE = 6  # tokens of a sentence that is no more than a name
OPENING = frozenset({",", "("})
CLOSING = frozenset({",", ")", "."})


def has_people(ground: Ground, at: int) -> bool:
    """True for a name of which the text has an adjective or the people: "le Sarang" and "l'armée sarangaise"."""
    page = ground.page
    name = page.names.get(at)
    form = fold(page.tokens[at].text)
    if page.tokens[at].upos != "PROPN" or form in page.persons or (name is not None and name.kind == "person"):
        return False
    stem = form.rstrip(VOWELS)
    if len(stem) < LETTERS or (at + 1 < len(page.tokens) and at + 1 not in page.starts and page.capital(at + 1)):
        return False
    return any(word.startswith(stem) and word[len(stem) :] in ground.words.gentilics for word in _adjectives(ground))


def _adjectives(ground: Ground) -> frozenset[str]:
    """The words of a text that may be called after a land, found once."""
    if not ground.peoples:
        page, endings = ground.page, tuple(ground.words.gentilics)
        row = enumerate(page.tokens)
        words = {fold(t.text) for i, t in row if t.upos in NOMINAL and not page.capital(i)}
        ground.peoples.append(frozenset(word for word in words if word.endswith(endings)))
    return ground.peoples[0]


def is_in_row(ground: Ground, at: int, before: Mention | None) -> bool:
    """True for a name that the parser joins to a place right before: "à Gao, Tessa et Ina", "à Gao et à Tessa"."""
    page, words = ground.page, ground.words
    if before is None or at in page.starts or page.tokens[at].upos != "PROPN":
        return False
    name = page.names.get(at)
    if base(page.tokens[at].deprel) != "conj" or (
        name is not None and name.kind != "place" and not _goes_on(ground, at)
    ):
        return False
    between = page.low[before.end : at]
    joined = bool(between) and between[0] in words.joins and between[0] != "("
    if not joined or not all(low in words.joins | words.at | words.of | words.articles for low in between):
        return False
    start = page.opening(at)
    first = start + page.tokens[at].head
    if base(page.tokens[first].deprel) == "appos" and before.case is None and before.noun is None:
        return False  # « ses compatriotes Powell, Blake et Ashmeade »
    small = words.joins | words.at | words.of | words.articles
    return first < before.end and all(page.capital(i) or page.low[i] in small for i in range(first, before.begin))


def _goes_on(ground: Ground, at: int) -> bool:
    """True for what the parser takes for a person in the midst of a row: "à Gao, Tell Safa et Ina"."""
    page = ground.page
    name, end = page.names.get(at), at + 1
    while end < len(page.tokens) and page.names.get(end) is name:
        end += 1
    last = ground.words.joins - OPENING | {"."}
    inside = end < len(page.tokens) and end not in page.starts and page.low[end] in last
    return name is not None and name.kind == "person" and inside


def is_beset(ground: Ground, begin: int, end: int) -> bool:
    """True for a name of which a participle tells what only places undergo: "Talmira, assiégée", "Prise, Talmira …"."""
    page, words = ground.page, ground.words
    name = page.names.get(begin)
    if page.tokens[begin].upos != "PROPN" or (name is not None and begin - 1 in page.names):
        return False
    start = page.opening(begin)
    last = min((s for s in page.starts if s > begin), default=len(page.tokens))
    for at in range(start, last):
        token = page.tokens[at]
        above = start + token.head
        told = token.deprel == "acl" and begin <= above < end and at > end - 1
        opens = token.deprel == "advcl" and at == start and start + page.tokens[begin].head == above
        opens = opens and base(page.tokens[begin].deprel) == "nsubj"
        if (told or opens) and token.lemma in words.besieged and is_past_participle(token):
            return True
    return False


def is_called(ground: Ground, at: int) -> bool:
    """True for what a town is called behind the noun for it and a comma: "la capitale, Dolma, est calme"."""
    page, words = ground.page, ground.words
    comma = at - 1 - (at > 0 and page.low[at - 1] in words.picking)  # « dix villages, dont X »
    if comma < 1 or at in page.starts or page.low[comma] != "," or page.tokens[at].upos != "PROPN":
        return False
    name = page.names.get(at)
    end = at + 1
    while end < len(page.tokens) and end not in page.starts and page.capital(end):
        end += 1
    closed = end == len(page.tokens) or end in page.starts or page.low[end] in CLOSING | words.joins
    if not closed or (name is not None and name.kind != "place"):
        return False
    noun = comma - 1
    while noun > comma - 4 and noun > 0 and noun not in page.starts and page.tokens[noun].upos == "ADJ":
        noun -= 1
    several = comma < at - 1 and page.low[noun] in words.cities
    return several or page.low[noun] in words.settlements | words.seats


def is_way(ground: Ground, at: int) -> bool:
    """True behind a noun for what joins two towns: "l'axe Tessa-Ina"; "la route Saint-Louis" has one name."""
    page, words = ground.page, ground.words
    parts = page.tokens[at].text.split("-")
    if at in page.starts or page.low[at - 1] not in words.ways or len(parts) != 2:
        return False
    return (
        all(len(p) > 2 and p[0].isupper() and p[1:].islower() for p in parts) and parts[0].lower() not in words.openers
    )


def is_holder(ground: Ground, at: int) -> bool:
    """True for those whom a stronghold is called after: « le fief du Front », not « leur fief de X »."""
    page, words = ground.page, ground.words
    of = at - 1
    while of > 0 and page.low[of] in words.articles:
        of -= 1
    noun = of - 1
    if noun < 1 or at in page.starts or page.low[of] not in words.of or page.low[noun] not in words.holdings:
        return False
    first = noun - 1
    while first > 0 and first not in page.starts and page.tokens[first].upos == "ADJ":
        first -= 1
    return "Poss=Yes" not in page.tokens[first].feats


def begin_of(ground: Ground, begin: int, candidates: tuple[Candidate, ...], noun: str | None) -> int:
    """Where a name begins that no list has: with the noun of its kind in "rivière Oln" and "quartier des Tanneurs".

    So it does with an article that has a capital inside a sentence: "à La Torka".
    """
    page, words = ground.page, ground.words
    if not candidates and is_articled(ground, begin):
        return begin - 1
    if noun is None or (listed(candidates) if noun == "waters" else candidates):
        return begin
    at = begin - 1
    while at > 0 and page.low[at] in words.articles:
        at -= 1
    genitive = page.low[at] in words.of
    plural = page.low[at] in words.plural
    if genitive:
        at -= 1
    if at < 0:
        return begin
    own = page.low[at] in words.whole if not genitive else plural and page.low[at] in words.regions | words.quarters
    return at if own and noun != "cities" else begin


def is_articled(ground: Ground, begin: int) -> bool:
    """True behind an article that has a capital inside a sentence: "à La Torka"."""
    page = ground.page
    inside = begin > 0 and page.starts.isdisjoint({begin - 1, begin})
    return inside and page.low[begin - 1] in ground.words.articles and page.capital(begin - 1)


def find_heading(ground: Ground, sure: Sequence[Mention]) -> Iterator[Mention]:
    """The name before the colon that a report opens with: "Sarange : l'armée prend le pouvoir", not "Duval : « Non »".

    Somebody or a body is named so again, in full or by what the parser takes it for.
    """
    page, words = ground.page, ground.words
    if len(page.low) < 3 or page.low[1] not in HEADED or 0 in {m.begin for m in sure} or page.low[2] in QUOTES:
        return
    form, token = fold(page.tokens[0].text), page.tokens[0]
    named = {(fold(name.span.of(page.text)), name.kind) for name in page.names.values()}
    other = form in page.persons or form in page.given or any((form, kind) in named for kind in BODIES)
    word = token.upos != "PROPN" or token.text in words.never | words.weak or not token.text[1:].islower()
    if not other and not word and len(form) > LETTERS:
        yield Mention(0, 1, ground.lookup(0, 1), "dateline")


def find_labels(ground: Ground, sure: Sequence[Mention]) -> Iterator[Mention]:
    """The capitals that open a line and are a sentence of their own before another: "Zorovka. Un dépôt a brûlé."."""
    page = ground.page
    taken = {m.begin for m in sure}
    for begin in sorted(page.starts):
        end = next((s for s in range(begin + 1, min(begin + LINE, len(page.low))) if s in page.starts), 0)
        if not end or begin in taken or page.low[end - 1] != "." or not _opens_line(ground, begin, end):
            continue
        tokens = page.tokens[begin : end - 1]
        kinds = {page.names[i].kind for i in range(begin, end - 1) if i in page.names}
        proper = all(t.upos == "PROPN" and page.capital(begin + i) for i, t in enumerate(tokens))
        somebody = not kinds.isdisjoint(BODIES) or ("person" in kinds and len(tokens) > 1)
        form = page.words(begin, end - 1)
        known = fold(form) in page.persons or fold(form) in page.given or form in ground.words.never
        if tokens and proper and not somebody and not known and len(form) > LETTERS:
            yield Mention(begin, end - 1, ground.lookup(begin, end - 1), "dateline")


def _opens_line(ground: Ground, begin: int, end: int) -> bool:
    """True at the head of a line that goes on behind its first sentence."""
    page = ground.page
    first, after = page.tokens[begin].span.start, page.tokens[end].span.start
    heads = first == 0 or page.text[:first].rstrip(" \t•-–*").endswith("\n")
    return heads and "\n" not in page.text[page.tokens[end - 1].span.end : after]
