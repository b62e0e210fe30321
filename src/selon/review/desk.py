"""What a reviewer works on: the store, the log of all judgements, and both kept up with what others write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from selon.annotate.gazetteer import Gazetteer, open_gazetteer
from selon.annotate.gazetteer.rows import Candidate
from selon.annotate.gazetteer.table import MissingGazetteer
from selon.judge import Decision, Draft, Judgement, decide, judged
from selon.model import Document, Event
from selon.ontology.load import Ontology, load_ontology
from selon.records import claims
from selon.review.index import Index, Now, read_index
from selon.store import open_store


class Desk:
    """An open store and one reviewer. ``blind``: what others decided is not shown and not applied."""

    def __init__(self, path: Path, who: str, blind: bool = False) -> None:
        """Opens the store; raises StoreError for one that cannot be used."""
        self.path, self.who, self.blind = path, who, blind
        self._store = open_store(path, create=False)
        self.log: tuple[Judgement, ...] = ()
        self.decisions: Mapping[str, Decision] = {}
        self._index: Index | None = None
        self.ontology: Ontology = load_ontology()

    def close(self) -> None:
        """Closes the store."""
        self._store.close()

    @property
    def seen(self) -> int:
        """The number of the last entry of the log that this desk knows of."""
        return self.log[-1].number if self.log else 0

    @property
    def shown(self) -> tuple[Judgement, ...]:
        """The entries that count on this desk."""
        return tuple(entry for entry in self.log if entry.who == self.who) if self.blind else self.log

    def refresh(self) -> None:
        """Takes in what has come into the log since the last time."""
        news = self._store.judgements(self.seen)
        if news:
            self.log += news
            self.decisions = decide(self.shown)

    def judge(self, drafts: Sequence[Draft], seen: int | None = None) -> tuple[Judgement, ...]:
        """Writes down what this reviewer decides; raises Overtaken. On a blind desk nobody is ever overtaken."""
        entries = self._store.judge(drafts, self.who, None if self.blind else seen) if drafts else ()
        self.refresh()
        return entries

    def read(self, document: str) -> Document | None:
        """A document as it was read."""
        return self._store.document(document)

    def document(self, document: str) -> Document | None:
        """A document with all judgements, rejected records in their place."""
        doc = self.read(document)
        return judged(doc, self.decisions, rejected=True) if doc else None

    def event(self, doc: Document, record: str) -> Event | None:
        """The event of a record in a document, with its record id, so that it can be corrected."""
        found = next((event for row, event in claims(doc) if row.id == record), None)
        return replace(found, record=record) if found else None

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that a name may mean; none where there is no index of places."""
        return self._gazetteer.lookup(name) if self._gazetteer and name.strip() else ()

    @property
    def now(self) -> Now:
        """All records and incidents as they stand."""
        return self.index.now(self.shown, self.decisions)

    @property
    def index(self) -> Index:
        """All reports, records and incidents for lists and filters, read anew when the store has changed."""
        if self._index is None or self._index.stale(self._store):
            self._index = read_index(self._store)
        return self._index

    @cached_property
    def _gazetteer(self) -> Gazetteer | None:
        try:
            return open_gazetteer()
        except MissingGazetteer:
            return None
