"""The way from documents to links and incidents."""

from __future__ import annotations

from collections.abc import Iterable

from selon.link.copies import earliest_first, find_copies
from selon.link.incidents import find_incidents
from selon.link.names import name_readers
from selon.link.origins import origins
from selon.link.quotations import find_shared_quotations
from selon.link.results import Linked
from selon.link.settings import Settings
from selon.link.tellings import read_claims
from selon.link.words import Reader
from selon.model import Document
from selon.ontology.load import load_ontology


def link(docs: Iterable[Document], settings: Settings | None = None) -> Linked:
    """Copies, shared quotations and incidents over documents that were read; their order does not matter.

    Copies and quotations need the text alone, so documents in any language take part. Two documents of one
    id are an error of the caller.
    """
    chosen = settings or Settings()
    ordered = earliest_first(docs)
    readers, words = name_readers(ordered), Reader()
    credits = {doc.id: credit for doc in ordered if (credit := readers[doc.lang].credit(doc))}
    copies = find_copies(ordered, words, credits, chosen.copies)
    quotations = find_shared_quotations(ordered, words, {(c.left, c.right) for c in copies}, chosen)
    claims = {doc.id: read_claims(doc, readers[doc.lang]) for doc in ordered}
    origin = origins(copies, {doc.id: at for at, doc in enumerate(ordered)})
    aligned = origin.aligned(claims)
    incidents, joined = find_incidents(claims.values(), aligned, load_ontology(), chosen.incidents)
    return Linked((*copies, *quotations, *joined), incidents)
