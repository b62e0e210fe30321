"""How certain a happening is told, with the rule and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from selon.model import Factuality, Span

# By what a happening hangs on a word that decides on it, unless that word names its own relations.
COMPLEMENTS = frozenset({"xcomp", "ccomp", "obj", "iobj", "obl", "nmod", "acl", "advcl", "cop"})


@dataclass(frozen=True, slots=True)
class Status:
    """A factuality with the rule and the word that gave it."""

    value: Factuality
    rule: str
    span: Span | None = None


ASSERTED = Status("asserted", "nothing says otherwise")
SHARED = Status("asserted", "there whoever takes part")  # of those who do not, or have yet to
UNSAID = "not even"  # how the rule begins by which a happening was not so much as called for


def named(value: str, rule: str, span: Span | None) -> Status:
    for known in ("hedged", "future", "negated"):
        if value == known:
            return Status(known, rule, span)
    return ASSERTED
