"""Who did it and who did not: « les rebelles, et non l'armée, ont … », « l'armée plutôt que les rebelles … ».

Who is only named to be ruled out is no party; it is left beside the verb.
"""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, VERBAL, Draft
from selon.tree import CLEFT

DENIED = "Polarity=Neg"
ASIDE = "parataxis"


def contrasted(draft: Draft, at: int) -> None:
    """A noun behind "not" in a row: ``les rebelles, et non l'armée, qui ont tiré`` (the clause is of the rebels)."""
    first = draft.heads[at]
    if draft.base(at) not in {"conj", "appos"} or not first < at or draft.tokens[first].upos not in NOUNS:
        return
    marks = [c for c in draft.below(at) if c < at and DENIED in draft.tokens[c].feats]
    if not marks or any(draft.tokens[i].upos in VERBAL for i in range(first, at)):
        return
    for child in draft.below(at):
        if draft.relations[child] in {"acl:relcl", CLEFT}:
            draft.heads[child] = first
    while draft.base(first) in {"conj", "appos"} and draft.heads[first] < first:
        first = draft.heads[first]
    draft.hang(at, draft.heads[first] if draft.heads[first] != first else first, ASIDE)


def ruled_out(draft: Draft, at: int) -> None:
    """The agent behind "not" before another behind "but": ``brûlé non par l'armée, mais par les rebelles``."""
    verb = draft.heads[at]
    if draft.relations[at] != "obl:agent" or not verb < at:
        return
    case = min((c for c in draft.below(at) if draft.base(c) == "case"), default=0)
    other = next((c for c in draft.below(verb) if c > at and draft.base(c) in {"conj", "obl"}), None)
    if not case or DENIED not in draft.tokens[case - 1].feats or other is None:
        return
    joined = {draft.base(c) for c in draft.below(other) if c < other}
    if draft.tokens[other].upos in NOUNS and {"cc", "case"} <= joined:
        draft.hang(other, verb, "obl:agent")
        draft.relations[at] = ASIDE


def instead(draft: Draft, words: frozenset[str]) -> None:
    """« l'armée plutôt que les rebelles a tiré »: the army did; ``words`` are those before "than"."""
    for at, token in enumerate(draft.tokens[:-2] if words else ()):
        if token.lemma not in words or at == 0 or draft.tokens[at + 1].upos != "SCONJ":
            continue
        second = next((i for i in range(at + 2, len(draft.tokens)) if draft.tokens[i].upos in NOUNS), None)
        first = at - 1
        if second is None or draft.base(second) != "nsubj" or draft.tokens[first].upos not in NOUNS:
            continue
        verb = draft.heads[second]
        while draft.base(first) in {"nmod", "flat", "appos"} and draft.heads[first] < first:
            first = draft.heads[first]
        if verb < second or not (draft.heads[verb] == first or draft.heads[first] == verb):
            continue
        if draft.heads[verb] == first:
            draft.hang(verb, draft.heads[first] if draft.heads[first] != first else verb, draft.relations[first])
        draft.hang(first, verb, draft.relations[second])
        draft.hang(second, verb, ASIDE)
        draft.hang(at, second, "advmod")
        draft.hang(at + 1, at, "fixed")
