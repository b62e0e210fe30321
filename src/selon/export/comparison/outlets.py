"""What the page shows of all reports together: each outlet, on whose words it rests, and how it words things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selon.export.phrases import flat, heading
from selon.link import Figures
from selon.link.figures import OutletFigures, TermCount
from selon.model import Document

# So many charged words of an outlet are named.
_WORDS = 12
_ABOUT = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A charged word and what is known of it."""

    text: str
    count: str
    note: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """The row of an outlet."""

    name: str
    reports: str
    whose: tuple[str, ...]
    copies: str
    incidents: str
    words: tuple[Word, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A report of which only the text was kept."""

    title: str
    outlet: str
    published: str
    why: str


def outlets(figures: Figures) -> tuple[Outlet, ...]:
    """The rows of all outlets."""
    return tuple(map(_outlet, figures.outlets))


def unread(docs: Iterable[Document]) -> tuple[Unread, ...]:
    """The reports that were not read, and why."""
    return tuple(
        Unread(heading(doc), flat(doc.outlet or "unknown outlet"), doc.published or "no date", flat(doc.unread))
        for doc in docs
        if doc.unread is not None
    )


def _outlet(given: OutletFigures) -> Outlet:
    reports = f"{given.reports} ({given.unread} unread)" if given.unread else str(given.reports)
    whose = (
        (given.writer, "of its writer"),
        (given.named, "of a named source"),
        (given.anonymous, "of an unnamed one"),
        (given.unresolved, "not resolved"),
    )
    shared = given.incidents - given.alone
    parts = (f"{given.incidents}", f"{shared} with others" if shared else "", f"{given.disputed} disputed")
    copies = ((given.copied, "from another outlet"), (given.taken, "taken by another"))
    return Outlet(
        name=flat(given.outlet) if given.outlet else "unknown outlet",
        reports=reports,
        whose=tuple(f"{count} {what}" for count, what in whose if count),
        copies=", ".join(f"{count} {what}" for count, what in copies if count),
        incidents=", ".join(part for part in parts[: 2 if not given.disputed else 3] if part),
        words=tuple(_word(term) for term in given.terms[:_WORDS]),
        more=max(0, len(given.terms) - _WORDS),
    )


def _word(term: TermCount) -> Word:
    plainer = f"; plainer: {', '.join(term.neutral)}" if term.neutral else ""
    about = ", ".join(map(flat, term.about[:_ABOUT]))
    note = f"said of {about}; {term.writer} by the writer, {term.sources} by sources{plainer}"
    return Word(flat(term.word), f"{term.writer}+{term.sources}", note)
