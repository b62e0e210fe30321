"""A parsed text as one row of tokens, with what the finders of places ask of each position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from selon.annotate.gazetteer import Gazetteer, fold
from selon.annotate.gazetteer.rows import Candidate
from selon.lang.pieces import plain
from selon.lang.places import PlaceWords
from selon.model import Document, Name, Span, Token

TOWNS = frozenset({"PPL", "PPLC"})
LANDS = frozenset({"PCLI", "RGN", "ADM1", "ADM2", "NTRL"})  # countries, regions, mountains and waters


@dataclass(frozen=True, slots=True)
class Page:
    """The tokens of a text in a row. ``low`` are lower-case forms, ``capitals`` tell which words have one;
    ``starts`` open a sentence or block.

    ``persons`` are the last words of the full names of persons, with these, ``given`` the first ones.
    """

    text: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    capitals: tuple[bool, ...]
    starts: frozenset[int]
    names: Mapping[int, Name]
    persons: Mapping[str, frozenset[str]]
    given: frozenset[str] = frozenset()

    def opening(self, at: int) -> int:
        """Where the sentence of a token opens."""
        while at and at not in self.starts:
            at -= 1
        return at

    def span(self, begin: int, end: int) -> Span:
        """From the start of one token to the end of the last before ``end``."""
        return Span(self.tokens[begin].span.start, self.tokens[end - 1].span.end)

    def place(self, mention: Mention) -> Span:
        """The span of a mention."""
        return mention.part or self.span(mention.begin, mention.end)

    def words(self, begin: int, end: int) -> str:
        """The words of some tokens, white space made one blank."""
        return " ".join(self.text[self.tokens[begin].span.start : self.tokens[end - 1].span.end].split())

    def capital(self, at: int) -> bool:
        """True when the word has a capital first letter, or one after an Arabic article ("al-Bab")."""
        return self.capitals[at]

    def tag(self, begin: int, end: int) -> tuple[Name | None, bool]:
        """The name that covers these tokens, and whether it goes beyond them."""
        name = self.names.get(begin) or self.names.get(end - 1)
        if name is None:
            return None, False
        span = self.span(begin, end)
        return name, name.span != span and name.span.holds(span)


def open_page(doc: Document) -> Page:
    """The tokens of a document, with its names by token."""
    tokens = tuple(token for sentence in doc.sentences for token in sentence.tokens)
    starts, at = set(), 0
    for sentence in doc.sentences:
        starts.add(at)
        at += len(sentence.tokens)
    low = tuple(_low(token) for token in tokens)
    capitals = tuple(_has_capital(token.text) for token in tokens)
    return Page(doc.text, tokens, low, capitals, frozenset(starts), _by_token(tokens, doc.names), *_persons(doc))


def _low(token: Token) -> str:
    """The word in small letters; a preposition has the accent that capitals often lack: « A Gao, … »."""
    low = plain(token.text)
    return token.lemma if token.upos == "ADP" and low != token.lemma and low == fold(token.lemma) else low


def _has_capital(form: str) -> bool:
    return form[0].isupper() or (form[0].islower() and "-" in form and form[form.index("-") + 1 :][:1].isupper())


def _by_token(tokens: tuple[Token, ...], names: Iterable[Name]) -> Mapping[int, Name]:
    found: dict[int, Name] = {}
    at = 0
    for name in sorted(names, key=lambda n: n.span):
        while at < len(tokens) and tokens[at].span.end <= name.span.start:
            at += 1
        i = at
        while i < len(tokens) and tokens[i].span.start < name.span.end:
            found[i] = name
            i += 1
    return found


def _persons(doc: Document) -> tuple[Mapping[str, frozenset[str]], frozenset[str]]:
    """The last and the first words of full names of persons: alone, they mean the person."""
    words = (name.span.of(doc.text).split() for name in doc.names if name.kind == "person")
    full = [parts for parts in words if len(parts) > 1 and parts[0][0].isupper()]
    last: dict[str, frozenset[str]] = {}
    for parts in full:
        last[fold(parts[-1])] = last.get(fold(parts[-1]), frozenset()) | {fold(" ".join(parts))}
    return last, frozenset(fold(parts[0]) for parts in full)


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens that name a place, by a rule.

    ``noun`` is the kind that a noun before says, ``case`` the preposition before, ``inner`` the town inside the
    name of a site or quarter, ``part`` the span when it is only a part of a token.
    """

    begin: int
    end: int
    candidates: tuple[Candidate, ...]
    rule: str
    noun: str | None = None
    case: str | None = None
    inner: Mention | None = None
    part: Span | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What all finders of places share, with what was looked up so far."""

    page: Page
    words: PlaceWords
    gazetteer: Gazetteer
    hits: dict[tuple[int, int], tuple[Candidate, ...]] = field(default_factory=dict)
    peoples: list[frozenset[str]] = field(default_factory=list)

    def lookup(self, begin: int, end: int) -> tuple[Candidate, ...]:
        """The places that some tokens may name."""
        key = (begin, end)
        found = self.hits.get(key)
        if found is None:
            found = self.hits[key] = self._with_article(begin, self.page.words(begin, end))
        return found

    def _with_article(self, begin: int, form: str) -> tuple[Candidate, ...]:
        """The places of a name; after a contraction that with the article it hides comes first ("au Havre")."""
        found = self.gazetteer.lookup(form)
        article = self.words.contractions.get(self.page.low[begin - 1]) if begin else None
        if article is None or listed(found):
            return found
        return self.gazetteer.lookup(f"{article} {form}") or found


def listed(candidates: tuple[Candidate, ...]) -> bool:
    """True when the first candidate is named so by a language's own list."""
    return bool(candidates) and candidates[0].usual == 0


def find_countries(ground: Ground, mentions: Sequence[Mention]) -> Counter[str]:
    """The countries that a text names or means by an adjective, with how often."""
    found: Counter[str] = Counter()
    for mention in mentions:
        best = mention.candidates[0] if mention.candidates else None
        if mention.noun == "regions":  # « la région de X », where X is also a town
            best = next((c for c in mention.candidates if c.usual == 0), best)
        if best is not None and best.place.feature == "BLDG" and not ground.page.capital(mention.begin):
            continue  # "place de la République": many countries have one
        if len({c.place.country for c in mention.candidates if c.usual == 0}) > 1:
            continue  # "la région du Nord": so have many countries
        if best is not None and best.usual == 0 and best.place.country and best.place.feature not in TOWNS:
            found[best.place.country] += 2
    demonyms = ground.words.demonyms
    for low in ground.page.low:
        if low in demonyms:
            found.update(demonyms[low])
    return found
