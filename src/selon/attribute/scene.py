"""One document as the attribution rules see it: trees, tokens in text order, quotations, cues."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from selon.attribute.layers import Layer, layer
from selon.attribute.mending.articles import Frames
from selon.attribute.mending.mending import mended
from selon.attribute.mending.writers import with_writers
from selon.lang.clauses import ClauseWords
from selon.lang.frames import CueFrame
from selon.lang.sources import SourceWords
from selon.model import Block, Document, LikelyContent, Name, Quotation, Source, Span, Time, Token, Toponym
from selon.tree import Tree

Spot = tuple[int, int]  # sentence, token
COUNTRY = "PCL"  # GeoNames codes of countries begin so


class Found(NamedTuple):
    """A noun phrase that speaks: the place of its head, its words, and the rule that led to it."""

    spot: Spot
    span: Span
    rule: str


class Relay(NamedTuple):
    """Who passes words on, and the rule that found it."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class CueMention:
    """A cue in the text: its frame, where its head stands, and the tokens that belong to it.

    ``others`` are further frames of the same word that fit, to be tried when this one finds nothing.
    """

    frame: CueFrame
    sentence: int
    index: int
    tokens: tuple[int, ...]
    span: Span
    others: tuple[CueMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before its source is resolved; ``speaker`` is None when nobody is named.

    ``follows`` is the draft whose speaker goes on.
    """

    content: tuple[Span, ...]
    cue: CueMention | None
    speaker: Found | None
    relay: tuple[Relay, ...]
    direct: bool
    rule: str
    follows: Draft | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with everything that the rules look up, made once.

    ``heard``, ``turns``, ``described``, ``by_noun``, ``roles`` and ``bodies`` remember answers that are asked for
    again: who speaks at a cue, where in a sentence others begin to speak, the words of a description, where a noun
    stands, what roles and which body the text gives a person, and ``press`` what it calls an outlet.
    ``issuer`` is who is « nous » in a text that somebody has issued.
    ``countries`` are the codes of those that are named, by where a word of their name begins.
    """

    doc: Document
    words: SourceWords
    clauses: ClauseWords
    trees: tuple[Tree, ...]
    spots: tuple[Spot, ...]
    starts: tuple[int, ...]
    outer: Layer[Quotation]
    blocks: Layer[Block]
    times: Layer[Time]
    names: Layer[Name]
    persons: Layer[Name]
    likely: Layer[LikelyContent]
    named: dict[Spot, Name]
    countries: dict[int, str]
    issuer: Source | None = None
    cues: tuple[CueMention, ...] = ()
    by_sentence: dict[int, list[CueMention]] = field(default_factory=dict, repr=False)
    by_start: dict[int, CueMention] = field(default_factory=dict, repr=False)
    by_end: dict[int, CueMention] = field(default_factory=dict, repr=False)
    heard: dict[int, Found | None] = field(default_factory=dict, repr=False)
    turns: dict[int, dict[int, set[int]]] = field(default_factory=dict, repr=False)
    described: dict[Spot, frozenset[str]] = field(default_factory=dict, repr=False)
    by_noun: dict[str, list[Spot]] = field(default_factory=dict, repr=False)
    roles: dict[str, tuple[tuple[Span, Spot], ...]] = field(default_factory=dict, repr=False)
    bodies: dict[str, Span | None] = field(default_factory=dict, repr=False)
    press: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def token(self, spot: Spot) -> Token:
        """The token at a spot."""
        return self.trees[spot[0]].tokens[spot[1]]

    def nouns(self) -> Mapping[str, Sequence[Spot]]:
        """The nouns of the text by lemma, in text order."""
        if not self.by_noun:
            for spot in self.spots:
                token = self.token(spot)
                if token.upos in {"NOUN", "PROPN"}:
                    self.by_noun.setdefault(token.lemma.lower(), []).append(spot)
        return self.by_noun

    def after(self, offset: int) -> int:
        """The position in ``spots`` of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def names_place(self, span: Span) -> bool:
        """True for words that stand inside a toponym."""
        return any(toponym.span.holds(span) for toponym in self.doc.places)

    def spots_in(self, span: Span) -> list[Spot]:
        """The spots of the tokens that start within a span."""
        return list(self.spots[self.after(span.start) : self.after(span.end)])

    def cues_of(self, sentence: int) -> Sequence[CueMention]:
        """The cues of a sentence in text order."""
        return self.by_sentence.get(sentence, ())


def make_scene(
    doc: Document,
    words: SourceWords,
    clauses: ClauseWords,
    frames: Frames = MappingProxyType({}),
) -> Scene:
    """The scene of a parsed document, without cues; ``frames`` are those of the words that may attribute."""
    trees = tuple(mended(sentence, clauses, frames, words.persons, frames) for sentence in doc.sentences)
    spots = tuple((s, i) for s, tree in enumerate(trees) for i in range(len(tree.tokens)))
    starts = tuple(token.span.start for tree in trees for token in tree.tokens)
    toponyms = layer(doc.places)
    names = tuple(n for n in doc.names if n.span.of(doc.text) not in words.titles and not _names_place(n, toponyms))
    names = _apart_from_outlets(doc.text, names, words.outlet_forms)
    people = {name.span.start: name.span for name in names if name.kind == "person"}
    trees = tuple(with_writers(tree, people, words.platforms) for tree in trees)
    scene = Scene(
        doc=doc,
        words=words,
        clauses=clauses,
        trees=trees,
        spots=spots,
        starts=starts,
        outer=layer(q for q in doc.quotations if q.depth == 0),
        blocks=layer(doc.blocks),
        times=layer(doc.times),
        names=layer(names),
        persons=layer(name for name in names if name.kind == "person"),
        likely=layer(doc.likely),
        named={},
        countries={},
    )
    for name in names:
        for at in range(scene.after(name.span.start), scene.after(name.span.end)):
            scene.named[spots[at]] = name
    for toponym in doc.places:
        place = toponym.place
        if place is not None and place.country is not None and (place.feature or "").startswith(COUNTRY):
            for at in range(scene.after(toponym.span.start), scene.after(toponym.span.end)):
                scene.countries[starts[at]] = place.country
    return scene


def _apart_from_outlets(text: str, names: Sequence[Name], outlets: frozenset[str]) -> tuple[Name, ...]:
    """The names, each « AFP Charité Maro » as the two that it is: an outlet, and who spoke to it.

    « AFP Charité », « Maro » are made so as well.
    """
    kept: list[Name] = []
    for name in names:
        first, _, rest = name.span.of(text).partition(" ")
        before = kept[-1] if kept else None
        if before is not None and name.kind == "person" and _is_begun(text, before, name, outlets):
            cut = before.span.start + len(before.span.of(text).partition(" ")[0])
            whole = Span(cut + 1, name.span.end)
            kept[-1] = replace(before, span=Span(before.span.start, cut), entity=None)
            kept.append(Name(whole, "person", whole.of(text)))
        elif name.kind == "organisation" and first in outlets and " " in rest and _is_somebody(rest, first, outlets):
            cut = name.span.start + len(first)
            person = Span(cut + 1, name.span.end)
            kept += [Name(Span(name.span.start, cut), name.kind), Name(person, "person", person.of(text))]
        else:
            kept.append(name)
    return tuple(kept)


def _is_somebody(rest: str, outlet: str, outlets: frozenset[str]) -> bool:
    """True for words with capitals behind the name of an outlet that is whole: not « Le Soir | de la Corniche »."""
    return all(word[:1].isupper() for word in rest.split(" ")) and f"{outlet} {rest}" not in outlets


def _is_begun(text: str, before: Name, name: Name, outlets: frozenset[str]) -> bool:
    """True for an outlet and a given name that are taken for one name, right before the family name."""
    words = before.span.of(text).split(" ")
    outlet = len(words) == 2 and words[0] in outlets and _is_somebody(words[1], words[0], outlets)
    return outlet and before.kind == "organisation" and name.span.start - before.span.end == 1


def _names_place(name: Name, toponyms: Layer[Toponym]) -> bool:
    """« l'aéroport Louis Martin »: after whom a place is called, is nobody of whom the text tells."""
    around = (t.span for t in toponyms.meeting(name.span))
    return name.kind == "person" and any(span != name.span and span.holds(name.span) for span in around)


def with_cues(scene: Scene, cues: Sequence[CueMention]) -> Scene:
    """The scene with its cues and what finds them fast."""
    by_sentence: dict[int, list[CueMention]] = {}
    for cue in cues:
        by_sentence.setdefault(cue.sentence, []).append(cue)
    return replace(
        scene,
        cues=tuple(cues),
        by_sentence=by_sentence,
        by_start={cue.span.start: cue for cue in cues},
        by_end={cue.span.end: cue for cue in cues},
    )
