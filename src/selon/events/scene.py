"""What the rules of this stage look things up in: the layers of a document, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from selon.events.dependents.arguments import dependents
from selon.events.dependents.governed import as_governed
from selon.lang.factuality import FactualityWords
from selon.lang.frames import TriggerFrame
from selon.lang.homonyms import Homonyms
from selon.lang.roles import RoleWords
from selon.model import Attribution, Document, Name, Quantity, Span, Time, Token, Toponym
from selon.tree import Argument, Tree, base, callings, grow

VERBAL = frozenset({"acl", "xcomp", "ccomp", "advcl"})  # relations of verbs
OPENING = 4  # sentences that say what a report is about: title, date line, lead
T = TypeVar("T", Name, Quantity, Time, Toponym)


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its layers by sentence number, and the trees grown so far.

    ``topic`` are the lemmas it opens with, ``happenings`` the words, with their part of speech, that may tell one, and
    their frames, ``recalling`` verbs for what is done to one that is over.
    """

    doc: Document
    words: RoleWords
    homonyms: Homonyms
    carriers: frozenset[tuple[str, str]]
    names: Mapping[int, Sequence[Name]]
    times: Mapping[int, Sequence[Time]]
    places: Mapping[int, Sequence[Toponym]]
    quantities: Mapping[int, Sequence[Quantity]]
    attributions: Mapping[int, Sequence[Attribution]]
    starts: Sequence[int]
    topic: frozenset[str]
    happenings: Mapping[tuple[str, str], tuple[TriggerFrame, ...]] = field(default_factory=dict)
    recalling: frozenset[str] = frozenset()
    grown: dict[int, Tree] = field(default_factory=dict)
    looked_up: dict[tuple[int, int, bool], tuple[Argument, ...]] = field(default_factory=dict)
    words_of: dict[int, frozenset[str]] = field(default_factory=dict)

    def voices(self, sentence: int, span: Span) -> list[Attribution]:
        """The attributions over a sentence in whose words a span stands."""
        return [a for a in self.attributions.get(sentence, ()) if any(part.holds(span) for part in a.content)]

    def tree(self, sentence: int) -> Tree:
        """The tree of a sentence, grown once."""
        known = self.grown.get(sentence)
        if known is None:
            known = self.grown[sentence] = grow(self.doc.sentences[sentence])
        return known

    def replace_tree(self, sentence: int, tokens: tuple[Token, ...]) -> None:
        """Let a sentence have other heads from now on."""
        self.grown[sentence] = grow(replace(self.doc.sentences[sentence], tokens=tokens))
        for key in [key for key in self.looked_up if key[0] == sentence]:
            del self.looked_up[key]

    def dependents(self, sentence: int, index: int, surface: bool = False) -> tuple[Argument, ...]:
        """The arguments of a token, looked up once."""
        key = (sentence, index, surface)
        known = self.looked_up.get(key)
        if known is None:
            tree = self.tree(sentence)
            found = as_governed(tree, index, dependents(tree, index, surface), self.words)
            known = self.looked_up[key] = tuple(
                a for a in found if not self._is_when(sentence, a) and not self._is_where(sentence, a)
            )
        return known

    def _is_when(self, sentence: int, argument: Argument) -> bool:
        """True for a time that was taken for a bare object: « ont manifesté lundi »."""
        token = self.tree(sentence).tokens[argument.index]
        bare = argument.relation == "obj" and argument.case is None and base(token.deprel) != "obj"
        return bare and any(time.span.holds(token.span) for time in self.times.get(sentence, ()))

    def _is_where(self, sentence: int, argument: Argument) -> bool:
        """True for a town that was taken for whoever is told to act: « a demandé à son frère, à Gao, de partir »."""
        token = self.tree(sentence).tokens[argument.index]
        lent = argument.relation == "nsubj" and argument.case is None and base(token.deprel) == "obl"
        if lent and token.deprel == "obl:arg" and not self._has_other_told(sentence, argument.index):
            return False  # « a demandé à Paris de partir »
        towns = (t.span for t in self.places.get(sentence, ()) if t.precision != "country")
        return lent and any(span.holds(token.span) for span in towns)

    def _has_other_told(self, sentence: int, town: int) -> bool:
        """True where somebody else may be told, beside a town: « a demandé à son frère, à Gao, … »."""
        tree = self.tree(sentence)
        beside = (tree.tokens[c] for c in tree.children[tree.tokens[town].head] if c != town)
        return any(base(t.deprel) in {"obj", "iobj"} or t.deprel == "obl:arg" for t in beside)

    def lemmas(self, sentence: int) -> frozenset[str]:
        """What the words of a sentence are called, collected once."""
        known = self.words_of.get(sentence)
        if known is None:
            tree = self.tree(sentence)
            told = (calling for index in range(len(tree.tokens)) for calling in callings(tree, index))
            known = self.words_of[sentence] = frozenset(told)
        return known

    def classes(self, sentence: int, index: int) -> tuple[str, ...]:
        """What a token is part of, in the words of conditions: ``@place``, ``@armed_actor``, ``@person`` …"""
        span = self.doc.sentences[sentence].tokens[index].span
        placed = any(toponym.span.meets(span) for toponym in self.places.get(sentence, ()))
        named = [f"@{name.kind}" for name in self.names.get(sentence, ()) if name.span.meets(span)]
        return ("@place", *named) if placed else tuple(named)

    def sentence_at(self, span: Span) -> int:
        """The number of the sentence that some words begin in."""
        return bisect_right(self.starts, span.start) - 1

    def is_dateline(self, sentence: int) -> bool:
        """True for « Lomé, 12 mars 2019 – », which tells when a report was published and no day of what it tells."""
        span = self.doc.sentences[sentence].span
        return any(block.kind == "dateline" and block.span.holds(span) for block in self.doc.blocks)

    def is_number(self, sentence: int, index: int) -> bool:
        """True for a word of a quantity."""
        span = self.doc.sentences[sentence].tokens[index].span
        return any(quantity.span.holds(span) for quantity in self.quantities.get(sentence, ()))


