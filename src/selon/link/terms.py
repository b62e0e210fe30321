"""How each outlet, and each source in it, calls those who act and undergo, and its charged words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selon.link.tellings import Claim
from selon.records import WRITER


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of one voice in one outlet, each once: of its ``writer``, or of a source, None for an unnamed one."""

    outlet: str
    writer: bool
    source: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    charged: tuple[str, ...]
    records: tuple[str, ...]


def find_terms(claims: Iterable[Claim], outlets: Mapping[str, str]) -> tuple[Terms, ...]:
    """By outlet and voice; only those that name somebody or use a charged word. ``outlets`` are by document."""
    groups: dict[tuple[str, str | None, bool], list[Claim]] = {}
    for claim in claims:
        record = claim.record
        key = outlets[record.document], record.source, record.voice == WRITER
        groups.setdefault(key, []).append(claim)
    found = (_terms(publisher, source, writer, own) for (publisher, source, writer), own in groups.items())
    return tuple(terms for terms in found if terms.actors or terms.recipients or terms.charged)


def _terms(outlet: str, source: str | None, writer: bool, claims: Iterable[Claim]) -> Terms:
    records = [claim.record for claim in claims]
    return Terms(
        outlet=outlet,
        writer=writer,
        source=source,
        actors=_distinct(record.actor for record in records),
        recipients=_distinct(record.recipient for record in records),
        charged=_distinct(word for record in records for word in record.wording),
        records=tuple(record.id for record in records),
    )


def _distinct(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
