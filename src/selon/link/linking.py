"""The way from documents to links and incidents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selon.link.copies import find_copies
from selon.link.incidents import find_incidents
from selon.link.names import NameReader, name_reader
from selon.link.origins import origins
from selon.link.quotations import find_shared_quotations
from selon.link.results import Linked
from selon.link.settings import Settings
from selon.link.tellings import Claim, Pool, compact, read_claims
from selon.link.texts import Text, earliest_first, text_of
from selon.link.words import Reader
from selon.model import Document
from selon.ontology.load import load_ontology


def link(docs: Iterable[Document], settings: Settings | None = None) -> Linked:
    """Copies, shared quotations and incidents over documents that were read; their order does not matter.

    Copies and quotations need the text alone, so documents in any language take part, and those that were not read.
    The documents are gone through once and not kept. Two documents of one id are an error of the caller.
    """
    chosen = settings or Settings()
    texts, claims = _taken(docs)
    words = Reader()
    copies = find_copies(texts, words, chosen.copies)
    quotations = find_shared_quotations(texts, words, {(c.left, c.right) for c in copies}, chosen)
    order = {text.id: at for at, text in enumerate(texts)}
    aligned = origins(copies, order).aligned(claims)
    texts.clear()
    incidents, joined = find_incidents((claims[id] for id in order), aligned, load_ontology(), chosen.incidents)
    return Linked((*copies, *quotations, *joined), incidents)


def _taken(docs: Iterable[Document]) -> tuple[list[Text], Mapping[str, tuple[Claim, ...]]]:
    """Of each document what linking needs, the earliest first."""
    readers: dict[str, NameReader] = {}
    pool = Pool()
    texts, claims = [], {}
    for doc in docs:
        if (reader := readers.get(doc.lang)) is None:
            reader = readers[doc.lang] = name_reader(doc.lang)
        texts.append(text_of(doc, reader.credit(doc)))
        claims[doc.id] = tuple(compact(claim, pool) for claim in read_claims(doc, reader))
    return earliest_first(texts), claims
