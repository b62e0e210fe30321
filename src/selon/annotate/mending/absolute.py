"""Clauses with a participle for their verb and a subject of their own: ``…, la défense ayant abattu dix drones``."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, VERBAL, Draft
from selon.tree import is_past_participle, is_present_participle

NAMING = NOUNS | {"DET", "NUM", "ADJ", "ADP"}


def absolute(draft: Draft) -> None:
    """Hang the known or counted noun between a comma and ``ayant`` on the participle that this helps.

    « Le maire, un homme ayant perdu son fils, … » tells who he is.
    """
    top = next((i for i, head in enumerate(draft.heads) if i == head), 0)
    for aux, token in enumerate(draft.tokens):
        if token.upos not in VERBAL or not is_present_participle(token) or aux < top:
            continue
        verb, start = _participle(draft, aux), _start(draft, aux)
        if verb is None or start is None or not top < start or draft.is_under(top, verb):
            continue
        noun = next((i for i in range(start, aux) if draft.tokens[i].upos in NOUNS), None)
        if noun is None or not _is_known(draft, start) or any(draft.base(c) == "nsubj" for c in draft.below(verb)):
            continue
        draft.hang(aux, verb, "aux:tense")
        draft.hang(verb, top, "advcl")
        draft.give_subject(noun, verb)


def _participle(draft: Draft, aux: int) -> int | None:
    """The past participle that an auxiliary helps, right behind it, behind another one or what commas set off."""
    if draft.base(aux) == "aux" and is_past_participle(draft.tokens[draft.heads[aux]]):
        return draft.heads[aux]
    after = aux + 1
    if after < len(draft.tokens) and draft.tokens[after].text == ",":
        after = next((i for i in range(after + 1, len(draft.tokens)) if draft.tokens[i].text == ","), aux) + 1
    behind = after < len(draft.tokens) and after > aux and is_past_participle(draft.tokens[after])
    return after if behind and draft.tokens[aux].upos == "AUX" else None


def _start(draft: Draft, aux: int) -> int | None:
    """The first word of the noun phrase between a comma and an auxiliary; None where something else stands there."""
    start = aux
    while start > 0 and draft.tokens[start - 1].upos in NAMING:
        start -= 1
    led = start < aux and start > 0 and draft.tokens[start - 1].text == ","
    return start if led and draft.tokens[start].upos != "ADP" else None


def _is_known(draft: Draft, start: int) -> bool:
    return draft.tokens[start].upos == "NUM" or "Definite=Def" in draft.tokens[start].feats
