"""Whose words a place in a report is in."""

from __future__ import annotations

from collections.abc import Iterable

from selon.model import Attribution, Span


def voice(attributions: Iterable[Attribution], span: Span) -> Attribution | None:
    """Whose words a span is: the innermost attribution whose content holds it, None for the writer."""
    around = [(len(part), a.within is None, a) for a in attributions for part in a.content if part.holds(span)]
    return min(around, key=lambda each: each[:2])[2] if around else None
