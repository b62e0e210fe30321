"""Sentences of every construction that news of war knows, read by the real stages: right sides, right certainty.

A parser errs, so some may fail; how many is a floor that only rises. Those that fail are listed.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from selon.model import Document, Event, Party
from selon.pipeline import read_document
from spoken import engine

FLOOR = 0.93
LONG = 40  # characters more than the word that is asked for


def sentences() -> list[dict[str, str]]:
    """The sentences with what they tell."""
    rows = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["sentence"]
    assert isinstance(rows, list)
    return rows


def fault(row: dict[str, str]) -> str | None:
    """What is wrong in the reading of a sentence."""
    doc = read_document(Document("x", row["text"], "", published="2031-05-04"), engine())
    event = next((event for event in doc.events if event.type in row["type"].split("|")), None)
    if event is None:
        return "not found"
    wrong = [role for role in ("actor", "recipient") if not _fits(role, event, row, doc.text)]
    if event.factuality != row.get("factuality", "asserted"):
        wrong.append(event.factuality)
    return ", ".join(wrong) or None


def _fits(role: str, event: Event, row: dict[str, str], text: str) -> bool:
    """Nobody may act where nobody is told; who undergoes may be told by more than one phrase."""
    party: Party | None = getattr(event, role)
    if role not in row:
        return role == "recipient" or party is None
    words = party.span.of(text) if party else ""
    return row[role] in words and len(words) <= len(row[role]) + LONG


def test_who_does_what_to_whom_is_read_as_it_is_told() -> None:
    """A turned side is the worst that can happen to a record."""
    faults = [(fault(row), row["text"]) for row in sentences()]
    failing = [f"{why}: {text}" for why, text in faults if why]
    share = 1 - len(failing) / len(faults)
    assert share >= FLOOR, f"{share:.3f} of the sentences are read right:\n" + "\n".join(failing)
