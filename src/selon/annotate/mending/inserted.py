"""Rows of how many it befell and who says so: ``L'attaque a fait deux morts et dix blessés, ont indiqué X``."""

from __future__ import annotations

from selon.annotate.mending.draft import INSERTED, NOUNS, Draft


def told_behind(draft: Draft, at: int) -> None:
    """A comma parts no subject from its verb: the noun before it is the second of a row, and who speaks comes last."""
    if draft.base(at) not in {"nsubj", "conj"}:
        return
    start = draft.all_under(at)[0]
    joint = start - 1
    if joint < 1 or draft.relations[joint] != "cc":
        return
    verb = draft.heads[joint]
    comma = verb - 1
    while comma > at and _helps(draft, comma, verb):
        comma -= 1
    if not at < comma < verb or draft.tokens[verb].upos != "VERB":
        return
    if draft.relations[verb] not in {"conj", INSERTED} or draft.tokens[comma].text != ",":
        return
    first = draft.heads[verb]
    before = [c for c in draft.below(first) if c < joint and draft.tokens[c].upos in NOUNS]
    row = [c for c in before if draft.base(c) == "obj"] or [c for c in before if _is_counted_too(draft, c, at)]
    if not row or any(draft.tokens[i].text == "," for i in range(start, comma)):
        return
    speaker = next((c for c in draft.below(verb) if c > verb and draft.base(c) in {"obj", "nsubj"}), None)
    if speaker is None:
        return
    for other in [c for c in draft.below(verb) if at < c < comma]:
        draft.hang(other, first, "obl:mod")
    draft.hang(at, row[-1], "conj")
    draft.heads[joint] = at
    draft.hang(speaker, verb, "nsubj")
    draft.relations[verb] = "parataxis"


def behind_inserted(draft: Draft, at: int) -> None:
    """What follows an inserted verb is of that, up to a comma: ``« Ils ont pris X », a dit | à l'AFP un habitant``."""
    head = draft.heads[at]
    if not head < at or draft.base(at) not in {"obl", "obj"} or draft.tokens[head].upos != "VERB":
        return
    verb = next((c for c in draft.below(head) if head < c < at and draft.relations[c] == INSERTED), None)
    if verb is None or any(draft.tokens[i].text == "," for i in range(verb, at)):
        return
    if draft.base(at) == "obl":
        draft.heads[at] = verb
    elif not any(draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb)):
        draft.hang(at, verb, "nsubj")


def befallen_others(draft: Draft, others: frozenset[str]) -> None:
    """So many, then so many others: ``Dix hommes ont été tués et une vingtaine d'autres enlevés à X, a annoncé Y``."""
    for of in (i for i in range(2, len(draft.tokens) - 2) if draft.tokens[i + 1].text in others):
        many, at = of - 1, of + 2
        if draft.base(of) != "case" or draft.heads[at] != many or draft.base(at) not in {"nmod", "acl"}:
            continue
        joint = draft.all_under(many)[0] - 1
        while joint > 0 and draft.heads[joint] >= many and draft.tokens[joint].upos in {"DET", "ADV"}:
            joint -= 1
        verb = next((i for i in range(joint - 1, -1, -1) if draft.is_passive(i)), None)
        if verb is not None and draft.tokens[joint].upos == "CCONJ":
            _of_its_own(draft, verb, joint, many, at)


def _of_its_own(draft: Draft, first: int, joint: int, many: int, at: int) -> None:
    """Hang so many others in a row behind the first verb, with what is told of them."""
    behind = draft.heads[many]
    is_verb = draft.tokens[at].upos == "VERB"
    for other in [c for c in draft.below(many) if c > at]:
        draft.hang(other, at, "obl:mod")
    draft.hang(many, first, "conj")
    if is_verb:
        draft.hang(at, first, "conj")
        draft.hang(many, at, "nsubj:pass")
        draft.hang(at - 1, many, "nmod")
        draft.heads[at - 2] = at - 1
    draft.heads[joint] = at if is_verb else many
    if behind > at and draft.heads[behind] == first:
        draft.relations[behind] = INSERTED


def _is_counted_too(draft: Draft, subject: int, at: int) -> bool:
    """``Dix soldats ont été tués et une vingtaine d'autres blessés, a annoncé X``: so many it, so many that."""
    numbers = any(draft.base(c) == "nummod" for c in draft.below(subject)) and draft.base(subject) == "nsubj"
    return numbers and (draft.tokens[at].upos == "NUM" or any(draft.base(c) == "nummod" for c in draft.below(at)))


def _helps(draft: Draft, i: int, verb: int) -> bool:
    return draft.heads[i] == verb and draft.base(i) in {"aux", "advmod", "expl"}
