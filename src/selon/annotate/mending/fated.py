"""Slips of a parser where one noun is told of several: ``trois personnes tuées, deux grièvement | blessées``."""

from __future__ import annotations

from selon.annotate.mending.draft import Draft
from selon.tree import is_past_participle, is_present_participle

REACH = 4  # words between a number and what befell those whom it counts: "deux autres plus légèrement blessées"
JOINTS = frozenset({"punct", "cc"})


def fates(draft: Draft, gravely: frozenset[str]) -> None:
    """Put such numbers and what befell those whom they count into a row with what is told before them."""
    told = sum(is_past_participle(token) for token in draft.tokens) > 1
    for at in range(1, len(draft.tokens) if told else 0):
        if draft.tokens[at].upos == "NUM" and draft.base(at - 1) in JOINTS:
            _in_row(draft, at, gravely)


def _in_row(draft: Draft, at: int, gravely: frozenset[str]) -> None:
    """A number and a bare participle behind counted people of another fate are of the same people."""
    verb = _fate(draft, at, gravely)
    told = None if verb is None else _told_before(draft, at)
    if verb is None or told is None or any(draft.base(c) in {"aux", "obj"} for c in draft.below(verb)):
        return
    noun = draft.heads[told]
    alone = verb == at + 1 and draft.relations[at] == "conj"  # « dix tués et trois | capturés » is told of the number
    if alone or draft.differ(noun, verb, "Gender") or draft.is_under(told, verb):
        return
    for between in range(at, verb):
        for child in draft.below(between):
            if draft.base(child) in JOINTS:
                draft.heads[child] = verb
        draft.hang(between, verb, "amod" if draft.base(between) == "amod" else "advmod")
    draft.heads[at - 1] = verb
    if verb == at + 1:
        draft.hang(at, verb, "nsubj:pass")  # « trois personnes tuées, deux | enlevées »
        draft.hang(verb, told, "conj")
    else:
        draft.hang(at, verb, "nummod")
        draft.hang(verb, noun, "conj")


def _fate(draft: Draft, at: int, gravely: frozenset[str]) -> int | None:
    """The plural participle right behind a number, or with how badly they were hurt between them, and ``autres``."""
    grave = False
    for i in range(at + 1, min(at + 1 + REACH, len(draft.tokens))):
        token = draft.tokens[i]
        if is_past_participle(token):
            return i if (grave or i == at + 1) and "Number=Plur" in token.feats else None
        grave = grave or token.lemma in gravely
        others = token.upos == "ADJ" and (draft.heads[i] == at or draft.tokens[draft.heads[i]].lemma in gravely)
        if token.upos != "ADV" and token.lemma not in gravely and not others:
            return None
    return None


def _told_before(draft: Draft, at: int) -> int | None:
    """The participle that tells before a number what befell those whom a noun counts."""
    told = next((i for i in range(at - 2, 0, -1) if is_past_participle(draft.tokens[i])), None)
    if told is None or draft.relations[told] not in {"acl", "conj"}:
        return None
    noun = draft.heads[told]
    numbered = told if draft.relations[told] == "conj" else noun  # the row before: « deux grièvement blessées »
    counted = any(draft.base(c) == "nummod" for c in draft.below(numbered))
    return told if counted and draft.tokens[noun].upos == "NOUN" else None


def made(draft: Draft, at: int) -> None:
    """Those counted right behind a present participle are its object: ``une bombe a explosé, faisant | douze tués``."""
    noun = at + 2
    if not is_present_participle(draft.tokens[at]) or noun >= len(draft.tokens) or draft.relations[at] != "advcl":
        return
    if draft.tokens[at + 1].upos != "NUM" or draft.heads[at + 1] != noun or draft.tokens[noun].upos != "NOUN":
        return
    top, marked = draft.heads[noun], draft.marks(noun) or draft.marks(at, "mark")
    if marked or not top < at or any(draft.base(c) in {"obj", "expl"} for c in draft.below(at)):
        return
    turned = draft.heads[at] == noun and draft.base(noun) in {"obj", "obl", "nmod"}
    if turned or (draft.heads[at] == top and draft.base(noun) == "obj"):
        draft.hang(at, top, "advcl")
        draft.hang(noun, at, "obj")
