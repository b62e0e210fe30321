"""Hand-written parses, so that the rules of attribution are tested without a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from selon.attribute import attribute
from selon.lang.load import load_language
from selon.model import Attribution, Block, Document, LikelyContent, Name, Quotation, Sentence, Span, Token
from trees import words

LANGUAGE = load_language("fr")
GLUED = ("'", "’")

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]


def parsed(table: str, people: tuple[str, ...] = ()) -> Document:
    """Lines ``form lemma upos head deprel [feats]``: heads from 1, 0 the root; a blank line ends a sentence."""
    text, sentences = "", []
    for block in re.split(r"\n\s*\n", table.strip()):
        rows = [line.split() for line in block.strip().splitlines()]
        spans = []
        for form, *_rest in rows:
            glued = not text or text.endswith(GLUED) or form.startswith("-") or form in {".", ","}
            text += "" if glued else " "
            spans.append(Span(len(text), len(text) + len(form)))
            text += form
        sentences.append(
            Sentence(Span(spans[0].start, spans[-1].end), tuple(map(_token, rows, spans, range(len(rows)))))
        )
    quotes = tuple(_quotation(m) for m in re.finditer(r"« (.*?) »", text))
    names = tuple(Name(Span(*m.span()), "person", p) for p in people for m in re.finditer(re.escape(p), text))
    return Document(
        "made",
        text,
        "",
        blocks=(Block(Span(0, len(text)), "body"),),
        quotations=quotes,
        sentences=tuple(sentences),
        names=names,
    )


def _token(row: list[str], span: Span, index: int) -> Token:
    form, lemma, upos, head, deprel = row[:5]
    feats = row[5] if len(row) > 5 else ""
    return Token(span, form, lemma, upos, feats, index if head == "0" else int(head) - 1, deprel)


def _quotation(match: re.Match[str]) -> Quotation:
    return Quotation(Span(*match.span()), Span(*match.span(1)), 0, True)


def _attributed(made: Document) -> tuple[Document, tuple[Attribution, ...]]:
    doc = attribute(made, LANGUAGE.cues, LANGUAGE.sources, LANGUAGE.clauses, LANGUAGE.acts)
    return doc, doc.attributions


@pytest.fixture
def read() -> Attribute:
    """A parse by hand → the document and its attributions."""

    def run(table: str, people: tuple[str, ...] = ()) -> tuple[Document, tuple[Attribution, ...]]:
        return _attributed(parsed(table, people))

    return run


@pytest.fixture
def hear() -> Attribute:
    """A parse by hand and the words that the model hears in it: (words, likelihood), and those of their source."""

    def run(
        table: str, *heard: tuple[str, float], source: str | None = None
    ) -> tuple[Document, tuple[Attribution, ...]]:
        made = parsed(table)
        by = None if source is None else words(made, source)
        likely = tuple(LikelyContent(words(made, said), share, by) for said, share in heard)
        return _attributed(replace(made, likely=likely))

    return run
