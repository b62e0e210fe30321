"""The participle right behind a number, a noun for those it befell: ``le ministère évoque désormais dix tués``.

A parser that takes it for a verb has the number undergo it; it is then no object of whoever tells of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.tree import base

NUMBERED = frozenset({"nummod", "nsubj"})


def find_befallen(upos: Sequence[str], feats: Sequence[str], heads: Sequence[int], deprel: Sequence[str]) -> list[int]:
    """The places of such words in a sentence of which tags, features, heads and relations are given, in order."""
    past = (i for i, tag in enumerate(upos) if tag == "VERB" and deprel[i] == "xcomp" and "Tense=Past" in feats[i])
    return [i for i in past if i and upos[i - 1] == "NUM" and _is_bare(i, heads, deprel)]


def _is_bare(at: int, heads: Sequence[int], deprel: Sequence[str]) -> bool:
    """True for one that the number before it hangs on or stands beside, without an auxiliary or a mark."""
    number = at - 1
    counted = heads[number] == at and base(deprel[number]) in NUMBERED
    beside = heads[number] == heads[at] and deprel[number] == "obj"
    own = {base(deprel[i]) for i, head in enumerate(heads) if head == at != i}
    return (counted or beside) and own.isdisjoint({"aux", "mark", "cop"})
