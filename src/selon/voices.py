"""Whose words a place in a report is in."""

from __future__ import annotations

from collections.abc import Iterable

from selon.model import Attribution, Span


def voice(attributions: Iterable[Attribution], span: Span) -> Attribution | None:
    """Whose words a span is: the innermost attribution whose content holds it, None for the writer."""
    around = [(len(part), a) for a in attributions for part in a.content if part.holds(span)]
    return min(around, key=lambda pair: pair[0])[1] if around else None
