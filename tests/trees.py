"""Documents parsed by hand in one line a sentence, so that rules on trees are tested without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from selon.model import Document, Sentence, Span, Token


def tree_document(table: str) -> Document:
    """Lines of words ``form/lemma/UPOS/head/relation[/feats]``; heads count from 1, 0 is the root.

    A form that ends in an apostrophe is glued to the next; ``feats`` are as in CoNLL-U.
    """
    text, sentences = "", []
    for line in table.strip().splitlines():
        tokens: list[Token] = []
        for i, word in enumerate(line.split()):
            form, lemma, upos, head, deprel, *feats = word.split("/")
            if text and not text.endswith("'"):
                text += "\n" if not tokens else " "
            span = Span(len(text), len(text) + len(form))
            text += form
            above = i if head == "0" else int(head) - 1
            tokens.append(Token(span, form, lemma, upos, feats[0] if feats else "", above, deprel))
        sentences.append(Sentence(Span(tokens[0].span.start, tokens[-1].span.end), tuple(tokens)))
    return Document("made", text, "", sentences=tuple(sentences))


def words(doc: Document, form: str) -> Span:
    """Where some words of a document first stand."""
    start = doc.text.index(form)
    return Span(start, start + len(form))


def place_of(form: str, tokens: Sequence[Token]) -> tuple[str, str]:
    """The relation of the first word of a form, and the form of what it hangs on."""
    token = next(token for token in tokens if token.text == form)
    return token.deprel, tokens[token.head].text
