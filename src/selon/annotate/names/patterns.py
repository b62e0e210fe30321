"""Names known by their form: a common noun that opens them, or a short form in brackets behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from selon.annotate.names.rows import CAPITALS, Found, Row
from selon.lang.names import NameWords

LONGEST = 14  # tokens of a name
PLURAL = ("s", "x")
MOTTO = frozenset({"NOUN", "PROPN", "PRON"})
BODY = (4, 3, 2, 1)  # tokens of a body's name, the longest first


def find_patterns(
    row: Row, words: NameWords, demonyms: Mapping[str, tuple[str, ...]], persons: frozenset[int] = frozenset()
) -> Iterator[Found]:
    """Names that a common noun opens: "Front démocratique national", "ministère de la Défense", "armée syrienne".

    ``persons`` are the positions where full names of persons begin: a name with words of its own ends before one.
    """
    at = 0
    while at < len(row.tokens):
        opens = row.low[at] in words.armed or row.low[at] in words.organisations
        end = _pattern_end(row, at, words, demonyms, persons) if opens else None
        if end is None or row.form(at, end) in words.never:
            at += 1 if end is None else end - at
            continue
        yield Found(at, end, "armed_actor" if row.low[at] in words.armed else "organisation")
        at = end


def find_bodies(row: Row, words: NameWords) -> Iterator[Found]:
    """Bodies that are named by a noun alone or with its adjective: "le Parlement", "l'assemblée nationale"."""
    first = {body.split()[0].split("'")[0] for body in words.bodies}
    for at, token in enumerate(row.tokens):
        if token.text in first:
            size = next((n for n in BODY if at + n <= len(row.tokens) and row.form(at, at + n) in words.bodies), None)
            if size is not None and (size > 1 or at not in row.starts):
                yield Found(at, at + size, "organisation")


def _pattern_end(
    row: Row, at: int, words: NameWords, demonyms: Mapping[str, tuple[str, ...]], persons: frozenset[int]
) -> int | None:
    low = row.low[at]
    shouted = len(low) > 1 and row.tokens[at].text.isupper()  # where all is in capitals, they tell nothing
    capital = row.tokens[at].text[0].isupper() and not shouted
    if (not capital or at in row.starts) and low not in words.small:
        return None
    end, proper = at + 1, 0
    i = at + 1
    while i < min(at + LONGEST, len(row.tokens)) and i not in row.starts:
        form = row.tokens[i].text
        if (i in persons or _opens_title(row, i, words)) and end > at + 1:
            break
        if form[0].isupper() and len(form) > 1 and not (shouted and row.tokens[i].upos != "PROPN"):
            end, proper = i + 1, proper + 1
        elif (
            row.low[i] in words.adjectives
            or row.low[i] in demonyms
            or (capital and row.low[i] in words.inner)
            or (capital and row.tokens[i].upos == "ADJ" and i == end)
            or (capital and row.tokens[i].upos == "NOUN" and i > end and _hangs(row, i, at, end))
        ):
            end = i + 1
        elif (row.low[i] not in words.links and row.low[i] not in words.inner) or _opens_another(row, i, words):
            break
        elif not capital and row.low[i] in words.aims:
            break  # « les raids de la milice contre les Dogons »
        i += 1
    if end == at + 1:
        return None
    return end if capital or proper or row.low[at + 1] in demonyms else None


def _opens_title(row: Row, i: int, words: NameWords) -> bool:
    """At an article and a title that no preposition ties to the name: ``Radio Alba | le général Morel``."""
    article = row.tokens[i].upos == "DET" and row.low[i - 1] not in words.links and i + 1 < len(row.tokens)
    return article and row.low[i + 1] in words.titles and row.tokens[i + 1].text.islower()


def find_titled(row: Row, words: NameWords) -> Iterator[Found]:
    """Persons by the words with a capital behind a title: "M. Girard a dit"; words in capitals tell nothing."""
    for at in range(len(row.tokens) - 1):
        end = at + 1
        while row.tokens[at].text in words.civil and end < len(row.tokens) and _is_given(row, end):
            end += 1
        if end > at + 1:
            yield Found(at + 1, end, "person")


def _is_given(row: Row, i: int) -> bool:
    form = row.tokens[i].text
    return form[0].isupper() and not (form.isupper() and len(form) > 1) and i not in row.starts


def find_mottos(row: Row, words: NameWords) -> Iterator[Found]:
    """Bodies that are called by what they are for or without: "l'ONG Soins sans murs", "le collectif Justice pour Ana".

    Behind who is named by one word, or where nothing tells that the clause goes on, "pour" may tell why instead:
    "critique l'ONG Alba pour fraude".
    """
    for at in range(1, len(row.tokens) - 2):
        called = row.tokens[at - 1].text in words.called or row.low[at - 1] in words.organisations
        if not (called and row.tokens[at].text[0].isupper()) or at in row.starts or row.low[at + 1] not in words.ties:
            continue
        end = _motto_end(row, at + 2, words)
        several = row.tokens[at].text.endswith(PLURAL) or row.low[at + 1] in words.lacking
        if end is not None and (several or "VerbForm=Fin" in row.tokens[min(end, len(row.tokens) - 1)].feats):
            yield Found(at, end, "organisation")


def _motto_end(row: Row, at: int, words: NameWords) -> int | None:
    """Behind the one noun, with its article, that a name ends with; None where something else stands there."""
    at += row.tokens[at].text in words.belonging and at + 1 < len(row.tokens)
    return at + 1 if row.tokens[at].upos in MOTTO and at not in row.starts else None


def _opens_another(row: Row, at: int, words: NameWords) -> bool:
    """True where a conjunction leads to a name of its own: ``le Sénat et la Chambre``."""
    if row.tokens[at].upos != "CCONJ":
        return False
    then = next((low for low in row.low[at + 1 : at + 3] if low not in words.links), "")
    return then in words.organisations or then in words.armed


def _hangs(row: Row, at: int, begin: int, end: int) -> bool:
    """True for a noun that belongs to a word of a name that is being read: ``Autorité de régulation``."""
    token = row.tokens[at]
    opening = row.openings[bisect_right(row.openings, at) - 1]
    return token.deprel == "nmod" and begin <= opening + token.head < end


def find_acronyms(row: Row, found: Sequence[Found], words: NameWords) -> Iterator[Found]:
    """ "Forces démocratiques syriennes (FDS)": the short form stands for the long one before it, and both are names."""
    ends = {f.end: f for f in found}
    for at in range(1, len(row.tokens) - 2):
        if row.low[at] != "(" or row.low[at + 2] != ")" or not CAPITALS.match(row.tokens[at + 1].text):
            continue
        full = ends.get(at)
        if full is None or full.kind == "place":  # « le Front pour la paix au Mali (FPM) »
            full = _spelled(row, at, words)
        if full is None or full.kind == "person":
            continue
        first = full.first or row.form(full.begin, full.end)
        yield replace(full, first=first)
        yield Found(at + 1, at + 2, full.kind, first)


def _spelled(row: Row, end: int, words: NameWords) -> Found | None:
    """The words before a bracket whose first letters spell what stands in it, when they are a name."""
    at = find_spelling(row, end, words)
    if at is None or not (row.tokens[at].text[0].isupper() or row.low[at] in words.small):
        return None
    return Found(at, end, "armed_actor" if row.low[at] in words.armed else "organisation")


def find_spelling(row: Row, end: int, words: NameWords) -> int | None:
    """Where the words begin whose first letters spell the short form behind the bracket at ``end``."""
    letters = [c.lower() for c in row.tokens[end + 1].text if c.isalpha()]
    small = words.links | words.within
    at = end
    while letters and at > max(0, end - LONGEST) and at - 1 not in row.starts:
        at -= 1
        if row.low[at][0] == letters[-1] and not (row.low[at] in small and len(letters) > 1):
            letters.pop()
        elif row.low[at] not in small:
            return None
    return at if not letters and at < end else None
