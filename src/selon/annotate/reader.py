"""The one module that knows what reads the raw language: for now spaCy's French model, loaded lean.

A ``Reader`` takes a text cut into sentences and gives Universal Dependencies tokens and names. Nothing
outside this module sees spaCy, so that another reader can be put in its place.

Stock ``spacy.load`` spends most of its time on the French tokenizer's regular expressions and on the string
table; neither is needed here: the words are cut by ``tokens``, and the weights look words up by hash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from selon.annotate.dictionary import MissingDictionary
from selon.annotate.lemmas import Lemmatiser, load_lemmatiser
from selon.annotate.tokens import find_tokens, tokenizer
from selon.lang.tokens import TokenWords
from selon.model import Name, NameKind, Sentence, Span, Token

COMPONENTS = ("tok2vec", "morphologizer", "parser", "ner")
KINDS: Mapping[str, NameKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}
OPEN = frozenset({"NOUN", "ADJ", "ADV", "PROPN"})
PIECE = 1500  # tokens parsed at once: bounds the memory that a very long text takes
LONGEST = 250  # tokens of a sentence, a longer one is cut: no one writes it, and trees of thousands are slow to walk


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one text: its sentences with tokens, and the names in it."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class Reader(Protocol):
    """Whatever reads the raw language."""

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """Parse the given sentences of a text; their spans are kept, but overlong sentences are cut."""
        ...


class MissingModel(RuntimeError):
    """The model package of a language is not installed or is damaged."""


def load_reader(package: str, code: str, words: TokenWords) -> Reader:
    """The reader of a language from its installed spaCy model package; raises MissingModel.

    ``code`` is the language whose lemmas are looked up, ``words`` how its words are cut.
    """
    try:
        module = import_module(package)
    except ImportError as error:
        raise MissingModel(f"the model package {package} is not installed: run `make install`") from error
    folder = Path(str(module.__file__)).parent
    data = next(folder.glob(f"{package}-*"), None)
    if data is None or not (data / "config.cfg").is_file():
        raise MissingModel(f"{folder}: the model package {package} is damaged: install it again")
    try:
        lemmas = load_lemmatiser(code, words)
    except MissingDictionary as error:
        raise MissingModel(str(error)) from error
    return SpacyReader(_load(data), tokenizer(words), lemmas, words.subjects, words.verbs)


@dataclass(frozen=True, slots=True)
class SpacyReader:
    """Reads with a spaCy pipeline whose tokens are cut by selon."""

    nlp: Any
    pattern: re.Pattern[str]
    lemmas: Lemmatiser
    subjects: frozenset[str]
    verbs: Mapping[str, str]

    def read(self, text: str, sentences: tuple[Sentence, ...]) -> Reading:
        """Tokens and names of the given sentences."""
        parsed: list[Sentence] = []
        names: list[Name] = []
        for piece in self._pieces(text, sentences):
            doc = self._parse(text, piece)
            parsed.extend(self._sentences(doc, text, piece))
            names.extend(_names(doc, [span for _, spans in piece for span in spans]))
        return Reading(tuple(parsed), tuple(names))

    def _pieces(self, text: str, sentences: Iterable[Sentence]) -> Iterator[list[tuple[Span, tuple[Span, ...]]]]:
        piece: list[tuple[Span, tuple[Span, ...]]] = []
        size = 0
        for sentence in sentences:
            spans = find_tokens(self.pattern, text, sentence.span)
            for at in range(0, len(spans), LONGEST):
                part = spans[at : at + LONGEST]
                whole = sentence.span if len(spans) <= LONGEST else Span(part[0].start, part[-1].end)
                if size and size + len(part) > PIECE:
                    yield piece
                    piece, size = [], 0
                piece.append((whole, part))
                size += len(part)
        if piece:
            yield piece

    def _parse(self, text: str, piece: list[tuple[Span, tuple[Span, ...]]]) -> Any:
        from spacy.tokens import Doc

        spans = [span for _, spans in piece for span in spans]
        words = [span.of(text).replace("’", "'") for span in spans]
        spaces = [text[span.end : span.end + 1].isspace() for span in spans]
        starts: list[bool | int | None] = [i == 0 for _, part in piece for i in range(len(part))]
        doc = Doc(self.nlp.vocab, words=words, spaces=spaces, sent_starts=starts)
        for _, component in self.nlp.pipeline:
            doc = component(doc)
        return doc

    def _sentences(self, doc: Any, text: str, piece: list[tuple[Span, tuple[Span, ...]]]) -> Iterator[Sentence]:
        at = 0
        for whole, spans in piece:
            tokens = tuple(
                self._token(doc[at + i], span.of(text), span, at, len(spans)) for i, span in enumerate(spans)
            )
            yield Sentence(whole, tokens)
            at += len(spans)

    def _token(self, token: Any, form: str, span: Span, first: int, count: int) -> Token:
        head = token.head.i - first
        upos, feats = self._upos(form, token), str(token.morph)
        return Token(
            span=span,
            text=form,
            lemma=self.lemmas.lemma(form, upos, feats),
            upos=upos,
            feats=feats,
            head=head if 0 <= head < count else token.i - first,
            deprel="root" if token.dep_ == "ROOT" else token.dep_,
        )

    def _upos(self, form: str, token: Any) -> str:
        """The tag, but for what the model often misses: inverted pronouns, and verbs after a subject pronoun."""
        upos = str(token.pos_)
        if form.startswith("-") and form[1:].replace("-", "").isalpha():
            return "PRON"
        if upos in OPEN and form in self.verbs:
            return "VERB"
        if upos in {"NOUN", "ADJ", "PROPN"} and token.i and form.islower():
            before = token.nbor(-1)
            if before.text.lower() in self.subjects and before.dep_.startswith("nsubj") and before.head.i == token.i:
                return "VERB"
            if token.dep_ == "ROOT" and self._is_verb(form, token):
                return "VERB"
        return upos

    def _is_verb(self, form: str, token: Any) -> bool:
        """A root "noun" with a subject and an object or infinitive of its own, whose form is also a verb's."""
        relations = {child.dep_ for child in token.children}
        governs = "nsubj" in relations and "cop" not in relations and bool(relations & {"obj", "xcomp", "ccomp"})
        return governs and self.lemmas.is_known(self.lemmas.lemma(form, "VERB", ""), "VERB")


def _names(doc: Any, spans: list[Span]) -> Iterator[Name]:
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is not None:
            yield Name(Span(spans[entity.start].start, spans[entity.end - 1].end), kind)


def _load(data: Path) -> Any:
    """The pipeline with the model's weights but without its tokenizer, strings, lemma tables and rules."""
    from spacy.lang.xx import MultiLanguage
    from spacy.util import load_config

    config = load_config(data / "config.cfg")
    config["nlp"].update(lang="xx", pipeline=list(COMPONENTS), tokenizer={"@tokenizers": "spacy.Tokenizer.v1"})
    config["components"] = {name: config["components"][name] for name in COMPONENTS}
    config["initialize"]["vectors"] = None
    nlp: Any = MultiLanguage.from_config(config, auto_fill=True, validate=False)
    nlp.vocab.from_disk(data / "vocab", exclude=["strings", "lookups.bin"])
    for name in COMPONENTS:
        nlp.get_pipe(name).from_disk(data / name, exclude=["vocab"])
    nlp._link_components()
    return nlp