def set_scene(
    doc: Document,
    words: RoleWords,
    factuality: FactualityWords,
    homonyms: Homonyms,
    happenings: Mapping[tuple[str, str], tuple[TriggerFrame, ...]] = MappingProxyType({}),
) -> Scene:
    """The scene of a document. ``carriers`` are words that bring up the event noun that hangs on them."""
    starts = [sentence.span.start for sentence in doc.sentences]
    return Scene(
        doc=doc,
        words=words,
        homonyms=homonyms,
        carriers=frozenset(words.supports) | _bearers(factuality),
        names=_by_sentence(doc.names, starts),
        times=_by_sentence(doc.times, starts),
        places=_by_sentence(doc.places, starts),
        quantities=_by_sentence(doc.quantities, starts),
        attributions=_over_sentences(doc.attributions, starts),
        starts=starts,
        happenings=happenings,
        recalling=factuality.recalling,
        topic=frozenset(token.lemma for sentence in doc.sentences[:OPENING] for token in sentence.tokens),
    )


@cache
def _bearers(factuality: FactualityWords) -> frozenset[tuple[str, str]]:
    """The governors that an event noun may hang on; one of verbs only brings up no noun: ``une mission de combat``."""
    return frozenset(
        key
        for key, governors in factuality.governors.items()
        if any(not g.relations or g.relations - VERBAL for g in governors)
    )


def _by_sentence(layer: Iterable[T], starts: Sequence[int]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for item in layer:
        found.setdefault(bisect_right(starts, item.span.start) - 1, []).append(item)
    return found


def _over_sentences(attributions: Iterable[Attribution], starts: Sequence[int]) -> dict[int, list[Attribution]]:
    """Attributions by each sentence that their content reaches into."""
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        for part in attribution.content:
            first, last = (bisect_right(starts, at) - 1 for at in (part.start, max(part.start, part.end - 1)))
            for sentence in range(first, last + 1):
                found.setdefault(sentence, []).append(attribution)
    return found
