"""What stands behind a semicolon or in a list of losses goes on with the sentence, not with the noun before it."""

from __future__ import annotations

from selon.annotate.draft import NOUNS, VERBAL, Draft

SEMICOLON = ";"


def past_semicolon(draft: Draft, at: int) -> None:
    """A noun phrase behind a semicolon is in no row with a noun before it: ``… a touché un camion ; 2 soldats tués``."""
    head = draft.heads[at]
    if draft.base(at) != "conj" or not head < at or draft.tokens[head].upos not in NOUNS:
        return
    first = min((c for c in draft.below(at) if c < at and draft.base(c) != "punct"), default=at)
    verb = head
    while draft.tokens[verb].upos not in VERBAL and draft.heads[verb] != verb:
        verb = draft.heads[verb]
    if first > 0 and draft.tokens[first - 1].text == SEMICOLON and draft.tokens[verb].upos in VERBAL:
        draft.hang(at, verb, "parataxis")


def in_list(draft: Draft, at: int) -> None:
    """A noun with a number of its own describes none: ``2 soldats tués, 4 blessés`` are a row."""
    numbered = any(draft.base(c) == "nummod" for c in draft.below(at))
    if numbered and draft.relations[at] == "acl" and draft.heads[at] < at:
        draft.relations[at] = "conj"
