"""The participle right behind a number, a noun for those it befell: ``le ministère évoque désormais dix tués``.

A parser that takes it for a verb has the number undergo it; it is then no object of whoever tells of them. Or it takes
for a noun what goes on a passive whose auxiliary is not said again: « deux ont été tués et trois enlevés ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.tree import base

NUMBERED = frozenset({"nummod", "nsubj"})
MANY = 4  # words before it at least: two of the passive, its subject and a number
LISTED = frozenset({"conj", "nmod", "appos"})  # what the second of a list may hang as
BETWEEN = frozenset({"obl", "nmod", "conj", "parataxis"})  # what may stand before the second of two passives


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


def find_gapped(
    upos: Sequence[str],
    heads: Sequence[int],
    deprel: Sequence[str],
    forms: Sequence[str],
    nouns: frozenset[str],
    past: tuple[str, ...],
) -> list[tuple[int, int]]:
    """The participles that were taken for nouns behind a number or another, each with the passive that it goes on.

    ``forms`` are the words in small letters; ``nouns`` are for people, whatever they look like; ``past`` is how a
    participle ends.
    """
    if "aux:pass" not in deprel:
        return []
    found = []
    for i in _taken_for_nouns(upos, forms, nouns, past):
        if i < MANY or not _is_counted(i, upos, heads, deprel):
            continue
        verb = heads[i]
        while not _is_passive(verb, heads, deprel) and heads[verb] < verb and base(deprel[verb]) in BETWEEN:
            verb = heads[verb]
        if verb < i - 1 and upos[verb] == "VERB" and _is_passive(verb, heads, deprel):
            found.append((i, verb))
    return found


def find_listed(
    upos: Sequence[str], feats: Sequence[str], heads: Sequence[int], deprel: Sequence[str], forms: Sequence[str],
    nouns: frozenset[str], past: tuple[str, ...],
) -> list[int]:  # fmt: skip
    """The participles that were taken for nouns behind a first one: « dix soldats tués et trois | enlevés »."""
    found = []
    for i in _taken_for_nouns(upos, forms, nouns, past):
        if base(deprel[i]) not in LISTED:
            continue
        noun = heads[i]
        counted = upos[i - 1] == "NUM" and heads[i - 1] == i and noun < i - 1 and upos[noun] == "NOUN"
        between = range(noun + 1, i - 1) if counted else ()
        first = any(heads[p] == noun and deprel[p] == "acl" and "Tense=Past" in feats[p] for p in between)
        if first and all(heads[c] != i or base(deprel[c]) != "case" for c in range(i)):
            found.append(i)
    return found


def _taken_for_nouns(
    upos: Sequence[str], forms: Sequence[str], nouns: frozenset[str], past: tuple[str, ...]
) -> Iterator[int]:
    """The nouns that end like participles and are none for people."""
    return (i for i, tag in enumerate(upos) if tag == "NOUN" and forms[i] not in nouns and forms[i].endswith(past))


def list_on(at: int, heads: list[int], deprel: list[str]) -> None:
    """Hang the number before such a participle in its place, with what stands before it, and it on the number."""
    number = at - 1
    for child in (c for c in range(number) if heads[c] == at):
        heads[child] = number
    heads[number], deprel[number] = heads[at], "conj"
    heads[at], deprel[at] = number, "acl"
    if at + 1 < len(heads) and heads[at + 1] == at and deprel[at + 1] == "acl":
        deprel[at + 1] = "xcomp"  # « deux portés disparus »


def go_on(at: int, verb: int, upos: Sequence[str], heads: list[int], deprel: list[str]) -> None:
    """Hang such a participle on the verb that it goes on, with what stood above it between them."""
    bound = heads[at]
    if _is_of_others(at, upos, heads, deprel):
        return  # « des dizaines d'autres endommagées »: more is seen with lemmas
    if upos[bound] == "ADV":  # « près de 300 secourues »
        for child in (c for c, head in enumerate(heads) if head == bound and c != at):
            heads[child] = at
        for child in range(bound, at - 1):
            heads[child], deprel[child] = (at - 1, "advmod") if child == bound else (bound, "fixed")
            if upos[child] == "NUM":
                heads[child], deprel[child] = at - 1, "nummod"
    heads[at], deprel[at] = verb, "conj"


def _is_counted(at: int, upos: Sequence[str], heads: Sequence[int], deprel: Sequence[str]) -> bool:
    """« trois | enlevés », « une autre | violée », « sept autres | portés disparus »: in a row or with what follows."""
    head, number = heads[at], upos[at - 1] == "NUM"
    other = upos[at - 1] == "ADJ" and heads[at - 1] == at
    if base(deprel[at]) == "obl":  # « près de 300 secourues »
        return number and upos[head] == "ADV" and deprel[head] == "conj"
    if _is_of_others(at, upos, heads, deprel):
        return True
    marked = any(above == at and i < at and base(deprel[i]) == "case" for i, above in enumerate(heads))
    told = deprel[at] == "conj" or (base(deprel[at]) == "nsubj" and head == at + 1)
    return told and not marked and (number or (other and upos[at - 2] in {"NUM", "DET"}))


def _is_of_others(at: int, upos: Sequence[str], heads: Sequence[int], deprel: Sequence[str]) -> bool:
    """« des dizaines d'autres | endommagées »."""
    row = base(deprel[at]) == "nmod" and upos[heads[at]] == "NOUN" and deprel[heads[at]] == "conj"
    return row and [*upos[at - 2 : at], *heads[at - 2 : at]] == ["ADP", "ADJ", at, at] and heads[at] == at - 3


def _is_passive(verb: int, heads: Sequence[int], deprel: Sequence[str]) -> bool:
    return any(head == verb and deprel[i] == "aux:pass" for i, head in enumerate(heads))
