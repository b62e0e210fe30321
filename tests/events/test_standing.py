"""Since when somebody was as they are described is not since when something is done to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Span, Time


def is_dated(text: str, type: str) -> bool:
    """Whether the happening of a type has the time since when, « mai », in a report of June."""
    start = text.index("mai")
    may = Time(Span(start, start + 3), "DATE", "2031-05", "2031-05-01", "2031-05-31")
    doc = replace(read(text), times=(may,), published="2031-06-10")
    return next(e for e in find(doc) if e.type == type).time is not None


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("L'armée a chassé les combattants présents dans la ville depuis mai.", "territory_capture"),
        ("La police a arrêté un homme recherché depuis mai.", "arrest"),
        ("La police a arrêté le suspect, en fuite depuis mai.", "arrest"),
        ("L'armée a abattu le chef rebelle actif dans la région depuis mai.", "killing"),
        ("Le couvre-feu en vigueur à Klow depuis mai a été prolongé.", "political_act"),
    ],
)
def test_since_when_somebody_was_so_is_not_when_it_was_done_to_them(text: str, type: str) -> None:
    assert not is_dated(text, type)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("L'armée a tué 300 combattants étrangers depuis mai.", "killing"),
        ("L'armée a tué le chef rebelle en mai.", "killing"),
        ("La coalition a détruit 50 dépôts clandestins depuis mai.", "destruction"),
        ("L'armée bombarde la ville depuis mai.", "shelling"),
    ],
)
def test_many_may_undergo_it_over_a_time(text: str, type: str) -> None:
    assert is_dated(text, type)
