"""The stage ``text``: from decoded text to canonical text with blocks, quotations, turns and sentences."""

from __future__ import annotations

from dataclasses import replace

from selon.lang.layout import Layout
from selon.model import Document
from selon.text.blocks import find_blocks, find_published
from selon.text.clean import clean_document, to_original
from selon.text.quotes import find_quotations
from selon.text.sentences import find_sentences
from selon.text.turns import find_turns

__all__ = ["read_text", "to_original"]


def read_text(doc: Document, layout: Layout) -> Document:
    """The document with canonical text, blocks, quotations, turns and sentences (without tokens).

    ``published`` is taken from a dateline where neither an option nor metadata gave it. Reading a document
    again changes nothing.
    """
    doc = clean_document(doc, layout.before_hyphen, layout.after_hyphen)
    blocks = find_blocks(doc.text, layout)
    quotations = find_quotations(doc.text, blocks, layout)
    turns = find_turns(doc.text, blocks, layout.titles)
    sentences = find_sentences(doc.text, blocks, quotations, layout, turns)
    doc = replace(doc, blocks=blocks, quotations=quotations, turns=turns, sentences=sentences)
    if doc.published is not None:
        return doc
    published = find_published(doc.text, blocks, layout)
    return replace(doc, published=published, published_from="dateline") if published else doc
