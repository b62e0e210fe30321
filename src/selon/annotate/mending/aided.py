"""Slips of a parser behind what something is done with: ``une attaque à l'aide de drones | contre l'armée``."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import is_contracted

WITHIN = frozenset({"nmod", "conj", "appos"})


def behind_aid(draft: Draft, aids: frozenset[str], of: frozenset[str]) -> None:
    """What stands behind the thing used is done with it, and is none of its own: ``… à l'aide de drones sur X``.

    ``aids`` are nouns that lead to it, ``of`` stands behind them. « A frappé à l'aide de drones des camps » has an
    object.
    """
    lemmas = {token.lemma for token in draft.tokens} & aids
    for at, token in enumerate(draft.tokens if lemmas else ()):
        aid = _aid_above(draft, at, aids) if token.upos in NOUNS and draft.relations[at] == "nmod" else None
        if aid is None or not _is_determined(draft, at):
            continue
        above = draft.heads[aid]
        if draft.marks(at) - of and draft.base(aid) in {"obl", "nmod"}:
            draft.hang(at, above, draft.relations[aid])
        elif _lacks_object(draft, above, at, of):
            draft.hang(at, above, "obj")


def _aid_above(draft: Draft, at: int, aids: frozenset[str]) -> int | None:
    """The noun of the aid, over the bare thing, or the row of them, that a word hangs on; not right above it."""
    thing = draft.heads[at]
    while draft.relations[thing] in WITHIN and draft.heads[thing] < thing < at and not _is_determined(draft, thing):
        above = draft.heads[thing]
        if draft.tokens[above].lemma in aids and draft.marks(above):
            return above
        thing = above
    return None


def _is_determined(draft: Draft, noun: int) -> bool:
    below = [c for c in draft.below(noun) if c < noun]
    told = any(draft.base(c) in {"det", "nummod"} or is_contracted(draft.tokens[c]) for c in below)
    return told or draft.tokens[noun].upos == "PROPN"


def _lacks_object(draft: Draft, verb: int, noun: int, of: frozenset[str]) -> bool:
    """True for a verb without an object, and a plural behind ``des``, which is an article too."""
    if draft.tokens[verb].upos != "VERB" or draft.is_passive(verb) or "Number=Plur" not in draft.tokens[noun].feats:
        return False
    below = draft.below(verb)
    taken = any(draft.base(c) in {"obj", "ccomp", "xcomp"} or "Reflex=Yes" in draft.tokens[c].feats for c in below)
    subject = any(draft.base(c) == "nsubj" and c < verb for c in below)
    marks = [c for c in draft.below(noun) if draft.base(c) == "case" and draft.tokens[c].lemma in of]
    return subject and not taken and bool(marks) and is_contracted(draft.tokens[marks[0]])
