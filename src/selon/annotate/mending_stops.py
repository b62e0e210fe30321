"""What stands behind a semicolon or in a list of losses goes on with the sentence, not with the noun before it."""

from __future__ import annotations

from selon.annotate.draft import NOUNS, VERBAL, Draft

SEMICOLON = ";"


def past_semicolon(draft: Draft, at: int) -> None:
    """A noun behind a semicolon is in no row with one before it: ``… a touché un camion ; 2 soldats tués``."""
    head = draft.heads[at]
    if draft.base(at) != "conj" or not head < at or draft.tokens[head].upos not in NOUNS:
        return
    first = min((c for c in draft.below(at) if c < at and draft.base(c) != "punct"), default=at)
    verb = head
    while draft.tokens[verb].upos not in VERBAL and draft.heads[verb] != verb:
        verb = draft.heads[verb]
    if first > 0 and draft.tokens[first - 1].text == SEMICOLON and draft.tokens[verb].upos in VERBAL:
        draft.hang(at, verb, "parataxis")


def across_semicolon(draft: Draft, at: int) -> None:
    """What stands behind the verb behind a semicolon is of that one: ``ont été enlevés ; ils ont été libérés le 6``."""
    head = draft.heads[at]
    if draft.base(at) != "obl" or not head < at or draft.tokens[head].upos not in VERBAL:
        return
    stop = next((i for i in range(at - 1, head, -1) if draft.tokens[i].text == SEMICOLON), None)
    row = range(at - 1, stop or at, -1)
    verb = next((i for i in row if draft.tokens[i].upos == "VERB" and draft.heads[i] == head), None)
    if verb is not None and draft.base(verb) in {"conj", "parataxis"}:
        draft.heads[at] = verb


def in_list(draft: Draft, at: int) -> None:
    """A noun with a number of its own describes none: ``2 soldats tués, 4 blessés`` are a row."""
    numbered = any(draft.base(c) == "nummod" for c in draft.below(at))
    if numbered and draft.relations[at] == "acl" and draft.heads[at] < at:
        draft.relations[at] = "conj"
