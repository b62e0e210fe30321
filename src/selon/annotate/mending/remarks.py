"""Slips of a parser about a remark on the whole clause before it: « …, ce que le gouvernement nie »."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft

REACH = 7  # words in which the verb of the remark is looked for
INSIDE = NOUNS | {"DET", "ADJ", "PRON", "ADP", "ADV"}  # what may stand before it
INFINITE = ("VerbForm=Inf", "VerbForm=Part")


def remarked(draft: Draft, that: frozenset[str]) -> None:
    """The verb behind « ce que » tells of that pronoun, and the noun beside it is who does so; ``that`` opens it."""
    for at in range(1, len(draft.tokens) - 2) if that else ():
        token = draft.tokens[at]
        opens = token.upos == "PRON" and "PronType=Dem" in token.feats and draft.tokens[at - 1].upos == "PUNCT"
        if not opens or draft.tokens[at + 1].lemma not in that:
            continue
        verb = _verb(draft, at + 2)
        if verb is None or (draft.heads[verb], draft.relations[verb]) == (at, "acl:relcl"):
            continue
        draft.hang(verb, at, "acl:relcl")
        draft.hang(at + 1, verb, "obj")
        who = _who(draft, at + 2, verb)
        if who is not None:
            draft.hang(who, verb, "nsubj")


def _verb(draft: Draft, first: int) -> int | None:
    """The first verb, of which nothing but a noun's phrase stands before it."""
    for i in range(first, min(first + REACH, len(draft.tokens))):
        token = draft.tokens[i]
        if token.upos == "VERB":
            return None if any(form in token.feats for form in INFINITE) else i
        if token.upos not in INSIDE:
            return None
    return None


def _who(draft: Draft, first: int, verb: int) -> int | None:
    """The noun or pronoun right behind « ce que », else the one behind the verb."""
    if first == verb:
        first, verb = verb + 1, min(verb + 1 + REACH, len(draft.tokens))
    nouns = (i for i in range(first, verb) if draft.tokens[i].upos in NOUNS | {"PRON"})
    return next(nouns, None)
