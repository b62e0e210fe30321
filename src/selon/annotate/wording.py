"""Finding charged words: those that the side they name would refuse, whoever says them.

All sides are treated alike: a word is charged by what it says, not by whom it is said of. Whose word it is follows
later from the attributions.
"""

from __future__ import annotations

from collections.abc import Iterator

from selon.lang.wording import ChargedWord, Demand, WordingWords
from selon.model import Document, Sentence, Span, Token, Wording

COMPLEMENTS = frozenset({"nmod", "obj", "nsubj:pass", "obl:arg", "appos"})
OBJECT_OF = frozenset({"acl", "amod"})  # "la ville libérée": the noun above a participle is what it is about
NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV"})
LONG = 60  # characters of what a word is about


def find_wording(doc: Document, words: WordingWords) -> tuple[Wording, ...]:
    """The charged words of a document with names and places, in text order."""
    shut = sorted((n.span for n in doc.names if n.kind in {"organisation", "armed_actor"}), key=lambda s: s.start)
    tokens = [token.span for sentence in doc.sentences for token in sentence.tokens]
    places = _starts(tokens, [place.span for place in doc.places])
    persons = _starts(tokens, [n.span for n in doc.names if n.kind in {"person", "armed_actor", "group"}])
    found: list[Wording] = []
    for sentence in doc.sentences:
        found.extend(_in_sentence(doc.text, _Site(sentence, words, places, persons), shut))
    return tuple(found)


def _starts(tokens: list[Span], names: list[Span]) -> frozenset[int]:
    """Where the tokens begin that belong to one of some names; both are in text order."""
    found: set[int] = set()
    at = 0
    for name in names:
        while at < len(tokens) and tokens[at].end <= name.start:
            at += 1
        while at < len(tokens) and tokens[at].start < name.end:
            found.add(tokens[at].start)
            at += 1
    return frozenset(found)


class _Site:
    """A sentence with what the conditions of a word ask of it."""

    def __init__(
        self, sentence: Sentence, words: WordingWords, places: frozenset[int], persons: frozenset[int]
    ) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = words
        self.named = {"@place": (words.place, places), "@person": (words.person, persons)}

    def meets(self, demand: Demand, at: int, last: int) -> bool:
        """True when one of the words asked for stands where the demand says."""
        return any(self._is(i, demand) for i in self._where(demand.where, at, last))

    def about(self, at: int, last: int) -> list[int]:
        """The tokens of the thing that a word is said of."""
        return [i for i, token in enumerate(self.tokens) if self._is_complement(token, i, at, last)] + self._above(at)

    def _is_complement(self, token: Token, i: int, at: int, last: int) -> bool:
        subject = token.deprel == "nsubj" and self.tokens[at].upos != "NOUN" and self._is_state(at)
        return at <= token.head <= last and not at <= i <= last and (token.deprel in COMPLEMENTS or subject)

    def _is_state(self, at: int) -> bool:
        return "VerbForm=Part" in self.tokens[at].feats or self.tokens[at].upos == "ADJ"

    def _above(self, at: int) -> list[int]:
        token = self.tokens[at]
        participle = token.upos != "NOUN" and token.deprel in OBJECT_OF and token.head != at
        return [token.head] if participle else []

    def _where(self, where: str, at: int, last: int) -> list[int]:
        if where == "next":
            return [last + 1] if last + 1 < len(self.tokens) else []
        if where == "of":
            return self.about(at, last)
        if where == "head":
            return [self.tokens[at].head] if self.tokens[at].head != at else []
        return [i for i, token in enumerate(self.tokens) if token.head == at and token.deprel == "det"]

    def _is(self, at: int, demand: Demand) -> bool:
        token = self.tokens[at]
        if token.lemma in demand.lemmas or token.text in demand.lemmas:
            return True
        for key, (lemmas, starts) in self.named.items():
            if key in demand.lemmas and (token.lemma in lemmas or token.span.start in starts):
                return True
        return False


def _in_sentence(text: str, site: _Site, shut: list[Span]) -> Iterator[Wording]:
    at = 0
    while at < len(site.tokens):
        entry = _entry(site, at)
        if entry is None:
            at += 1
            continue
        last = at + len(entry.words) - 1
        span = Span(site.tokens[at].span.start, site.tokens[last].span.end)
        if not any(name.holds(span) and name != span for name in shut):
            yield Wording(span, entry.lemma, _about(text, site, entry, at, last), entry.neutral)
        at = last + 1


def _entry(site: _Site, at: int) -> ChargedWord | None:
    """The entry that fits best: one for the token's part of speech, else one for a noun or adjective."""
    token = site.tokens[at]
    keys = dict.fromkeys((token.lemma.lower(), token.text.lower()))
    fitting = [entry for key in keys for entry in site.words.entries.get(key, ()) if _fits(site, entry, at)]
    return next((e for e in fitting if len(e.words) > 1 or token.upos in e.upos), fitting[0] if fitting else None)


def _fits(site: _Site, entry: ChargedWord, at: int) -> bool:
    last = at + len(entry.words) - 1
    if last >= len(site.tokens) or not _same_words(site, entry, at):
        return False
    if len(entry.words) == 1 and not _is_kind(site.tokens[at].upos, entry):
        return False
    return (
        all(site.meets(demand, at, last) for demand in entry.needs)
        and (not entry.any or any(site.meets(demand, at, last) for demand in entry.any))
        and not any(site.meets(demand, at, last) for demand in entry.unless)
    )


def _is_kind(upos: str, entry: ChargedWord) -> bool:
    """True for the entry's part of speech; parsers mix up nouns and adjectives, so either will do for the other."""
    return upos in entry.upos or (upos in NOMINAL and bool(entry.upos & NOMINAL))


def _same_words(site: _Site, entry: ChargedWord, at: int) -> bool:
    if len(entry.words) == 1:
        return True  # the index was asked by lemma and by form
    return all(
        word in (token.lemma, token.lemma.lower(), token.text.lower())
        for word, token in zip(entry.words, site.tokens[at:], strict=False)
    )


def _about(text: str, site: _Site, entry: ChargedWord, at: int, last: int) -> str:
    """What the word names: the noun it qualifies, or itself with its complement."""
    token = site.tokens[at]
    if token.upos == "ADJ" and token.head != at and token.deprel == "amod":
        covered = [at, last, token.head]
    else:
        covered = [at, last, *(i for i in site.about(at, last) if site.tokens[i].head == at)]
    start = min(site.tokens[i].span.start for i in covered)
    end = max(site.tokens[i].span.end for i in covered)
    if end - start > LONG:
        start, end = token.span.start, site.tokens[last].span.end
    return " ".join(text[start:end].split())
