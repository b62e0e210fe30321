"""What reads the raw language: a text cut into sentences becomes Universal Dependencies tokens and names.

``Reader`` is all that the stages know of it. The one that ships is ``ModelReader``: a small multilingual network
(``network``) whose scores become tags, trees (``spanning``) and names; words are cut by ``tokens``, lemmas come
from ``lemmas``. How the network was made is told in ``docs/model-card.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np

from selon.annotate.mending.befallen import find_befallen, find_gapped, find_listed, go_on, list_on
from selon.annotate.reading.capitals import in_small_letters, without_capitals
from selon.annotate.reading.dictionary import MissingDictionary
from selon.annotate.reading.labelling import best_labels
from selon.annotate.reading.lemmas import Lemmatiser, load_lemmatiser
from selon.annotate.reading.listening import Listener, load_listener
from selon.annotate.reading.network import Network, Scores, load_network
from selon.annotate.reading.spanning import best_tree, chances
from selon.annotate.reading.tokens import find_tokens, tokenizer
from selon.annotate.reading.weights import DamagedModel, open_model
from selon.lang.tokens import TokenWords
from selon.model import LikelyContent, Name, NameKind, Sentence, Span, Token
from selon.tree import PAST_PARTICIPLE

MODEL = Path(__file__).parents[2] / "models" / "reader.selon"
KINDS: Mapping[str, NameKind] = {"Person": "person", "Location": "place", "Organization": "organisation"}
ROOT, OUTSIDE = "root", "O"
PIECE = 4000  # tokens read at once: bounds the memory that the scores of a very long text take
LONGEST = 250  # tokens of a sentence, a longer one is cut: no one writes it, and trees of thousands are slow to walk


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one text: its sentences with tokens, the names in it, and what somebody may be saying."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    likely: tuple[LikelyContent, ...] = ()


class Reader(Protocol):
    """Whatever reads the raw language."""

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """Parse the given sentences of a text; their spans are kept, but overlong sentences are cut."""
        ...


class MissingModel(RuntimeError):
    """The model file, or the dictionary of a language, is missing or damaged."""


class Part(NamedTuple):
    """A sentence, or as much of it as is read as one, and the spans of its words."""

    span: Span
    words: tuple[Span, ...]


def load_reader(code: str, words: TokenWords, model: Path = MODEL) -> Reader:
    """The reader of a language from the model file; raises MissingModel.

    ``code`` is the language whose lemmas are looked up, ``words`` how its words are cut.
    """
    try:
        file, lemmas = open_model(model), load_lemmatiser(code, words)
    except (DamagedModel, MissingDictionary) as error:
        raise MissingModel(str(error)) from error
    network, listener, pattern = load_network(file), load_listener(file), tokenizer(words)
    return ModelReader(network, listener, pattern, lemmas, words.openers, words.afflicted, words.past)


@dataclass(frozen=True, slots=True)
class ModelReader:
    """Reads with the networks. What it gives for a text depends on nothing else that is read.

    A model file without a listener is read all the same: then nothing is likely to be said, but for what rules find.
    """

    network: Network
    listener: Listener | None
    pattern: re.Pattern[str]
    lemmas: Lemmatiser
    openers: frozenset[str] = frozenset()
    afflicted: frozenset[str] = frozenset()
    past: tuple[str, ...] = ()

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """Tokens and names of the given sentences, and what somebody may be saying in them."""
        parsed: list[Sentence] = []
        names: list[Name] = []
        likely: list[LikelyContent] = []
        spans = [sentence.span for sentence in sentences]
        plain = without_capitals(in_small_letters(text, spans, self.lemmas.knows), spans, self.openers)
        for parts in self._pieces(text, sentences):
            scored = self.network.run(plain, [part.words for part in parts])
            for part, scores in zip(parts, scored, strict=True):
                parsed.append(Sentence(part.span, tuple(self._tokens(text, plain, part.words, scores))))
                names.extend(self._names(part.words, scores))
            likely.extend(self._likely(plain, parts, scored))
        return Reading(tuple(parsed), tuple(names), tuple(likely))

    def _pieces(self, text: str, sentences: Sequence[Sentence]) -> Iterator[list[Part]]:
        """Whole sentences together, up to PIECE words."""
        piece: list[Part] = []
        size = 0
        for sentence in sentences:
            for part in _parts(sentence.span, find_tokens(self.pattern, text, sentence.span)):
                if size and size + len(part.words) > PIECE:
                    yield piece
                    piece, size = [], 0
                piece.append(part)
                size += len(part.words)
        if piece:
            yield piece

    def _tokens(self, text: str, plain: str, words: Sequence[Span], scores: Scores) -> Iterator[Token]:
        if not words:
            return
        heads = best_tree(chances(scores["arc"]))
        upos, feats, deprel = (self._best(name, scores) for name in ("upos", "feats", "deprel"))
        for i in find_befallen(upos, feats, heads, deprel):
            upos[i], deprel[i] = "NOUN", "obj"
        forms = [span.of(plain).lower() for span in words]
        for i, verb in find_gapped(upos, heads, deprel, forms, self.afflicted, self.past):
            upos[i], feats[i] = "VERB", f"{feats[i]}|{PAST_PARTICIPLE}"
            go_on(i, verb, upos, heads, deprel)
        for i in find_listed(upos, feats, heads, deprel, forms, self.afflicted, self.past):
            upos[i], feats[i] = "VERB", f"{feats[i]}|{PAST_PARTICIPLE}"
            list_on(i, heads, deprel)
        for i, (span, tag, feat, head, relation) in enumerate(zip(words, upos, feats, heads, deprel, strict=True)):
            lemma = self.lemmas.lemma(span.of(plain), tag, feat)
            yield Token(span, span.of(text), lemma, tag, feat, head, ROOT if head == i else relation)

    def _names(self, words: Sequence[Span], scores: Scores) -> Iterator[Name]:
        """The runs of B and I of one kind."""
        if not words:
            return
        start, kind = 0, ""
        for i, label in enumerate([*best_labels(scores["names"], self.network.labels["names"]), OUTSIDE]):
            if label == OUTSIDE and not kind:
                continue
            mark, _, own = label.partition("-")
            if kind and (mark != "I" or own != kind):
                yield Name(Span(words[start].start, words[i - 1].end), KINDS[kind])
                kind = ""
            if own and not kind:
                start, kind = i, own

    def _likely(self, text: str, parts: Sequence[Part], scored: Sequence[Scores]) -> Iterator[LikelyContent]:
        states = [scores["states"] for scores in scored if scores] if self.listener is not None else []
        if states and self.listener is not None:
            yield from self.listener.hear(text, [part.words for part in parts], np.concatenate(states))

    def _best(self, name: str, scores: Scores) -> list[str]:
        """The best label of each word; that of the root is given by the tree, not by its score."""
        labels, own = self.network.labels[name], scores[name]
        if name == "deprel":
            own[:, labels.index(ROOT)] = -float("inf")
        return [labels[at] for at in own.argmax(-1).tolist()]


def _parts(sentence: Span, words: tuple[Span, ...]) -> Iterator[Part]:
    """The sentence, cut after every LONGEST words."""
    if len(words) <= LONGEST:
        yield Part(sentence, words)
        return
    for at in range(0, len(words), LONGEST):
        part = words[at : at + LONGEST]
        yield Part(Span(part[0].start, part[-1].end), part)
