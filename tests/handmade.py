"""Documents with tokens and names made by hand from marked text, so that rules are tested without a parser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from selon.model import Block, Document, Name, NameKind, Sentence, Span, Token

MARK = re.compile(r"<(/?)(\w+)>")
WORD = re.compile(r"\w['’]|\w+(?:['’]\w+|-\w+)*|\S")
PREPOSITIONS = frozenset({"de", "du", "des", "d'", "à", "en", "dans", "vers", "au", "aux", "près", "sur", "par"})
DETERMINERS = frozenset({"le", "la", "les", "l'", "un", "une", "des", "ce", "cette"})


def handmade(marked: str, upos: Mapping[str, str] | None = None) -> Document:
    """``<person>X</person> parle.`` → a document with that name; ``upos`` tells the class of words by form.

    Without it, words with a capital are proper nouns, listed small words prepositions and determiners, others nouns.
    A line of its own is a block and opens sentences; sentences end with a full stop.
    """
    text, names = _unmark(marked)
    blocks = [Block(Span(*m.span()), "body") for m in re.finditer(r"[^\n]+", text)]
    spans = [Span(*m.span()) for block in blocks for m in _sentences(text, block.span)]
    sentences = tuple(Sentence(span, _tokens(text, span, upos or {})) for span in spans)
    return Document("made", text, "", blocks=tuple(blocks), sentences=sentences, names=names)


def _sentences(text: str, block: Span) -> list[re.Match[str]]:
    return list(re.compile(r"\S[^.\n]*\.?").finditer(text, block.start, block.end))


def _unmark(marked: str) -> tuple[str, tuple[Name, ...]]:
    plain, start, at = "", 0, 0
    names = []
    for match in MARK.finditer(marked):
        plain += marked[at : match.start()]
        at = match.end()
        if match[1]:
            names.append(Name(Span(start, len(plain)), cast(NameKind, match[2])))
        else:
            start = len(plain)
    return plain + marked[at:], tuple(names)


def _tokens(text: str, span: Span, upos: Mapping[str, str]) -> tuple[Token, ...]:
    found = [Span(*m.span()) for m in WORD.finditer(text, span.start, span.end)]
    forms = [word.of(text) for word in found]
    return tuple(
        Token(word, form, form.lower(), upos.get(form) or _upos(form), "", 0, "root" if i == 0 else "dep")
        for i, (word, form) in enumerate(zip(found, forms, strict=True))
    )


def _upos(form: str) -> str:
    low = form.lower().replace("’", "'")
    if low in PREPOSITIONS:
        return "ADP"
    if low in DETERMINERS:
        return "DET"
    if not form[0].isalnum():
        return "PUNCT"
    return "PROPN" if form[0].isupper() else "NUM" if form[0].isdigit() else "NOUN"
