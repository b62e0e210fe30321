"""One document as the attribution rules see it: trees, tokens in text order, quotations, cues."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from selon.lang.clauses import ClauseWords
from selon.lang.frames import CueFrame
from selon.lang.sources import SourceWords
from selon.model import Document, Quotation, Span, Token
from selon.tree import Tree, grow

Spot = tuple[int, int]  # sentence, token


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
    """An attribution before its source is resolved.

    ``source`` is the spot of the head of who speaks, ``source_span`` the words; both None when nobody is named.
    ``follows`` is the position, among the drafts, of the one whose speaker goes on.
    """

    content: tuple[Span, ...]
    cue: CueMention | None
    source: Spot | None
    source_span: Span | None
    relay: tuple[Span, ...]
    direct: bool
    rule: str
    follows: Draft | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with everything that the rules look up, made once."""

    doc: Document
    words: SourceWords
    clauses: ClauseWords
    trees: tuple[Tree, ...]
    spots: tuple[Spot, ...]
    starts: tuple[int, ...]
    outer: tuple[Quotation, ...]
    cues: tuple[CueMention, ...] = ()
    _outer_starts: tuple[int, ...] = field(repr=False, default=())

    def token(self, spot: Spot) -> Token:
        """The token at a spot."""
        return self.trees[spot[0]].tokens[spot[1]]

    def after(self, offset: int) -> int:
        """The position in ``spots`` of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def quotation_around(self, span: Span) -> Quotation | None:
        """The outermost quotation that holds a span."""
        at = bisect_right(self._outer_starts, span.start) - 1
        if at >= 0 and self.outer[at].span.holds(span):
            return self.outer[at]
        return None

    def same_block(self, left: int, right: int) -> bool:
        """True when two offsets lie in one paragraph."""
        return any(b.span.start <= left and right <= b.span.end for b in self.doc.blocks)


def make_scene(doc: Document, words: SourceWords, clauses: ClauseWords) -> Scene:
    """The scene of a parsed document."""
    trees = tuple(grow(sentence) for sentence in doc.sentences)
    spots = tuple((s, i) for s, tree in enumerate(trees) for i in range(len(tree.tokens)))
    starts = tuple(trees[s].tokens[i].span.start for s, i in spots)
    outer = tuple(q for q in doc.quotations if q.depth == 0)
    return Scene(doc, words, clauses, trees, spots, starts, outer, (), tuple(q.span.start for q in outer))
